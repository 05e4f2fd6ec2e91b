import { columnLetters } from '../../../../core/index';
import type { CellContent, CellStyle } from '../../../../core/index';
import { needsQuotePrefix } from '../../write/cell-text';
import type { ColumnRun, Results, RowWish } from './row-wishes';
import { storedNumber, withKnownResult, type DateSystem } from './stored-content';
import { cellParts, type CellWriting } from './write-cell';

/** What new cells need from around them. */
export interface NewCellSurroundings extends CellWriting, DateSystem {
  readonly columnStyle: (column: number) => number;
  readonly results: Results;
}

/**
 * Writes the cells of rows that a sheet does not have yet: the same as changing blank cells, without
 * looking for old ones. New workbooks consist of such rows, millions of cells long.
 */
export class NewRowCells {
  private readonly letters: string[] = [];
  /** The row under way. Joined at once: adding text to text would leave millions of small objects. */
  private readonly pieces: string[] = [];
  private readonly spreadRuns = new Map<unknown, ReadonlyMap<number, unknown>>();

  constructor(private readonly around: NewCellSurroundings) {}

  /** The cells of a row as markup; nothing when the row needs none. */
  write(row: number, wish: RowWish): string {
    const styles = this.spread(wish.styles);
    const boxes = this.spread(wish.checkboxes);
    const end = Math.max(wish.contents.length, endOf(wish.styles), endOf(wish.checkboxes));
    for (let column = 0; column < end; column += 1) {
      const content = wish.contents[column];
      const style = styles.get(column);
      const checkbox = boxes.get(column);
      const isBlank = content === undefined || content === null || content === '';
      if (isBlank && style === undefined && checkbox !== true) continue;
      this.add({ row, column, content: isBlank ? null : content, style, checkbox });
    }
    const xml = this.pieces.join('');
    this.pieces.length = 0;
    return xml;
  }

  private add({ row, column, content, style, checkbox }: NewCell): void {
    const { prefix, styles, stringNumber } = this.around;
    const isText = typeof content === 'string';
    const quotePrefix = isText ? needsQuotePrefix(content) : undefined;
    const base = this.around.columnStyle(column);
    const format = styles.overlay(base, { style, checkbox, quotePrefix });
    // Nothing for a blank cell that looks as it would anyway.
    if (content === null && format === base) return;
    this.pieces.push('<', prefix, 'c r="', this.lettersOf(column), String(row + 1), '"');
    if (format !== 0) this.pieces.push(' s="', String(format), '"');
    if (isText) this.addValue(' t="s"><', String(stringNumber(content)));
    else if (typeof content === 'number') {
      this.addValue('><', String(storedNumber(content, format, this.around)));
    } else this.addParts({ row, column, content });
  }

  private addValue(end: string, value: string): void {
    const { prefix } = this.around;
    this.pieces.push(end, prefix, 'v>', value, '</', prefix, 'v></', prefix, 'c>');
  }

  private addParts(cell: Pick<NewCell, 'row' | 'column' | 'content'>): void {
    const { prefix, results } = this.around;
    const reference = this.lettersOf(cell.column) + String(cell.row + 1);
    const content = withKnownResult(cell.content, results, cell);
    const { type, metadata, inner } = cellParts(content, reference, this.around);
    if (type !== undefined) this.pieces.push(' t="', type, '"');
    if (metadata !== undefined) this.pieces.push(' cm="', metadata, '"');
    if (inner === '') this.pieces.push('/>');
    else this.pieces.push('>', inner, '</', prefix, 'c>');
  }

  private lettersOf(column: number): string {
    return (this.letters[column] ??= columnLetters(column));
  }

  /** Rows of one band share their runs, so each is spread over its columns once. */
  private spread<Value>(runs: readonly ColumnRun<Value>[]): ReadonlyMap<number, Value> {
    // Safe: the entry for a list of runs was made from that very list.
    const known = this.spreadRuns.get(runs) as ReadonlyMap<number, Value> | undefined;
    const spread = known ?? spreadOver(runs);
    if (known === undefined) this.spreadRuns.set(runs, spread);
    return spread;
  }
}

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle | undefined;
  readonly checkbox: boolean | undefined;
}

function endOf(runs: readonly ColumnRun<unknown>[]): number {
  const last = runs[runs.length - 1];
  return last === undefined ? 0 : last.column + last.columnCount;
}

/** The values of runs by column. */
export function spreadOver<Value>(runs: readonly ColumnRun<Value>[]): ReadonlyMap<number, Value> {
  const values = new Map<number, Value>();
  for (const { column, columnCount, value } of runs) {
    for (let each = column; each < column + columnCount; each += 1) values.set(each, value);
  }
  return values;
}
