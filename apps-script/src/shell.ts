import {
  fitToHost,
  readSnapshot,
  runCommand,
  type CommandContext,
  type CommandInputs,
  type CommandName,
  type WorkbookPlan,
} from '../../shared/core/index';
import { HostError } from '../../shared/ports/host-adapter';
import type { CommandReply } from '../../shared/ports/host-bridge';
import type { SheetsAdapter } from './adapter/adapter';
import { preparePlan } from './adapter/prepare-plan';
import { packPlan, unpackPlan, type PackedPlan } from './pack-plan';
import { busy } from './with-lock';

/** A command by name with its input and context. */
export interface SheetsCall<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
  readonly context: CommandContext;
}

/** Work that did not fit into one run, with all that the next one needs. Plain data. */
export interface UnfinishedWork {
  readonly kind: 'unfinished';
  readonly done: number;
  readonly total: number;
  readonly rest: PackedPlan;
  /** How the sheets stood when the run ended: the rest is only right as long as they do. */
  readonly shapes: string;
  /** What to tell the user once the rest is done. */
  readonly reply: CommandReply<unknown>;
}

export type SheetsReply = CommandReply<unknown> | UnfinishedWork;

/** Asked between pieces of work, whether the run should end. */
export type IsOver = () => boolean;

/** Reads once, plans, applies, reports. Nothing waits: promises are not awaited by google.script.run. */
export function runOnSheets(
  adapter: SheetsAdapter,
  { name, input, context }: SheetsCall,
  isOver: IsOver,
): SheetsReply {
  return reporting(() => {
    const result = runCommand({ name, input }, readSnapshot(adapter.readView()), context);
    if (result.kind === 'refused') return result;
    const fitted = fitToHost(result.plan, adapter.capabilities);
    const plan = preparePlan(fitted.plan);
    const warnings = [...result.warnings, ...fitted.warnings];
    const changed = plan.steps.length > 0;
    const reply = { kind: 'done', output: result.output, warnings, changed } as const;
    const total = plan.steps.length;
    return changed ? applyRest(adapter, { rest: plan, done: 0, total, reply }, isOver) : reply;
  });
}

/** Goes on with work that an earlier run left, if nobody has changed its sheets since. */
export function continueOnSheets(
  adapter: SheetsAdapter,
  work: UnfinishedWork,
  isOver: IsOver,
): SheetsReply {
  return reporting(() => {
    // Addresses in the rest hold only as long as nobody has added or taken away rows.
    const rest = unpackPlan(work.rest);
    if (adapter.shapesFor(rest) !== work.shapes) return { kind: 'failed', problems: [busy] };
    return applyRest(adapter, { ...work, rest }, isOver);
  });
}

interface Work extends Pick<UnfinishedWork, 'done' | 'total' | 'reply'> {
  readonly rest: WorkbookPlan;
}

function applyRest(adapter: SheetsAdapter, work: Work, isOver: IsOver): SheetsReply {
  const { reply, total } = work;
  const { done } = adapter.applySlices(work.rest, { isOver });
  const rest = { steps: work.rest.steps.slice(done) };
  if (rest.steps.length === 0) return reply;
  const shapes = adapter.shapesFor(rest);
  const doneSoFar = work.done + done;
  return { kind: 'unfinished', done: doneSoFar, total, rest: packPlan(rest), shapes, reply };
}

/** The only place that catches what a host throws. */
function reporting(work: () => SheetsReply): SheetsReply {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) return { kind: 'failed', problems: error.problems };
    throw error;
  }
}
