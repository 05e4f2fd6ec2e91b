/** What a spreadsheet holds, as a model: read from the state, by other code than the adapter's. */
import { absoluteReference, parseAreaAddress } from '../../../../shared/core/model/address';
import { areaContains, isSameArea } from '../../../../shared/core/model/area';
import type {
  CellContent,
  ChartModel,
  DefinedName,
  HyperlinkModel,
  PivotModel,
  SheetModel,
  StyledArea,
  TableModel,
  ValidationModel,
  WorkbookModel,
} from '../../../../shared/core/model/workbook-model';
import { emptySheet } from '../../../../shared/core/model/workbook-model';
import { findNamed } from '../facades/named-ranges';
import { metadataKeys, pixels } from '../held-things';
import type { HeldChart, HeldName, HeldPivot, HeldTable, HeldUnlocked } from '../held-things';
import type {
  Book,
  Cell,
  ChartState,
  PivotGroupState,
  PivotState,
  PivotValueState,
  ProtectionState,
  SheetState,
} from '../state/book';
import { areasOfCells } from './areas-of-grid';
import { chartOfSpec } from './chart-forms';
import { formatsOfRule } from './conditional-forms';
import { stylesOfLines } from './lines';
import { targetOfUrl } from './link-forms';
import { stylesOfFormats } from './style-forms';
import { validationOfCell } from './validation-forms';

/** The whole spreadsheet as a model. What the model has no word for throws: a test must not miss it. */
export function toModel(book: Book): WorkbookModel {
  return {
    sheets: book.sheets.map((sheet) => sheetOf(book, sheet)),
    names: namesOf(book),
  };
}

function sheetOf(book: Book, sheet: SheetState): SheetModel {
  const protection = effectiveProtection(book, sheet);
  return {
    ...emptySheet(sheet.name),
    visibility: sheet.isHidden ? 'hidden' : 'visible',
    tabColor: sheet.tabColor,
    rows: rowsOf(sheet),
    styles: [
      ...stylesOfFormats(sheet),
      ...stylesOfLines(sheet),
      ...unlockedStyles(book, sheet, protection),
    ],
    columnWidths: sizesOf(sheet.columnWidths, pixels.toWidth),
    rowHeights: sizesOf(sheet.rowHeights, pixels.toHeight),
    frozen: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    showGridlines: !sheet.hasHiddenGridlines,
    merges: sheet.merges,
    tables: tablesOf(book, sheet),
    validations: validationsOf(sheet),
    conditionalFormats: sheet.conditionalRules.flatMap(formatsOfRule),
    notes: [...sheet.notes.entries()].map(({ row, column, value }) => ({
      row,
      column,
      text: value,
    })),
    hyperlinks: linksOf(book, sheet),
    charts: sheet.charts.map((chart) => chartOf(book, sheet, chart)),
    pivots: sheet.pivots.map((pivot) => pivotOf(book, sheet, pivot)),
    protection: protection === null ? null : { allowFilter: false, allowFormatColumns: false },
  };
}

/** Our entries of one kind on a sheet, or of the spreadsheet itself. */
function heldOn<Held>(
  book: Book,
  key: keyof typeof metadataKeys,
  sheet: SheetState | null,
): Held[] {
  return book.metadata
    .filter((entry) => entry.key === metadataKeys[key])
    .filter(({ location }) =>
      sheet === null
        ? location.kind === 'spreadsheet'
        : location.kind === 'sheet' && location.sheet === sheet,
    )
    .map(({ value }) => JSON.parse(value ?? 'null') as Held);
}

function rowsOf({ cells }: SheetState): CellContent[][] {
  const rows: CellContent[][] = [];
  for (const { row, column, value } of cells.entries()) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length < column) line.push(null);
    line.push(contentOf(value));
  }
  return rows;
}

function contentOf({ value, formula }: Cell): CellContent {
  if (formula === undefined) return value;
  const known = typeof value === 'object' ? null : value;
  return { formula: formula.slice(1), ...(known === null ? {} : { value: known }) };
}

/** A sheet is guarded once protection warns or somebody was taken off its editors. */
function effectiveProtection(book: Book, sheet: SheetState): ProtectionState | null {
  const found = book.protections.find(
    (protection) => protection.sheet === sheet && protection.area === null,
  );
  return found !== undefined && (found.isWarningOnly || found.editors !== null) ? found : null;
}

function unlockedStyles(
  book: Book,
  sheet: SheetState,
  protection: ProtectionState | null,
): StyledArea[] {
  const held = heldOn<HeldUnlocked>(book, 'unlocked', sheet).flat();
  const areas = protection?.unprotected ?? held.flatMap((text) => parseAreaAddress(text) ?? []);
  return areas.map((area) => ({ area, style: { unlocked: true } }));
}

function sizesOf(
  sizes: ReadonlyMap<number, number>,
  convert: (size: number) => number,
): Record<number, number> {
  return Object.fromEntries([...sizes].map(([place, size]) => [place, convert(size)]));
}

function tablesOf(book: Book, sheet: SheetState): TableModel[] {
  const entries = heldOn<HeldTable>(book, 'table', sheet);
  const areaOf = (name: string) => {
    const place = findNamed(book, name)?.place;
    return place?.sheet === sheet ? place.area : null;
  };
  const filtered = sheet.filter?.area;
  const filterOwner = entries.find((entry) => {
    const area = areaOf(entry.name);
    return area !== null && filtered !== undefined && isSameArea(area, filtered);
  });
  return entries.flatMap(({ name, style, filterButtons }) => {
    const area = areaOf(name);
    if (area === null) return [];
    return {
      name,
      area,
      style,
      bandedRows: sheet.bandings.some((banding) => isSameArea(banding.area, area)),
      // The sheet's one filter is this table's, or another of our tables has it.
      filterButtons:
        filterOwner?.name === name || (filterButtons && filterOwner?.filterButtons === true),
    };
  });
}

function namesOf(book: Book): DefinedName[] {
  const tables = book.sheets.flatMap((sheet) => tablesOf(book, sheet).map(({ name }) => name));
  const isTable = (name: string) =>
    tables.some((table) => table.toLowerCase() === name.toLowerCase());
  return [
    ...book.namedRanges
      .filter(({ name }) => !isTable(name))
      .map(({ name, place }) => ({
        name,
        refersTo: absoluteReference(place.sheet.name, place.area),
      })),
    ...heldOn<HeldName>(book, 'name', null),
  ];
}

function validationsOf({ validations }: SheetState): ValidationModel[] {
  return areasOfCells(validations.entries(), (value) => value).map(({ area, value }) => ({
    area,
    ...validationOfCell(value, area),
  }));
}

function linksOf(book: Book, { cells }: SheetState): HyperlinkModel[] {
  return [...cells.entries()].flatMap(({ row, column, value }) => {
    const [link] = value.links ?? [];
    return link === undefined ? [] : [{ row, column, target: targetOfUrl(book, link.url) }];
  });
}

/** A chart that no entry knows is shown by its id in Sheets, so that a doubled one is seen. */
function chartOf(book: Book, sheet: SheetState, { id, spec }: ChartState): ChartModel {
  const entries = heldOn<HeldChart>(book, 'chart', sheet);
  const { row, column } = spec.position;
  const held =
    entries.find(({ chartId }) => chartId === id) ??
    entries.find(
      (entry) =>
        entry.chartId === undefined &&
        entry.row === row &&
        entry.column === column &&
        entry.title === spec.options['title'],
    );
  return chartOfSpec(spec, sheet, held ?? { id: `#${String(id)}`, altText: '' });
}

/** As with charts: a pivot that no entry knows is shown by its place. */
function pivotOf(book: Book, sheet: SheetState, pivot: PivotState): PivotModel {
  const { row, column } = pivot.anchor;
  const held = heldOn<HeldPivot>(book, 'pivot', sheet).find(
    (entry) => entry.row === row && entry.column === column,
  );
  const group = (state: PivotGroupState) => fieldOf(pivot, state);
  return {
    name: held?.name ?? `#${String(row)},${String(column)}`,
    sourceTable: coveredTable(book, pivot, held),
    anchor: { row, column },
    rows: pivot.rows.map(group),
    columns: pivot.columns.map(group),
    values: pivot.values.map((value) => ({ ...fieldOf(pivot, value), ...summaryOf(value) })),
    filters: pivot.filters.map(({ sourceColumn }) =>
      fieldOf(pivot, { sourceColumn, displayName: null }),
    ),
  };
}

/** The table that the entry names, if the pivot still sees all of it. */
function coveredTable(book: Book, { source }: PivotState, held: HeldPivot | undefined): string {
  const table = findNamed(book, held?.sourceTable ?? '');
  if (table?.place.sheet !== source.sheet) return '';
  const { area } = table.place;
  const isFromFirstCell = area.row === source.area.row && area.column === source.area.column;
  const hasSameColumns = area.columnCount === source.area.columnCount;
  return isFromFirstCell && hasSameColumns && areaContains(source.area, area) ? table.name : '';
}

function fieldOf(
  { source }: PivotState,
  { sourceColumn, displayName }: Pick<PivotGroupState, 'sourceColumn' | 'displayName'>,
): PivotModel['rows'][number] {
  const title = source.sheet.cells.get(source.area.row, sourceColumn)?.value;
  const column = typeof title === 'string' ? title : '';
  return { column, ...(displayName === null ? {} : { caption: displayName }) };
}

function summaryOf({
  summarize,
}: PivotValueState): Pick<PivotModel['values'][number], 'summarizeBy'> {
  const names: Readonly<Record<string, 'sum' | 'count' | 'average' | undefined>> = {
    SUM: 'sum',
    COUNTA: 'count',
    AVERAGE: 'average',
  };
  const summarizeBy = names[summarize.name()];
  if (summarizeBy === undefined) throw new Error(`The model has no ${summarize.name()}`);
  return { summarizeBy };
}
