import { emptyPlan } from '../../plan/plan';
import type { Problem } from '../../problems';
import { textOf } from '../../snapshot/find';
import type { Command } from '../command';
import { tableProblems } from '../case-work/case-scene';
import { isSameId } from '../row-card/card-scene';
import { findRow, unknownReference } from '../send-handoff/find-row';
import { unknownHolidays } from '../send-handoff/warnings';
import { boardScene } from './board-scene';
import { countByAgency } from './count-by-agency';
import type { HandoffBoardInput, HandoffBoardOutput } from './input';
import { listOverdue } from './list-overdue';

/**
 * Shows what each agency sent and received, and which answers are late, with reminders to paste.
 *
 * Changes nothing. A reminder names the case only, unless told to name firms, and then only those
 * whose consent covers the receiver.
 */
export const handoffBoard: Command<HandoffBoardInput, HandoffBoardOutput> = (
  snapshot,
  input,
  { today },
) => {
  const wanted = input.agency?.trim() ?? '';
  const agency = findRow(snapshot, 'agencies', wanted);
  const problems: readonly Problem[] = [
    ...tableProblems(snapshot, ['handoffs', 'agencies']),
    ...(wanted !== '' && agency === undefined
      ? [unknownReference('to_agency_id', { table: 'agencies', value: wanted })]
      : []),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  const scene = boardScene(snapshot, today, agency);
  const output = {
    agencies: countByAgency(scene).filter(
      (board) => agency === undefined || isSameId(board.agency, textOf(agency.cells.id)),
    ),
    overdue: listOverdue(scene, input.namesFirms === true),
  };
  return {
    kind: 'planned',
    plan: emptyPlan,
    output,
    warnings: unknownHolidays(earliest(output, today), today),
  };
};

/** Days late are counted back to the first due day. */
function earliest({ overdue }: HandoffBoardOutput, today: string): string {
  return overdue.reduce((first, { due }) => (due < first ? due : first), today);
}
