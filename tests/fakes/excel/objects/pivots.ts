import type { HostClasses } from '../host-object';
import { sheetOfOrUndefined } from '../host-object';
import { PivotCollectionObject } from './pivots/pivot-collection';

/** The classes of this file, by their names on the wire. */
export const pivotClasses: HostClasses = {
  PivotTableCollection: (host, parent) =>
    new PivotCollectionObject(host, parent, sheetOfOrUndefined(parent)),
};
