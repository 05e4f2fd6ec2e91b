import type { Area, SheetModel, WorkbookModel } from '../../../../shared/core/index';

/** Where to look on a sheet: what a case says of it, and a bit beyond, to see what is too much. */
export interface SheetScope {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows and columns whose sizes were set. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** How far beyond what was written the reader looks. */
const margin = 2;

/** What the models of a case say about a sheet. */
export function scopeOf(models: readonly WorkbookModel[], name: string): SheetScope {
  const sheets = models.flatMap((model) => model.sheets.filter((sheet) => sheet.name === name));
  const areas = sheets.flatMap(areasOf);
  const reach = (ends: readonly number[]) => Math.max(0, ...ends) + margin;
  return {
    rowCount: reach(areas.map(({ row, rowCount }) => row + rowCount)),
    columnCount: reach(areas.map(({ column, columnCount }) => column + columnCount)),
    rows: indexesOf(sheets.map(({ rowHeights }) => rowHeights)),
    columns: indexesOf(sheets.map(({ columnWidths }) => columnWidths)),
  };
}

function areasOf(sheet: SheetModel): readonly Area[] {
  const { rows, styles, merges, tables, validations, conditionalFormats } = sheet;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return [
    { row: 0, column: 0, rowCount: rows.length, columnCount: width },
    ...[...styles, ...tables, ...validations, ...conditionalFormats].map(({ area }) => area),
    ...merges,
    ...[...sheet.notes, ...sheet.hyperlinks].map(({ row, column }) => {
      return { row, column, rowCount: 1, columnCount: 1 };
    }),
  ];
}

function indexesOf(sizes: readonly Readonly<Record<number, number>>[]): readonly number[] {
  return [...new Set(sizes.flatMap((each) => Object.keys(each).map(Number)))];
}
