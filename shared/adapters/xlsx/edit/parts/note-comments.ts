import { cellAddress, parseCellAddress } from '../../../../core/index';
import type { CellPosition, NoteModel } from '../../../../core/index';
import { fromFileText } from '../../write/cell-text';
import { toFileText } from '../../write/cell-text';
import { defaultFont } from '../../write/default-font';
import {
  attributeOf,
  childElements,
  descendants,
  findPath,
  prefixOf,
  textOf,
  withChildren,
  xmlElement,
  type XmlElement,
  type XmlNode,
} from '../../xml/xml-tree';
import { changeChildren } from '../frame/change-children';
import { replaceInOrder } from '../ordered-parts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ORDER = ['authors', 'commentList', 'extLst'];

/** The comments of a sheet that has none yet. */
export const emptyComments: XmlElement = xmlElement('comments', { xmlns: NAMESPACE });

/** A note that is to be another one than before; `before` is `null` where there was none. */
export interface NoteChange {
  readonly note: NoteModel;
  readonly before: string | null;
}

/** The comments with the notes of these cells set, and what that changes; the same ones when nothing. */
export function changeComments(
  comments: XmlElement,
  wishes: ReadonlyMap<string, NoteModel>,
): { readonly comments: XmlElement; readonly changes: readonly NoteChange[] } {
  const list = findPath(comments, 'commentList') ?? newElement(comments, 'commentList');
  const changes: NoteChange[] = [];
  const seen = new Set<string>();
  const kept = changeChildren(list, 'comment', (comment) => {
    const note = wishes.get(attributeOf(comment, 'ref') ?? '');
    if (note === undefined) return [comment];
    const before = noteText(comment);
    seen.add(cellAddress(note));
    if (note.text !== '' && note.text === before) return [comment];
    changes.push({ note, before });
    return note.text === '' ? [] : [withNoteText(comment, note.text)];
  });
  const added = [...wishes].filter(([address, { text }]) => text !== '' && !seen.has(address));
  changes.push(...added.map(([, note]) => ({ note, before: null })));
  if (changes.length === 0) return { comments, changes };
  const parts = { comments, list: kept };
  return {
    comments: withNotes(
      parts,
      added.map(([, note]) => note),
    ),
    changes,
  };
}

/** Tells whether there is any comment at all. */
export function hasComments(comments: XmlElement): boolean {
  return findPath(comments, 'commentList', 'comment') !== undefined;
}

function newElement(
  parent: XmlElement,
  name: string,
  children: readonly XmlNode[] = [],
): XmlElement {
  return xmlElement(prefixOf(parent) + name, {}, children);
}

function noteText(comment: XmlElement): string {
  return fromFileText(descendants(comment, 't').map(textOf).join(''));
}

// The last piece of a text looks like most of it; the first is often a name in bold.
function withNoteText(comment: XmlElement, text: string): XmlElement {
  const pieces = childElements(findPath(comment, 'text') ?? comment, 'r');
  const last = pieces[pieces.length - 1];
  const look = (last && findPath(last, 'rPr')) ?? noteLook(comment);
  return changeChildren(comment, 'text', (old) => [
    withChildren(old, [newElement(comment, 'r', [look, textElement(comment, text)])]),
  ]);
}

function textElement(comment: XmlElement, text: string): XmlElement {
  const space = text.trim() === text && !text.includes('\n') ? undefined : 'preserve';
  return xmlElement(`${prefixOf(comment)}t`, { 'xml:space': space }, [toFileText(text)]);
}

// The size in which Excel writes notes; without a look they would stand in the size of cells.
function noteLook(comment: XmlElement): XmlElement {
  const part = (name: string, value: string | number) =>
    xmlElement(prefixOf(comment) + name, { val: value });
  return newElement(comment, 'rPr', [
    part('sz', 9),
    part('rFont', defaultFont.name),
    part('family', defaultFont.family),
    part('charset', defaultFont.charset),
  ]);
}

interface CommentParts {
  readonly comments: XmlElement;
  readonly list: XmlElement;
}

function withNotes({ comments, list }: CommentParts, added: readonly NoteModel[]): XmlElement {
  const { authors, id } = ownAuthor(comments);
  const elements = [...added].sort(byCell).map((note) => {
    const attributes = { ref: cellAddress(note), authorId: id, shapeId: 0 };
    const content = newElement(comments, 'r', [
      noteLook(comments),
      textElement(comments, note.text),
    ]);
    const text = newElement(comments, 'text', [content]);
    return { note, element: xmlElement(`${prefixOf(comments)}comment`, attributes, [text]) };
  });
  const changed = withChildren(list, inCellOrder(list.children, elements));
  const withList = replaceInOrder(comments, {
    name: 'commentList',
    parts: [changed],
    order: ORDER,
  });
  if (added.length === 0) return withList;
  return replaceInOrder(withList, { name: 'authors', parts: [authors], order: ORDER });
}

// Our notes are nobody's: the author without a name.
function ownAuthor(comments: XmlElement): { authors: XmlElement; id: number } {
  const authors = findPath(comments, 'authors') ?? newElement(comments, 'authors');
  const known = childElements(authors, 'author');
  const id = known.findIndex((author) => textOf(author) === '');
  if (id !== -1) return { authors, id };
  const added = newElement(comments, 'author');
  return { authors: withChildren(authors, [...authors.children, added]), id: known.length };
}

function inCellOrder(
  nodes: readonly XmlNode[],
  added: readonly { readonly note: NoteModel; readonly element: XmlElement }[],
): readonly XmlNode[] {
  const ordered: XmlNode[] = [];
  let next = 0;
  for (const node of nodes) {
    const place =
      typeof node === 'string' ? null : parseCellAddress(attributeOf(node, 'ref') ?? '');
    for (; place !== null; next += 1) {
      const candidate = added[next];
      if (candidate === undefined || byCell(candidate.note, place) > 0) break;
      ordered.push(candidate.element);
    }
    ordered.push(node);
  }
  return [...ordered, ...added.slice(next).map(({ element }) => element)];
}

function byCell(one: CellPosition, other: CellPosition): number {
  return one.row - other.row || one.column - other.column;
}
