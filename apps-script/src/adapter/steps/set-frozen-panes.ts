import { sheetNamed, type OpenWorkbook } from '../open-workbook';
import type { StepOf } from './step-groups';

export function setFrozenPanes(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'setFrozenPanes'>[],
): void {
  for (const { sheet: name, rows, columns } of steps) {
    const { sheet } = sheetNamed(workbook, name);
    sheet.setFrozenRows(rows);
    sheet.setFrozenColumns(columns);
  }
}
