import { emptyPlan } from '../../plan/plan';
import { findTable, textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { splitSeveral } from '../../snapshot/split-several';
import { tableDefinition, tableKeys, type TableKey } from '../../tables/tables';
import type { Command, CommandContext } from '../command';
import { cardConsent } from './card-consent';
import { cardFields, statusOf } from './card-fields';
import { cardLists } from './card-lists';
import { linkById, linkTo, type CardScene, type TableAndRow } from './card-scene';
import { cardSteps } from './card-steps';
import { cardTasks } from './card-tasks';
import type { CardReference, RowCard, RowCardInput, RowCardOutput } from './input';
import { makeScene } from './make-scene';
import { rowProblems } from './row-problems';

/**
 * Tells about one row who, where in the STEPs, what is next and what is wrong with it.
 *
 * Changes nothing and refuses nothing: where no row of our tables stands there is no card.
 */
export const rowCard: Command<RowCardInput, RowCardOutput> = (snapshot, input, context) => {
  const found = findSelected(snapshot, input);
  const output = { card: found === null ? null : cardOf(snapshot, found, context) };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

interface SelectedRow {
  readonly table: GeneralTable;
  readonly row: GeneralRow;
}

function findSelected(
  snapshot: Snapshot,
  { sheet, row: wanted }: RowCardInput,
): SelectedRow | null {
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    const row = table?.sheet === sheet && table.rows.find((each) => each.row === wanted);
    if (table !== undefined && row) return { table, row };
  }
  return null;
}

function cardOf(snapshot: Snapshot, { table, row }: SelectedRow, context: CommandContext): RowCard {
  const found: TableAndRow = { table: table.key, row };
  const scene = makeScene(snapshot, found, context);
  return {
    ...linkTo(scene, found),
    sheet: table.sheet,
    row: row.row,
    status: statusOf(found),
    references: referencesOf(scene, found),
    steps: table.key === 'cases' ? cardSteps(scene, row) : [],
    consent: cardConsent(scene, found),
    next: cardTasks(scene, found),
    lists: cardLists(scene, found),
    fields: cardFields(found),
    problems: rowProblems(scene, table, row),
  };
}

function referencesOf(scene: CardScene, { table, row }: TableAndRow): readonly CardReference[] {
  return tableDefinition(table).columns.flatMap(
    ({ key: column, type }): readonly CardReference[] => {
      const cell = row.cells[column] ?? null;
      if (type.kind !== 'reference' || textOf(cell) === '') return [];
      const ids = type.several === true ? splitSeveral(textOf(cell)) : [cell];
      const links = ids.map((id) => linkById(scene, type.table as TableKey, id));
      return [{ column, links }];
    },
  );
}
