import type {
  BorderLine,
  CellContent,
  CellStyle,
  SheetModel,
  StyledArea,
  TableModel,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import type { Area } from './area';
import { limits } from './area';
import type { Book, Cell, CellFormat, Line, Sheet, Table } from './book';
import { usedArea } from './cells';
import { defaultFormat } from './formats';
import { bordersOf } from './models/border-lines';
import { joinBlocks } from './models/join-blocks';
import { partsOfSheet } from './models/parts';

/** The whole of a workbook as a model, read from its state and not through any adapter. */
export function modelFromBook(book: Book): WorkbookModel {
  return {
    sheets: book.sheets.map((sheet) => sheetModel(book, sheet)),
    names: book.names.map(({ name, formula }) => ({ name, refersTo: formula.slice(1) })),
  };
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

function sheetModel(book: Book, sheet: Sheet): SheetModel {
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    tabColor: sheet.tabColor === '' ? null : sheet.tabColor.toLowerCase(),
    rows: rowsOf(sheet),
    styles: [...stylesOf(sheet), ...bordersOf(linesOf(sheet), borderLine)],
    columnWidths: mapValues(sheet.columnWidths, charactersOfPoints),
    rowHeights: mapValues(sheet.rowHeights, (height) => height),
    showGridlines: sheet.showGridlines,
    merges: [...sheet.merges],
    tables: sheet.tables.map(tableModel),
    notes: [...sheet.notes],
    protection:
      sheet.protection === null
        ? null
        : {
            allowFilter: sheet.protection.options.allowAutoFilter,
            allowFormatColumns: sheet.protection.options.allowFormatColumns,
          },
    ...partsOfSheet(book, sheet),
  };
}

function rowsOf({ cells }: Sheet): readonly (readonly CellContent[])[] {
  const used = usedArea(cells);
  if (used === undefined) return [];
  return Array.from({ length: used.row + used.rowCount }, (_, row) => {
    const columns = cells.get(row);
    if (columns === undefined) return [];
    const length = Math.max(...columns.keys()) + 1;
    return Array.from({ length }, (_unused, column) => contentOf(columns.get(column)));
  });
}

function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return null;
  const { formula, value } = cell;
  if (formula === undefined) return value;
  return typeof value === 'object'
    ? { formula: formula.slice(1) }
    : { formula: formula.slice(1), value };
}

/** A width in characters, from points: the other way round of what sets them. */
function charactersOfPoints(points: number): number {
  return (points / 0.75 - 5) / 7;
}

function mapValues(
  sizes: ReadonlyMap<number, number>,
  change: (size: number) => number,
): Record<number, number> {
  return Object.fromEntries([...sizes].map(([index, size]) => [index, change(size)]));
}

function tableModel({ name, area, style, showBandedRows, showFilterButton }: Table): TableModel {
  return { name, area, style, bandedRows: showBandedRows, filterButtons: showFilterButton };
}

function linesOf({ horizontalLines, verticalLines }: Sheet) {
  return { horizontal: horizontalLines, vertical: verticalLines };
}

function borderLine({ weight, color }: Line): BorderLine {
  const style = weight === 'Medium' || weight === 'Thick' ? 'medium' : 'thin';
  return { style, color: color.toLowerCase() };
}

/** The sheet, then its columns, its rows and its cells: each says what the ones before it do not. */
function stylesOf(sheet: Sheet): StyledArea[] {
  const whole = { row: 0, column: 0, rowCount: limits.rows, columnCount: limits.columns };
  const bases: Run[] = [
    ...[...sheet.columnFormats].map(([column, format]): Run => [
      { ...whole, column, columnCount: 1 },
      format,
    ]),
    ...[...sheet.rowFormats].map(([row, format]): Run => [{ ...whole, row, rowCount: 1 }, format]),
  ];
  const layers = hasBase(sheet) ? [...bases, ...cellsOf(sheet)] : joinBlocks(cellsOf(sheet));
  return [
    ...entry([whole, sheet.sheetFormat], {}),
    ...layers.flatMap((run) => entry(run, below(sheet, run[0]))),
  ];
}

type Run = readonly [Area, CellFormat];

function entry([area, format]: Run, base: CellFormat): StyledArea[] {
  const style = styleOf(format, base);
  return Object.keys(style).length === 0 ? [] : [{ area, style }];
}

/** What shows through where a format says nothing. */
function below(sheet: Sheet, { row, column, columnCount }: Area): CellFormat {
  if (!hasBase(sheet) || columnCount === limits.columns) return sheet.sheetFormat;
  return sheet.rowFormats.get(row) ?? sheet.columnFormats.get(column) ?? sheet.sheetFormat;
}

function cellsOf({ formats }: Sheet): Run[] {
  const rows = [...formats].sort(([one], [other]) => one - other);
  return rows.flatMap(([row, columns]) =>
    [...columns]
      .sort(([one], [other]) => one - other)
      .map(([column, format]): Run => [{ row, column, rowCount: 1, columnCount: 1 }, format]),
  );
}

function hasBase({ sheetFormat, columnFormats, rowFormats }: Sheet): boolean {
  return columnFormats.size + rowFormats.size + Object.keys(sheetFormat).length > 0;
}

const horizontal = { Left: 'left', Center: 'center', Right: 'right' } as const;
const vertical = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

/** Properties that lie below but not here go back to their default. */
function styleOf(format: CellFormat, base: CellFormat): CellStyle {
  const reset = Object.fromEntries(
    Object.entries(defaultFormat).filter(([name]) => name in base && !(name in format)),
  );
  const { locked, underline, fontColor, fillColor, indentLevel, ...rest }: CellFormat = {
    ...reset,
    ...format,
  };
  const { horizontalAlignment, verticalAlignment, ...plain } = rest;
  return withoutUndefined({
    ...plain,
    underline: underline === undefined ? undefined : underline !== 'None',
    fontColor: fontColor?.toLowerCase(),
    fillColor: fillColor?.toLowerCase(),
    indent: indentLevel,
    horizontalAlignment: lookUp(horizontal, horizontalAlignment),
    verticalAlignment: lookUp(vertical, verticalAlignment),
    unlocked: locked === undefined ? undefined : !locked,
  });
}

function lookUp<Value>(words: Readonly<Record<string, Value>>, word = ''): Value | undefined {
  return words[word];
}

function withoutUndefined(style: {
  readonly [Name in keyof CellStyle]: CellStyle[Name] | undefined;
}): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
