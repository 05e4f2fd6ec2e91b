import { isOpenHandoff } from '../../domain/handoff-rows';
import type { Problem, ProblemCode } from '../../problems';
import { placeOf, rowsOf, textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { dayOf, isSameId } from '../row-card/card-scene';
import { consentProblems } from './consent-problems';
import { nameOf } from './find-row';
import type { HandoffScene } from './handoff-scene';

/** Every reason why a case must not be handed over like this. */
export function sendRefusals(scene: HandoffScene): readonly Problem[] {
  const { work, firm, receiver, items, sent } = scene;
  return [
    ...receiverProblems(scene),
    ...notOfAgency('from_supporter_id', scene.fromSupporter, scene.sender),
    ...notOfAgency('to_supporter_id', scene.toSupporter, receiver),
    ...dateOrder(scene),
    ...consentProblems({ snapshot: work.snapshot, firm, receiver, items, day: sent }),
    ...openAlready(scene),
  ];
}

function receiverProblems({ sender, receiver, sent }: HandoffScene): readonly Problem[] {
  const value = nameOf(receiver);
  if (isSameId(sender.cells.id, receiver.cells.id)) {
    return [problemOf('to_agency_id', 'handoff-same-agency', { value })];
  }
  const left = dayOf(receiver.cells.left);
  if (left === null || left >= sent) return [];
  return [problemOf('to_agency_id', 'handoff-receiver-left', { value, left })];
}

/** The problem of a supporter who belongs to another agency than the one named. */
export function notOfAgency(
  column: string,
  supporter: TableRow<'supporters'> | undefined,
  agency: TableRow<'agencies'>,
): readonly Problem[] {
  if (supporter === undefined || isSameId(supporter.cells.agency_id, agency.cells.id)) return [];
  const values = { value: nameOf(supporter), other: nameOf(agency) };
  return [problemOf(column, 'supporter-not-of-agency', values)];
}

function dateOrder({ sent, due }: HandoffScene): readonly Problem[] {
  if (due >= sent) return [];
  return [problemOf('due', 'date-order', { value: due, other: 'sent', otherValue: sent })];
}

/** The second press of a button must not ask the same agency twice. */
function openAlready(scene: HandoffScene): readonly Problem[] {
  const { work, handoffs, caseRow, receiver, kind, step } = scene;
  const same = rowsOf(work.snapshot, 'handoffs').find(
    ({ cells }) =>
      isOpenHandoff(cells) &&
      isSameId(cells.case_id, caseRow.cells.id) &&
      isSameId(cells.to_agency_id, receiver.cells.id) &&
      textOf(cells.kind) === kind &&
      textOf(cells.step) === step,
  );
  if (same === undefined) return [];
  const values = { state: textOf(same.cells.state) };
  const place = placeOf(handoffs, same, 'state');
  return [{ code: 'handoff-open-already', severity: 'error', place, values }];
}

/** A problem of what was asked for, which stands in no cell yet. */
function problemOf(
  column: string,
  code: ProblemCode,
  values: NonNullable<Problem['values']>,
): Problem {
  return { code, severity: 'error', place: { table: 'handoffs', column }, values };
}
