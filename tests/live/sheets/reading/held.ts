import {
  metadataKeys,
  type HeldChart,
  type HeldName,
  type HeldPivot,
  type HeldTable,
  type HeldUnlocked,
} from '../../../fakes/sheets/held-things';
import type { Sheet, Spreadsheet } from '../google';

/** What entries hold, by their kind. */
interface Held {
  readonly table: HeldTable;
  readonly chart: HeldChart;
  readonly pivot: HeldPivot;
  readonly name: HeldName;
  readonly unlocked: HeldUnlocked;
}

/** Our entries of one kind on a sheet, or on the spreadsheet itself. */
export function heldOn<Kind extends keyof Held>(
  owner: Pick<Sheet | Spreadsheet, 'getDeveloperMetadata'>,
  key: Kind,
): readonly Held[Kind][] {
  return owner
    .getDeveloperMetadata()
    .filter((entry) => entry.getKey() === metadataKeys[key])
    .map((entry) => JSON.parse(entry.getValue() ?? 'null') as Held[Kind]);
}
