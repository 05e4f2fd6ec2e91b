import { splitReference } from '../model/address';
import type { TableModel } from '../model/workbook-model';
import { formChoiceNames } from '../tables/form-choices';
import { tableDefinition, tableKeys, type TableKey } from '../tables/tables';
import type { SheetView, WorkbookView } from './snapshot';
import { columnTitles, findColumnKey, findTableKey, titleText } from './titles';

/** The sheet and header row on which a table was found. */
export interface TablePlace {
  readonly key: TableKey;
  readonly sheet: SheetView;
  /** Counted from 0. */
  readonly headerRow: number;
  readonly nativeTable: TableModel | null;
}

/** Where every table was found. */
export interface LocatedTables {
  readonly places: ReadonlyMap<TableKey, TablePlace>;
  /** Sheets that look like a table which was already found elsewhere. */
  readonly duplicates: readonly { readonly key: TableKey; readonly sheet: string }[];
}

const searchedHeaderRows = 20;
const leastTitles = 3;
const nativePrefix = 'tsunagi_';

/**
 * Finds the sheet of every table: by native table, by sheet title, then by the titles in its header.
 *
 * A native table keeps its name when people rename or copy sheets, so it is trusted first. Sheets
 * that are hidden from people altogether count only if they hold a native table.
 */
export function locateTables(view: WorkbookView): LocatedTables {
  const places = new Map<TableKey, TablePlace>();
  const duplicates: { key: TableKey; sheet: string }[] = [];
  const claim = (place: TablePlace) => {
    if (!places.has(place.key)) places.set(place.key, place);
    else duplicates.push({ key: place.key, sheet: place.sheet.name });
  };
  const unclaimed = () => {
    const claimed = new Set([...places.values()].map((place) => place.sheet));
    return view.sheets.filter((sheet) => sheet.visibility !== 'very-hidden' && !claimed.has(sheet));
  };
  view.sheets.flatMap(nativePlaces).forEach(claim);
  unclaimed().flatMap(titledPlace).forEach(claim);
  const forms = formSheets(view);
  const others = unclaimed().filter(({ name }) => !forms.has(name));
  bestGuesses(others).forEach((place) => {
    if (!places.has(place.key)) claim(place);
  });
  return { places, duplicates };
}

/** Forms show rows under the titles of their tables, ids included, and are none themselves. */
function formSheets({ names }: WorkbookView): ReadonlySet<string> {
  const choices = new Set<string>(formChoiceNames);
  const cells = names.filter(({ name }) => choices.has(name.toLowerCase()));
  return new Set(cells.map(({ refersTo }) => splitReference(refersTo)?.sheet ?? ''));
}

function nativePlaces(sheet: SheetView): readonly TablePlace[] {
  return sheet.tables.flatMap((table) => {
    const name = table.name.toLowerCase();
    const key = tableKeys.find((candidate) => name === nativePrefix + candidate);
    if (key === undefined) return [];
    return [{ key, sheet, headerRow: table.area.row, nativeTable: table }];
  });
}

function titledPlace(sheet: SheetView): readonly TablePlace[] {
  const key = findTableKey(sheet.name);
  if (key === null) return [];
  const header = bestHeaderRow(sheet, key);
  return header.titles === 0 ? [] : [placeAt(sheet, key, header.row)];
}

function placeAt(sheet: SheetView, key: TableKey, headerRow: number): TablePlace {
  const around = sheet.tables.find((table) => table.area.row === headerRow);
  return { key, sheet, headerRow, nativeTable: around ?? null };
}

interface HeaderRow {
  readonly row: number;
  /** How many known columns the row names. */
  readonly titles: number;
}

/** The row among the first ones that names most columns of a table; the upper one if several do. */
export function bestHeaderRow(sheet: Pick<SheetView, 'rows'>, key: TableKey): HeaderRow {
  let best: HeaderRow = { row: 0, titles: 0 };
  sheet.rows.slice(0, searchedHeaderRows).forEach((cells, row) => {
    const keys = new Set<string>();
    for (const content of cells) {
      const found = findColumnKey(key, titleText(content));
      if (found !== null) keys.add(found);
    }
    if (keys.size > best.titles) best = { row, titles: keys.size };
  });
  return best;
}

/** Each sheet's likeliest table, best match first; a sheet that matches too little is no table. */
function bestGuesses(sheets: readonly SheetView[]): readonly TablePlace[] {
  return sheets
    .flatMap(guessTable)
    .sort((one, other) => other.titles - one.titles)
    .map(({ place }) => place);
}

function guessTable(
  sheet: SheetView,
): readonly { readonly place: TablePlace; readonly titles: number }[] {
  let best: { place: TablePlace; titles: number } | null = null;
  for (const key of tableKeys) {
    const header = bestHeaderRow(sheet, key);
    if (header.titles < requiredTitles(key) || header.titles <= (best?.titles ?? 0)) continue;
    if (!hasIdTitle(sheet, key, header.row)) continue;
    best = { place: placeAt(sheet, key, header.row), titles: header.titles };
  }
  return best === null ? [] : [best];
}

/** Overviews such as the sheet of roles have many titles of a table, but rows of their own and no ids. */
function hasIdTitle(sheet: SheetView, key: TableKey, row: number): boolean {
  const cells = sheet.rows[row] ?? [];
  return cells.some((content) => findColumnKey(key, titleText(content)) === 'id');
}

/** Half of the titles that must be there, and never so few that any list of names would do. */
function requiredTitles(key: TableKey): number {
  const required = tableDefinition(key).columns.filter((column) => column.required === true);
  const known = new Set(columnTitles(key).values()).size;
  return Math.min(known, Math.max(leastTitles, Math.ceil(required.length / 2)));
}
