import type { ICellData, IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import type { CellContent, HyperlinkModel, SheetModel } from '../../../shared/core/index';
import { contentFromUniver } from './cells';
import { conditionalFormatsFromUniver } from './conditional-formats';
import { isShownLink, linkFromUniver, linkOf, type SheetIds } from './hyperlinks';
import { columnCharacters, rowPoints } from './measures';
import { showsPivot, type PivotCells } from './pivot-cells';
import { toArea } from './ranges';
import { readResource } from './resources';
import { numberedEntries } from './sparse';
import { readStyles, unlockedCells } from './styles-from-univer';
import { tableFromUniver } from './tables';
import type { UniverSnapshot } from './to-univer';
import { validationsFromUniver } from './validations';

/** The formula of a cell whose snapshot only points at another cell's, or `null` if it has none. */
export type FormulaOf = (sheet: string, row: number, column: number) => string | null;

export interface SheetReading {
  /** The sheet that was shown under this id. */
  readonly base: SheetModel;
  readonly ids: SheetIds;
  readonly formulaOf: FormulaOf;
  /** What pivots drew on the sheet. */
  readonly pivotCells: PivotCells;
}

/** A sheet of a snapshot as the model has it; what Univer cannot hold is taken from the base. */
export function readSheet(snapshot: UniverSnapshot, id: string, reading: SheetReading): SheetModel {
  const sheet = snapshot.sheets[id] ?? {};
  const { base } = reading;
  return {
    ...base,
    name: sheet.name ?? base.name,
    visibility: visibilityOf(sheet, base),
    tabColor: sheet.tabColor === '' ? null : (sheet.tabColor ?? null),
    rows: readRows(sheet, id, reading.formulaOf),
    styles: readStyles(sheet, snapshot.styles, {
      isUnlocked: unlockedCells(base),
      pivotCells: reading.pivotCells,
    }),
    ...sizesOf(sheet),
    frozen: frozenOf(sheet),
    showGridlines: sheet.showGridlines !== 0,
    merges: (sheet.mergeData ?? []).map(toArea),
    hyperlinks: readLinks(sheet, reading),
    ...resourcesOf(snapshot, id, base),
  };
}

function visibilityOf(sheet: Partial<IWorksheetData>, base: SheetModel): SheetModel['visibility'] {
  if (sheet.hidden !== 1) return 'visible';
  return base.visibility === 'visible' ? 'hidden' : base.visibility;
}

function frozenOf({ freeze }: Partial<IWorksheetData>): SheetModel['frozen'] {
  return { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 };
}

function resourcesOf(
  snapshot: UniverSnapshot,
  id: string,
  base: SheetModel,
): Pick<SheetModel, 'validations' | 'conditionalFormats' | 'tables' | 'notes'> {
  const { resources } = snapshot;
  const validations = readResource(resources, 'SHEET_DATA_VALIDATION_PLUGIN')[id] ?? [];
  const formats = readResource(resources, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')[id] ?? [];
  const tables = readResource(resources, 'SHEET_TABLE_PLUGIN')[id]?.tables ?? [];
  const notes = readResource(resources, 'SHEET_NOTE_PLUGIN')[id] ?? {};
  return {
    validations: validations.flatMap(validationsFromUniver),
    conditionalFormats: formats.flatMap(conditionalFormatsFromUniver),
    tables: tables.map((table) =>
      tableFromUniver(
        table,
        base.tables.find(({ name }) => name === table.name),
      ),
    ),
    notes: Object.values(notes)
      .flatMap((cells) => Object.values(cells))
      .map(({ row, col, note }) => ({ row, column: col, text: note })),
  };
}

/** The cells of a sheet, row by row, without those of pivots; blank ones at the ends are left out. */
export function readRows(
  sheet: Partial<IWorksheetData>,
  id: string,
  formulaOf: FormulaOf,
): readonly (readonly CellContent[])[] {
  const rows: (readonly CellContent[])[] = [];
  for (const [row, cells] of numberedEntries<CellRow>(sheet.cellData)) {
    const contents = readRow(cells, (column) => formulaOf(id, row, column));
    if (contents.length === 0) continue;
    while (rows.length < row) rows.push([]);
    rows[row] = contents;
  }
  return rows;
}

type CellRow = Readonly<Record<number, ICellData | null | undefined>>;

function readRow(
  cells: CellRow,
  formulaOf: (column: number) => string | null,
): readonly CellContent[] {
  const contents: CellContent[] = [];
  for (const [column, cell] of numberedEntries(cells)) {
    const shared = cell?.si && !cell.f;
    const content = contentFromUniver(cell, shared ? formulaOf(column) : (cell?.f ?? null));
    if (content === null || showsPivot(cell, content)) continue;
    while (contents.length < column) contents.push(null);
    contents[column] = content;
  }
  return contents;
}

function sizesOf({
  columnData,
  rowData,
}: Partial<IWorksheetData>): Pick<SheetModel, 'columnWidths' | 'rowHeights'> {
  const columnWidths: Record<number, number> = {};
  for (const [column, { hd, w }] of numberedEntries<Partial<IColumnData>>(columnData)) {
    if (hd === 1) columnWidths[column] = 0;
    else if (w !== undefined) columnWidths[column] = columnCharacters(w);
  }
  const rowHeights: Record<number, number> = {};
  for (const [row, { hd, h, ia }] of numberedEntries<Partial<IRowData>>(rowData)) {
    if (hd === 1) rowHeights[row] = 0;
    else if (h !== undefined && ia !== 1) rowHeights[row] = rowPoints(h);
  }
  return { columnWidths, rowHeights };
}

function readLinks(
  sheet: Partial<IWorksheetData>,
  { base, ids }: SheetReading,
): readonly HyperlinkModel[] {
  const kept = base.hyperlinks.filter((link) => !isShownLink(base, link));
  const found: HyperlinkModel[] = [];
  for (const [row, cells] of numberedEntries<CellRow>(sheet.cellData)) {
    for (const [column, cell] of numberedEntries(cells)) {
      const url = linkOf(cell);
      const target = url === null ? null : linkFromUniver(url, ids);
      if (target !== null) found.push({ row, column, target });
    }
  }
  return [...kept, ...found];
}
