import {
  fitToHost,
  readSnapshot,
  runCommand,
  type CommandContext,
  type CommandInputs,
  type CommandName,
  type CommandOutputs,
} from '../core/index';
import { HostError, type HostAdapter, type HostWork } from '../ports/host-adapter';
import type { CommandReply } from '../ports/host-bridge';

/** A command by name with its input. */
export interface HostCall<Name extends CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
  readonly context: CommandContext;
}

/**
 * Reads once, plans, applies once, reports. The only place that catches what a host throws.
 *
 * A signal given in `work` stops the command before it has changed anything.
 */
export async function runOnHost<Name extends CommandName>(
  adapter: HostAdapter,
  { context, ...call }: HostCall<Name>,
  work: HostWork = {},
): Promise<CommandReply<CommandOutputs[Name]>> {
  try {
    const snapshot = readSnapshot(await adapter.readView(work));
    const result = runCommand(call, snapshot, context);
    if (result.kind === 'refused') return result;
    const fitted = fitToHost(result.plan, adapter.capabilities);
    const changed = fitted.plan.steps.length > 0;
    work.signal?.throwIfAborted();
    if (changed) {
      work.onProgress?.({ phase: 'apply', done: 0, total: 1 });
      await adapter.applyPlan(fitted.plan, work);
    }
    const warnings = [...result.warnings, ...fitted.warnings];
    return { kind: 'done', output: result.output, warnings, changed };
  } catch (error) {
    if (error instanceof HostError) return { kind: 'failed', problems: error.problems };
    if (work.signal?.aborted === true) return { kind: 'cancelled' };
    throw error;
  }
}
