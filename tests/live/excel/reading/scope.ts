import type { Area, SheetModel, WorkbookModel } from '../../../../shared/core/index';

/**
 * Where to look on a sheet for what Office.js can't list: validations and links have to be asked for
 * cell by cell, and row heights that nobody set follow the text.
 */
export interface SheetScope {
  readonly cells: Area | null;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Every sheet has a page setup; only one that somebody made is of interest. */
  readonly isPrinted: boolean;
  readonly charts: SheetModel['charts'];
}

/** What the models of a case say about a sheet. */
export function scopeOf(models: readonly WorkbookModel[], name: string): SheetScope {
  const sheets = models.flatMap((model) => model.sheets.filter((sheet) => sheet.name === name));
  return {
    cells: around(sheets.flatMap(areasOf)),
    rows: indexesOf(sheets.map(({ rowHeights }) => rowHeights)),
    columns: indexesOf(sheets.map(({ columnWidths }) => columnWidths)),
    isPrinted: sheets.some(({ page }) => page !== null),
    charts: sheets.flatMap(({ charts }) => charts),
  };
}

function areasOf({ validations, hyperlinks, notes }: SheetModel): readonly Area[] {
  const places = [...hyperlinks, ...notes];
  return [
    ...validations.map(({ area }) => area),
    ...places.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 })),
  ];
}

/** The block that holds all of these. */
export function around(areas: readonly (Area | null)[]): Area | null {
  const known = areas.filter((area) => area !== null);
  if (known.length === 0) return null;
  const row = Math.min(...known.map((area) => area.row));
  const column = Math.min(...known.map((area) => area.column));
  const lastRow = Math.max(...known.map((area) => area.row + area.rowCount));
  const lastColumn = Math.max(...known.map((area) => area.column + area.columnCount));
  return { row, column, rowCount: lastRow - row, columnCount: lastColumn - column };
}

function indexesOf(sizes: readonly Readonly<Record<number, number>>[]): readonly number[] {
  return [...new Set(sizes.flatMap((each) => Object.keys(each).map(Number)))];
}
