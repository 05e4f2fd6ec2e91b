import { isoToSerial } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { withValues, type CaseDraft, type Decision } from './case-draft';
import type { CaseScene } from './case-scene';
import { readDay } from './input-dates';
import { readTexts } from './input-texts';

/** What is to be done next. A blank text clears, what is left out stays as it is. */
export interface NextWish {
  readonly next_action?: string;
  readonly next_due?: string;
  readonly next_agency_id?: string;
}

/** What clears the next action of a case. */
export const nothingNext = { next_action: null, next_due: null, next_agency_id: null };

/** Writes the next action of a draft; with no action left there is no due day and nobody to act. */
export function decideNext(scene: CaseScene, draft: CaseDraft, wish: NextWish): Decision {
  const action = wish.next_action?.trim();
  if (action === '') return { draft: withValues(draft, nothingNext), problems: [] };
  const said = readTexts('cases', { next_action: action });
  const due = readDue(wish.next_due);
  const agency = readAgency(scene, wish.next_agency_id);
  const problems = [...said.problems, ...due.problems, ...agency.problems];
  if (problems.length > 0) return { draft, problems };
  const values = { ...said.values, ...due.values, ...agency.values };
  return { draft: withValues(draft, values), problems: [] };
}

interface ReadWish {
  readonly values: Readonly<Record<string, Scalar>>;
  readonly problems: readonly Problem[];
}

const nothing: ReadWish = { values: {}, problems: [] };

function readDue(given: string | undefined): ReadWish {
  const text = given?.trim();
  if (text === undefined) return nothing;
  if (text === '') return { ...nothing, values: { next_due: null } };
  const read = readDay({ table: 'cases', column: 'next_due', text });
  return read.kind === 'bad'
    ? { values: {}, problems: [read.problem] }
    : { values: { next_due: isoToSerial(read.day) }, problems: [] };
}

function readAgency({ findRow, cases }: CaseScene, given: string | undefined): ReadWish {
  const text = given?.trim();
  if (text === undefined) return nothing;
  if (text === '') return { ...nothing, values: { next_agency_id: null } };
  const row = findRow('agencies', text);
  if (row !== undefined) {
    return { values: { next_agency_id: row.cells['id'] ?? null }, problems: [] };
  }
  const place = { sheet: cases.sheet, table: 'cases', column: 'next_agency_id' };
  const values = { value: text, table: 'agencies' };
  return {
    values: {},
    problems: [{ code: 'reference-unknown', severity: 'error', place, values }],
  };
}
