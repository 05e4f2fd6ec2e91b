import { useEffect } from 'preact/hooks';
import type { CommandInputs, CommandName, CommandOutputs } from '../core/index';
import type { HostBridge } from '../ports/host-bridge';
import { useWork, type Work } from './use-work';

interface Question<Name extends CommandName> {
  readonly bridge: HostBridge;
  readonly name: Name;
  readonly input: CommandInputs[Name];
  readonly revision: number;
}

/**
 * Asks a command that changes nothing, and asks again after every change of workbook or input.
 *
 * While it is being asked anew the reply before stands, a moment old.
 */
export function useCommand<Name extends CommandName>({
  bridge,
  name,
  input,
  revision,
}: Question<Name>): Work<CommandOutputs[Name]> {
  const work = useWork<CommandOutputs[Name]>();
  const key = JSON.stringify(input);
  useEffect(() => {
    work.start((means) => bridge.run(name, input, means), { keepsReply: true });
    return work.stop;
    // The input is compared by what it says: parents make a new object each time.
  }, [bridge, name, key, revision]);
  return work;
}
