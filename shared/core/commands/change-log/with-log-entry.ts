import type { PlanStep } from '../../plan/plan';
import type { Snapshot } from '../../snapshot/snapshot';
import type { CommandContext, CommandResult } from '../command';
import { changedRows } from './changed-rows';
import { planLogEntry } from './plan-log-entry';

/** The command that gave a result, with all it was given. */
export interface LoggedCall {
  readonly name: string;
  readonly input: object;
  readonly snapshot: Snapshot;
  readonly context: CommandContext;
}

/**
 * The result with one entry for the change log added to its plan.
 *
 * Nothing is added to a plan that changes no cell, in a workbook without the log, or where the host
 * does not tell the time.
 */
export function withLogEntry<Output>(
  { name, input, snapshot, context }: LoggedCall,
  result: CommandResult<Output>,
): CommandResult<Output> {
  const { changeLog } = snapshot;
  if (result.kind === 'refused' || changeLog === null || context.now === undefined) return result;
  const changes = changedRows(snapshot, result.plan.steps);
  if (changes.length === 0) return result;
  const { language } = snapshot.identity;
  const entry = { name, changes, now: context.now, note: reasonOf(input), language };
  const steps: readonly PlanStep[] = [...result.plan.steps, ...planLogEntry(changeLog, entry)];
  return { ...result, plan: { steps } };
}

/** Why people did it, where a command asks for that. */
function reasonOf(input: object): string {
  const reason =
    'reason' in input ? input.reason : 'close_reason' in input ? input.close_reason : '';
  return typeof reason === 'string' ? reason.trim() : '';
}
