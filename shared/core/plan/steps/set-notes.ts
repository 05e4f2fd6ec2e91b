import type { NoteModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet, setByCell } from '../change-sheet';

/** Gives cells their notes; a cell that has one gets the new text, an empty text removes it. */
export interface SetNotes {
  readonly kind: 'setNotes';
  readonly sheet: string;
  readonly notes: readonly NoteModel[];
}

/** The model with the notes set; the sheet's notes are sorted by cell. */
export function applySetNotes(model: WorkbookModel, step: SetNotes): WorkbookModel {
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    notes: setByCell(sheet.notes, step.notes, ({ text }) => text === ''),
  }));
}
