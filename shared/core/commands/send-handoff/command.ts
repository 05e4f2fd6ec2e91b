import type { Problem } from '../../problems';
import { findTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Command, CommandContext } from '../command';
import { openCaseScene, tableProblems } from '../case-work/case-scene';
import { findOpenCase } from '../case-work/find-case';
import { findRow } from './find-row';
import { findScene, type FoundScene } from './handoff-scene';
import { wordProblems, type SendHandoffInput, type SendHandoffOutput } from './input';
import { planHandOver } from './plan-hand-over';
import { sendRefusals } from './refusals';
import { sendWarnings } from './warnings';

/**
 * Passes a case on to another agency: adds the hand-off and an activity, and points the case at it.
 *
 * Refused unless the firm's consent covers the receiver and what travels along, and while the same
 * request is still open: a second press adds nothing.
 */
export const sendHandoff: Command<SendHandoffInput, SendHandoffOutput> = (
  snapshot,
  input,
  context,
) => {
  const found = openScene(snapshot, input, context);
  const problems = found.kind === 'found' ? sendRefusals(found.scene) : found.problems;
  if (found.kind === 'refused' || problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'planned',
    ...planHandOver(found.scene),
    warnings: sendWarnings(found.scene),
  };
};

function openScene(
  snapshot: Snapshot,
  input: SendHandoffInput,
  context: CommandContext,
): FoundScene {
  const opened = openCaseScene(snapshot, context);
  const handoffs = findTable(snapshot, 'handoffs');
  const early: readonly Problem[] = [
    ...(opened.kind === 'closed' ? opened.problems : []),
    ...tableProblems(snapshot, ['companies', 'agencies', 'handoffs']),
    ...wordProblems(input),
  ];
  if (opened.kind === 'closed' || handoffs === undefined || early.length > 0) {
    return { kind: 'refused', problems: early };
  }
  const open = findOpenCase(opened.scene, input.case);
  if (open.kind === 'refused') return open;
  const caseRow = findRow(snapshot, 'cases', input.case);
  if (caseRow === undefined) throw new Error('The case was found a moment ago');
  return findScene({ work: opened.scene, handoffs, caseRow }, input);
}
