import { metadataKeys } from '../../../fakes/sheets/held-things';
import type { Sheet, Spreadsheet } from '../google';

/** Our entries of one kind on a sheet, or on the spreadsheet itself. */
export function heldOn<Held>(
  owner: Pick<Sheet | Spreadsheet, 'getDeveloperMetadata'>,
  key: keyof typeof metadataKeys,
): readonly Held[] {
  return owner
    .getDeveloperMetadata()
    .filter((entry) => entry.getKey() === metadataKeys[key])
    .map((entry) => JSON.parse(entry.getValue() ?? 'null') as Held);
}
