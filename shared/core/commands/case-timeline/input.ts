import type { Place } from '../../problems';
import type { CardField } from '../row-card/input';

/** The case whose course is to be shown. */
export interface CaseTimelineInput {
  /** Id of the case. */
  readonly case: string;
}

/** What happened in a case, the first event first. */
export interface CaseTimelineOutput {
  readonly case: string;
  /** Name of the firm; blank where the rows do not lead to one. */
  readonly firm: string;
  readonly events: readonly TimelineEvent[];
  /** Cells of events whose day is missing or can't be read; they stand in no order. */
  readonly undated: readonly Place[];
}

/** What an event is; on one day they follow each other in this order. */
export const timelineKinds = [
  ...(['found', 'activity', 'step-move', 'handoff-sent', 'handoff-answered'] as const),
  ...(['handoff-completed', 'posted', 'matched', 'started', 'follow-up', 'closed'] as const),
] as const;

/** One of `timelineKinds`. */
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened, in keys and in what people wrote. */
export interface TimelineEvent {
  readonly kind: TimelineKind;
  /** ISO date. */
  readonly date: string;
  /** The cell that holds the day: the place to jump to. */
  readonly place: Place;
  /** From which STEP to which; `null` for all that is no move. A blank `from` is not known. */
  readonly move: { readonly from: string; readonly to: string } | null;
  /** Who took part, by column, with the name that people know; an unknown id names itself. */
  readonly people: readonly { readonly column: string; readonly name: string }[];
  /** Filled cells that tell about it, by column. */
  readonly fields: readonly CardField[];
  /** What the activity that a command wrote with a hand-off says beyond it; blank for all else. */
  readonly added: string;
}
