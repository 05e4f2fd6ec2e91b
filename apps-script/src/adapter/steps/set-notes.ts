import type { NoteModel } from '../../../../shared/core/index';
import { sheetNamed, type OpenWorkbook } from '../open-workbook';
import type { StepOf } from './step-groups';

/** Notes of neighbours in a row, such as the titles of a table, are one call. */
export function setNotes(workbook: OpenWorkbook, steps: readonly StepOf<'setNotes'>[]): void {
  for (const { sheet: name, notes } of steps) {
    const { sheet } = sheetNamed(workbook, name);
    for (const [first, ...others] of runsOf(notes)) {
      const texts = [first, ...others].map(({ text }) => text);
      sheet.getRange(first.row + 1, first.column + 1, 1, texts.length).setNotes([texts]);
    }
  }
}

type Run = [NoteModel, ...NoteModel[]];

function runsOf(notes: readonly NoteModel[]): readonly Run[] {
  const runs: Run[] = [];
  for (const note of notes) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last?.row === note.row && last.column + 1 === note.column) {
      run.push(note);
    } else runs.push([note]);
  }
  return runs;
}
