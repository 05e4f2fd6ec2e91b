import { moveValidation } from './move-validation';
import { relativeFormula } from './shift-formula';
import { sweepAreas } from './sweep-areas';
import type { ValidationModel } from './workbook-model';

/**
 * Validations cut into the same blocks, whatever steps made them. Where two overlap, the later wins.
 *
 * Hosts join and split validated areas as they like; only what each cell allows is compared.
 */
export function normalizeValidations(
  validations: readonly ValidationModel[],
): readonly ValidationModel[] {
  const shared = new Map<string, ValidationModel>();
  const layers = validations.map((validation) => ({ area: validation.area, value: validation }));
  const bands = sweepAreas(layers, (over) => {
    const top = over[over.length - 1];
    if (top === undefined) return null;
    const meaning = validationMeaning(top);
    const known = shared.get(meaning) ?? top;
    shared.set(meaning, known);
    return known;
  });
  return bands.flatMap(({ row, rowCount, runs }) =>
    runs.map(({ column, columnCount, value }) =>
      moveValidation(value, { row, column, rowCount, columnCount }),
    ),
  );
}

/** What a validation says to a cell: two that allow the same there have the same text. */
export function validationMeaning(validation: ValidationModel): string {
  const { area, rule, alert, prompt, error } = validation;
  const ruleMeaning =
    rule.kind === 'custom' ? ['custom', relativeFormula(rule.formula, area)] : sortedEntries(rule);
  return JSON.stringify([
    ruleMeaning,
    alert,
    prompt === undefined ? null : [prompt.title, prompt.message],
    error === undefined ? null : [error.title, error.message],
  ]);
}

function sortedEntries(source: object): readonly (readonly [string, unknown])[] {
  return Object.entries(source).sort(([one], [other]) => (one < other ? -1 : 1));
}
