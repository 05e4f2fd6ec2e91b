import type { WorkbookPlan } from '../plan/plan';
import type { Problem } from '../problems';
import type { Snapshot } from '../snapshot/snapshot';
import type { Language } from '../tables/table-definition';

/** Time, chance and language come in from outside, so that the same input gives the same plan. */
export interface CommandContext {
  /** ISO date of the day, in the user's time zone. */
  readonly today: string;
  /**
   * ISO date and time in the user's time zone, to the minute: `2024-04-01T09:30`. For the change log;
   * without it nothing is logged.
   */
  readonly now?: string;
  /** Any text; ids made by the command derive from it. A host passes fresh randomness. */
  readonly seed: string;
  readonly language: Language;
}

/** A plan with what it found, or a refusal that names every reason. A refusal changes nothing. */
export type CommandResult<Output> =
  | {
      readonly kind: 'planned';
      readonly plan: WorkbookPlan;
      readonly output: Output;
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A command: a pure function from what is there and what is wanted to a plan. */
export type Command<Input, Output> = (
  snapshot: Snapshot,
  input: Input,
  context: CommandContext,
) => CommandResult<Output>;
