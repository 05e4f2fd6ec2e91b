import type { Problem } from '../../problems';
import { textOf } from '../../snapshot/find';
import { choiceValues } from '../../tables/choices';
import { caseNotes } from '../../text/case-notes';
import type { CaseScene } from '../case-work/case-scene';
import { readDay, readPastDay } from '../case-work/input-dates';
import { readTexts, trimmedOr } from '../case-work/input-texts';
import type { TableRecord } from '../new-network/table-cells';
import type { NewCaseInput } from './input';
import type { CaseFirm } from './read-firm';
import { readPeople } from './read-people';

/** A new case as a row without ids of itself and its firm, and its first activity. */
export interface ReadCase {
  readonly record: TableRecord;
  readonly activity: { readonly kind: string; readonly note: string };
  readonly problems: readonly Problem[];
}

/** STEPs in which a case can begin: from STEP2 on there is a record to be taken over. */
const firstSteps: readonly string[] = ['STEP0', 'STEP1'];

/** Reads what the input says of the case itself; what it leaves out follows from the origin. */
export function readCase(scene: CaseScene, input: NewCaseInput, firm: CaseFirm): ReadCase {
  const days = readDays(scene, input);
  const texts = readCaseTexts(scene, input, firm);
  const { people, problems } = readPeople(scene, namedPeople(input, firm));
  const step = trimmedOr(input.step, 'STEP0');
  const record = {
    ...{ found: days.found, agency_id: people.agency, supporter_id: people.supporter },
    ...{ accompanist: people.accompanist, step, status: '進行中' },
    ...{ step_date: days.found, next_due: days.due, ...texts.record },
  };
  const kind = trimmedOr(input.activity_kind, 'その他');
  return {
    record,
    activity: { kind, note: texts.note },
    problems: [...days.problems, ...problems, ...choiceProblems({ step, kind }), ...texts.problems],
  };
}

function readDays({ context: { today } }: CaseScene, input: NewCaseInput) {
  const text = trimmedOr(input.found, today);
  const found = readPastDay({ table: 'cases', column: 'found', text }, today);
  const dueText = trimmedOr(input.next_due, '');
  const due =
    dueText === '' ? null : readDay({ table: 'cases', column: 'next_due', text: dueText });
  const problems = [found, due].flatMap((read) => (read?.kind === 'bad' ? [read.problem] : []));
  return {
    found: found.kind === 'day' ? found.day : today,
    due: due?.kind === 'day' ? due.day : null,
    problems,
  };
}

function readCaseTexts({ snapshot }: CaseScene, input: NewCaseInput, { origin }: CaseFirm) {
  const words = caseNotes[snapshot.identity.language];
  const issue = textOf(origin?.followup.cells['new_issue']);
  const read = readTexts('cases', {
    source: trimmedOr(input.source, origin === null ? '' : words.fromFollowup),
    title: trimmedOr(input.title, ''),
    management_issues: trimmedOr(input.management_issues, issue),
    next_action: trimmedOr(input.next_action, ''),
  });
  const told = readTexts('activities', { note: trimmedOr(input.note, words.found) });
  const note = told.values['note'] ?? '';
  return { record: read.values, note, problems: [...read.problems, ...told.problems] };
}

function namedPeople(input: NewCaseInput, { origin }: CaseFirm) {
  const supporter_id = trimmedOr(input.supporter_id, '');
  const agency_id = trimmedOr(input.agency_id, '');
  const accompanist = trimmedOr(input.accompanist, '');
  if (supporter_id !== '' || agency_id !== '') return { supporter_id, agency_id, accompanist };
  const cells = origin?.case.cells ?? {};
  return {
    supporter_id: textOf(cells['supporter_id']),
    agency_id: textOf(cells['agency_id']),
    accompanist: trimmedOr(accompanist, textOf(cells['accompanist'])),
  };
}

function choiceProblems({
  step,
  kind,
}: {
  readonly step: string;
  readonly kind: string;
}): readonly Problem[] {
  const problems: Problem[] = [];
  if (!firstSteps.includes(step)) {
    const values = { value: step, expected: firstSteps.join(' / ') };
    problems.push({ code: 'input-invalid', severity: 'error', values });
  }
  if (!choiceValues('activity-kind').includes(kind)) {
    const place = { table: 'activities', column: 'kind' };
    const values = { value: kind, choices: 'activity-kind' };
    problems.push({ code: 'choice-unknown', severity: 'error', place, values });
  }
  return problems;
}
