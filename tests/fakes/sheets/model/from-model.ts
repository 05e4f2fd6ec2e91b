/** Fills a spreadsheet with a model, without any call: what a test begins with. */
import type {
  Area,
  PivotModel,
  SheetModel,
  TableModel,
  WorkbookModel,
} from '../../../../shared/core/model/workbook-model';
import { isFormula } from '../../../../shared/core/model/workbook-model';
import type { CellContent, SheetArea } from '../../../../shared/core/model/workbook-model';
import { sweepAreas } from '../../../../shared/core/model/sweep-areas';
import { areaAddress } from '../../../../shared/core/model/address';
import { forEachCell, isCovered } from '../facades/cells';
import { metadataKeys, pixels } from '../held-things';
import type { HeldChart, HeldPivot, HeldTable, HeldUnlocked } from '../held-things';
import { enumerationValue } from '../service/enumeration';
import type { Book, Cell, MetadataLocation, Place, SheetState } from '../state/book';
import { createSheet, findSheet, newSheetSize, nextId } from '../state/create-book';
import { placeOfReference } from '../state/references';
import { specOfChart } from './chart-forms';
import { ruleOfFormat } from './conditional-forms';
import { linesOfStyles } from './lines';
import { urlOfTarget } from './link-forms';
import { layStyle } from './style-forms';
import { ruleOfModel } from './validation-forms';

/** Replaces the sheets and names of a new spreadsheet by those of a model with at least one sheet. */
export function fillFromModel(book: Book, model: WorkbookModel): void {
  book.sheets = model.sheets.map((sheet, index) => frameOf(index === 0 ? 0 : nextId(book), sheet));
  book.activeSheet = book.sheets.find(({ isHidden }) => !isHidden) ?? book.sheets[0]!;
  fillNames(book, model);
  for (const [index, sheet] of model.sheets.entries()) fillSheet(book, book.sheets[index]!, sheet);
  // Charts and pivots point at other sheets, which must be complete.
  for (const [index, sheet] of model.sheets.entries()) fillViews(book, book.sheets[index]!, sheet);
}

function frameOf(id: number, model: SheetModel): SheetState {
  const sheet = createSheet(id, model.name);
  sheet.isHidden = model.visibility !== 'visible';
  sheet.tabColor = model.tabColor?.toLowerCase() ?? null;
  sheet.frozenRows = model.frozen.rows;
  sheet.frozenColumns = model.frozen.columns;
  sheet.hasHiddenGridlines = !model.showGridlines;
  const reached = areasOf(model);
  sheet.rowCount = Math.max(newSheetSize.rows, ...reached.map((area) => area.row + area.rowCount));
  sheet.columnCount = Math.max(
    newSheetSize.columns,
    ...reached.map((area) => area.column + area.columnCount),
  );
  return sheet;
}

/** Everything of a sheet that needs cells to stand on. */
function areasOf(model: SheetModel): readonly Area[] {
  const columnCount = Math.max(1, ...model.rows.map((row) => row.length));
  const counts = (keys: readonly string[]) => Math.max(0, ...keys.map(Number)) + 1;
  return [
    { row: 0, column: 0, rowCount: Math.max(1, model.rows.length), columnCount },
    {
      row: 0,
      column: 0,
      rowCount: counts(Object.keys(model.rowHeights)),
      columnCount: counts(Object.keys(model.columnWidths)),
    },
    ...[...model.styles, ...model.tables, ...model.validations, ...model.conditionalFormats].map(
      ({ area }) => area,
    ),
    ...model.merges,
    ...model.charts.map(({ anchor }) => anchor),
    ...model.notes.map((note) => ({ ...note, rowCount: 1, columnCount: 1 })),
  ];
}

function fillNames(book: Book, model: WorkbookModel): void {
  for (const { name, refersTo } of model.names) {
    const place = placeOfReference(book, refersTo, book.activeSheet);
    if (place === null) hold(book, { kind: 'spreadsheet' }, 'name', { name, refersTo });
    else {
      growTo(place.sheet, place.area);
      book.namedRanges.push({ name, place });
    }
  }
}

function growTo(sheet: SheetState, area: Area): void {
  sheet.rowCount = Math.max(sheet.rowCount, area.row + area.rowCount);
  sheet.columnCount = Math.max(sheet.columnCount, area.column + area.columnCount);
}

function hold(
  book: Book,
  location: MetadataLocation,
  ...[key, value]: [keyof typeof metadataKeys, unknown]
): void {
  book.metadata.push({
    id: nextId(book),
    key: metadataKeys[key],
    value: JSON.stringify(value),
    visibility: enumerationValue('DeveloperMetadataVisibility', 'DOCUMENT'),
    location,
  });
}

function fillSheet(book: Book, sheet: SheetState, model: SheetModel): void {
  sheet.merges = [...model.merges];
  fillCells(sheet, model);
  for (const entry of model.styles) layStyle(sheet, entry);
  Object.assign(sheet, linesOfStyles(model.styles));
  for (const [column, width] of Object.entries(model.columnWidths)) {
    sheet.columnWidths.set(Number(column), pixels.ofWidth(width));
  }
  for (const [row, height] of Object.entries(model.rowHeights)) {
    sheet.rowHeights.set(Number(row), pixels.ofHeight(height));
  }
  for (const { row, column, text } of model.notes) sheet.notes.set(row, column, text);
  fillLinks(book, sheet, model);
  for (const table of model.tables) fillTable(book, sheet, table);
  fillValidations(book, sheet, model);
  sheet.conditionalRules = model.conditionalFormats.flatMap((format) => ruleOfFormat(format) ?? []);
  fillProtection(book, sheet, model);
}

function fillCells(sheet: SheetState, { rows }: SheetModel): void {
  for (const [row, line] of rows.entries()) {
    for (const [column, content] of line.entries()) {
      const cell = cellOf(content);
      if (cell !== null && !isCovered(sheet, row, column)) sheet.cells.set(row, column, cell);
    }
  }
}

function cellOf(content: CellContent): Cell | null {
  if (content === null || content === '') return null;
  if (typeof content !== 'object') return { value: content };
  if (isFormula(content)) return { value: content.value ?? null, formula: `=${content.formula}` };
  return { value: { error: content.error } };
}

function fillLinks(book: Book, sheet: SheetState, { hyperlinks }: SheetModel): void {
  for (const { row, column, target } of hyperlinks) {
    const cell = sheet.cells.get(row, column);
    // Only a text of its own can carry a link.
    if (typeof cell?.value !== 'string' || cell.formula !== undefined) continue;
    const links = [{ start: 0, end: cell.value.length, url: urlOfTarget(book, target) }];
    sheet.cells.set(row, column, { ...cell, links });
  }
}

function fillTable(book: Book, sheet: SheetState, table: TableModel): void {
  const { name, area, style, bandedRows, filterButtons } = table;
  const held: HeldTable = { name, style, filterButtons };
  hold(book, { kind: 'sheet', sheet }, 'table', held);
  book.namedRanges.push({ name, place: { sheet, area } });
  if (bandedRows) {
    const colors = { header: '#bdbdbd', first: '#ffffff', second: '#f3f3f3', footer: null };
    sheet.bandings.push({ sheet, area, axis: 'rows', colors });
  }
  // One filter a sheet: the first table that wants it has it.
  if (filterButtons && sheet.filter === null) sheet.filter = { sheet, area, criteria: new Map() };
}

function fillValidations(book: Book, sheet: SheetState, { validations }: SheetModel): void {
  for (const validation of validations) {
    const { area } = validation;
    const rule = ruleOfModel(validation, (source) => placeOfSource(book, sheet, source));
    const shared = { rule, origin: { row: area.row, column: area.column } };
    forEachCell(area, (row, column) => sheet.validations.set(row, column, shared));
  }
}

/** The cells that a reference or a defined name means. */
function placeOfSource(book: Book, sheet: SheetState, source: string): Place {
  const named = book.namedRanges.find(({ name }) => name.toLowerCase() === source.toLowerCase());
  const place = named?.place ?? placeOfReference(book, source, sheet);
  if (place === null) throw new Error(`No cells are called ${source}`);
  return place;
}

function fillProtection(book: Book, sheet: SheetState, { protection, styles }: SheetModel): void {
  const unlocked = unlockedAreas(styles);
  if (protection !== null) {
    book.protections.push({
      sheet,
      area: null,
      unprotected: [...unlocked],
      description: '',
      isWarningOnly: true,
      editors: null,
      isDomainEdit: false,
    });
  } else if (unlocked.length > 0) {
    const held: HeldUnlocked = unlocked.map(areaAddress);
    hold(book, { kind: 'sheet', sheet }, 'unlocked', held);
  }
}

/** The blocks that end up unlocked, later entries winning. */
function unlockedAreas(styles: SheetModel['styles']): readonly Area[] {
  const marked = styles.filter(({ style }) => style.unlocked !== undefined);
  const layers = marked.map(({ area, style }) => ({ area, value: style.unlocked === true }));
  const bands = sweepAreas(layers, (values) => values[values.length - 1] ?? null);
  return bands.flatMap(({ row, rowCount, runs }) =>
    runs
      .filter(({ value }) => value)
      .map(({ column, columnCount }) => ({ row, column, rowCount, columnCount })),
  );
}

function fillViews(book: Book, sheet: SheetState, { charts, pivots }: SheetModel): void {
  for (const chart of charts) {
    const spec = specOfChart(chart, sheet, (source) => placeOfArea(book, source));
    const id = nextId(book);
    sheet.charts.push({ id, spec });
    const { row, column } = chart.anchor;
    const { title, altText } = chart;
    const held: HeldChart = { id: chart.id, chartId: id, row, column, title, altText };
    hold(book, { kind: 'sheet', sheet }, 'chart', held);
  }
  for (const pivot of pivots) fillPivot(book, sheet, pivot);
}

function placeOfArea(book: Book, { sheet: name, ...area }: SheetArea): Place {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return { sheet, area };
}

function fillPivot(book: Book, sheet: SheetState, pivot: PivotModel): void {
  const { name, sourceTable, anchor } = pivot;
  const source = placeOfSource(book, sheet, sourceTable);
  const columnOf = ({ column }: { readonly column: string }) => sourceColumn(source, column);
  const groupOf = (field: PivotModel['rows'][number]) => ({
    sourceColumn: columnOf(field),
    displayName: field.caption ?? null,
    showsTotals: true,
    isAscending: true,
  });
  sheet.pivots.push({
    anchor: { ...anchor },
    source,
    rows: pivot.rows.map(groupOf),
    columns: pivot.columns.map(groupOf),
    values: pivot.values.map((field) => ({
      sourceColumn: columnOf(field),
      displayName: field.caption ?? null,
      summarize: summarizeOf(field.summarizeBy ?? 'sum'),
    })),
    filters: pivot.filters.map((field) => ({ sourceColumn: columnOf(field), criteria: {} })),
    valuesOrientation: null,
  });
  const held: HeldPivot = { name, sourceTable, ...anchor };
  hold(book, { kind: 'sheet', sheet }, 'pivot', held);
}

function summarizeOf(summarizeBy: 'sum' | 'count' | 'average') {
  const names = { sum: 'SUM', count: 'COUNTA', average: 'AVERAGE' } as const;
  return enumerationValue('PivotTableSummarizeFunction', names[summarizeBy]);
}

/** The column of the sheet with this title in the source. */
function sourceColumn({ sheet, area }: Place, title: string): number {
  for (let offset = 0; offset < area.columnCount; offset += 1) {
    const cell = sheet.cells.get(area.row, area.column + offset);
    if (cell?.value === title) return area.column + offset;
  }
  throw new Error(`The source has no column ${title}`);
}
