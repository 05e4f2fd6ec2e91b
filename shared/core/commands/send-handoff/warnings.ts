import { areHolidaysKnown, holidayYears } from '../../domain/business-days';
import { coverageOf } from '../../domain/handoff-receivers';
import { handoffStateOf } from '../../domain/handoff-rows';
import type { Problem } from '../../problems';
import { placeOf, rowsOf, textOf } from '../../snapshot/find';
import type { Scalar } from '../../model/workbook-model';
import type { CaseScene } from '../case-work/case-scene';
import { isSameId } from '../row-card/card-scene';
import { findRow, nameOf } from './find-row';
import type { HandoffScene } from './handoff-scene';

/** What to look at again although the case may be handed over like this. */
export function sendWarnings(scene: HandoffScene): readonly Problem[] {
  return [
    ...stepNotCovered(scene),
    ...otherTransfers(scene),
    ...unknownHolidays(scene.sent, scene.due),
  ];
}

function stepNotCovered({ receiver, step }: HandoffScene): readonly Problem[] {
  if (coverageOf(receiver.cells, step) !== null) return [];
  const place = { table: 'handoffs', column: 'step' };
  const agency = nameOf(receiver);
  return [
    { code: 'handoff-step-not-covered', severity: 'warning', place, values: { agency, step } },
  ];
}

/** Of two transfers that wait for an answer both might be accepted. */
function otherTransfers(scene: HandoffScene): readonly Problem[] {
  const { work, handoffs, caseRow, receiver, kind } = scene;
  if (kind !== '移管') return [];
  return rowsOf(work.snapshot, 'handoffs')
    .filter(
      ({ cells }) =>
        handoffStateOf(cells) === '依頼' &&
        textOf(cells.kind) === '移管' &&
        isSameId(cells.case_id, caseRow.cells.id) &&
        !isSameId(cells.to_agency_id, receiver.cells.id),
    )
    .map((row) => ({
      code: 'handoff-transfer-waiting',
      severity: 'warning',
      place: placeOf(handoffs, row, 'state'),
      values: { agency: agencyName(work, row.cells.to_agency_id) },
    }));
}

function agencyName({ snapshot }: CaseScene, id: Scalar): string {
  const row = findRow(snapshot, 'agencies', textOf(id));
  return row === undefined ? textOf(id) : nameOf(row);
}

/** The remark that business days were counted without public holidays; nothing where they are known. */
export function unknownHolidays(from: string, to: string): readonly Problem[] {
  if (areHolidaysKnown(from, to)) return [];
  const value = `${from} – ${to}`;
  return [{ code: 'holidays-unknown', severity: 'hint', values: { ...holidayYears, value } }];
}
