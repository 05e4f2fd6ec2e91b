import type { StepOf } from './step-of';
import type { Writing } from '../writing/writing';

/** Adds a missing sheet after the others. Its place and visibility come last; see `arrange-sheets.ts`. */
export function ensureSheet(
  { workbook, inventory, sheet }: Writing,
  step: StepOf<'ensureSheet'>,
): void {
  const { sheet: name, tabColor, showGridlines } = step;
  const known = inventory.sheets.get(name);
  if (known === undefined) workbook.worksheets.add(name);
  const looks = known ?? { tabColor: '', showGridlines: true, isNew: true };
  if (tabColor !== undefined && tabColor.toLowerCase() !== looks.tabColor.toLowerCase()) {
    sheet(name).tabColor = tabColor;
  }
  if (showGridlines !== undefined && showGridlines !== looks.showGridlines) {
    sheet(name).showGridlines = showGridlines;
  }
  inventory.sheets.set(name, {
    ...looks,
    tabColor: tabColor ?? looks.tabColor,
    showGridlines: showGridlines ?? looks.showGridlines,
  });
}
