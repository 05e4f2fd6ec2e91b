import type { Selection } from '../../../shared/ports/host-bridge';
import type { ExcelApi } from '../adapter/excel-api';
import { createListeners, type Listeners } from './listeners';
import type { Queue } from '../../../shared/shell/queue';

/** Tells after cells changed, by whomever, and after sheets were added or removed. */
export function changeListeners(api: ExcelApi): Listeners<undefined> {
  const listeners = createListeners<undefined>(() =>
    api.run(async (context) => {
      const { worksheets } = context.workbook;
      const tell = () => {
        listeners.tell(undefined);
        return Promise.resolve();
      };
      worksheets.onChanged.add(tell);
      worksheets.onAdded.add(tell);
      worksheets.onDeleted.add(tell);
      await context.sync();
    }),
  );
  return listeners;
}

/** Milliseconds without a move before the selection is read: arrow keys move through many cells. */
const settleTime = 150;

/** Tells the cell that the user is at, `null` where that is none. */
export function selectionListeners(api: ExcelApi, queue: Queue): Listeners<Selection | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    if (!listeners.areThere()) return;
    const selection = queue(() => readSelection(api)).catch(() => null);
    void selection.then((found) => {
      listeners.tell(found);
    });
  };
  const listeners = createListeners<Selection | null>(() =>
    api.run(async (context) => {
      const { worksheets } = context.workbook;
      const readSoon = () => {
        clearTimeout(timer);
        timer = setTimeout(read, settleTime);
        return Promise.resolve();
      };
      worksheets.onSelectionChanged.add(readSoon);
      // Another sheet shows its own selection, which has not changed.
      worksheets.onActivated.add(readSoon);
      await context.sync();
    }),
  );
  return {
    ...listeners,
    add: (listener) => {
      const stop = listeners.add(listener);
      read();
      return stop;
    },
  };
}

function readSelection(api: ExcelApi): Promise<Selection> {
  return api.run(async (context) => {
    // The selection may be several blocks; the active cell is always one.
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}
