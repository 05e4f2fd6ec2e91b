import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { findTable, textOf } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { FormChoiceName } from '../../tables/form-choices';
import { tableProblems } from '../case-work/case-scene';
import { findRow } from '../send-handoff/find-row';
import type { ShowFormInput } from './input';

/** What is to stand in the choice cells of a form, or why it can't. */
export type FormChoicesWanted =
  | { readonly kind: 'wanted'; readonly choices: readonly FormChoice[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** One choice cell with what it is to hold. */
export interface FormChoice {
  readonly name: FormChoiceName;
  readonly value: Scalar;
}

type FormTable = 'cases' | 'agencies' | 'trainings';

interface WantedId {
  readonly name: FormChoiceName;
  readonly table: FormTable;
  readonly id: string;
}

/** Looks the ids up as people write them, and gives them as they stand in their tables. */
export function readChoices(snapshot: Snapshot, input: ShowFormInput): FormChoicesWanted {
  const wanted = wantedIds(input);
  const tables = [...new Set(wanted.map(({ table }) => table))];
  const broken = tableProblems(snapshot, tables);
  if (broken.length > 0) return { kind: 'refused', problems: broken };
  const missing = wanted.filter(({ name }) => snapshot.formChoices[name] === undefined);
  if (missing.length > 0) {
    return { kind: 'refused', problems: [{ code: 'form-missing', severity: 'error' }] };
  }
  const found = wanted.map((each) => ({ each, row: findRow(snapshot, each.table, each.id) }));
  const problems = found.flatMap(({ each, row }) =>
    row === undefined ? [unknownId(snapshot, each)] : [],
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  const choices = found.map(({ each, row }) => ({
    name: each.name,
    value: row?.cells.id ?? null,
  }));
  if (input.form === 'shared' && choices[0]?.value === choices[1]?.value) {
    return { kind: 'refused', problems: [{ code: 'form-same-agency', severity: 'error' }] };
  }
  return { kind: 'wanted', choices: [...choices, ...firstPage(snapshot, input)] };
}

function wantedIds(input: ShowFormInput): readonly WantedId[] {
  switch (input.form) {
    case 'case':
      return [{ name: 'form_case', table: 'cases', id: input.case }];
    case 'company':
      return [
        { name: 'form_company_case', table: 'cases', id: input.case },
        { name: 'form_company_receiver', table: 'agencies', id: input.receiver },
      ];
    case 'shared':
      return [
        { name: 'form_shared_ours', table: 'agencies', id: input.ours },
        { name: 'form_shared_theirs', table: 'agencies', id: input.theirs },
      ];
    case 'ojt':
      return [{ name: 'form_training', table: 'trainings', id: input.training }];
  }
}

const pages = {
  case: 'form_case_page',
  company: 'form_company_page',
  shared: 'form_shared_page',
} as const;

/** What is shown anew is shown from its first page. */
function firstPage({ formChoices }: Snapshot, { form }: ShowFormInput): readonly FormChoice[] {
  if (form === 'ojt' || formChoices[pages[form]] === undefined) return [];
  return [{ name: pages[form], value: 1 }];
}

function unknownId(snapshot: Snapshot, { table, id }: WantedId): Problem {
  const sheet = findTable(snapshot, table)?.sheet;
  const place = { ...(sheet === undefined ? {} : { sheet }), table, column: 'id' };
  const value = textOf(id);
  if (value === '') return { code: 'required-missing', severity: 'error', place };
  if (table === 'cases') {
    return { code: 'case-unknown', severity: 'error', place, values: { value } };
  }
  return { code: 'reference-unknown', severity: 'error', place, values: { table, value } };
}
