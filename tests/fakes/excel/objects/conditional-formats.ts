import type { HostClasses } from '../host-object';
import { placeOf } from '../host-object';
import { ConditionalFormatCollectionObject } from './conditional-formats/conditional-format-collection';

/** The classes of this file, by their names on the wire. */
export const conditionalFormatClasses: HostClasses = {
  ConditionalFormatCollection: (host, parent) =>
    new ConditionalFormatCollectionObject(host, parent, placeOf(parent)),
};
