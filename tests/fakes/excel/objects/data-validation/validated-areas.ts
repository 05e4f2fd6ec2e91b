/** Which validation each cell has, and changing it for some of them, as Excel does cell by cell. */
import { isSameData } from '../../../../../shared/core/model/is-same-data';
import type { Area } from '../../area';
import { intersect, subtract } from '../../area';
import type { Sheet, Validation } from '../../book';
import { moveRule } from './move-rule';

/** What a cell without a validation has. */
export const noValidation: Omit<Validation, 'areas'> = {
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

/** The validations of an area, each cut to it, and the cells without one. */
export interface ValidatedCells {
  readonly pieces: readonly Validation[];
  readonly bare: readonly Area[];
}

/** Looks up what the cells of an area have. */
export function validatedCells(sheet: Sheet, area: Area): ValidatedCells {
  const pieces = sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((part) => intersect(part, area) ?? []);
    return areas.length === 0 ? [] : [movedTo(validation, areas)];
  });
  const bare = pieces
    .flatMap(({ areas }) => areas)
    .reduce<readonly Area[]>(
      (rest, covered) => rest.flatMap((part) => subtract(part, covered)),
      [area],
    );
  return { pieces, bare };
}

/** Takes the validations of an area away; older ones that reach out of it stay there. */
export function clearValidation(sheet: Sheet, area: Area): void {
  // A validation that is not touched stays the object it was.
  sheet.validations = sheet.validations.flatMap((validation) => {
    if (validation.areas.every((part) => intersect(part, area) === undefined)) return [validation];
    const areas = validation.areas.flatMap((part) => subtract(part, area));
    return areas.length === 0 ? [] : [movedTo(validation, areas)];
  });
}

/** Changes what the cells of an area have, each piece for itself. */
export function changeValidation(
  sheet: Sheet,
  area: Area,
  change: Partial<Omit<Validation, 'areas'>>,
): void {
  const { pieces, bare } = validatedCells(sheet, area);
  clearValidation(sheet, area);
  for (const piece of pieces) {
    const isWhole = bare.length === 0 && pieces.length === 1;
    // One validation over all of it stays one block, however it was cut before.
    sheet.validations.push({
      ...(isWhole ? movedTo(piece, [area]) : piece),
      ...change,
    });
  }
  if (bare.length > 0) sheet.validations.push({ ...noValidation, ...change, areas: bare });
}

/** The validation over other cells; formulas are relative to the first of them. */
function movedTo(validation: Validation, areas: readonly Area[]): Validation {
  const [from] = validation.areas;
  const [to] = areas;
  if (from === undefined || to === undefined) return { ...validation, areas };
  return { ...validation, areas, rule: moveRule(validation.rule, from, to) };
}

/** Tells whether two pieces allow the same, wherever they stand. */
export function allowSame(one: Validation, other: Validation): boolean {
  const [to] = one.areas;
  if (to === undefined) return false;
  return isSameData(one.rule, movedTo(other, [to]).rule);
}
