import { isLookUp, type CommandName, type CommandOutputs } from '../../../shared/core/index';
import { HostError, type HostWork } from '../../../shared/ports/host-adapter';
import type { CommandReply } from '../../../shared/ports/host-bridge';
import type { CommandEnvelope } from '../server';
import type { SheetsReply } from '../shell';
import type { CallServer } from './call-server';

/** Runs a command on the server, in as many runs as it takes. Failures come as a reply. */
export async function runCommand<Name extends CommandName>(
  call: CallServer,
  envelope: CommandEnvelope & { readonly name: Name },
  work: HostWork,
): Promise<CommandReply<CommandOutputs[Name]>> {
  const onProgress = work.onProgress ?? (() => undefined);
  // One run reads and writes: from here on a command that changes the workbook can't be stopped.
  if (!isLookUp(envelope.name)) onProgress({ phase: 'apply', done: 0, total: 0 });
  try {
    let reply = await ask(call, 'runCommand', envelope);
    while (reply.kind === 'unfinished') {
      onProgress({ phase: 'apply', done: reply.done, total: reply.total });
      reply = await ask(call, 'continueCommand', reply);
    }
    // Safe: the server ran the command of this name.
    return reply as CommandReply<CommandOutputs[Name]>;
  } catch (error) {
    if (error instanceof HostError) return { kind: 'failed', problems: error.problems };
    throw error;
  }
}

async function ask(
  call: CallServer,
  name: 'runCommand' | 'continueCommand',
  data: object,
): Promise<SheetsReply> {
  // Safe: both functions answer with the JSON text of such a reply.
  return JSON.parse((await call(name, JSON.stringify(data))) as string) as SheetsReply;
}
