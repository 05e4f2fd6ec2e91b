import { isoToSerial } from '../../domain/dates';
import { itemsHandedOver } from '../../domain/handoff-items';
import { takesPartOn } from '../../domain/handoff-receivers';
import { emptyPlan } from '../../plan/plan';
import { rowsOf, textOf } from '../../snapshot/find';
import { stepCodes } from '../../tables/steps';
import type { Command } from '../command';
import { tableProblems } from '../case-work/case-scene';
import { isSameId } from '../row-card/card-scene';
import { findRow } from '../send-handoff/find-row';
import { choiceProblem } from '../send-handoff/input';
import { readHistory } from './history';
import type { SuggestReceiverInput, SuggestReceiverOutput } from './input';
import { judgeReceiver, rankReceivers, type Request } from './judge-receiver';

/**
 * Ranks the agencies that could take a case on in a STEP, each with the reasons for its place.
 *
 * Only agencies that take part, cover the STEP and are not the lead come into question. Those that
 * the consent does not cover are shown too: the firm can be asked. Changes nothing.
 */
export const suggestReceiver: Command<SuggestReceiverInput, SuggestReceiverOutput> = (
  snapshot,
  input,
  { today },
) => {
  const { kind = '照会' } = input;
  const problems = [
    ...tableProblems(snapshot, ['cases', 'companies', 'agencies']),
    ...choiceProblem('kind', 'handoff-kind', kind),
    ...(input.step === undefined ? [] : choiceProblem('step', 'step', input.step)),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  const caseRow = findRow(snapshot, 'cases', input.case);
  if (caseRow === undefined) {
    const place = { table: 'cases', column: 'id' };
    const values = { value: input.case };
    return {
      kind: 'refused',
      problems: [{ code: 'case-unknown', severity: 'error', place, values }],
    };
  }
  const own = stepCodes.find((code) => code === textOf(caseRow.cells.step)) ?? 'STEP0';
  const step = input.step ?? own;
  const firm = findRow(snapshot, 'companies', textOf(caseRow.cells.company_id));
  const items = itemsHandedOver(kind, step);
  const history = readHistory(snapshot, caseRow, firm);
  const request: Request = { step, firm, items, today, history };
  const candidates = rowsOf(snapshot, 'agencies').filter(
    ({ cells }) =>
      takesPartOn(cells, isoToSerial(today)) && !isSameId(cells.id, caseRow.cells.agency_id),
  );
  const receivers = rankReceivers(candidates.flatMap((agency) => judgeReceiver(agency, request)));
  const output = { case: textOf(caseRow.cells.id), step, items, receivers };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};
