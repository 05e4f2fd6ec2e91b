import type { Scalar } from '../model/workbook-model';
import type { TableRow } from '../snapshot/snapshot';
import { choiceValues } from '../tables/choices';
import { isPublicHoliday } from './business-days';
import { serialToIso } from './dates';
import { trimmedText } from './formula-semantics';
import { handoffDue, responseDays, type HandoffKind, type HandoffState } from './handoff-states';

/** The cells of one hand-off. */
export type HandoffCells = TableRow<'handoffs'>['cells'];

/** The state that a cell holds, or `null` for a text that is none. */
export function handoffStateOf({ state }: Pick<HandoffCells, 'state'>): HandoffState | null {
  return states.get(trimmedText(state)) ?? null;
}

/** The kind that a cell holds, or `null` for a text that is none. */
export function handoffKindOf({ kind }: Pick<HandoffCells, 'kind'>): HandoffKind | null {
  return kinds.get(trimmedText(kind)) ?? null;
}

/** Made once: a board asks for every row. */
const states = byValue<HandoffState>('handoff-state');
const kinds = byValue<HandoffKind>('handoff-kind');

function byValue<Value extends string>(choices: string): ReadonlyMap<string, Value> {
  return new Map(choiceValues(choices).map((value) => [value, value as Value]));
}

/** Tells whether a hand-off has not ended: it waits for an answer, or what was accepted goes on. */
export function isOpenHandoff(cells: Pick<HandoffCells, 'state'>): boolean {
  const state = handoffStateOf(cells);
  return state === '依頼' || state === '受諾';
}

/**
 * The day by which the receiver answers: the one typed, or else so many business days after it was
 * sent. `null` while neither can be read.
 */
export function handoffDueOf(cells: Pick<HandoffCells, 'due' | 'sent' | 'kind'>): string | null {
  const typed = dayIn(cells.due);
  if (typed !== null) return typed;
  const sent = dayIn(cells.sent);
  if (sent === null) return null;
  const days = responseDays[handoffKindOf(cells) ?? '照会'];
  return handoffDue(sent, { isHoliday: isPublicHoliday, days });
}

function dayIn(cell: Scalar): string | null {
  return typeof cell === 'number' ? serialToIso(cell) : null;
}
