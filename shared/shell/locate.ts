import {
  parseCellAddress,
  tableKeys,
  type Area,
  type Place,
  type Snapshot,
  type TableKey,
} from '../core/index';

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
