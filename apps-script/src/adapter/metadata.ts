import type { DeveloperMetadata, Sheet, Spreadsheet } from './sheets-types';

/**
 * Where the adapter keeps what Sheets has no place for.
 *
 * Developer metadata travels with its sheet, and nobody edits it by mistake. Every value is JSON.
 * The keys are part of people's spreadsheets and never change.
 */
export interface MetadataValues {
  /** The area is that of the named range of this name. */
  readonly 'tsunagi.table': {
    readonly name: string;
    readonly style: string;
    readonly filterButtons: boolean;
  };
  /** A chart gets its id in Sheets when it is in the sheet; until then anchor and title tell which it is. */
  readonly 'tsunagi.chart': {
    readonly id: string;
    readonly chartId?: number;
    readonly row: number;
    readonly column: number;
    readonly title: string;
    readonly altText: string;
  };
  /** A pivot has neither name nor id in Sheets; its anchor cell tells which it is. */
  readonly 'tsunagi.pivot': {
    readonly name: string;
    readonly sourceTable: string;
    readonly row: number;
    readonly column: number;
  };
  /** A name for a constant; Sheets has named ranges only. */
  readonly 'tsunagi.name': { readonly name: string; readonly refersTo: string };
  /** Addresses of the cells that stay open once the sheet is protected. */
  readonly 'tsunagi.unlocked': readonly string[];
  /** Ids of the sheets that a plan is making; the entry goes when the plan is done. */
  readonly 'tsunagi.unfinished': readonly string[];
}

export type MetadataKey = keyof MetadataValues;

/** One of our entries; `metadata` is its handle. */
export interface Entry<Key extends MetadataKey = MetadataKey> {
  readonly key: Key;
  readonly value: MetadataValues[Key];
  readonly metadata: DeveloperMetadata;
}

type Kind = 'string' | 'number' | 'boolean';

/** What every value of a key holds; a list holds texts alone. */
const FORMS: Readonly<Record<MetadataKey, Readonly<Record<string, Kind>> | 'list'>> = {
  'tsunagi.table': { name: 'string', style: 'string', filterButtons: 'boolean' },
  'tsunagi.chart': { id: 'string', row: 'number', column: 'number', title: 'string' },
  'tsunagi.pivot': { name: 'string', sourceTable: 'string', row: 'number', column: 'number' },
  'tsunagi.name': { name: 'string', refersTo: 'string' },
  'tsunagi.unlocked': 'list',
  'tsunagi.unfinished': 'list',
};

/** Our entries on a sheet, or on the spreadsheet itself. */
export function readEntries(owner: Pick<Sheet | Spreadsheet, 'getDeveloperMetadata'>): Entry[] {
  return owner.getDeveloperMetadata().flatMap((metadata) => {
    const key = metadata.getKey();
    if (!isOurKey(key)) return [];
    const value = parse(metadata.getValue());
    // Safe: the form of the key's values was looked at.
    return hasForm(value, key) ? [{ key, value, metadata } as Entry] : [];
  });
}

function isOurKey(key: string): key is MetadataKey {
  return Object.keys(FORMS).includes(key);
}

/** Somebody else's program may have written anything; an entry that cannot be read is no entry. */
function hasForm(value: unknown, key: MetadataKey): boolean {
  const form = FORMS[key];
  if (form === 'list') {
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
  }
  if (typeof value !== 'object' || value === null) return false;
  const held = new Map<string, unknown>(Object.entries(value));
  return Object.entries(form).every(([name, kind]) => typeof held.get(name) === kind);
}

/** The entries of one kind. */
export function entriesOf<Key extends MetadataKey>(
  entries: readonly Entry[],
  key: Key,
): readonly Entry<Key>[] {
  return entries.filter((entry): entry is Entry<Key> => entry.key === key);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
