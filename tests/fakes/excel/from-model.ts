import type {
  BorderLine,
  CellContent,
  CellStyle,
  SheetModel,
  StyledArea,
  TableModel,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import type { Book, Cell, CellFormat, CellValue, Grid, Line, Sheet, Table } from './book';
import { findSheet, newBook, newSheet } from './book';
import { put } from './cells';
import { changeFormat, toPixels } from './formats';
import type { LineGrids } from './models/border-lines';
import { drawBorder } from './models/border-lines';
import { fillPartsFromModel } from './models/parts';
import { defaultProtection } from './objects/protection';

/**
 * A workbook as Excel holds it after opening a file of this model.
 *
 * A model without sheets becomes a workbook with an empty `Sheet1`, because Excel has no other.
 * Written apart from any adapter, so that tests compare two opinions.
 */
export function bookFromModel(model: WorkbookModel): Book {
  const book = newBook();
  if (model.sheets.length > 0) book.sheets = [];
  for (const sheet of model.sheets) {
    const filled = newSheet(book, sheet.name);
    fillSheet(book, filled, sheet);
    book.sheets.push(filled);
  }
  const shown = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.sheets[0];
  if (shown !== undefined) {
    book.selection = { sheet: shown, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }
  book.names = model.names.map(({ name, refersTo }) => ({
    name,
    formula: `=${refersTo}`,
    visible: true,
    comment: '',
  }));
  for (const sheet of model.sheets) {
    const filled = findSheet(book, sheet.name);
    if (filled !== undefined) fillPartsFromModel(book, filled, sheet);
  }
  return book;
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

function fillSheet(book: Book, sheet: Sheet, model: SheetModel): void {
  sheet.visibility = visibilities[model.visibility];
  sheet.tabColor = model.tabColor?.toUpperCase() ?? '';
  sheet.showGridlines = model.showGridlines;
  model.rows.forEach((contents, row) => {
    contents.forEach((content, column) => put(sheet.cells, { row, column }, cellOf(content)));
  });
  fillStyles(sheet, model.styles);
  for (const [column, width] of Object.entries(model.columnWidths)) {
    sheet.columnWidths.set(Number(column), pointsOfCharacters(width));
  }
  for (const [row, height] of Object.entries(model.rowHeights)) {
    sheet.rowHeights.set(Number(row), toPixels(height));
  }
  sheet.merges = [...model.merges];
  sheet.tables = model.tables.map((table) => tableOf(book, table));
  sheet.notes = model.notes.map((note) => ({ ...note }));
  if (model.protection !== null) {
    const { allowFilter, allowFormatColumns } = model.protection;
    const options = { ...defaultProtection, allowAutoFilter: allowFilter, allowFormatColumns };
    sheet.protection = { options, password: '' };
  }
}

function cellOf(content: CellContent): Cell | undefined {
  if (content === null || content === '') return undefined;
  if (typeof content !== 'object') return { value: content };
  if ('error' in content) return { value: { error: content.error } };
  return { formula: `=${content.formula}`, value: lastResult(content.value) };
}

/** Formulas are not calculated; without a known result one gives 0. */
function lastResult(value: string | number | boolean | null | undefined): CellValue {
  return value === null ? '' : (value ?? 0);
}

/** Points of a width in characters of the default font, which are 7 pixels wide; 5 are padding. */
function pointsOfCharacters(characters: number): number {
  return toPixels((characters * 7 + 5) * 0.75);
}

function tableOf(book: Book, { name, area, style, bandedRows, filterButtons }: TableModel): Table {
  const id = String(book.nextId);
  book.nextId += 1;
  return {
    id,
    name,
    area,
    style,
    showBandedRows: bandedRows,
    showBandedColumns: false,
    showFilterButton: filterButtons,
  };
}

function fillStyles(sheet: Sheet, styles: readonly StyledArea[]): void {
  const lines: LineGrids<BorderLine> = {
    horizontal: new Map<number, Map<number, BorderLine>>(),
    vertical: new Map<number, Map<number, BorderLine>>(),
  };
  for (const { area, style } of styles) {
    const format = formatOf(style);
    if (Object.keys(format).length > 0) changeFormat(sheet, area, format);
    if (style.border !== undefined) drawBorder(lines, area, style.border);
  }
  copyLines(lines.horizontal, sheet.horizontalLines);
  copyLines(lines.vertical, sheet.verticalLines);
}

function copyLines(from: Grid<BorderLine>, to: Grid<Line>): void {
  for (const [row, columns] of from) {
    for (const [column, { style, color }] of columns) {
      const weight = style === 'medium' ? 'Medium' : 'Thin';
      put(to, { row, column }, { style: 'Continuous', weight, color: color.toUpperCase() });
    }
  }
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function formatOf(style: CellStyle): CellFormat {
  const { underline, horizontalAlignment, verticalAlignment, indent, unlocked } = style;
  const { fontColor, fillColor } = style;
  const format = {
    fontName: style.fontName,
    fontSize: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    underline: underline && 'Single',
    fontColor: fontColor?.toUpperCase(),
    fillColor: fillColor?.toUpperCase(),
    horizontalAlignment: horizontalAlignment && horizontal[horizontalAlignment],
    verticalAlignment: verticalAlignment && vertical[verticalAlignment],
    wrapText: style.wrapText,
    indentLevel: indent,
    numberFormat: style.numberFormat,
    locked: unlocked === undefined ? undefined : !unlocked,
  };
  const named = Object.entries(format).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(named),
    ...(underline === false ? { underline: 'None' } : {}),
  };
}
