import { sheetNamed, type OpenWorkbook } from '../open-workbook';
import type { StepOf } from './step-groups';

/**
 * Protection that warns: it guards against slips, and everybody may go on.
 *
 * A protection that locks people out is not ours and stays as it is.
 */
export function setProtections(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'setProtection'>[],
): void {
  for (const { sheet: name, protection } of steps) {
    const sheet = sheetNamed(workbook, name);
    if (protection === null) {
      if (sheet.protection === null) continue;
      sheet.protection.remove();
      sheet.protection = null;
      sheet.hasOpenedOrClosed = true;
    } else if (sheet.protection === null && !sheet.isLocked) {
      sheet.protection = sheet.sheet.protect().setWarningOnly(true);
      sheet.hasOpenedOrClosed = true;
    }
  }
}
