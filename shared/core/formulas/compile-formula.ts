import { cellAddress, columnLetters, quoteSheetName } from '../model/address';

/** Where a table stands in a workbook: enough to point formulas at it. */
export interface TableLayout {
  readonly sheet: string;
  /** Column on the sheet by column key, counted from 0. */
  readonly columns: Readonly<Record<string, number>>;
}

/** The layouts of all tables of one workbook, by table key. */
export type TableLayouts = Readonly<Record<string, TableLayout>>;

/** What a template's `{column}` and `{table.column}` refer to. */
export interface FormulaScope {
  readonly layouts: TableLayouts;
  /** The table whose rows hold the formula; without it only `{table.column}` is understood. */
  readonly table?: string;
}

/** A template with its references resolved; gives the formula of one row, counted from 0. */
export type RowFormula = (row: number) => string;

// Two groups, so that splitting gives literal, first, second, literal, ... in turn.
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*))?\}/;

/**
 * Resolves a formula template once for many rows.
 *
 * `{posted}` becomes the cell of that column in the formula's own row, `{cases.posted}` the whole
 * column. Whole columns never need to be rewritten when rows are added, and a MATCH in one gives
 * the sheet's row number. Array constants such as `{1,2}` are left alone.
 *
 * @throws Error when the template names a table or column that the scope lacks: a definition error.
 * @example
 * compileFormula('IF({id}="","",MATCH({id},{companies.id},0))', scope)(1)
 * // IF($A2="","",MATCH($A2,'支援企業'!$A:$A,0))
 */
export function compileFormula(template: string, scope: FormulaScope): RowFormula {
  const pieces = template.split(PLACEHOLDER);
  const parts: RowFormula[] = [];
  for (let index = 0; index < pieces.length; index += 3) {
    const literal = pieces[index] ?? '';
    parts.push(() => literal);
    const first = pieces[index + 1];
    if (first !== undefined) parts.push(reference(first, pieces[index + 2], scope));
  }
  return (row) => parts.map((part) => part(row)).join('');
}

/** What a template names: `[column]` of its own row, or `[table, column]` as a whole. */
export function templateReferences(
  template: string,
): readonly (readonly [string, string | undefined])[] {
  const pieces = template.split(PLACEHOLDER);
  const found: (readonly [string, string | undefined])[] = [];
  for (let index = 1; index < pieces.length; index += 3) {
    found.push([pieces[index] ?? '', pieces[index + 1]]);
  }
  return found;
}

function reference(first: string, second: string | undefined, scope: FormulaScope): RowFormula {
  if (second === undefined) {
    const column = columnOf(scope.table ?? '', first, scope.layouts);
    return (row) => `$${cellAddress({ row, column })}`;
  }
  const text = wholeColumn(first, second, scope);
  return () => text;
}

function wholeColumn(table: string, key: string, scope: FormulaScope): string {
  const letters = columnLetters(columnOf(table, key, scope.layouts));
  const columns = `$${letters}:$${letters}`;
  if (table === scope.table) return columns;
  return `${quoteSheetName(scope.layouts[table]?.sheet ?? '')}!${columns}`;
}

function columnOf(table: string, key: string, layouts: TableLayouts): number {
  const column = layouts[table]?.columns[key];
  if (column === undefined) throw new Error(`No column ${key} in the layout of table ${table}`);
  return column;
}
