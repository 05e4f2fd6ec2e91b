import type { IResources } from '@univerjs/core';
import type { StoredDrawings } from './chart-places';
import type { StoredConditionalFormat } from './conditional-formats';
import type { StoredTable } from './tables';
import type { StoredValidation } from './validations';

/** A defined name as Univer stores it. */
export interface StoredName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
}

/** A note as Univer stores it. */
export interface StoredNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

type BySheet<Value> = Readonly<Record<string, Value>>;

/** The stored forms of everything that Univer keeps beside the cells, by the name of its keeper. */
export interface StoredResources {
  readonly SHEET_DEFINED_NAME_PLUGIN: Readonly<Record<string, StoredName>>;
  readonly SHEET_DATA_VALIDATION_PLUGIN: BySheet<readonly StoredValidation[]>;
  readonly SHEET_CONDITIONAL_FORMATTING_PLUGIN: BySheet<readonly StoredConditionalFormat[]>;
  readonly SHEET_TABLE_PLUGIN: BySheet<{
    readonly tables: readonly StoredTable[];
    readonly tableFilteredOutRows: readonly number[];
  }>;
  readonly SHEET_DRAWING_PLUGIN: BySheet<StoredDrawings>;
  readonly SHEET_NOTE_PLUGIN: BySheet<
    Readonly<Record<string, Readonly<Record<string, StoredNote>>>>
  >;
}

/** Packs resources the way a Univer snapshot holds them. */
export function packResources(resources: Partial<StoredResources>): IResources {
  return Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) }));
}

/** Reads one kind of resource from a snapshot; an empty record when there is none. */
export function readResource<Name extends keyof StoredResources>(
  resources: IResources | undefined,
  name: Name,
): Partial<StoredResources[Name]> {
  const data = resources?.find((resource) => resource.name === name)?.data;
  return data ? (JSON.parse(data) as Partial<StoredResources[Name]>) : {};
}
