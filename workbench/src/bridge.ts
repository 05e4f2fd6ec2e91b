import {
  isLookUp,
  readSnapshot,
  type CommandContext,
  type Language,
} from '../../shared/core/index';
import type { HostAdapter } from '../../shared/ports/host-adapter';
import type { HostBridge } from '../../shared/ports/host-bridge';
import { download } from '../../shared/shell/download';
import { locate, nowhere } from '../../shared/shell/locate';
import { rememberedText } from '../../shared/shell/remembered';
import { runOnHost } from '../../shared/shell/run-on-host';
import type { Grid } from './univer/grid';

/** What the bridge stands on. */
export interface BridgeParts {
  readonly grid: Grid;
  readonly adapter: HostAdapter;
  readonly context: (language: Language) => CommandContext;
  /** Called after a command changed the workbook, with its name and input. */
  readonly onApplied: (name: string, input: unknown) => void;
}

/** Milliseconds at one cell before people count as being there: held arrow keys pass many. */
const restTime = 150;

type SelectionListener = Parameters<HostBridge['onSelected']>[0];

function settled(listener: SelectionListener, follow: HostBridge['onSelected']): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = follow((selection) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      listener(selection);
    }, restTime);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Connects the pane with the grid, in one language. */
export function createBridge(parts: BridgeParts, language: Language): HostBridge {
  const { grid, adapter } = parts;
  return {
    host: 'workbench',
    language,
    undo: 'partly',
    run: async (name, input, work) => {
      // The pane looks figures up while people type; only a change takes the cell out of their hands.
      if (!isLookUp(name)) await grid.finishEditing();
      const reply = await runOnHost(
        adapter,
        { name, input, context: parts.context(language) },
        work,
      );
      if (reply.kind === 'done' && reply.changed) parts.onApplied(name, input);
      return reply;
    },
    goTo: async (place) => {
      const found = locate(place, readSnapshot(await adapter.readView()));
      if (found === null) throw nowhere('workbench', place);
      if (grid.select(found.sheet, found.area)) grid.focus();
    },
    onChanged: (listener) => grid.onChange(listener),
    onSelected: (listener) => settled(listener, grid.onSelect),
    giveFile: ({ bytes, name }) => {
      download(bytes, name);
      return Promise.resolve();
    },
    // The page opens with the sample and its own bar; there is nothing to install or to find.
    welcome: { isSet: () => true, set: () => undefined },
    supporter: rememberedText('tsunagi-supporter', undefined),
  };
}
