import { isFormula, scalarOf, type CellContent, type Scalar } from '../model/workbook-model';
import { tableDefinition } from '../tables/tables';
import type { GeneralRow } from './find';
import type { TablePlace } from './locate-tables';

interface ReadColumn {
  readonly key: string;
  /** `undefined` while the sheet lacks the column. */
  readonly index: number | undefined;
  readonly isComputed: boolean;
  readonly isFlag: boolean;
}

/**
 * Reads the rows below a table's header in which people typed something.
 *
 * Reading goes to the end of the sheet, past the end of the native table: not every program grows
 * the table when a row is typed below it, and the formulas count whole columns too. An untouched
 * check box (`FALSE`), spaces and formulas do not make a row. Values of computed columns are not read.
 */
export function readRows(
  place: TablePlace,
  columns: Readonly<Record<string, number>>,
): readonly GeneralRow[] {
  const readColumns = columnsToRead(place, columns);
  const { rows } = place.sheet;
  const end = Math.min(rows.length, nextTableRow(place));
  const found: GeneralRow[] = [];
  for (let row = place.headerRow + 1; row < end; row += 1) {
    const contents = rows[row] ?? [];
    if (isTyped(contents, readColumns)) {
      const formulas = formulaColumns(contents, readColumns);
      const cells = readCells(contents, readColumns);
      found.push({ row, cells, ...(formulas.length > 0 && { formulas }) });
    }
  }
  return found;
}

function columnsToRead(
  place: TablePlace,
  columns: Readonly<Record<string, number>>,
): readonly ReadColumn[] {
  return tableDefinition(place.key).columns.map(({ key, type }) => ({
    key,
    index: columns[key],
    isComputed: type.kind === 'computed',
    isFlag: type.kind === 'flag',
  }));
}

/** Another native table further down the sheet is not part of this one. */
function nextTableRow(place: TablePlace): number {
  return place.sheet.tables
    .map((table) => table.area.row)
    .filter((row) => row > place.headerRow)
    .reduce((least, row) => Math.min(least, row), Infinity);
}

function isTyped(
  contents: readonly (CellContent | undefined)[],
  columns: readonly ReadColumn[],
): boolean {
  return columns.some(({ index, isComputed, isFlag }) => {
    const content = index === undefined || isComputed ? null : contents[index];
    if (content === undefined || content === null || isFormula(content)) return false;
    if (typeof content === 'string') return content.trim() !== '';
    return !(isFlag && content === false);
  });
}

/** Where somebody put a formula into a cell that is there for typing. */
function formulaColumns(
  contents: readonly (CellContent | undefined)[],
  columns: readonly ReadColumn[],
): readonly string[] {
  const keys: string[] = [];
  for (const { key, index, isComputed } of columns) {
    if (index !== undefined && !isComputed && isFormula(contents[index])) keys.push(key);
  }
  return keys;
}

function readCells(
  contents: readonly (CellContent | undefined)[],
  columns: readonly ReadColumn[],
): Readonly<Record<string, Scalar>> {
  const cells: Record<string, Scalar> = {};
  for (const { key, index, isComputed, isFlag } of columns) {
    const content = index === undefined || isComputed ? null : scalarOf(contents[index]);
    const value = isFlag ? flagOf(content) : content;
    // Spaces stay: formulas do not take them for blank, and figures must come out the same.
    cells[key] = value === '' ? null : value;
  }
  return cells;
}

/** LibreOffice saves TRUE and FALSE as the numbers 1 and 0 where a cell has a number format. */
function flagOf(value: Scalar): Scalar {
  return value === 1 || value === 0 ? value === 1 : value;
}
