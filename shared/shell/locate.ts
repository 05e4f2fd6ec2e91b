import {
  parseCellAddress,
  tableKeys,
  type Area,
  type Place,
  type Snapshot,
  type TableKey,
} from '../core/index';
import { HostError } from '../ports/host-adapter';

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

/** What a host throws that was asked to go to a place in a table which is not there. */
export function nowhere(host: string, { table }: Place): HostError {
  const place = table === undefined ? {} : { place: { table } };
  const problems = [{ code: 'table-missing', severity: 'error', ...place }] as const;
  return new HostError({ host, phase: 'read', problems, cause: 'There is no such place' });
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
