import type { DefinedName, WorkbookModel } from '../../model/workbook-model';
import { isSameName } from '../change-sheet';

/** Makes sure that a workbook-level name refers to this reference or constant (without `=`). */
export interface EnsureName {
  readonly kind: 'ensureName';
  readonly name: string;
  readonly refersTo: string;
}

/** The model with the name defined; a name that differs only in case is the same name. */
export function applyEnsureName(model: WorkbookModel, step: EnsureName): WorkbookModel {
  const defined: DefinedName = { name: step.name, refersTo: step.refersTo };
  const isKnown = model.names.some(({ name }) => isSameName(name, step.name));
  return {
    ...model,
    names: isKnown
      ? model.names.map((old) => (isSameName(old.name, step.name) ? defined : old))
      : [...model.names, defined],
  };
}
