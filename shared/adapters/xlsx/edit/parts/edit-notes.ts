import { strToU8 } from 'fflate';
import { cellAddress } from '../../../../core/index';
import type { NoteModel } from '../../../../core/index';
import {
  addPart,
  addRelationship,
  removePart,
  removeRelationships,
} from '../../package/edit-relationships';
import { relationshipsOf } from '../../package/relationships';
import { attributeOf, childElements, serializeXml, XML_DECLARATION } from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';
import type { SheetDraft } from '../sheet-draft';
import { changeComments, emptyComments, hasComments } from './note-comments';
import { editNoteShapes } from './note-drawing';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/**
 * Gives cells of a sheet their notes; an empty text takes a note away.
 *
 * Who wrote a note stays. Cells with a conversation are left alone: what they hold as a note is
 * only a copy that Excel writes for older programs.
 */
export function editNotes(sheet: SheetDraft, notes: readonly NoteModel[]): void {
  const wishes = new Map(notes.map((note) => [cellAddress(note), note]));
  for (const address of conversations(sheet)) wishes.delete(address);
  const path = relationshipsOf(sheet.draft, sheet.path).find(({ type }) => type === 'comments');
  const old = (path && sheet.draft.tree(path.target)) ?? emptyComments;
  const { comments, changes } = changeComments(old, wishes);
  if (changes.length === 0) return;
  saveComments(sheet, path?.target, comments);
  editNoteShapes(sheet, changes);
}

function conversations({ draft, path }: SheetDraft): readonly string[] {
  return relationshipsOf(draft, path)
    .filter(({ type }) => type === 'threadedComment')
    .flatMap(({ target }) => {
      const root = draft.tree(target);
      return root === undefined ? [] : childElements(root, 'threadedComment');
    })
    .map((comment) => attributeOf(comment, 'ref') ?? '');
}

function saveComments(
  { draft, path: sheet }: SheetDraft,
  path: string | undefined,
  comments: XmlElement,
): void {
  if (path === undefined) {
    const added = draft.freePath('xl/comments#.xml');
    const content = strToU8(XML_DECLARATION + serializeXml(comments));
    addPart(draft, { path: added, contentType: CONTENT_TYPE, content });
    addRelationship(draft, sheet, { type: 'comments', target: added });
  } else if (hasComments(comments)) draft.putTree(path, comments);
  else {
    const relationships = relationshipsOf(draft, sheet).filter(({ target }) => target === path);
    removeRelationships(draft, sheet, new Set(relationships.map(({ id }) => id)));
    removePart(draft, path);
  }
}
