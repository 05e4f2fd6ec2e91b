import type { Scalar } from '../model/workbook-model';
import { formChoiceNames, type FormChoiceName, type FormChoices } from '../tables/form-choices';
import { namedValues } from './named-values';
import type { WorkbookView } from './snapshot';

/** Reads what the forms are set to show. Their cells are found by name, wherever they stand. */
export function readFormChoices(view: WorkbookView): FormChoices {
  const valueOf = namedValues(view);
  const choices: Partial<Record<FormChoiceName, Scalar>> = {};
  for (const name of formChoiceNames) {
    const value = valueOf(name);
    if (value !== undefined) choices[name] = value;
  }
  return choices;
}
