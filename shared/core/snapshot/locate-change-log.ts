import { foldHeader } from '../domain/fold-text';
import type { TableModel } from '../model/workbook-model';
import { changeLog, type ChangeLogKey } from '../tables/change-log';
import type { ChangeLogPlace, SheetView, WorkbookView } from './snapshot';
import { titleText } from './titles';

/**
 * Finds the change log by its native table, then by the title of its sheet; `null` without one.
 *
 * Its entries are not read: the end of the sheet is where the next one goes.
 */
export function locateChangeLog(view: WorkbookView): ChangeLogPlace | null {
  for (const sheet of view.sheets) {
    const nativeTable = sheet.tables.find(({ name }) => name.toLowerCase() === nativeName);
    if (nativeTable !== undefined) return placeAt(sheet, nativeTable.area.row, nativeTable);
  }
  const titled = view.sheets.find(({ name }) => titles.includes(foldHeader(name)));
  return titled === undefined ? null : placeAt(titled, 0, null);
}

const nativeName = `tsunagi_${changeLog.key}`;
const titles = [changeLog.title.ja, changeLog.title.en].map(foldHeader);

/** A sheet that lost the time or the command can't take an entry that says anything. */
function placeAt(
  sheet: SheetView,
  headerRow: number,
  nativeTable: TableModel | null,
): ChangeLogPlace | null {
  const columns = locateColumns(sheet, headerRow);
  if (columns.at === undefined || columns.command === undefined) return null;
  const nextRow = Math.max(sheet.rows.length, headerRow + 1);
  return { sheet: sheet.name, columns, nextRow, nativeTable };
}

function locateColumns(
  { rows }: SheetView,
  headerRow: number,
): Partial<Record<ChangeLogKey, number>> {
  const columns: Partial<Record<ChangeLogKey, number>> = {};
  (rows[headerRow] ?? []).forEach((content, index) => {
    const found = keyByTitle.get(foldHeader(titleText(content)));
    if (found !== undefined) columns[found] ??= index;
  });
  return columns;
}

const keyByTitle: ReadonlyMap<string, ChangeLogKey> = new Map(
  changeLog.columns.flatMap(({ key, title }) =>
    [title.ja, title.en].map((text) => [foldHeader(text), key] as const),
  ),
);
