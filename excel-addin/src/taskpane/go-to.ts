import { readSnapshot, type Place, type Snapshot } from '../../../shared/core/index';
import type { HostAdapter } from '../../../shared/ports/host-adapter';
import { locate, nowhere } from '../../../shared/shell/locate';
import type { ExcelApi } from '../adapter/excel-api';
import { rangeOf } from '../adapter/sheet-range';

/** Shows and selects the cell that a place names; rejects where there is none. */
export async function goToPlace(api: ExcelApi, adapter: HostAdapter, place: Place): Promise<void> {
  const snapshot = needsReading(place) ? readSnapshot(await adapter.readView()) : nothingRead;
  const found = locate(place, snapshot);
  if (found === null) throw nowhere('Excel', place);
  await api.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(found.sheet);
    sheet.activate();
    rangeOf(sheet, found.area).select();
    await context.sync();
  });
}

const nothingRead: Snapshot = readSnapshot({ sheets: [], names: [] });

/** A sheet with a cell or a row says all; only ids, columns and tables have to be looked up. */
function needsReading({ sheet, cell, column, id }: Place): boolean {
  if (sheet === undefined) return true;
  return cell === undefined && (column !== undefined || id !== undefined);
}
