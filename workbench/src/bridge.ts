import {
  parseCellAddress,
  readSnapshot,
  tableKeys,
  type Area,
  type CommandContext,
  type CommandName,
  type Language,
  type Place,
  type Snapshot,
  type TableKey,
} from '../../shared/core/index';
import type { HostAdapter } from '../../shared/ports/host-adapter';
import type { HostBridge } from '../../shared/ports/host-bridge';
import { runOnHost } from './shell';
import type { Grid } from './univer/grid';

/** What the bridge stands on. */
export interface BridgeParts {
  readonly grid: Grid;
  readonly adapter: HostAdapter;
  readonly context: (language: Language) => CommandContext;
  /** Called after a command changed the workbook, with its name and input. */
  readonly onApplied: (name: string, input: unknown) => void;
}

const changing: ReadonlySet<CommandName> = new Set([
  'new-network',
  'fill-sample',
  'import-rows',
  'repair',
]);

/** Connects the pane with the grid, in one language. */
export function createBridge(parts: BridgeParts, language: Language): HostBridge {
  const { grid, adapter } = parts;
  return {
    host: 'workbench',
    language,
    run: async (name, input) => {
      // The pane looks figures up while people type; only a change takes the cell out of their hands.
      if (changing.has(name)) await grid.finishEditing();
      const reply = await runOnHost(adapter, { name, input }, parts.context(language));
      if (reply.kind === 'done' && reply.changed) parts.onApplied(name, input);
      return reply;
    },
    goTo: async (place) => {
      const found = locate(place, readSnapshot(await adapter.readView()));
      if (found !== null && grid.select(found.sheet, found.area)) grid.focus();
    },
    onChanged: (listener) => grid.onChange(listener),
  };
}

/** The cell that a place names, as far as it can be told; the sheet's first cell otherwise. */
export function locate(
  place: Place,
  snapshot: Snapshot,
): { readonly sheet: string; readonly area: Area } | null {
  const table = tableOf(place, snapshot);
  const sheet = place.sheet ?? table?.sheet;
  if (sheet === undefined) return null;
  const position = parseCellAddress(place.cell ?? '') ?? positionIn(table, place);
  return { sheet, area: { ...position, rowCount: 1, columnCount: 1 } };
}

type AnyTable = NonNullable<Snapshot['tables'][TableKey]>;

function tableOf({ table: wanted }: Place, { tables }: Snapshot): AnyTable | undefined {
  return tableKeys.map((key) => tables[key]).find((table) => table?.key === wanted);
}

function positionIn(table: AnyTable | undefined, { id, row = 1, column = '' }: Place) {
  const columns: Readonly<Record<string, number | undefined>> = table?.columns ?? {};
  const rows: readonly { readonly row: number; readonly cells: { readonly id: unknown } }[] =
    table?.rows ?? [];
  const withId = rows.find(({ cells }) => id !== undefined && cells.id === id);
  return { row: withId?.row ?? row - 1, column: columns[column] ?? 0 };
}
