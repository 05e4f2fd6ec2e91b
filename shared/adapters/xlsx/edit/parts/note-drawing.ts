import { strFromU8, strToU8 } from 'fflate';
import {
  addRelationship,
  removePart,
  removeRelationships,
  setDefaultContentType,
} from '../../package/edit-relationships';
import type { PackageDraft } from '../../package/package-draft';
import { xmlElement } from '../../xml/xml-tree';
import type { SheetDraft } from '../sheet-draft';
import { replacePart, sheetTag } from '../worksheet-order';
import { noteBoxes } from './note-box';
import type { NoteChange } from './note-comments';
import { emptyShapes } from './note-shape-markup';
import { highestBlock } from './note-shape-numbers';
import { changeShapes, hasShapes, type ShapeChange } from './note-shapes';
import { relationshipAt, relationshipId } from './relationship-id';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Draws the boxes of new notes, takes away those of removed ones, and lets ours grow with their texts. */
export function editNoteShapes(sheet: SheetDraft, changes: readonly NoteChange[]): void {
  const { draft } = sheet;
  const boxOf = noteBoxes(sheet.frame);
  const relationship = relationshipAt(sheet, 'legacyDrawing');
  const path = relationship?.target;
  const old = path === undefined ? undefined : draft.bytes(path);
  const blockInUse = () => highestOtherBlock(draft, path);
  const shapes = changes.map(({ note, before }): ShapeChange => ({
    cell: note,
    before: before === null ? null : boxOf({ ...note, text: before }),
    after: note.text === '' ? null : boxOf(note),
  }));
  // Byte for byte: other programs' drawings are no well-formed XML, and not even always UTF-8.
  const text = old === undefined ? undefined : strFromU8(old, true);
  const changed = changeShapes(text ?? emptyShapes(blockInUse() + 1), shapes, blockInUse);
  if (changed === text) return;
  if (hasShapes(changed)) saveShapes(sheet, path, changed);
  else if (relationship !== undefined) {
    sheet.frame = replacePart(sheet.frame, 'legacyDrawing', undefined);
    removeRelationships(draft, sheet.path, new Set([relationship.id]));
    removePart(draft, relationship.target);
  }
}

function highestOtherBlock(draft: PackageDraft, own: string | undefined): number {
  const others = draft.paths().filter((path) => /\.vml$/i.test(path) && path !== own);
  return others.reduce((highest, path) => {
    const content = draft.bytes(path) ?? new Uint8Array();
    return Math.max(highest, highestBlock(strFromU8(content, true)));
  }, 0);
}

function saveShapes(sheet: SheetDraft, known: string | undefined, text: string): void {
  const path = known ?? sheet.draft.freePath('xl/drawings/vmlDrawing#.vml');
  sheet.draft.put(path, strToU8(text, true));
  if (known !== undefined) return;
  setDefaultContentType(sheet.draft, 'vml', CONTENT_TYPE);
  const id = addRelationship(sheet.draft, sheet.path, { type: 'vmlDrawing', target: path });
  const element = xmlElement(
    sheetTag(sheet.frame, 'legacyDrawing'),
    relationshipId(sheet.frame, id),
  );
  sheet.frame = replacePart(sheet.frame, 'legacyDrawing', element);
}
