import { choiceLabel, choiceValues, type ChoiceSetKey } from '../../tables/choices';
import type { Language, LocalizedText } from '../../tables/table-definition';
import type { ColumnKey, TableKey } from '../../tables/tables';
import { formWords } from '../../text/forms';
import type { FlowRecord } from './form-flow';
import type { CaseRows } from './form-rows';
import {
  around,
  dateField,
  either,
  field,
  figure,
  fixed,
  isFound,
  joined,
  quoted,
  textField,
  together,
  type FormValue,
} from './form-value';
import type { Workings } from './workings';

/** A row of a table, for reading its cells. */
export interface RowOf<Key extends TableKey> {
  readonly table: Key;
  readonly row: FormValue<number>;
}

/** What every entry of a form is made with. */
export interface FormKit {
  readonly workings: Workings;
  readonly language: Language;
  /** What stands at the end of a text that had to be shortened. */
  readonly ending: string;
}

/** The mark between facts on one line. */
const bar = '｜';

/** A typed text of a row. */
export function textOfRow<Key extends TableKey>(
  kit: FormKit,
  { table, row }: RowOf<Key>,
  column: ColumnKey<Key>,
): FormValue {
  return kit.workings.keep(textField(table, column, { row, ending: kit.ending }));
}

/** A short fact of a row: a choice, a figure, an id. */
export function factOfRow<Key extends TableKey>(
  kit: FormKit,
  { table, row }: RowOf<Key>,
  column: ColumnKey<Key>,
): FormValue {
  return kit.workings.keep(field(table, column, row));
}

/** A day of a row. */
export function dayOfRow<Key extends TableKey>(
  kit: FormKit,
  { table, row }: RowOf<Key>,
  column: ColumnKey<Key>,
): FormValue {
  return kit.workings.keep(dateField(table, column, row));
}

/** Ways to show the cells of one row, by column. */
export interface RowCells<Key extends TableKey> {
  readonly text: (column: ColumnKey<Key>) => FormValue;
  readonly fact: (column: ColumnKey<Key>) => FormValue;
  readonly day: (column: ColumnKey<Key>) => FormValue;
}

/** The cells of a row, for entries that show many of them. */
export function cellsOf<Key extends TableKey>(kit: FormKit, row: RowOf<Key>): RowCells<Key> {
  return {
    text: (column) => textOfRow(kit, row, column),
    fact: (column) => factOfRow(kit, row, column),
    day: (column) => dayOfRow(kit, row, column),
  };
}

/** The label of a choice; anything else as it was typed. */
export function labelled(kit: FormKit, set: ChoiceSetKey, value: FormValue): FormValue {
  const values = choiceValues(set);
  const labelOf = (known: string) => choiceLabel(set, known)?.[kit.language] ?? known;
  const list = values.map(quoted).join(',');
  const labels = values.map((known) => quoted(labelOf(known))).join(',');
  const { formula } = value;
  return kit.workings.keep({
    formula: `IF(LEN(${formula})=0,"",IFERROR(CHOOSE(MATCH(${formula},{${list}},0),${labels}),${formula}))`,
    compute: (scene) => {
      const found = value.compute(scene);
      const known = values.find((each) => each.toLowerCase() === found.toLowerCase());
      return known === undefined ? found : labelOf(known);
    },
  });
}

/** Facts on one line. */
export function facts(kit: FormKit, values: readonly FormValue[]): FormValue {
  return kit.workings.keep(joined(bar, values));
}

/** A fact with a word before it, in the language of the form. */
export function worded(kit: FormKit, word: LocalizedText, value: FormValue): FormValue {
  return around(word[kit.language], value);
}

/** An entry of a label and a text; without the text it takes no room. */
export function entry(
  kit: FormKit,
  label: LocalizedText | FormValue,
  value: FormValue,
): FlowRecord {
  const name = 'formula' in label ? label : fixed(label[kit.language]);
  return { texts: [name, value], key: 1 };
}

/** The heading of a section; it stands there as soon as there is something to show the form of. */
export function heading(
  kit: FormKit,
  label: LocalizedText,
  { row, note }: { readonly row: FormValue<number>; readonly note?: FormValue },
): FlowRecord {
  const shown = either(isFound(row), fixed(label[kit.language]), fixed(''));
  return { texts: [shown, note ?? fixed('')], key: 0 };
}

/** How many rows there are, and how many of them are shown. */
export function countNote(
  kit: FormKit,
  { count, rows }: CaseRows,
  from: 'first' | 'last',
): FormValue {
  const { language } = kit;
  const { none, ofAll, ofAllFirst, countAfter } = formWords;
  const most = rows.length;
  const part = (from === 'last' ? ofAll : ofAllFirst)[language] + String(most);
  const after = countAfter[language];
  const all = together([figure(count), fixed(after)]);
  const some = together([figure(count), fixed(part + after)]);
  const exceeds: FormValue<boolean> = {
    formula: `${count.formula}>${most}`,
    compute: (scene) => count.compute(scene) > most,
  };
  return either(isFound(count), either(exceeds, some, all), fixed(none[language]));
}
