import type { RowWishes } from '../cells/row-wishes';
import type { SheetFormula } from './collect-formulas';

/**
 * Sees to the other cells of a formula when the cell that holds its text is written over.
 *
 * Cells that shared it get it written out, each with its result; cells that an array formula filled
 * are cleared, because they show nothing of their own.
 */
export function breakGroups(formulas: readonly SheetFormula[], wishes: RowWishes): void {
  const isWritten = ({ row, column }: SheetFormula) => wishes.contentsAt(row)[column] !== undefined;
  for (const each of formulas) if (isWritten(each)) clearFilled(each, wishes);
  const broken = brokenGroups(formulas, isWritten);
  for (const each of formulas) {
    if (each.group === undefined || !broken.has(each.group) || isWritten(each)) continue;
    const { row, column, formula, result = null } = each;
    wishes.write(row, column, result === null ? { formula } : { formula, value: result });
  }
}

/** Groups whose first cell, which holds the text for all, is written over. */
function brokenGroups(
  formulas: readonly SheetFormula[],
  isWritten: (formula: SheetFormula) => boolean,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const broken = new Set<string>();
  for (const each of formulas) {
    if (each.group === undefined || seen.has(each.group)) continue;
    seen.add(each.group);
    if (isWritten(each)) broken.add(each.group);
  }
  return broken;
}

function clearFilled({ row, column, fills }: SheetFormula, wishes: RowWishes): void {
  if (fills === null) return;
  for (let eachRow = fills.row; eachRow < fills.row + fills.rowCount; eachRow += 1) {
    const written = wishes.contentsAt(eachRow);
    for (let each = fills.column; each < fills.column + fills.columnCount; each += 1) {
      const isFirst = eachRow === row && each === column;
      if (!isFirst && written[each] === undefined) wishes.write(eachRow, each, null);
    }
  }
}
