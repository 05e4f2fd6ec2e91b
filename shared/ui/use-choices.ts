import { useEffect } from 'preact/hooks';
import type { ReferenceChoice, ReferenceChoicesOutput, TableKey } from '../core/index';
import type { CommandReply, HostBridge } from '../ports/host-bridge';
import type { PartProps } from './pane-props';
import { useWork } from './use-work';

type Reply = Promise<CommandReply<ReferenceChoicesOutput>>;

interface Asked {
  readonly revision: number;
  readonly replies: Map<TableKey, Reply>;
}

/** Answers by host, so that the fields of a form ask once for each table. */
const asked = new WeakMap<HostBridge, Asked>();

/** The rows that a drop-down can offer; none until the host has told. */
export function useChoices(
  { bridge, revision }: Pick<PartProps, 'bridge' | 'revision'>,
  table: TableKey,
): readonly ReferenceChoice[] {
  const work = useWork<ReferenceChoicesOutput>();
  useEffect(() => {
    work.start(() => askOnce(bridge, revision, table), { keepsReply: true });
    return work.stop;
  }, [bridge, revision, table]);
  return work.reply?.kind === 'done' ? work.reply.output.choices : [];
}

function askOnce(bridge: HostBridge, revision: number, table: TableKey): Reply {
  const before = asked.get(bridge);
  const current: Asked =
    before?.revision === revision ? before : { revision, replies: new Map<TableKey, Reply>() };
  asked.set(bridge, current);
  const reply = current.replies.get(table) ?? bridge.run('reference-choices', { table });
  current.replies.set(table, reply);
  return reply;
}
