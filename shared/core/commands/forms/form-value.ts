import { dateProblem } from '../../domain/formula-semantics';
import { serialToIso } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import type { FormChoiceName } from '../../tables/form-choices';
import { textLimit } from '../../tables/longest-texts';
import { tableDefinition, type ColumnKey, type TableKey } from '../../tables/tables';
import type { FormScene } from './form-scene';

/**
 * Something that a form shows, told twice: as a native formula, and as the program computes it.
 *
 * The formula names tables as `{cases.posted}` and is compiled for the workbook that it goes into.
 */
export interface FormValue<Result extends Scalar = string> {
  readonly formula: string;
  readonly compute: (scene: FormScene) => Result;
}

/** A fixed text. */
export function fixed(text: string): FormValue {
  return { formula: quoted(text), compute: () => text };
}

/** A text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** What people have put into one of the choice cells. */
export function choice(name: FormChoiceName): FormValue<Scalar> {
  return { formula: name, compute: (scene) => scene.choice(name) };
}

/** A cell of a row as text; blank where the row is 0, so where there is none. */
export function field<Key extends TableKey>(
  table: Key,
  column: ColumnKey<Key>,
  row: FormValue<number>,
): FormValue {
  const { formula: at } = row;
  return {
    formula: `IF(${at}=0,"",IFERROR(INDEX({${table}.${column}},${at})&"",""))`,
    compute: (scene) => asText(cellOf(scene, table, { column, row: row.compute(scene) })),
  };
}

/** A cell of a row as the program reads it. */
export function cellOf(
  scene: FormScene,
  table: TableKey,
  { column, row }: { readonly column: string; readonly row: number },
): Scalar {
  return scene.rowAt(table, row)?.cells[column] ?? null;
}

/** What `cell&""` gives. */
function asText(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A day of a row as people read it; what is no date stays as it was typed. */
export function dateField<Key extends TableKey>(
  table: Key,
  column: ColumnKey<Key>,
  row: FormValue<number>,
): FormValue {
  const at = `INDEX({${table}.${column}},${row.formula})`;
  const isDay = `AND(ISNUMBER(${at}),N(${at})>1)`;
  return {
    formula: `IF(${row.formula}=0,"",IFERROR(IF(${isDay},TEXT(${at},"yyyy/mm/dd"),${at}&""),""))`,
    compute: (scene) => {
      const value = cellOf(scene, table, { column, row: row.compute(scene) });
      const iso =
        typeof value === 'number' && dateProblem(value) === null ? serialToIso(value) : null;
      return iso === null ? asText(value) : iso.replace(/-/g, '/');
    },
  };
}

/** A typed text on one line, shortened openly where it is longer than a form has room for. */
export function textField<Key extends TableKey>(
  table: Key,
  column: ColumnKey<Key>,
  { row, ending }: { readonly row: FormValue<number>; readonly ending: string },
): FormValue {
  const most = longestOf(table, column);
  const raw = field(table, column, row);
  const flat = `CLEAN(SUBSTITUTE(${raw.formula},CHAR(10)," "))`;
  return {
    formula: `LEFT(${flat},${most})&IF(LEN(${flat})>${most},${quoted(ending)},"")`,
    compute: (scene) => {
      const text = withoutControls(raw.compute(scene).replace(/\n/g, ' '));
      return text.length > most ? text.slice(0, most) + ending : text;
    },
  };
}

/** What CLEAN takes out. */
function withoutControls(text: string): string {
  return [...text].filter((character) => character >= ' ').join('');
}

function longestOf(table: TableKey, key: string): number {
  const found = tableDefinition(table).columns.find((column) => column.key === key);
  const limit = found === undefined ? null : textLimit(found.type);
  if (limit === null) throw new Error(`Column ${key} of ${table} is not a text`);
  return limit;
}

/** A text for which there is only so much room, shortened openly. */
export function shortened({ formula, compute }: FormValue, most: number): FormValue {
  return {
    formula: `LEFT(${formula},${most})&IF(LEN(${formula})>${most},"…","")`,
    compute: (scene) => {
      const text = compute(scene);
      return text.length > most ? `${text.slice(0, most)}…` : text;
    },
  };
}

/** A text with words before and after it; nothing at all where it is blank. */
export function around(before: string, value: FormValue, after = ''): FormValue {
  const { formula } = value;
  const end = after === '' ? '' : `&${quoted(after)}`;
  return {
    formula: `IF(LEN(${formula})=0,"",${quoted(before)}&${formula}${end})`,
    compute: (scene) => {
      const text = value.compute(scene);
      return text === '' ? '' : before + text + after;
    },
  };
}

/** The texts that are not blank, with a separator between them. */
export function joined(separator: string, values: readonly FormValue[]): FormValue {
  const parts = values.map((value) => around(separator, value));
  return {
    formula: `MID(${parts.map(({ formula }) => formula).join('&')},${separator.length + 1},9999)`,
    compute: (scene) =>
      values
        .map((value) => value.compute(scene))
        .filter((text) => text !== '')
        .join(separator),
  };
}

/** One of two values. */
export function either<Result extends Scalar>(
  condition: FormValue<boolean>,
  yes: FormValue<Result>,
  no: FormValue<Result>,
): FormValue<Result> {
  return {
    formula: `IF(${condition.formula},${yes.formula},${no.formula})`,
    compute: (scene) => (condition.compute(scene) ? yes : no).compute(scene),
  };
}

/** Tells whether a row was found. */
export function isFound(row: FormValue<number>): FormValue<boolean> {
  return { formula: `${row.formula}>0`, compute: (scene) => row.compute(scene) > 0 };
}

/** Tells whether a text is blank. */
export function isBlankText(value: FormValue): FormValue<boolean> {
  return { formula: `LEN(${value.formula})=0`, compute: (scene) => value.compute(scene) === '' };
}

/** Tells whether all of these are true. */
export function allOf(conditions: readonly FormValue<boolean>[]): FormValue<boolean> {
  return {
    formula: `AND(${conditions.map(({ formula }) => formula).join(',')})`,
    compute: (scene) => conditions.every((condition) => condition.compute(scene)),
  };
}

/** A row that is 0, so not there for the form, unless a condition holds. */
export function rowIf(condition: FormValue<boolean>, row: FormValue<number>): FormValue<number> {
  return either(condition, row, { formula: '0', compute: () => 0 });
}

/** A figure as text. */
export function figure(value: FormValue<number>): FormValue {
  return { formula: `${value.formula}&""`, compute: (scene) => String(value.compute(scene)) };
}

/** Texts one after the other. */
export function together(values: readonly FormValue[]): FormValue {
  return {
    formula: values.map(({ formula }) => formula).join('&'),
    compute: (scene) => values.map((value) => value.compute(scene)).join(''),
  };
}
