import type { CommandContext, CommandName, Language } from '../../../shared/core/index';
import type { HostAdapter } from '../../../shared/ports/host-adapter';
import type { HostBridge, Remembered, RememberedText } from '../../../shared/ports/host-bridge';
import type { ExcelApi } from '../adapter/excel-api';
import { giveFile, type FileWays } from './give-file';
import { createQueue } from '../../../shared/shell/queue';
import { rememberView } from './remember-view';
import { changeListeners, selectionListeners } from './workbook-events';

/** What the bridge stands on. */
export interface BridgeParts {
  readonly api: ExcelApi;
  readonly adapter: HostAdapter;
  readonly language: Language;
  readonly context: () => CommandContext;
  readonly fileWays: FileWays;
  readonly welcome: Remembered;
  readonly supporter: RememberedText;
}

/** Asked with every move of the selection or key pressed, or several by one form; they change nothing. */
const lookUps: ReadonlySet<CommandName> = new Set([
  ...(['row-card', 'find-company', 'row-values', 'reference-choices'] as const),
  ...(['suggest-receiver', 'case-timeline'] as const),
]);

/** Connects the pane with the workbook. Commands wait for each other: Excel would mix their requests. */
export function createBridge(parts: BridgeParts): HostBridge {
  const { api, adapter, language } = parts;
  const queue = createQueue();
  const changes = changeListeners(api);
  const remembering = rememberView(adapter, changes);
  const selections = selectionListeners(api, queue);
  return {
    host: 'excel',
    language,
    // Excel forgets what could be undone when sheets are protected, moved or hidden.
    undo: 'partly',
    run: (name, input, work) =>
      queue(async () => {
        // Commands are most of the program; the pane is there before they are.
        const { runOnHost } = await import('../../../shared/shell/run-on-host');
        const call = { name, input, context: parts.context() };
        return await runOnHost(lookUps.has(name) ? remembering : adapter, call, work);
      }),
    goTo: (place) =>
      queue(async () => {
        const { goToPlace } = await import('./go-to');
        await goToPlace(api, adapter, place);
      }),
    onChanged: (listener) => changes.add(listener),
    onSelected: (listener) => selections.add(listener),
    giveFile: (file) => giveFile(file, parts.fileWays),
    welcome: parts.welcome,
    supporter: parts.supporter,
  };
}
