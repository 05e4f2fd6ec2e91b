import type { Day } from './calendar';

/** What becomes of the cases of a segment. */
export type Outcome =
  /** Still before the posting. */
  | 'exploring'
  /** Posted, no match so far. */
  | 'posted'
  | 'matched'
  | 'cancelled'
  /** Matched, then cancelled altogether. */
  | 'cancelled-match';

/** A run of cases that tell the same kind of story. */
export interface Segment {
  readonly count: number;
  /** Number of the first firm; the cases of a segment are of consecutive firms. */
  readonly firm: number;
  /** 1 for a firm's second case. */
  readonly turn: 0 | 1;
  readonly outcome: Outcome;
  /** The STEP reached, 0 to 3. */
  readonly step: number;
  /** Days of posting, or of finding while the outcome is `exploring`. */
  readonly days: readonly [Day, Day];
  /** Fewest and most days from posting to match. */
  readonly matchDelay?: readonly [number, number];
  /** Days of follow-ups, one for each case, in place of the usual ones. */
  readonly followups?: readonly Day[];
}

/**
 * All cases of the sample.
 *
 * In the fiscal year (days 0 to 365) 99 firms are posted: firms 0 to 98. Of these 52 get to a match
 * or follow-up in it: firms 0 to 46 by a match, firms 94 to 98 by following up an earlier match.
 * Everything else is there to be left out of the count.
 */
export const segments: readonly Segment[] = [
  // Posted and matched within the year.
  {
    count: 47,
    firm: 0,
    turn: 0,
    outcome: 'matched',
    step: 3,
    days: [3, 272],
    matchDelay: [28, 88],
  },
  // Posted within the year, without a match.
  { count: 42, firm: 47, turn: 0, outcome: 'posted', step: 3, days: [20, 360] },
  // Posted within the year, matched after it.
  {
    count: 5,
    firm: 89,
    turn: 0,
    outcome: 'matched',
    step: 3,
    days: [297, 318],
    matchDelay: [72, 80],
  },
  // Matched in the year before and followed up in this one ...
  {
    count: 5,
    firm: 94,
    turn: 0,
    outcome: 'matched',
    step: 3,
    days: [-160, -100],
    matchDelay: [40, 70],
    followups: [0, 61, 122, 200, 365],
  },
  // ... with a new opening in this year.
  { count: 5, firm: 94, turn: 1, outcome: 'posted', step: 3, days: [90, 300] },
  // Posted in the year before, matched in this one: the side figure.
  {
    count: 4,
    firm: 99,
    turn: 0,
    outcome: 'matched',
    step: 3,
    days: [-60, -20],
    matchDelay: [62, 95],
  },
  // Posted and matched in the year before.
  {
    count: 6,
    firm: 103,
    turn: 0,
    outcome: 'matched',
    step: 3,
    days: [-165, -100],
    matchDelay: [30, 80],
  },
  // Posted after the year.
  { count: 4, firm: 109, turn: 0, outcome: 'posted', step: 3, days: [367, 392] },
  // Cancelled though posted within the year, some even matched and followed up.
  { count: 2, firm: 113, turn: 0, outcome: 'cancelled-match', step: 3, days: [60, 120] },
  { count: 4, firm: 115, turn: 0, outcome: 'cancelled', step: 3, days: [90, 320] },
  { count: 2, firm: 47, turn: 1, outcome: 'cancelled-match', step: 3, days: [170, 190] },
  // Not posted yet.
  { count: 12, firm: 119, turn: 0, outcome: 'exploring', step: 0, days: [250, 395] },
  { count: 10, firm: 131, turn: 0, outcome: 'exploring', step: 1, days: [180, 370] },
  { count: 9, firm: 141, turn: 0, outcome: 'exploring', step: 2, days: [120, 340] },
  // A second need of firms already matched.
  { count: 8, firm: 0, turn: 1, outcome: 'posted', step: 3, days: [280, 350] },
  { count: 4, firm: 8, turn: 1, outcome: 'exploring', step: 1, days: [300, 360] },
  { count: 6, firm: 12, turn: 1, outcome: 'exploring', step: 2, days: [290, 350] },
];

/** Days that stand exactly on or just beyond the limits of the year, by segment and position. */
export const exactDays: Readonly<
  Record<string, { readonly posted?: Day; readonly matched?: Day }>
> = {
  '0:0': { posted: 0 },
  '0:46': { matched: 365 },
  '1:41': { posted: 365 },
  '5:0': { matched: 0 },
  '5:3': { posted: -1 },
  '7:0': { posted: 366 },
};
