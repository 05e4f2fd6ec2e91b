import { parseCellAddress } from '../../../../core/index';
import { localName } from '../../xml/xml-tree';
import { walkXml, type StartTag } from '../../xml/walk-xml';

type Attributes = Readonly<Record<string, string>>;

/** A formula as a cell holds it. Only the first cell of a shared one has its text. */
export interface ScannedFormula {
  readonly attributes: Attributes;
  readonly text: string;
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
}

/** A row and, where they were asked for, its cells in order. */
export interface ScannedRow {
  readonly row: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly ScannedCell[];
}

/**
 * Walks through the cells of a sheet, one row at a time; the rows of other sheets are never built.
 *
 * `text` is the `sheetData` element. Rows and cells that do not say where they stand follow the one
 * before (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). Throws `XmlFault` when the text is broken.
 */
export function scanCells(
  text: string,
  wantsCells: (row: number) => boolean,
  visit: (row: ScannedRow) => void,
): void {
  const scanner = new CellScanner(wantsCells, visit);
  walkXml(text, {
    open: (tag) => {
      scanner.open(tag);
    },
    close: (name, end) => {
      scanner.close(localName(name), end);
    },
    text: (found) => {
      scanner.text(found);
    },
  });
}

interface OpenRow {
  readonly row: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly cells: ScannedCell[];
}

interface OpenCell {
  readonly column: number;
  readonly attributes: Attributes;
  readonly start: number;
  formula: Attributes | undefined;
  formulaText: string;
  value: string | undefined;
  inline: string | undefined;
}

class CellScanner {
  private row: OpenRow | undefined;
  private cell: OpenCell | undefined;
  private lastRow = -1;
  private lastColumn = -1;
  private isWanted = false;
  /** Where text goes now: the element that was opened last. */
  private inside = '';
  private phonetic = 0;

  constructor(
    private readonly wantsCells: (row: number) => boolean,
    private readonly visit: (row: ScannedRow) => void,
  ) {}

  open({ name, attributes, start }: StartTag): void {
    const local = localName(name);
    if (local === 'row') this.openRow(attributes, start);
    else if (!this.isWanted) return;
    else if (local === 'c') this.openCell(attributes, start);
    else if (this.cell !== undefined) this.openPart(this.cell, local, attributes);
  }

  text(found: string): void {
    const { cell } = this;
    if (cell === undefined || this.phonetic > 0) return;
    if (this.inside === 'f') cell.formulaText += found;
    else if (this.inside === 'v') cell.value = (cell.value ?? '') + found;
    else if (this.inside === 't') cell.inline = (cell.inline ?? '') + found;
  }

  close(local: string, end: number): void {
    if (local === 'row') this.closeRow(end);
    else if (!this.isWanted) return;
    else if (local === 'c') this.closeCell(end);
    else if (local === 'rPh') this.phonetic -= 1;
    else this.inside = '';
  }

  private openRow(attributes: Attributes, start: number): void {
    const row = attributes['r'] === undefined ? this.lastRow + 1 : Number(attributes['r']) - 1;
    this.row = { row, attributes, start, cells: [] };
    this.lastRow = row;
    this.lastColumn = -1;
    this.isWanted = this.wantsCells(row);
  }

  private closeRow(end: number): void {
    const { row } = this;
    if (row !== undefined) this.visit({ ...row, end });
    this.row = undefined;
    this.isWanted = false;
  }

  private openCell(attributes: Attributes, start: number): void {
    const position = parseCellAddress(attributes['r'] ?? '');
    const column = position?.column ?? this.lastColumn + 1;
    this.lastColumn = column;
    this.inside = '';
    this.cell = {
      column,
      attributes,
      start,
      formula: undefined,
      formulaText: '',
      value: undefined,
      inline: undefined,
    };
  }

  private openPart(cell: OpenCell, local: string, attributes: Attributes): void {
    this.inside = local;
    if (local === 'f') cell.formula = attributes;
    else if (local === 'v') cell.value = '';
    else if (local === 'is') cell.inline = '';
    else if (local === 'rPh') this.phonetic += 1;
  }

  private closeCell(end: number): void {
    const { cell, row } = this;
    if (cell === undefined || row === undefined) return;
    const { formula: attributes, formulaText: text, ...rest } = cell;
    const formula = attributes === undefined ? undefined : { attributes, text };
    row.cells.push({ ...rest, row: row.row, end, formula });
    this.cell = undefined;
  }
}
