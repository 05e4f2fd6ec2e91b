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
}

export type MetadataKey = keyof MetadataValues;

/** One of our entries; `metadata` is its handle. */
export interface Entry<Key extends MetadataKey = MetadataKey> {
  readonly key: Key;
  readonly value: MetadataValues[Key];
  readonly metadata: DeveloperMetadata;
}

const KEYS: readonly string[] = [
  'tsunagi.table',
  'tsunagi.chart',
  'tsunagi.pivot',
  'tsunagi.name',
  'tsunagi.unlocked',
] satisfies readonly MetadataKey[];

/** Our entries on a sheet, or on the spreadsheet itself. */
export function readEntries(owner: Pick<Sheet | Spreadsheet, 'getDeveloperMetadata'>): Entry[] {
  return owner.getDeveloperMetadata().flatMap((metadata) => {
    const key = metadata.getKey();
    if (!KEYS.includes(key)) return [];
    const value: unknown = parse(metadata.getValue());
    // Safe: only the adapter writes these keys, and what is not JSON has been left out.
    return value === null ? [] : [{ key, value, metadata } as Entry];
  });
}

/** The entries of one kind. */
export function entriesOf<Key extends MetadataKey>(
  entries: readonly Entry[],
  key: Key,
): readonly Entry<Key>[] {
  return entries.filter((entry): entry is Entry<Key> => entry.key === key);
}

/** Somebody else's program may have written anything; an entry that cannot be read is no entry. */
function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
