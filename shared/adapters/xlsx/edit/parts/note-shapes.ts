import type { CellPosition } from '../../../../core/index';
import type { NoteBox } from './note-box';
import {
  drawingEnd,
  emptyShapes,
  missingNamespaces,
  shapeText,
  shapeType,
  type NewShape,
} from './note-shape-markup';
import { ShapeNumbers } from './note-shape-numbers';

/** The box of one cell's note: what it was drawn like, and what it is to be like; `null` for no box. */
export interface ShapeChange {
  readonly cell: CellPosition;
  readonly before: NoteBox | null;
  readonly after: NoteBox | null;
}

/**
 * The drawing of a sheet's notes with boxes added, resized and taken away; all else to the letter.
 *
 * Works on the text: Excel's own drawings may hold tags that nobody closes. A box is resized only
 * if it still stands where we drew it. `blockInUse` is the highest block that other sheets number
 * their shapes in.
 */
export function changeShapes(
  drawing: string,
  changes: readonly ShapeChange[],
  blockInUse: () => number,
): string {
  const wanted = new Map(changes.map((change) => [keyOf(change.cell), change]));
  const drawn = new Set<string>();
  let text = '';
  let end = 0;
  for (const shape of findNoteShapes(drawing)) {
    const change = wanted.get(shape.key);
    if (change === undefined) continue;
    text += drawing.slice(end, shape.start) + changedShape(shape.text, change);
    end = shape.start + shape.text.length;
    drawn.add(shape.key);
  }
  const added = [...wanted].flatMap(([key, { cell, before, after }]) =>
    before !== null || after === null || drawn.has(key) ? [] : [{ cell, box: after }],
  );
  return addShapes(text + drawing.slice(end), added, blockInUse);
}

/** Tells whether a drawing shows anything. */
export function hasShapes(drawing: string): boolean {
  return /_x0000_[si]\d|ClientData/.test(drawing);
}

interface NoteShape {
  readonly key: string;
  readonly start: number;
  readonly text: string;
}

function* findNoteShapes(drawing: string): Generator<NoteShape> {
  const starts = /<((?:[\w.-]+:)?)shape[\s>]/g;
  for (let found = starts.exec(drawing); found !== null; found = starts.exec(drawing)) {
    const endTag = `</${found[1] ?? ''}shape>`;
    const end = drawing.indexOf(endTag, found.index);
    if (end === -1) return;
    const text = drawing.slice(found.index, end + endTag.length);
    const [row, column] = [numberIn(text, 'Row'), numberIn(text, 'Column')];
    if (/ObjectType\s*=\s*["']Note["']/.test(text) && row !== null && column !== null) {
      yield { key: keyOf({ row, column }), start: found.index, text };
    }
    starts.lastIndex = end;
  }
}

function keyOf({ row, column }: CellPosition): string {
  return `${String(row)},${String(column)}`;
}

function numberIn(shape: string, name: string): number | null {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1];
  return found === undefined ? null : Number(found);
}

function changedShape(shape: string, { before, after }: ShapeChange): string {
  if (after === null) return '';
  if (before === null) return shape;
  const anchor = />([\d,\s]+)<\/(?:[\w.-]+:)?Anchor>/.exec(shape)?.[1];
  const isOurs = anchor !== undefined && withoutSpace(anchor) === withoutSpace(before.anchor);
  return isOurs ? shape.replace(anchor, after.anchor) : shape;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function addShapes(drawing: string, added: readonly NewShape[], blockInUse: () => number): string {
  if (added.length === 0) return drawing;
  const at = drawing.lastIndexOf(drawingEnd);
  // Without an end tag the drawing is empty, or of no use to any program.
  if (at === -1) return addShapes(emptyShapes(blockInUse() + 1), added, blockInUse);
  const numbers = new ShapeNumbers(drawing, blockInUse);
  const namespaces = missingNamespaces(drawing);
  const shapes = added.map((shape) => shapeText(shape, numbers.next(), namespaces));
  const type = shapeType(drawing, namespaces);
  const text = drawing.slice(0, at) + type + shapes.join('') + drawing.slice(at);
  return numbers.declareIn(text);
}
