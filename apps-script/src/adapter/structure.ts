import {
  absoluteReference,
  parseAreaAddress,
  quoteSheetName,
  type Area,
  type DefinedName,
} from '../../../shared/core/index';
import { entriesOf, readEntries, type Entry } from './metadata';
import type { NamedRange, Sheet, Spreadsheet } from './sheets-types';

/** A sheet that is there, with our entries on it. */
export interface KnownSheet {
  readonly sheet: Sheet;
  readonly id: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly entries: readonly Entry[];
}

/** A named range that is there. `area` is `null` for whole rows and columns. */
export interface KnownName {
  readonly name: string;
  readonly range: NamedRange;
  readonly sheet: string;
  readonly address: string;
  readonly area: Area | null;
}

/** Which sheets and names a spreadsheet has, and what we noted in it. */
export interface Structure {
  readonly sheets: readonly KnownSheet[];
  readonly names: readonly KnownName[];
  /** Our entries on the spreadsheet itself. */
  readonly entries: readonly Entry[];
}

/** A table of ours with where it stands. */
export interface KnownTable {
  readonly entry: Entry<'tsunagi.table'>;
  readonly name: KnownName;
  readonly area: Area;
}

/** Reads the structure: a few calls for each sheet, each name and each entry. */
export function readStructure(spreadsheet: Spreadsheet): Structure {
  const handles = spreadsheet.getSheets();
  const byId = new Map<number, string>();
  const sheets = handles.map((sheet) => {
    const name = sheet.getName();
    const id = sheet.getSheetId();
    byId.set(id, name);
    return { sheet, id, name, isHidden: sheet.isSheetHidden(), entries: readEntries(sheet) };
  });
  const names = spreadsheet.getNamedRanges().flatMap((range) => knownName(range, byId) ?? []);
  return { sheets, names, entries: readEntries(spreadsheet) };
}

function knownName(range: NamedRange, byId: ReadonlyMap<number, string>): KnownName | null {
  const cells = range.getRange();
  const sheet = byId.get(cells.getGridId());
  if (sheet === undefined) return null;
  const address = cells.getA1Notation();
  return { name: range.getName(), range, sheet, address, area: parseAreaAddress(address) };
}

/** Our tables on a sheet: its entries whose named range is still there. */
export function tablesOn({ entries, name: sheet }: KnownSheet, { names }: Structure): KnownTable[] {
  return entriesOf(entries, 'tsunagi.table').flatMap((entry) => {
    const name = names.find((each) => each.sheet === sheet && isSame(each.name, entry.value.name));
    return name?.area ? [{ entry, name, area: name.area }] : [];
  });
}

/** The names that are no tables, with constants that we noted. */
export function definedNames(structure: Structure): readonly DefinedName[] {
  const tables = structure.sheets.flatMap((sheet) => tablesOn(sheet, structure));
  const ranges = structure.names.filter((name) => !tables.some((table) => table.name === name));
  const constants = entriesOf(structure.entries, 'tsunagi.name').map(({ value }) => value);
  return [
    ...ranges.map((name) => ({ name: name.name, refersTo: referenceOf(name) })),
    ...constants,
  ];
}

function referenceOf({ sheet, address, area }: KnownName): string {
  return area === null ? `${quoteSheetName(sheet)}!${address}` : absoluteReference(sheet, area);
}

/** Names of ranges and tables ignore case. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
