import { cellAddress } from '../../../../shared/core/index';
import type { NotePlace } from '../reading/survey';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Gives cells their notes. Only asked for where `supportsNotes` says so. */
export function setNotes(writing: Writing, { sheet: name, notes }: StepOf<'setNotes'>): void {
  const { inventory, sheet } = writing;
  let present = inventory.notes.get(name) ?? [];
  for (const note of notes) {
    const isThere = present.some((place) => isSamePlace(place, note));
    setNote(writing, sheet(name), { ...note, isThere });
    present = present.filter((place) => !isSamePlace(place, note));
    if (note.text !== '') present = [...present, note];
  }
  inventory.notes.set(name, present);
}

interface WantedNote extends NotePlace {
  readonly text: string;
  readonly isThere: boolean;
}

function setNote({ api }: Writing, sheet: Excel.Worksheet, note: WantedNote): void {
  const address = cellAddress(note);
  if (api.atLeast('1.18')) {
    // Deleted first rather than changed: the box of the note then fits its new text.
    if (note.isThere) sheet.notes.getItem(address).delete();
    if (note.text !== '') sheet.notes.add(address, note.text);
  }
}

function isSamePlace(one: NotePlace, other: NotePlace): boolean {
  return one.row === other.row && one.column === other.column;
}
