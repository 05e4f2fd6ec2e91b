import type { HandoffState } from '../../domain/handoff-states';
import type { Problem } from '../../problems';
import { findTable, textOf, type GeneralTable } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import type { CommandContext } from '../command';
import { openCaseScene, tableProblems, type CaseScene } from '../case-work/case-scene';
import { findCase } from '../case-work/find-case';
import { readPastDay } from '../case-work/input-dates';
import { readTexts } from '../case-work/input-texts';
import { findRow, unknownReference } from '../send-handoff/find-row';
import { choiceProblem } from '../send-handoff/input';
import type { AnswerHandoffInput } from './input';

/** A hand-off with everything that its answer is about. */
export interface AnswerScene {
  readonly work: CaseScene;
  readonly handoffs: GeneralTable;
  readonly row: TableRow<'handoffs'>;
  readonly caseRow: TableRow<'cases'>;
  readonly receiver: TableRow<'agencies'>;
  /** Who answers for the receiver, as far as it is known. */
  readonly supporter: TableRow<'supporters'> | undefined;
  readonly to: HandoffState;
  readonly reason: string;
  /** ISO text. */
  readonly date: string;
}

/** The scene, or why it can't be set. */
export type OpenedAnswer =
  | { readonly kind: 'found'; readonly scene: AnswerScene }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Looks up the hand-off and what belongs to it. */
export function openAnswer(
  snapshot: Snapshot,
  input: AnswerHandoffInput,
  context: CommandContext,
): OpenedAnswer {
  const opened = openCaseScene(snapshot, context);
  const handoffs = findTable(snapshot, 'handoffs');
  const problems: readonly Problem[] = [
    ...(opened.kind === 'closed' ? opened.problems : []),
    ...tableProblems(snapshot, ['companies', 'agencies', 'handoffs']),
    ...choiceProblem('state', 'handoff-state', input.state),
  ];
  if (opened.kind === 'closed' || handoffs === undefined || problems.length > 0) {
    return { kind: 'refused', problems };
  }
  const row = findRow(snapshot, 'handoffs', input.handoff);
  if (row === undefined) {
    return {
      kind: 'refused',
      problems: [unknownReference('id', { table: 'handoffs', value: input.handoff })],
    };
  }
  return findScene({ work: opened.scene, handoffs, row }, input);
}

function findScene(
  found: Pick<AnswerScene, 'work' | 'handoffs' | 'row'>,
  input: AnswerHandoffInput,
): OpenedAnswer {
  const { work, row } = found;
  const parties = findParties(found, input);
  const looked = findCase(work, textOf(row.cells.case_id));
  const caseRow = findRow(work.snapshot, 'cases', textOf(row.cells.case_id));
  const day = dayOfInput(input, work.context.today);
  const texts = readTexts('handoffs', { reason: input.reason ?? '' });
  const problems = [
    ...(looked.kind === 'refused' ? looked.problems : []),
    ...parties.problems,
    ...(day.kind === 'bad' ? [day.problem] : []),
    ...texts.problems,
  ];
  const { receiver, supporter } = parties;
  if (!caseRow || !receiver || day.kind === 'bad' || problems.length > 0) {
    return { kind: 'refused', problems };
  }
  const reason = texts.values['reason'] ?? '';
  const answer = { caseRow, receiver, supporter, to: input.state, reason, date: day.day };
  return { kind: 'found', scene: { ...found, ...answer } };
}

interface Parties extends Pick<AnswerScene, 'supporter'> {
  readonly receiver: TableRow<'agencies'> | undefined;
  readonly problems: readonly Problem[];
}

/** The receiver, and who answers for it: the one given, or else the one whom the sender named. */
function findParties(
  { work: { snapshot }, row: { cells } }: Pick<AnswerScene, 'work' | 'row'>,
  input: AnswerHandoffInput,
): Parties {
  const problems: Problem[] = [];
  const agencyId = textOf(cells.to_agency_id);
  const receiver = findRow(snapshot, 'agencies', agencyId);
  if (receiver === undefined) {
    problems.push(unknownReference('to_agency_id', { table: 'agencies', value: agencyId }));
  }
  const given = input.to_supporter_id?.trim() ?? '';
  const supporterId = given === '' ? textOf(cells.to_supporter_id) : given;
  const supporter = findRow(snapshot, 'supporters', supporterId);
  if (given !== '' && supporter === undefined) {
    problems.push(unknownReference('to_supporter_id', { table: 'supporters', value: given }));
  }
  return { receiver, supporter, problems };
}

function dayOfInput({ state, date = '' }: AnswerHandoffInput, today: string) {
  const column = state === '完了' ? 'completed' : 'answered';
  const text = date.trim() === '' ? today : date.trim();
  return readPastDay({ table: 'handoffs', column, text }, today);
}
