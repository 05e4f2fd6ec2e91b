import { isOpenStatus } from '../../domain/case-outcomes';
import { emptyPlan } from '../../plan/plan';
import { findTable, textOf, type GeneralRow } from '../../snapshot/find';
import { tableKeys, type TableKey } from '../../tables/tables';
import { tableProblems } from '../case-work/case-scene';
import { createNamedRowFinder } from '../check/check-scene';
import type { Command } from '../command';
import { dayOf, linkById, linkTo, type NameScene } from '../row-card/card-scene';
import type { ReferenceChoice, ReferenceChoicesInput, ReferenceChoicesOutput } from './input';

/** Whom rows of a table belong to, by the column that says so. */
const owners: Readonly<Partial<Record<TableKey, readonly [column: string, table: TableKey]>>> = {
  supporters: ['agency_id', 'agencies'],
  cases: ['company_id', 'companies'],
  requirements: ['case_id', 'cases'],
};

/**
 * Lists the rows of a table as a drop-down offers them: ids with names.
 *
 * Changes nothing. Rows without an id can't be referred to and are left out.
 */
export const referenceChoices: Command<ReferenceChoicesInput, ReferenceChoicesOutput> = (
  snapshot,
  { table: wanted },
  { today },
) => {
  const key = tableKeys.find((each) => each === wanted);
  if (key === undefined) {
    const problem = {
      code: 'table-unknown',
      severity: 'error',
      values: { value: wanted },
    } as const;
    return { kind: 'refused', problems: [problem] };
  }
  const table = findTable(snapshot, key);
  if (table === undefined) return { kind: 'refused', problems: tableProblems(snapshot, [key]) };
  const scene = { findRow: createNamedRowFinder(snapshot) };
  const named = table.rows.filter(({ cells }) => textOf(cells['id']) !== '');
  const choices = named.map((row) => choiceOf(scene, { table: key, row }, today));
  const current = choices.filter(({ isOver }) => !isOver);
  const output = { table: key, choices: [...current, ...choices.filter(({ isOver }) => isOver)] };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

function choiceOf(
  scene: NameScene,
  found: { readonly table: TableKey; readonly row: GeneralRow },
  today: string,
): ReferenceChoice {
  const { cells } = found.row;
  const { id, name: usual } = linkTo(scene, found);
  // A case may have several requirements; the role tells them apart.
  const name = (found.table === 'requirements' && textOf(cells['role'])) || usual;
  const [column, about] = owners[found.table] ?? [];
  const owner = column === undefined ? null : (cells[column] ?? null);
  const of = about === undefined || textOf(owner) === '' ? null : linkById(scene, about, owner);
  return { id, name, of, isOver: isOver(found.table, cells, today) };
}

function isOver(table: TableKey, cells: GeneralRow['cells'], today: string): boolean {
  if (table === 'agencies') return (dayOf(cells['left']) ?? today) < today;
  const status = textOf(cells['status']);
  return table === 'cases' && status !== '' && !isOpenStatus(status);
}
