import { isLookUp, type CommandContext, type Language } from '../../../shared/core/index';
import type {
  CommandReply,
  HostBridge,
  Remembered,
  RememberedText,
} from '../../../shared/ports/host-bridge';
import { download } from '../../../shared/shell/download';
import { nowhere } from '../../../shared/shell/locate';
import { createQueue } from '../../../shared/shell/queue';
import type { CallServer } from './call-server';
import type { PageEvents } from './page-events';
import { runCommand } from './run-command';
import { watchSelection } from './watch-selection';

/** What the bridge stands on. */
export interface BridgeParts {
  readonly call: CallServer;
  readonly page: PageEvents;
  readonly language: Language;
  readonly context: () => CommandContext;
  readonly welcome: Remembered;
  readonly supporter: RememberedText;
}

/** The bridge, and a way to have everything looked up again. */
export interface SidebarBridge extends HostBridge {
  readonly refresh: () => void;
}

/**
 * Connects the pane with the spreadsheet, one command at a time.
 *
 * Google tells a sidebar nothing of the sheets. So everything is looked up again after commands that
 * change them, when the user comes back from the sheet, and when they ask for it.
 */
export function createBridge({ call, page, ...parts }: BridgeParts): SidebarBridge {
  const changes = createChanges();
  const { run, line } = commandLine({ call, context: parts.context, tellChange: changes.tell });
  const selection = watchSelection({
    // Safe: the server answers with the JSON text of a selection.
    readSelection: async () => JSON.parse((await call('readSelection')) as string) as never,
    isPaused: () => page.isHidden() || line.isBusy(),
  });
  page.onReturn(() => {
    changes.tell();
    selection.wake();
  });
  page.onNear(selection.wake);
  return {
    ...parts,
    host: 'sheets',
    // Google keeps each write as a step of its own, and forgets them when the page is loaded anew.
    undo: 'partly',
    run,
    goTo: (place) =>
      line.add(async () => {
        if ((await call('goTo', JSON.stringify(place))) === false) throw nowhere('sheets', place);
      }),
    onChanged: changes.add,
    onSelected: selection.add,
    giveFile: ({ bytes, name }) => {
      download(bytes, name);
      return Promise.resolve();
    },
    refresh: changes.tell,
  };
}

function createChanges() {
  const listeners = new Set<() => void>();
  return {
    add: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

interface CommandParts extends Pick<BridgeParts, 'call' | 'context'> {
  readonly tellChange: () => void;
}

/** Runs commands one after the other. */
function commandLine({ call, context, tellChange }: CommandParts) {
  const line = createLine();
  const run: HostBridge['run'] = (name, input, work = {}) => {
    const isWriting = !isLookUp(name);
    const answer = line.add(async () => {
      if (work.signal?.aborted === true) return { kind: 'cancelled' } as const;
      const reply = await runCommand(call, { name, input, ...context() }, work);
      if (isWriting && mayHaveChanged(reply)) tellChange();
      return reply;
    });
    return isWriting ? answer : Promise.race([answer, cancelledBy(work.signal)]);
  };
  return { run, line };
}

/** A queue that can tell whether it has something to do. */
function createLine() {
  const queue = createQueue();
  let waiting = 0;
  return {
    isBusy: () => waiting > 0,
    add: <Result>(work: () => Promise<Result>): Promise<Result> => {
      waiting += 1;
      return queue(work).finally(() => {
        waiting -= 1;
      });
    },
  };
}

/** A command that failed may have written before. */
function mayHaveChanged(reply: CommandReply<unknown>): boolean {
  return reply.kind === 'failed' || (reply.kind === 'done' && reply.changed);
}

/** Settles when the user no longer wants the answer. */
function cancelledBy(signal: AbortSignal | undefined): Promise<{ readonly kind: 'cancelled' }> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => {
      resolve({ kind: 'cancelled' });
    });
  });
}
