import {
  fitToHost,
  readSnapshot,
  runCommand,
  type CommandContext,
  type CommandInputs,
  type CommandName,
  type CommandOutputs,
} from '../../shared/core/index';
import { HostError, type HostAdapter } from '../../shared/ports/host-adapter';
import type { CommandReply } from '../../shared/ports/host-bridge';

/** A command by name with its input. */
interface Call<Name extends CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
}

/** Reads once, plans, applies once, reports. The only place that catches what a host throws. */
export async function runOnHost<Name extends CommandName>(
  adapter: HostAdapter,
  call: Call<Name>,
  context: CommandContext,
): Promise<CommandReply<CommandOutputs[Name]>> {
  try {
    const snapshot = readSnapshot(await adapter.readView());
    const result = runCommand(call, snapshot, context);
    if (result.kind === 'refused') return result;
    const fitted = fitToHost(result.plan, adapter.capabilities);
    const changed = fitted.plan.steps.length > 0;
    if (changed) await adapter.applyPlan(fitted.plan);
    const warnings = [...result.warnings, ...fitted.warnings];
    return { kind: 'done', output: result.output, warnings, changed };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: 'failed', message: error.message };
  }
}
