/** The cells of conditional formats, and what happens to a formula when they change. */
import type { Area } from '../../area';
import { intersect, subtract } from '../../area';
import type { ConditionalFormat, Sheet } from '../../book';
import { moveFormula } from '../data-validation/move-rule';

/** Tells whether a format has a cell of the area. */
export function touches({ areas }: ConditionalFormat, area: Area): boolean {
  return areas.some((part) => intersect(part, area) !== undefined);
}

/** Takes formats away from an area; where they reach out of it, they stay. */
export function clearFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) {
    if (touches(format, area)) {
      moveTo(
        format,
        format.areas.flatMap((part) => subtract(part, area)),
      );
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

function moveTo(format: ConditionalFormat, areas: readonly Area[]): void {
  const [from] = format.areas;
  const [to] = areas;
  format.areas = areas;
  if (from === undefined || to === undefined || format.custom === undefined) return;
  format.custom.formula = moveFormula(format.custom.formula, from, to);
}
