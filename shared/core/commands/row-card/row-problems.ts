import { parseCorporateNumber } from '../../domain/corporate-number';
import { textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import { checkDateOrder } from '../check/check-date-order';
import { checkRows } from '../check/check-rows';
import type { CheckScene } from '../check/check-scene';
import { checkTable } from '../check/check-table';
import type { FoundProblem } from '../check/found-problem';
import { checkOutput } from '../check/find-problems';
import type { CheckProblem } from '../check/input';
import { isSameId } from './card-scene';

/** What a check of the whole workbook finds in one row, in the same order and words. */
export function rowProblems(
  scene: CheckScene,
  table: GeneralTable,
  row: GeneralRow,
): readonly CheckProblem[] {
  const alone = { ...table, rows: [row] };
  const found: readonly FoundProblem[] = [
    ...checkTable(scene, { ...table, rows: rowsToCompare(table, row) }),
    ...checkDateOrder(alone),
    ...checkRows(scene, alone),
  ];
  const inRow = found.filter(({ place }) => place?.row === row.row + 1);
  return checkOutput(inRow, scene).problems;
}

/** The row and those that may hold the same id or corporate number: the rules compare nothing else. */
function rowsToCompare({ rows }: GeneralTable, row: GeneralRow): readonly GeneralRow[] {
  const number = corporateNumberOf(row);
  return rows.filter(
    (other) =>
      other === row ||
      isSameId(other.cells['id'], row.cells['id']) ||
      (number !== null && corporateNumberOf(other) === number),
  );
}

function corporateNumberOf({ cells }: GeneralRow): string | null {
  return parseCorporateNumber(textOf(cells['corporate_number']));
}
