import { entriesOf } from './metadata';
import type { OpenWorkbook } from './open-workbook';
import type { DeveloperMetadata, Sheet } from './sheets-types';
import type { Structure } from './structure';

const key = 'tsunagi.unfinished';

/**
 * Notes the sheets that a plan is making.
 *
 * Commands that make sheets refuse to run where those are. Should this plan never be finished, its
 * sheets count as missing, so that the same command runs again and goes over them. One entry for
 * all of them: they are missing together, or there together.
 */
export function noteUnfinished(workbook: OpenWorkbook, made: readonly Sheet[]): void {
  if (made.length === 0) return;
  const [known] = entriesOf(workbook.entries, key);
  const ids = [...(known?.value ?? []), ...made.map((sheet) => String(sheet.getSheetId()))];
  if (known === undefined) workbook.spreadsheet.addDeveloperMetadata(key, JSON.stringify(ids));
  else known.metadata.setValue(JSON.stringify(ids));
}

/** The notes that go now that the plan is done. It reads: call it after a flush. */
export function unfinishedNotes(workbook: OpenWorkbook): readonly DeveloperMetadata[] {
  const { spreadsheet, sheets, entries } = workbook;
  const isNoted = entriesOf(entries, key).length > 0;
  if (!isNoted && ![...sheets.values()].some(({ isNew }) => isNew)) return [];
  return spreadsheet.createDeveloperMetadataFinder().withKey(key).find();
}

/** The structure without sheets that some plan has left half made. */
export function finishedPart({ sheets, names, entries }: Structure): Structure {
  const ids = new Set(entriesOf(entries, key).flatMap(({ value }) => value));
  const hidden = new Set(sheets.flatMap(({ id, name }) => (ids.has(String(id)) ? name : [])));
  return {
    sheets: sheets.filter(({ name }) => !hidden.has(name)),
    names: names.filter(({ sheet }) => !hidden.has(sheet)),
    entries,
  };
}
