import type { Place } from '../../problems';

/** Whose week is to be shown, and which. */
export interface MyWeekInput {
  /** Id of the supporter. */
  readonly supporter: string;
  /** A day of the week, which is also the day that things are late on; today unless given. */
  readonly day?: string;
}

/** What waits for one supporter. Days are ISO text; each list has the earliest due day first. */
export interface MyWeekOutput {
  readonly supporter: string;
  readonly name: string;
  /** The day asked for, and the Monday and Sunday of its week. */
  readonly week: { readonly day: string; readonly from: string; readonly to: string };
  /** To be done from the day up to the Sunday. */
  readonly due: readonly WeekEntry[];
  /** Should have been done before the day. */
  readonly overdue: readonly WeekEntry[];
  /** To be done, without a day that could be read. */
  readonly undated: readonly WeekEntry[];
  /** For others to answer or to do, whenever it is due. */
  readonly waiting: readonly WeekEntry[];
  /** Cases in progress on which nothing happened for 30 days, the longest first. */
  readonly untouched: readonly WeekEntry[];
}

/** One thing that waits. */
export interface WeekEntry {
  readonly kind: 'action' | 'handoff-answer' | 'follow-up' | 'untouched';
  /** Its id; where there is no such case, the id as it stands in the row. */
  readonly case: string;
  /** Name of the firm; blank where the rows do not lead to one. */
  readonly firm: string;
  /** What people wrote about it. */
  readonly text: string;
  /** The agency that waits or is waited for; blank for what the supporter does alone. */
  readonly agency: string;
  /** The day by which it is to be done; for an untouched case the last of its 30 days. */
  readonly due: string | null;
  /** Calendar days since the due day; 0 while it is not over. */
  readonly daysOver: number;
  /** The cell to jump to. */
  readonly place: Place;
}
