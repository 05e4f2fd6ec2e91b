import { useEffect, useState } from 'preact/hooks';
import type { CommandInputs, CommandName, CommandOutputs } from '../core/index';
import type { CommandReply, HostBridge } from '../ports/host-bridge';

/** The last reply of a command that follows the workbook; `null` before the first. */
export interface FollowedReply<Name extends CommandName> {
  readonly reply: CommandReply<CommandOutputs[Name]> | null;
  /** The reply is being looked up anew; the one shown may be a moment old. */
  readonly isBusy: boolean;
}

interface Question<Name extends CommandName> {
  readonly bridge: HostBridge;
  readonly name: Name;
  readonly input: CommandInputs[Name];
  readonly revision: number;
}

/** Asks a command that changes nothing, and asks again after every change of workbook or input. */
export function useCommand<Name extends CommandName>({
  bridge,
  name,
  input,
  revision,
}: Question<Name>): FollowedReply<Name> {
  const [state, setState] = useState<FollowedReply<Name>>({ reply: null, isBusy: true });
  const key = JSON.stringify(input);
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isBusy: true }));
    void bridge.run(name, input).then((reply) => {
      if (isCurrent) setState({ reply, isBusy: false });
    });
    return () => {
      isCurrent = false;
    };
    // The input is compared by what it says: parents make a new object each time.
  }, [bridge, name, key, revision]);
  return state;
}
