import { textOf, type GeneralRow } from '../../snapshot/find';
import type { TableKey } from '../../tables/tables';

/** The tables whose rows can be saved one by one, without a command of their own. */
export const savedTables = [
  ...(['activities', 'requirements', 'issues', 'approaches', 'followups', 'trainings'] as const),
  ...(['companies', 'supporters', 'agencies'] as const),
] as const satisfies readonly TableKey[];

/** One of the tables whose rows can be saved. */
export type SavedTable = (typeof savedTables)[number];

/** Tables whose rows follow from work, and the commands that do it. */
export const ownCommands: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  cases: [
    ...['new-case', 'edit-case', 'move-step', 'set-next-action', 'close-case', 'bulk-update'],
  ],
  handoffs: ['send-handoff', 'answer-handoff'],
};

type Cells = GeneralRow['cells'];

const pastColumns: Readonly<Partial<Record<SavedTable, (cells: Cells) => readonly string[]>>> = {
  activities: () => ['date'],
  followups: () => ['date'],
  approaches: () => ['sent', 'answered'],
  trainings: ({ status }) => (textOf(status) === '実施済' ? ['date'] : []),
};

/** The columns of a row that tell when something happened, and so never lie ahead. */
export function columnsOfThePast(table: SavedTable, cells: Cells): readonly string[] {
  return pastColumns[table]?.(cells) ?? [];
}
