import { SaxesParser } from 'saxes';

/** A cell as it stands in the text of a sheet. */
export interface TextCell {
  readonly address: string;
  /** From `<c` to its end. */
  readonly text: string;
  readonly isFormula: boolean;
  /** The stored value with its type; `null` where nothing is stored. */
  readonly stored: string | null;
  /** What the cell says beside its stored value: its look and its formula, however they are spelled. */
  readonly rest: string;
  readonly style: string;
  readonly start: number;
}

/** A row as it stands in the text of a sheet. */
export interface TextRow {
  readonly number: string;
  /** The start tag without `spans`, which only says how wide the row is. */
  readonly tag: string;
  /** What stands in the row between its cells: line ends, comments. */
  readonly gaps: string;
  readonly cells: readonly TextCell[];
}

/** The text of a sheet, taken apart without reading any of it anew. */
export interface SheetText {
  /** What stands before the cells, without the dimension. */
  readonly head: string;
  readonly rows: readonly TextRow[];
  /** What stands between rows. */
  readonly gaps: string;
  /** What stands after the cells. */
  readonly tail: string;
}

interface Piece {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly parts: readonly Piece[];
  /** The text in it, with entities and CDATA resolved. */
  readonly content: string;
}

interface OpenPiece extends Omit<Piece, 'contentEnd' | 'end' | 'parts' | 'content'> {
  readonly parts: Piece[];
  content: string;
}

const taken = new Set(['sheetData', 'row', 'c', 'f', 'v', 'is']);

/**
 * Takes the text of a sheet apart into its cells and all that stands around them.
 *
 * An own reading, on purpose: the comparison must not trust the code that it judges.
 */
export function takeApart(text: string): SheetText {
  const [data] = piecesOf(text);
  if (data === undefined) throw new Error('The sheet has no sheetData');
  return {
    head: text
      .slice(0, data.start)
      .replace(/<(?:\w+:)?dimension [^>]*>(?:<\/(?:\w+:)?dimension>)?/, ''),
    rows: data.parts.map((row) => rowOf(text, row)),
    gaps: gapsIn(text, data),
    tail: text.slice(data.end),
  };
}

/** The elements that matter, nested, with their places in the text. */
function piecesOf(text: string): readonly Piece[] {
  const parser = new SaxesParser();
  const roots: Piece[] = [];
  const open: OpenPiece[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^.*:/, '');
    if (!taken.has(local)) return;
    const contentStart = parser.position;
    const start = text.lastIndexOf('<', contentStart - 1);
    open.push({ name: local, attributes, start, contentStart, parts: [], content: '' });
  });
  const addContent = (content: string) => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.content += content;
  };
  parser.on('text', addContent);
  parser.on('cdata', addContent);
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (open.at(-1)?.name !== name.replace(/^.*:/, '')) return;
    const { parts, ...piece } = open.pop()!;
    const end = parser.position;
    const contentEnd = isSelfClosing ? end : text.lastIndexOf('<', end - 1);
    (open.at(-1)?.parts ?? roots).push({ ...piece, contentEnd, end, parts });
  });
  parser.write(text).close();
  return roots;
}

function rowOf(text: string, row: Piece): TextRow {
  return {
    number: row.attributes['r'] ?? '',
    tag: text
      .slice(row.start, row.contentStart)
      .replace(/ spans="[^"]*"/, '')
      .replace('/>', '>'),
    gaps: gapsIn(text, row),
    cells: row.parts.map((cell) => cellOf(text, cell)),
  };
}

function cellOf(text: string, cell: Piece): TextCell {
  const partOf = (name: string) => cell.parts.find((part) => part.name === name);
  const formula = partOf('f');
  const value = partOf('v') ?? partOf('is');
  const { r: address = '', s: style = '0', t: type = 'n', ...attributes } = cell.attributes;
  // An empty value is a blank text where the cell says that it holds text, and no value elsewhere.
  const isStored = value !== undefined && (value.contentEnd > value.contentStart || type === 'str');
  return {
    address,
    text: text.slice(cell.start, cell.end),
    isFormula: formula !== undefined,
    stored: isStored ? `${type} ${text.slice(value.contentStart, value.contentEnd)}` : null,
    rest: JSON.stringify([style, attributes, formula?.attributes, formula?.content]),
    style,
    start: cell.start,
  };
}

function gapsIn(text: string, { contentStart, contentEnd, parts }: Piece): string {
  let at = contentStart;
  let gaps = '';
  for (const part of parts) {
    gaps += text.slice(at, part.start);
    at = part.end;
  }
  return gaps + text.slice(at, Math.max(at, contentEnd));
}

/** The sheet with another text typed into some of its cells, by address; the cells must be there. */
export function withTypedTexts(text: string, typed: ReadonlyMap<string, string>): string {
  const cells = takeApart(text).rows.flatMap((row) => row.cells);
  let changed = text;
  // Last cell first, so that typing into one does not move those still to come.
  for (const cell of [...cells].reverse()) {
    const value = typed.get(cell.address);
    if (value === undefined) continue;
    const after = cell.start + cell.text.length;
    changed = changed.slice(0, cell.start) + typedCell(cell, value) + changed.slice(after);
  }
  return changed;
}

function typedCell({ address, style, text }: TextCell, value: string): string {
  const prefix = /^<(\w+:)?c/.exec(text)?.[1] ?? '';
  const written = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<${prefix}c r="${address}" s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${written}</${prefix}t></${prefix}is></${prefix}c>`;
}
