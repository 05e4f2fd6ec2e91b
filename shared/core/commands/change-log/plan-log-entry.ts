import { isIsoDate, isoToSerial } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { ChangeLogPlace } from '../../snapshot/snapshot';
import type { ChangeLogKey } from '../../tables/change-log';
import type { Language } from '../../tables/table-definition';
import { changeLogWords, commandTitles } from '../../text/change-log';
import { joinCells } from '../import-rows/join-cells';
import { entryLooks } from '../new-network/plan-change-log-sheet';
import type { SheetChange } from './changed-rows';

/** What one entry tells. */
export interface LogEntry {
  readonly name: string;
  readonly changes: readonly SheetChange[];
  /** ISO date and time of the user, to the minute. */
  readonly now: string;
  readonly note: string;
  /** Language of the workbook. */
  readonly language: Language;
}

/** An entry names so many rows of each sheet; the number of the others tells how large it was. */
const namedRows = 5;
const longestNote = 200;
/** Rows by which the native table grows, so that few entries have to widen it. */
const spareEntries = 100;

/** The steps that add an entry below the last one. Its size does not depend on the plan's. */
export function planLogEntry(log: ChangeLogPlace, entry: LogEntry): readonly PlanStep[] {
  const at = serialTime(entry.now);
  if (at === null) return [];
  const cells = entry.changes.reduce((sum, change) => sum + change.cells, 0);
  const values: Readonly<Record<ChangeLogKey, Scalar>> = {
    at,
    command: commandTitles[entry.name]?.[entry.language] ?? entry.name,
    rows: rowsText(entry),
    cells,
    note: entry.note === '' ? null : [...entry.note].slice(0, longestNote).join(''),
  };
  const row = log.nextRow;
  const writes = Object.entries(values).flatMap(([key, value]) => {
    const column = log.columns[key as ChangeLogKey];
    return column === undefined ? [] : [{ row, column, value }];
  });
  return [...joinCells(log.sheet, writes), ...prepareRows(log)];
}

/** A date and time as a serial number; `null` for a text that is none. */
function serialTime(now: string): number | null {
  const [, day, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(now) ?? [];
  if (day === undefined || !isIsoDate(day)) return null;
  const minutesOfDay = Number(hours) * 60 + Number(minutes);
  return isoToSerial(day) + minutesOfDay / 1440;
}

function rowsText({ changes, language }: LogEntry): string {
  const { betweenIds, betweenTables, afterTable, others } = changeLogWords;
  const parts = changes.map(({ sheet, ids }) => {
    if (ids.length === 0) return sheet;
    const named = ids.slice(0, namedRows).join(betweenIds[language]);
    const rest = ids.length - namedRows;
    const more = rest > 0 ? others(rest)[language] : '';
    return `${sheet}${afterTable[language]}${named}${more}`;
  });
  return parts.join(betweenTables[language]);
}

/** Looks where none were prepared, and a wider native table when its rows are full. */
function prepareRows({
  sheet,
  columns,
  nativeTable,
  nextRow: row,
}: ChangeLogPlace): readonly PlanStep[] {
  const area = nativeTable?.area;
  if (area !== undefined && row < area.row + area.rowCount) return [];
  const rowCount = area === undefined ? 1 : spareEntries;
  const looks = Object.values(columns).map((column): PlanStep => {
    const style = column === columns.at ? entryLooks.time : entryLooks.text;
    return { kind: 'setStyle', sheet, area: { row, column, rowCount, columnCount: 1 }, style };
  });
  if (nativeTable === null || area === undefined) return looks;
  const wide = { ...area, rowCount: row - area.row + spareEntries };
  return [...looks, { kind: 'ensureTable', sheet, table: { ...nativeTable, area: wide } }];
}
