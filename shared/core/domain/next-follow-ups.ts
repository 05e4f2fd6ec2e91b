import { rowsOf, type GeneralRow } from '../snapshot/find';
import type { Snapshot } from '../snapshot/snapshot';
import { isCountableDay } from '../tables/day-formulas';
import { isOpenStatus } from './case-outcomes';
import { isoToSerial, serialToIso } from './dates';
import { nextFollowUp } from './follow-up-plan';
import { matchKey, trimmedText } from './formula-semantics';

/**
 * Gives for a row of the cases the day of its next planned follow-up as a serial number; `''` where
 * none is planned, as the native formula of the column shows it.
 *
 * Takes one pass over the follow-ups.
 */
export function nextFollowUpDays(snapshot: Snapshot): (row: GeneralRow) => number | '' {
  const made = new Map<string | null, number>();
  for (const { cells } of rowsOf(snapshot, 'followups')) {
    const key = matchKey(cells.case_id);
    made.set(key, (made.get(key) ?? 0) + 1);
  }
  return ({ cells }) => {
    const key = matchKey(cells['id'] ?? null);
    const isOpen = isOpenStatus(trimmedText(cells['status'] ?? null));
    const start = isOpen ? followedFrom(cells) : null;
    if (key === null || start === null) return '';
    const due = nextFollowUp(start, made.get(key) ?? 0);
    return due === null ? '' : isoToSerial(due);
  };
}

type Cells = GeneralRow['cells'];

function followedFrom({ started = null, matched = null }: Cells): string | null {
  const day = [started, matched].find(isCountableDay);
  return day === undefined ? null : serialToIso(day);
}
