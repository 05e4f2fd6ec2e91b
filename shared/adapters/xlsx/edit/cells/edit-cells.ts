import { cellAddress } from '../../../../core/index';
import type { CellContent, CellPosition, CellStyle, Scalar } from '../../../../core/index';
import { needsQuotePrefix } from '../../write/cell-text';
import { serializeAttributes } from '../../xml/xml-tree';
import { contentOf, isSameContent, storedResult } from './cell-content';
import { ByteSplice } from './byte-splice';
import type { RowPlace } from './row-places';
import type { Results, RowWish, RowWishes } from './row-wishes';
import type { ScannedCell } from '../../read/scan-cells';
import { NewRowCells, spreadOver } from './new-row-cells';
import { SheetCells, type SourceRow } from './sheet-cells';
import { storedNumber, withKnownResult, type DateSystem } from './stored-content';
import { cellParts, scalarParts, type CellParts, type CellWriting } from './write-cell';

/** What is to happen to the cells of one sheet. */
export interface CellEdits {
  readonly wishes: RowWishes;
  /** Results of formulas that are known; they are stored beside the formulas as they are. */
  readonly results: Results;
  /** Formulas whose stored result may be wrong now; it is taken away, so that every program computes it. */
  readonly stale: ReadonlyMap<number, ReadonlySet<number>>;
  /** Heights in points that fit the texts, for rows whose height nobody set. */
  readonly fittingHeights: ReadonlyMap<number, number>;
}

/** What the cells of a sheet share with the rest of the workbook. */
export interface CellSurroundings extends CellWriting, DateSystem {
  readonly textAt: (number: number) => string | undefined;
  /** The cell format of cells that a column has and the sheet does not list. */
  readonly columnStyle: (column: number) => number;
}

/**
 * The cells of a sheet after the edits; the same object when they are so already.
 *
 * Rows that nothing is asked of, and cells of other columns, come back to the letter.
 */
export function editCells(
  cells: SheetCells,
  edits: CellEdits,
  surroundings: CellSurroundings,
): SheetCells {
  return new CellsEditor(cells, edits, surroundings).edit();
}

class CellsEditor {
  private readonly out: ByteSplice;
  private next = 0;
  private readonly rows: readonly number[];
  private readonly writer: RowWriter;

  constructor(
    private readonly source: SheetCells,
    edits: CellEdits,
    surroundings: CellSurroundings,
  ) {
    const { wishes, results, stale, fittingHeights } = edits;
    const named = new Set(wishes.rows());
    for (const more of [results, stale, fittingHeights]) {
      for (const row of more.keys()) named.add(row);
    }
    this.rows = [...named].sort((one, other) => one - other);
    this.writer = new RowWriter(edits, surroundings);
    this.out = new ByteSplice(source.bytes());
  }

  edit(): SheetCells {
    for (const place of this.source.rows()) this.acceptRow(place);
    this.insertRows(Infinity, this.source.bytes().length);
    return this.out.isChanged() ? new SheetCells(this.out.result()) : this.source;
  }

  private acceptRow(place: RowPlace): void {
    const { row, start } = place;
    this.insertRows(row, start);
    if (this.nextRow() !== row) return;
    this.next += 1;
    const scanned = this.source.read(place);
    const written = this.writer.rewrite(scanned);
    if (written === null) return;
    this.out.replace(place, written + scanned.text.slice(scanned.end));
  }

  /** Writes the rows before this one that the sheet lacks. */
  private insertRows(before: number, place: number): void {
    for (let row = this.nextRow(); row < before; row = this.nextRow()) {
      this.next += 1;
      this.out.replace({ start: place, end: place }, this.writer.write(row));
    }
  }

  private nextRow(): number {
    return this.rows[this.next] ?? Infinity;
  }
}

/** A row whose cells are to be written. */
interface RowOfCells {
  readonly row: number;
  /** As the row stands in the sheet. */
  readonly scanned: SourceRow;
  /** The cell format of the whole row, if it has one. */
  readonly rowStyle: number | undefined;
}

/** A cell on its way into the file. */
interface CellDraft {
  readonly old: ScannedCell | undefined;
  /** The text in which the places of the old cell count. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | undefined;
  readonly style: CellStyle | undefined;
  readonly checkbox: boolean | undefined;
  /** The cell format that a cell has here when the sheet does not list it. */
  readonly defaultStyle: number;
}

class RowWriter {
  readonly prefix: string;
  private readonly newRows: NewRowCells;

  constructor(
    private readonly edits: CellEdits,
    private readonly around: CellSurroundings,
  ) {
    this.prefix = around.prefix;
    this.newRows = new NewRowCells({ ...around, results: edits.results });
  }

  /** A row that the sheet does not have yet; nothing when nothing in it needs a row. */
  write(row: number): string {
    const wish = this.edits.wishes.at(row);
    const cells = this.newRows.write(row, wish);
    const height = this.heightOf(row, wish, {});
    if (cells === '' && height === null) return '';
    const attributes = { r: String(row + 1), ...height };
    return this.rowXml(attributes, cells);
  }

  /** A row of the sheet with the wishes in it; `null` when it is so already. */
  rewrite(scanned: SourceRow): string | null {
    const { row, attributes, text } = scanned;
    const wish = this.edits.wishes.at(row);
    const isStyled = attributes['customFormat'] === '1' || attributes['customFormat'] === 'true';
    const rowStyle = isStyled ? Number(attributes['s'] ?? 0) : undefined;
    const cells = this.cells(wish, { row, rowStyle, scanned });
    const height = this.heightOf(row, wish, attributes);
    const old = text.slice(scanned.contentStart, contentEnd(scanned));
    if (height === null && cells === old) return null;
    const { spans: _hint, ...rest } = attributes;
    return this.rowXml({ ...rest, r: String(row + 1), ...height }, cells);
  }

  private rowXml(attributes: Readonly<Record<string, string>>, cells: string): string {
    const start = `<${this.prefix}row${serializeAttributes(Object.entries(attributes))}`;
    return cells === '' ? `${start}/>` : `${start}>${cells}</${this.prefix}row>`;
  }

  private heightOf(
    row: number,
    wish: RowWish,
    attributes: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> | null {
    const isSet = attributes['customHeight'] === '1' || attributes['customHeight'] === 'true';
    const current = Number(attributes['ht'] ?? NaN);
    if (wish.height !== undefined) {
      const isSame = isSet && current === wish.height;
      return isSame ? null : { ht: String(wish.height), customHeight: '1' };
    }
    const fitting = this.edits.fittingHeights.get(row);
    // Programs differ in what a line needs; a row that is high enough stays as it is.
    if (isSet || fitting === undefined || current >= fitting * ENOUGH) return null;
    return { ht: String(fitting) };
  }

  /** The cells of a row, and between those that were there whatever stood between them. */
  private cells(wish: RowWish, { row, scanned, rowStyle }: RowOfCells): string {
    const { text } = scanned;
    const old = new Map(scanned.cells.map((cell) => [cell.column, cell]));
    const styles = spreadOver(wish.styles);
    const boxes = spreadOver(wish.checkboxes);
    let xml = '';
    let copied = scanned.contentStart;
    for (const column of columnsOf(wish, old, [styles, boxes])) {
      const known = old.get(column);
      if (known !== undefined) {
        xml += text.slice(copied, known.start);
        copied = known.end;
      }
      xml += this.cell({
        old: known,
        text,
        row,
        column,
        content: wish.contents[column],
        style: styles.get(column),
        checkbox: boxes.get(column),
        defaultStyle: rowStyle ?? this.around.columnStyle(column),
      });
    }
    return xml + text.slice(copied, contentEnd(scanned));
  }

  private cell(draft: CellDraft): string {
    const style = this.styleOf(draft);
    const parts = this.partsOf(draft, style);
    const { old } = draft;
    if (old === undefined) return this.newCell(draft, style, parts ?? noParts);
    if (parts === null) return this.restyled(old, draft.text.slice(old.start, old.end), style);
    const isBare = parts.inner === '' && style === 0 && draft.defaultStyle === 0;
    return isBare && draft.content !== undefined && Object.keys(otherAttributes(old)).length === 0
      ? ''
      : this.cellXml(draft, style, parts);
  }

  /** Nothing for a blank cell that looks as it would anyway. */
  private newCell(draft: CellDraft, style: number, parts: CellParts): string {
    const isPlain = parts.inner === '' && style === draft.defaultStyle;
    return isPlain ? '' : this.cellXml(draft, style, parts);
  }

  private styleOf({ old, content, style, checkbox, defaultStyle }: CellDraft): number {
    const base = old === undefined ? defaultStyle : Number(old.attributes['s'] ?? 0);
    const quotePrefix =
      content === undefined ? undefined : typeof content === 'string' && needsQuotePrefix(content);
    return this.around.styles.overlay(base, { style, checkbox, quotePrefix });
  }

  /** What is to stand in the cell; `null` when it stands there already. */
  private partsOf(draft: CellDraft, style: number): CellParts | null {
    const { old, row, column, content: wanted } = draft;
    const content = typeof wanted === 'number' ? storedNumber(wanted, style, this.around) : wanted;
    if (content === undefined) return old === undefined ? null : this.resultParts(old, draft.text);
    if (old === undefined) return content === null ? null : this.newParts(draft, content);
    const isSame = isSameContent(contentOf(old, this.around.textAt), content);
    if (!isSame) return this.newParts(draft, content);
    return this.resultParts({ ...old, row, column }, draft.text);
  }

  private newParts(place: CellPosition, content: CellContent): CellParts {
    const wanted = withKnownResult(content, this.edits.results, place);
    return cellParts(wanted, cellAddress(place), this.around);
  }

  /** A formula with the result that it will have, or without one; `null` when nothing is to change. */
  private resultParts(old: ScannedCell, text: string): CellParts | null {
    const { row, column, formula } = old;
    const known = this.edits.results.get(row)?.get(column);
    const isStale = this.edits.stale.get(row)?.has(column) === true;
    if (formula === undefined || (known === undefined && !isStale)) return null;
    const value: Scalar = known ?? null;
    if (storedResult(old) === value) return null;
    const result = scalarParts(value, this.prefix);
    const inner = text.slice(formula.start, formula.end) + result.inner;
    return { type: result.type, metadata: old.attributes['cm'], inner };
  }

  /** The cell to the letter, but for its style. */
  private restyled(old: ScannedCell, xml: string, style: number): string {
    if (Number(old.attributes['s'] ?? 0) === style) return xml;
    const attributes = { ...old.attributes, s: String(style) };
    const tag = `<${this.prefix}c${serializeAttributes(Object.entries(attributes))}`;
    // The start tag ends at the first ">": attribute values are escaped where they hold one.
    const tagEnd = startTagEnd(xml);
    return xml.charAt(tagEnd - 1) === '/' ? `${tag}/>` : `${tag}${xml.slice(tagEnd)}`;
  }

  private cellXml({ old, row, column }: CellDraft, style: number, parts: CellParts): string {
    let tag = `<${this.prefix}c r="${cellAddress({ row, column })}"`;
    if (style !== 0 || old?.attributes['s'] !== undefined) tag += ` s="${String(style)}"`;
    if (parts.type !== undefined) tag += ` t="${parts.type}"`;
    if (parts.metadata !== undefined) tag += ` cm="${parts.metadata}"`;
    if (old !== undefined) tag += serializeAttributes(Object.entries(otherAttributes(old)));
    return parts.inner === '' ? `${tag}/>` : `${tag}>${parts.inner}</${this.prefix}c>`;
  }
}

function contentEnd({ contentStart, end, text }: SourceRow): number {
  return contentStart === end ? end : text.lastIndexOf('<', end - 1);
}

/** What a cell says of itself beside its place, look and contents. */
function otherAttributes({ attributes }: ScannedCell): Readonly<Record<string, string>> {
  const { r: _place, s: _style, t: _type, cm: _metadata, vm: _value, ...rest } = attributes;
  return rest;
}

const ENOUGH = 0.85;

const noParts: CellParts = { type: undefined, metadata: undefined, inner: '' };

function startTagEnd(xml: string): number {
  let quote = '';
  for (let at = 0; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return xml.length;
}

/** Every column with a cell or a wish, from left to right. */
function columnsOf(
  { contents }: RowWish,
  old: ReadonlyMap<number, ScannedCell>,
  wished: readonly ReadonlyMap<number, unknown>[],
): readonly number[] {
  const columns = new Set(old.keys());
  for (const each of wished) for (const column of each.keys()) columns.add(column);
  contents.forEach((content, column) => {
    if (content !== undefined) columns.add(column);
  });
  return [...columns].sort((one, other) => one - other);
}
