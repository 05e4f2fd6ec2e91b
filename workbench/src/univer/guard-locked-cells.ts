import type { FUniver } from '@univerjs/core/facade';
import type { SheetModel } from '../../../shared/core/index';
import { isPivotCell } from './pivot-cells';
import { unlockedCells } from './styles-from-univer';

/**
 * Keeps people from typing over pivots and locked cells of protected sheets, as Excel would.
 *
 * Univer's own protection knows no unlocked cells, and it also stops the program from writing.
 * Like the protection in the file, this guards against slips, not against people.
 */
export function guardLockedCells(
  api: FUniver,
  sheetShown: (name: string) => SheetModel | undefined,
): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const { worksheet, row, column } = event;
    const sheet = sheetShown(worksheet.getSheetName());
    const cell = worksheet.getRange(row, column).getCellData();
    if (isPivotCell(cell)) event.cancel = true;
    if (sheet === undefined || sheet.protection === null) return;
    const { custom } = cell ?? {};
    if (custom?.['unlocked'] !== true && !unlockedCells(sheet)(row, column)) event.cancel = true;
  });
}
