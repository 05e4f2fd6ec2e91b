import { areaAddress, type CellContent, type TableModel } from '../../../shared/core/index';
import type { SheetView, WorkbookView } from '../../../shared/core/index';
import { fromCellValue } from './cell-text';
import type { Dates } from './dates';
import type { Sheet } from './sheets-types';
import { definedNames, tablesOn, type KnownSheet, type Structure } from './structure';

/** How a sheet stood when it was read, to notice that somebody changed it since. */
export interface SheetShape {
  /** How far it is filled. */
  readonly rows: number;
  readonly columns: number;
  /** The texts of the first row: columns that changed places leave the size as it is. */
  readonly titles: readonly string[];
}

/** A view with the shape of each sheet as it was read. */
export interface ReadView {
  readonly view: WorkbookView;
  readonly shapes: ReadonlyMap<string, SheetShape>;
}

/** Reads all cells, one block for each sheet, and the tables and names around them. */
export function readView(structure: Structure, dates: Dates): ReadView {
  const shapes = new Map<string, SheetShape>();
  const sheets = structure.sheets.map((known): SheetView => {
    const cells = readCells(known.sheet, dates);
    shapes.set(known.name, cells.shape);
    return {
      name: known.name,
      visibility: known.isHidden ? 'hidden' : 'visible',
      rows: cells.rows,
      tables: readTables(known, structure),
    };
  });
  return { view: { sheets, names: definedNames(structure) }, shapes };
}

/** How a sheet stands now, in the form in which `readView` notes it. */
export function shapeOf(sheet: Sheet): SheetShape {
  const rows = Math.max(sheet.getLastRow(), 1);
  const columns = Math.max(sheet.getLastColumn(), 1);
  return { rows, columns, titles: titlesIn(sheet.getRange(1, 1, 1, columns).getValues()) };
}

/** Times and figures may change by themselves, texts do not. */
function titlesIn([first = []]: readonly (readonly unknown[])[]): readonly string[] {
  return first.map((value) => (typeof value === 'string' ? value : ''));
}

function readCells(sheet: Sheet, dates: Dates) {
  const range = sheet.getDataRange();
  // Google's types say any; what comes is looked at cell by cell.
  const values = range.getValues() as readonly (readonly unknown[])[];
  const formulas = range.getFormulas();
  const rows = values.map((row, index) =>
    trimEnd(
      row.map((value, column) => fromCellValue(value, formulas[index]?.[column] ?? '', dates)),
      (content) => content === null,
    ),
  );
  return {
    shape: {
      rows: values.length,
      columns: values[0]?.length ?? 1,
      titles: titlesIn(values),
    },
    rows: trimEnd(rows, (row: readonly CellContent[]) => row.length === 0),
  };
}

function trimEnd<Item>(items: Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let length = items.length;
  while (length > 0 && isBlank(items[length - 1] as Item)) length -= 1;
  return items.slice(0, length);
}

function readTables(known: KnownSheet, structure: Structure): readonly TableModel[] {
  const tables = tablesOn(known, structure);
  if (tables.length === 0) return [];
  const banded = known.sheet.getBandings().map((banding) => banding.getRange().getA1Notation());
  const filtered = known.sheet.getFilter()?.getRange().getA1Notation() ?? '';
  const isOurs = tables.some(({ area }) => areaAddress(area) === filtered);
  return tables.map(({ entry: { value }, area }) => ({
    name: value.name,
    area,
    style: value.style,
    bandedRows: banded.includes(areaAddress(area)),
    // A sheet has one filter: while another table of ours has it, what was wished for counts.
    filterButtons: filtered === areaAddress(area) || (isOurs && value.filterButtons),
  }));
}
