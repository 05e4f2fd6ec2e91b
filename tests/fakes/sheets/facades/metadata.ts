/** DeveloperMetadata with its finder and location. */
import type { ServiceState } from '../service/define-service';
import { defineService, give } from '../service/define-service';
import { EnumerationValue, enumerationValue } from '../service/enumeration';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type { MetadataLocation, MetadataState } from '../state/book';
import { nextId } from '../state/create-book';
import type { RangeHandle } from './states';
import { giveRange, giveSheet, placeOf, sheetOf } from './states';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** Characters of keys and values that the spreadsheet, and every sheet of it, has room for. */
const ROOM = 30_000;

interface MetadataHandle extends ServiceState {
  readonly entry: MetadataState;
}

const giveMetadata = defineService<MetadataHandle, GoogleMetadata>(
  'DeveloperMetadata',
  {
    getId: ({ entry }) => entry.id,
    getKey: ({ entry }) => entry.key,
    getValue: ({ entry }) => entry.value,
    getVisibility: ({ entry }) => entry.visibility,
    getLocation: ({ session, entry }) => giveLocation({ session, location: entry.location }),
    setKey: (handle, key: string) => change(handle, { key }),
    setValue: (handle, value: string) => change(handle, { value }),
    setVisibility: (handle, visibility: EnumerationValue) => change(handle, { visibility }),
    moveToSheet: (handle, sheet: object) =>
      change(handle, { location: { kind: 'sheet', sheet: sheetOf(sheet) } }),
    moveToSpreadsheet: (handle) => change(handle, { location: { kind: 'spreadsheet' } }),
    moveToColumn: (handle, range: object) => change(handle, { location: lineOf(placeOf(range)) }),
    moveToRow: (handle, range: object) => change(handle, { location: lineOf(placeOf(range)) }),
    remove: ({ session, entry }) => {
      session.book.metadata = session.book.metadata.filter((other) => other !== entry);
    },
  },
  ({ session, entry }) => {
    if (!session.book.metadata.includes(entry)) throw new ServiceError('Metadata not found.');
  },
);

function change({ session, entry }: MetadataHandle, parts: Partial<MetadataState>): void {
  refuseFull(session, { ...entry, ...parts }, entry);
  Object.assign(entry, parts);
}

interface LocationHandle extends ServiceState {
  readonly location: MetadataLocation;
}

const giveLocation = defineService<LocationHandle, GoogleLocation>('DeveloperMetadataLocation', {
  getLocationType: ({ location }) => typeOf(location),
  getSpreadsheet: ({ session, location }) =>
    location.kind === 'spreadsheet' ? give('Spreadsheet', { session }) : null,
  getSheet: ({ session, location }) =>
    location.kind === 'sheet' ? giveSheet(session, location.sheet) : null,
  getColumn: ({ session, location }) => lineRange(session, location, 'column'),
  getRow: ({ session, location }) => lineRange(session, location, 'row'),
});

function typeOf({ kind }: MetadataLocation): EnumerationValue {
  return enumerationValue('DeveloperMetadataLocationType', kind.toUpperCase());
}

function lineRange(session: Session, location: MetadataLocation, kind: 'row' | 'column') {
  if (location.kind !== kind) return null;
  const { sheet, at } = location;
  const area =
    kind === 'row'
      ? { row: at, column: 0, rowCount: 1, columnCount: sheet.columnCount }
      : { row: 0, column: at, rowCount: sheet.rowCount, columnCount: 1 };
  return giveRange(session, { sheet, area });
}

/** Adds an entry: `(key)`, `(key, visibility)`, `(key, value)` or `(key, value, visibility)`. */
export function addMetadata(
  session: Session,
  location: MetadataLocation,
  given: readonly unknown[],
): void {
  const [key, ...rest] = given;
  const value = rest.find((part) => typeof part === 'string') ?? null;
  const visibility = rest.find((part) => part instanceof EnumerationValue);
  const entry: MetadataState = {
    id: nextId(session.book),
    key: String(key),
    value,
    visibility: visibility ?? enumerationValue('DeveloperMetadataVisibility', 'DOCUMENT'),
    location,
  };
  refuseFull(session, entry, null);
  session.book.metadata.push(entry);
}

/** Only a whole row or column can have an entry. */
export function lineOf({ sheet, area }: Pick<RangeHandle, 'sheet' | 'area'>): MetadataLocation {
  if (area.rowCount === sheet.rowCount && area.columnCount === 1) {
    return { kind: 'column', sheet, at: area.column };
  }
  if (area.columnCount === sheet.columnCount && area.rowCount === 1) {
    return { kind: 'row', sheet, at: area.row };
  }
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function refuseFull({ book }: Session, entry: MetadataState, old: MetadataState | null): void {
  const place = placeKey(entry.location);
  const total = [...book.metadata.filter((other) => other !== old), entry]
    .filter(({ location }) => placeKey(location) === place)
    .reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
  if (total > ROOM) {
    throw new ServiceError(`Developer metadata exceeds the limit of ${String(ROOM)} characters.`);
  }
}

/** Entries of rows and columns count for their sheet here. */
function placeKey(location: MetadataLocation): object | null {
  return location.kind === 'spreadsheet' ? null : location.sheet;
}

/** The entries of exactly this place. */
export function metadataAt(session: Session, location: MetadataLocation): GoogleMetadata[] {
  return session.book.metadata
    .filter((entry) => isSameLocation(entry.location, location))
    .map((entry) => giveMetadata({ session, entry }));
}

function isSameLocation(one: MetadataLocation, other: MetadataLocation): boolean {
  if (one.kind !== other.kind || placeKey(one) !== placeKey(other)) return false;
  return !('at' in one) || !('at' in other) || one.at === other.at;
}

interface FinderState extends ServiceState {
  readonly within: MetadataLocation;
  readonly wishes: Partial<Record<'id' | 'key' | 'value' | 'visibility' | 'type', unknown>>;
  intersects: boolean;
}

const giveFinder = defineService<FinderState, GoogleFinder>('DeveloperMetadataFinder', {
  find: (finder) =>
    finder.session.book.metadata
      .filter((entry) => isWanted(finder, entry))
      .map((entry) => giveMetadata({ session: finder.session, entry })),
  onIntersectingLocations: (finder) => {
    finder.intersects = true;
  },
  withId: ({ wishes }, id: number) => void (wishes.id = id),
  withKey: ({ wishes }, key: string) => void (wishes.key = key),
  withValue: ({ wishes }, value: string) => void (wishes.value = value),
  withVisibility: ({ wishes }, visibility: EnumerationValue) =>
    void (wishes.visibility = visibility),
  withLocationType: ({ wishes }, type: EnumerationValue) => void (wishes.type = type),
});

function isWanted({ within, wishes, intersects }: FinderState, entry: MetadataState): boolean {
  const { location } = entry;
  const isWithin =
    within.kind === 'spreadsheet' ||
    isSameLocation(within, location) ||
    (within.kind === 'sheet' && placeKey(location) === within.sheet) ||
    (intersects && location.kind === 'spreadsheet');
  const found = { ...entry, type: typeOf(location) };
  return (
    isWithin &&
    Object.entries(wishes).every(([key, wish]) => found[key as keyof typeof wishes] === wish)
  );
}

/** A finder for the entries of a place and of what lies in it. */
export function newFinder(session: Session, within: MetadataLocation): GoogleFinder {
  return giveFinder({ session, within, wishes: {}, intersects: false });
}
