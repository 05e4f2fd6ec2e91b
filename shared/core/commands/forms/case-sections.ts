import { formLabels, formWords } from '../../text/forms';
import type { FlowRecord } from './form-flow';
import {
  countNote,
  dayOfRow,
  entry,
  factOfRow,
  facts,
  heading,
  textOfRow,
  worded,
  type FormKit,
  type RowOf,
} from './form-kit';
import { nameBehind, rowsOfCase, type CaseRows } from './form-rows';
import { around, either, fixed, isBlankText, joined, together, type FormValue } from './form-value';

/** A section of rows, newest first, each labelled with its day. */
function section<Key extends 'approaches' | 'handoffs' | 'activities' | 'followups'>(
  kit: FormKit,
  ofCase: RowOf<'cases'>,
  { table, shown, label, line }: Section<Key>,
): { readonly count: FormValue<number>; readonly records: readonly FlowRecord[] } {
  const found: CaseRows = rowsOfCase(kit.workings, ofCase.row, { table, shown, from: 'last' });
  const records = [
    heading(kit, label, { row: ofCase.row, note: countNote(kit, found, 'last') }),
    ...found.rows.map((row) => {
      const { day, text } = line({ table, row });
      // A row without a day still has to be seen.
      return entry(kit, either(isBlankText(day), fixed('—'), day), text);
    }),
  ];
  return { count: found.count, records };
}

interface Section<Key extends 'approaches' | 'handoffs' | 'activities' | 'followups'> {
  readonly table: Key;
  readonly shown: number;
  readonly label: (typeof formLabels)[Key];
  readonly line: (row: RowOf<Key>) => { readonly day: FormValue; readonly text: FormValue };
}

/** The newest approaches of a case. */
export function approaches(kit: FormKit, ofCase: RowOf<'cases'>): ReturnType<typeof section> {
  const { language } = kit;
  const people = formWords.people[language];
  return section(kit, ofCase, {
    table: 'approaches',
    shown: 5,
    label: formLabels.approaches,
    line: (row) => ({
      day: dayOfRow(kit, row, 'sent'),
      text: facts(kit, [
        kit.workings.keep(nameBehind('agencies', { ...row, column: 'agency_id' })),
        textOfRow(kit, row, 'firm_name'),
        factOfRow(kit, row, 'answer'),
        worded(kit, formWords.answered, dayOfRow(kit, row, 'answered')),
        around(formWords.candidates[language], factOfRow(kit, row, 'candidates'), people),
        around(formWords.interviewed[language], factOfRow(kit, row, 'interviewed'), people),
        textOfRow(kit, row, 'note'),
      ]),
    }),
  });
}

/** The newest handoffs of a case. */
export function handoffs(kit: FormKit, ofCase: RowOf<'cases'>): readonly FlowRecord[] {
  return section(kit, ofCase, {
    table: 'handoffs',
    shown: 4,
    label: formLabels.handoffs,
    line: (row) => {
      const name = (column: string) =>
        kit.workings.keep(nameBehind('agencies', { ...row, column }));
      return {
        day: dayOfRow(kit, row, 'sent'),
        text: facts(kit, [
          factOfRow(kit, row, 'kind'),
          factOfRow(kit, row, 'step'),
          joined(' → ', [name('from_agency_id'), name('to_agency_id')]),
          together([
            factOfRow(kit, row, 'state'),
            around('（', dayOfRow(kit, row, 'answered'), '）'),
          ]),
          worded(kit, formWords.reason, textOfRow(kit, row, 'reason')),
          textOfRow(kit, row, 'summary'),
        ]),
      };
    },
  }).records;
}

/** The newest activities of a case. */
export function activities(kit: FormKit, ofCase: RowOf<'cases'>): readonly FlowRecord[] {
  return section(kit, ofCase, {
    table: 'activities',
    shown: 5,
    label: formLabels.activities,
    line: (row) => ({
      day: dayOfRow(kit, row, 'date'),
      text: facts(kit, [
        factOfRow(kit, row, 'step'),
        factOfRow(kit, row, 'kind'),
        kit.workings.keep(nameBehind('supporters', { ...row, column: 'supporter_id' })),
        textOfRow(kit, row, 'note'),
        worded(kit, formWords.next, textOfRow(kit, row, 'next_action')),
      ]),
    }),
  }).records;
}

/** The newest followups of a case. */
export function followups(kit: FormKit, ofCase: RowOf<'cases'>): readonly FlowRecord[] {
  return section(kit, ofCase, {
    table: 'followups',
    shown: 4,
    label: formLabels.followups,
    line: (row) => ({
      day: dayOfRow(kit, row, 'date'),
      text: facts(kit, [
        factOfRow(kit, row, 'progress'),
        worded(kit, formWords.contribution, textOfRow(kit, row, 'contribution')),
        worded(kit, formWords.newIssue, textOfRow(kit, row, 'new_issue')),
        worded(kit, formWords.next, textOfRow(kit, row, 'next_action')),
      ]),
    }),
  }).records;
}
