import { parseAreaAddress } from '../../../../core/index';
import type { Area } from '../../../../core/index';
import { tokenizeFormula, type FormulaToken } from '../../formulas/formula-tokens';

/** Cells that a formula reads, on a sheet by its name in small letters. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** What a formula reads; `anything` when only computing it can tell. */
export type References = readonly Reference[] | 'anything';

/** What names in formulas stand for. All keys are in small letters. */
export interface NameBook {
  /** Formulas of defined names. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, Reference>;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const DEEPEST_NAME = 8;
// What these read is only known once they are computed.
const INDIRECT: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA']);

/** Finds the cells that a formula reads, names and structured references followed. */
export function referencesOf(formula: string, place: FormulaPlace, book: NameBook): References {
  return new ReferenceFinder(place, book).find(formula, 0);
}

class ReferenceFinder {
  constructor(
    private readonly place: FormulaPlace,
    private readonly book: NameBook,
  ) {}

  find(formula: string, depth: number): References {
    const tokens = tokenizeFormula(formula);
    const found: Reference[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const { token, after, sheet, width } = this.wordAt(tokens, at);
      if (token === undefined) continue;
      const references = this.meaningOf(token, { tokens, at: at + width, after, sheet, depth });
      if (references === 'anything') return 'anything';
      found.push(...references.found);
      at += width + references.width - 1;
    }
    return found;
  }

  /** A word that may refer to cells, and the sheet before it. */
  private wordAt(tokens: readonly FormulaToken[], at: number): Word {
    const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (first === undefined) return noWord;
    if (second?.text === '!' && third !== undefined) {
      return { token: third, after: tokens[at + 3], sheet: sheetName(first), width: 2 };
    }
    const isWord = first.kind === 'word' || first.kind === 'number';
    return isWord ? { token: first, after: second, sheet: this.place.sheet, width: 0 } : noWord;
  }

  private meaningOf(token: FormulaToken, context: WordContext): Meaning | 'anything' {
    const { after, sheet } = context;
    if (after?.text === '(') {
      return INDIRECT.has(token.text.toUpperCase()) ? 'anything' : nothing;
    }
    if (after?.kind === 'bracket') return this.inTable(token.text, after.text);
    const range = rangeAt(token.text, after, context.tokens[context.at + 2]);
    if (range !== null) {
      return { found: [{ sheet, area: range.area }], width: range.width };
    }
    return this.named(token.text, context.depth);
  }

  private inTable(name: string, columns: string): Meaning {
    const table = this.book.tables.get(name.toLowerCase());
    if (table === undefined) return nothing;
    // Only this row of the table: a column's formulas do not read each other's rows.
    const isThisRow = /#This Row/i.test(columns);
    const area = isThisRow ? { ...table.area, row: this.place.row, rowCount: 1 } : table.area;
    return { found: [{ sheet: table.sheet, area }], width: 2 };
  }

  private named(name: string, depth: number): Meaning | 'anything' {
    const table = this.book.tables.get(name.toLowerCase());
    if (table !== undefined) return { found: [table], width: 1 };
    const formula = this.book.names.get(name.toLowerCase());
    if (formula === undefined || depth > DEEPEST_NAME) return nothing;
    const references = this.find(formula, depth + 1);
    return references === 'anything' ? references : { found: references, width: 1 };
  }
}

interface Word {
  readonly token: FormulaToken | undefined;
  readonly after: FormulaToken | undefined;
  readonly sheet: string;
  /** Tokens before the word itself. */
  readonly width: number;
}

interface WordContext {
  readonly tokens: readonly FormulaToken[];
  readonly at: number;
  readonly after: FormulaToken | undefined;
  readonly sheet: string;
  readonly depth: number;
}

interface Meaning {
  readonly found: readonly Reference[];
  /** Tokens that the meaning takes up. */
  readonly width: number;
}

const noWord: Word = { token: undefined, after: undefined, sheet: '', width: 0 };
const nothing: Meaning = { found: [], width: 1 };

function sheetName({ kind, text }: FormulaToken): string {
  const name = kind === 'sheet' ? text.slice(1, -1).replace(/''/g, "'") : text;
  return name.toLowerCase();
}

function rangeAt(
  text: string,
  after: FormulaToken | undefined,
  last: FormulaToken | undefined,
): { readonly area: Area; readonly width: number } | null {
  if (after?.text === ':' && last !== undefined) {
    const area = parseAreaAddress(`${text}:${last.text}`) ?? wholeLines(text, last.text);
    if (area !== null) return { area, width: 3 };
  }
  const cell = parseAreaAddress(text);
  return cell === null || cell.column >= LAST_COLUMN ? null : { area: cell, width: 1 };
}

function wholeLines(from: string, to: string): Area | null {
  const columns = parseAreaAddress(`${from}1:${to}1`);
  if (columns !== null && !/[0-9]/.test(from + to)) return { ...columns, rowCount: LAST_ROW };
  const rows = parseAreaAddress(`A${from.replace('$', '')}:A${to.replace('$', '')}`);
  return rows === null ? null : { ...rows, columnCount: LAST_COLUMN };
}
