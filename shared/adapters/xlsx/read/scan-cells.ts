import { RunLooks } from './run-looks';
import { fileProblem, PackageFault } from '../package/refusal';
import { localName } from '../xml/xml-tree';
import {
  elementWalker,
  walkXmlPieces,
  XmlFault,
  type StartTag,
  type XmlVisitor,
} from '../xml/walk-xml';

type Attributes = Readonly<Record<string, string>>;

/** A formula as a cell holds it. Only the first cell of a shared one has its text. */
export interface ScannedFormula {
  readonly attributes: Attributes;
  readonly text: string;
  /** Where its element stands in the scanned text. */
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in a sheet's part. Places count in the scanned text. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  readonly formula: ScannedFormula | undefined;
  /** Text of `v`; `undefined` when the cell has none. */
  readonly value: string | undefined;
  /** Text of an inline string; `undefined` when the cell has none. */
  readonly inline: string | undefined;
  /** The pieces of an inline string look different from each other. */
  readonly hasMixedLooks: boolean;
}

/** A row and its cells in order. Places count in the scanned text. */
export interface ScannedRow {
  readonly row: number;
  readonly attributes: Attributes;
  readonly start: number;
  /** The place after the start tag. */
  readonly contentStart: number;
  /** The place after the end tag. */
  readonly end: number;
  readonly cells: readonly ScannedCell[];
}

/**
 * Gives a function that reads rows, each from the text that its element begins; what stands behind
 * the element is passed over.
 *
 * Cells that do not say where they stand follow the one before (ECMA-376 part 1, 18.3.1.4). Throws
 * `XmlFault` when a text is broken, and `PackageFault` when a cell is on no sheet.
 */
export function createRowReader(): (row: number, text: string) => ScannedRow {
  const found: ScannedRow[] = [];
  const scanner = new CellScanner((row) => found.push(row));
  const walk = elementWalker(visitorOf(scanner));
  return (row, text) => {
    scanner.startAt(row);
    walk(text);
    const read = found.pop();
    if (read === undefined) throw new XmlFault('a row is missing');
    return read;
  };
}

/**
 * Walks through the rows of a `sheetData` element whose text comes in pieces; places are not given.
 *
 * Rows and cells that do not say where they stand follow the one before (ECMA-376 part 1, 18.3.1.73
 * and 18.3.1.4). Throws as `createRowReader` does.
 */
export function scanCellPieces(pieces: Iterable<string>, visit: (row: ScannedRow) => void): void {
  walkXmlPieces(pieces, visitorOf(new CellScanner(visit)));
}

function visitorOf(scanner: CellScanner): XmlVisitor {
  return {
    open: (tag) => {
      scanner.open(tag);
    },
    close: (name, end) => {
      scanner.close(localName(name), end);
    },
    text: (found) => {
      scanner.text(found);
    },
  };
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The column of a plain address such as `AB12`, counted from 0; `null` when it is none on a sheet. */
function columnIn(reference: string): number | null {
  let column = 0;
  let at = 0;
  // By character codes: this runs for every cell, and a pattern would take several times as long.
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const isAddress = at > 0 && at < reference.length && column <= MOST_COLUMNS;
  return isAddress ? column - 1 : null;
}

function misplaced(): PackageFault {
  return new PackageFault(fileProblem('file-damaged', { reason: 'content' }));
}

interface OpenRow {
  readonly row: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly contentStart: number;
  readonly cells: ScannedCell[];
}

// One object from the start tag to the visitor: a large sheet has millions of cells.
class OpenCell implements ScannedCell {
  end = 0;
  formula: ScannedFormula | undefined;
  value: string | undefined;
  inline: string | undefined;
  hasMixedLooks = false;

  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly start: number;

  constructor(place: Pick<ScannedCell, 'row' | 'column' | 'attributes' | 'start'>) {
    this.row = place.row;
    this.column = place.column;
    this.attributes = place.attributes;
    this.start = place.start;
  }
}

class CellScanner {
  private row: OpenRow | undefined;
  private cell: OpenCell | undefined;
  private lastRow = -1;
  private lastColumn = -1;
  /** Where text goes now: the element that was opened last. */
  private inside = '';
  private phonetic = 0;
  private readonly looks = new RunLooks();

  constructor(private readonly visit: (row: ScannedRow) => void) {}

  /** The next row is this one, unless it says otherwise. */
  startAt(row: number): void {
    this.lastRow = row - 1;
  }

  open(tag: StartTag): void {
    const local = localName(tag.name);
    if (local === 'row') this.openRow(tag);
    else if (this.row === undefined) return;
    else if (local === 'c') this.openCell(tag);
    else if (this.cell !== undefined) this.openPart(this.cell, local, tag);
  }

  text(found: string): void {
    const { cell } = this;
    if (cell === undefined || this.phonetic > 0) return;
    if (this.inside === 'f' && cell.formula !== undefined) {
      cell.formula = { ...cell.formula, text: cell.formula.text + found };
    } else if (this.inside === 'v') cell.value = (cell.value ?? '') + found;
    else if (this.inside === 't') cell.inline = (cell.inline ?? '') + found;
  }

  close(local: string, end: number): void {
    if (local === 'row') this.closeRow(end);
    else if (this.row === undefined) return;
    else if (local === 'c') this.closeCell(end);
    else if (local === 'rPh') this.phonetic -= 1;
    else this.closePart(local, end);
  }

  private openRow({ attributes, start, end }: StartTag): void {
    const row = attributes['r'] === undefined ? this.lastRow + 1 : Number(attributes['r']) - 1;
    if (!(row >= 0 && row < MOST_ROWS)) throw misplaced();
    this.row = { row, attributes, start, contentStart: end, cells: [] };
    this.lastRow = row;
    this.lastColumn = -1;
  }

  private closeRow(end: number): void {
    const { row } = this;
    if (row !== undefined) this.visit({ ...row, end });
    this.row = undefined;
  }

  private openCell(tag: StartTag): void {
    const column = this.columnOf(tag.attributes['r']);
    this.lastColumn = column;
    this.inside = '';
    const { attributes, start } = tag;
    this.cell = new OpenCell({ row: this.lastRow, column, attributes, start });
  }

  private columnOf(reference: string | undefined): number {
    if (reference === undefined) return this.lastColumn + 1;
    const column = columnIn(reference);
    if (column === null) throw misplaced();
    return column;
  }

  private openPart(cell: OpenCell, local: string, { attributes, start, end }: StartTag): void {
    this.inside = local;
    if (local === 'f') cell.formula = { attributes, text: '', start, end };
    if (local === 'v') cell.value = '';
    else if (local === 'is') {
      cell.inline = '';
      this.looks.start();
    } else if (local === 'rPh') this.phonetic += 1;
    else if (cell.inline !== undefined) this.looks.open(local, attributes);
  }

  private closePart(local: string, end: number): void {
    const { cell } = this;
    if (local === 'f' && cell?.formula !== undefined) cell.formula = { ...cell.formula, end };
    if (local === 'is' && cell !== undefined) cell.hasMixedLooks = this.looks.areMixed();
    this.inside = '';
  }

  private closeCell(end: number): void {
    const { cell, row } = this;
    if (cell === undefined || row === undefined) return;
    cell.end = end;
    row.cells.push(cell);
    this.cell = undefined;
  }
}
