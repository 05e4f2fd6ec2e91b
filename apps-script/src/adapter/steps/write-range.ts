import { toCellValue } from '../cell-text';
import { rangeOver, sheetNamed, type OpenWorkbook } from '../open-workbook';
import type { StepOf } from './step-groups';

/** One block, one call, between lifting validations that would refuse it and putting them back. */
export function writeRanges(workbook: OpenWorkbook, steps: readonly StepOf<'writeRange'>[]): void {
  for (const step of steps) {
    const { isPlainText, lifted } = workbook.targets.get(step) ?? nothingKnown;
    const values = step.contents.map((row, down) =>
      row.map((content, right) => toCellValue(content, isPlainText(down, right))),
    );
    for (const { cells } of lifted) cells.clearDataValidations();
    try {
      rangeOver(sheetNamed(workbook, step.sheet), step.area).setValues(values);
    } finally {
      // Also after a failure: no second run would find the rules that it has to put back.
      for (const { cells, rules } of lifted) cells.setDataValidations(rules);
    }
  }
}

const nothingKnown = { isPlainText: () => false, lifted: [] };
