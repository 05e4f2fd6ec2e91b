import type { HostClasses } from '../host-object';
import { sheetOf } from '../host-object';
import { HeaderFooterGroupObject } from './page-layout/headers-footers';
import { PageLayoutObject } from './page-layout/page-layout';

/** The classes of this file, by their names on the wire. */
export const pageLayoutClasses: HostClasses = {
  PageLayout: (host, parent) => new PageLayoutObject(host, parent, sheetOf(parent)),
  HeaderFooterGroup: (host, parent) => new HeaderFooterGroupObject(host, parent, sheetOf(parent)),
};
