import type { Scalar } from '../model/workbook-model';
import { rowsOf, type GeneralRow } from '../snapshot/find';
import type { Snapshot } from '../snapshot/snapshot';
import { matchKey } from './formula-semantics';

/** Days without any movement after which an open case stands out. */
export const untouchedDays = 30;

/**
 * Gives for a row of the cases the newest day on which it moved, as a serial number: its finding, a
 * STEP change, an activity or a follow-up. `''` without an id, 0 without any date, as the native
 * formula of the column shows it.
 *
 * Takes one pass over activities and follow-ups.
 */
export function lastTouchedDays(snapshot: Snapshot): (row: GeneralRow) => number | '' {
  const days = new Map<string, number>();
  for (const { cells } of [...rowsOf(snapshot, 'activities'), ...rowsOf(snapshot, 'followups')]) {
    const key = matchKey(cells.case_id);
    if (key !== null) days.set(key, newest([days.get(key) ?? null, cells.date]));
  }
  return ({ cells }) => {
    const key = matchKey(cells['id'] ?? null);
    if (key === null) return '';
    return newest([cells['found'] ?? null, cells['step_date'] ?? null, days.get(key) ?? null]);
  };
}

function newest(values: readonly Scalar[]): number {
  return values.reduce<number>(
    (last, value) => (typeof value === 'number' ? Math.max(last, value) : last),
    0,
  );
}
