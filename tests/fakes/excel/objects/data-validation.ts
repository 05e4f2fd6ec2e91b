import type { HostClasses } from '../host-object';
import { placeOf } from '../host-object';
import { DataValidationObject } from './data-validation/data-validation';

/** The classes of this file, by their names on the wire. */
export const dataValidationClasses: HostClasses = {
  DataValidation: (host, parent) => new DataValidationObject(host, parent, placeOf(parent)),
};
