import { areaContains } from '../../model/area';
import { isEmptyStyle, withoutProperties } from '../../model/cell-style';
import type { Area, CellStyle, StyledArea, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Gives a block the named style properties; properties and border sides left out stay as they are. */
export interface SetStyle {
  readonly kind: 'setStyle';
  readonly sheet: string;
  readonly area: Area;
  readonly style: CellStyle;
}

/**
 * The model with the style laid over what the block had.
 *
 * What earlier entries inside the block said about the same properties can never show again and is
 * taken out, so that a plan applied every day does not make the workbook grow.
 */
export function applySetStyle(model: WorkbookModel, step: SetStyle): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    styles: isEmptyStyle(step.style) ? sheet.styles : layOver(sheet.styles, step),
  }));
}

function layOver(styles: readonly StyledArea[], step: SetStyle): readonly StyledArea[] {
  const { area, style } = step;
  const added = { area, style };
  // Most styles go where none is yet, and a big sheet has thousands: then nothing is looked into.
  if (!styles.some((entry) => areaContains(area, entry.area))) return [...styles, added];
  return [...styles.flatMap((entry) => withoutHidden(entry, step)), added];
}

function withoutHidden(entry: StyledArea, { area, style }: SetStyle): readonly StyledArea[] {
  if (!areaContains(area, entry.area)) return [entry];
  const rest = withoutProperties(entry.style, style);
  return isEmptyStyle(rest) ? [] : [{ area: entry.area, style: rest }];
}
