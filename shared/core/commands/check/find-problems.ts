import { findTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import type { ColumnDefinition } from '../../tables/table-definition';
import { tableDefinition, tableKeys } from '../../tables/tables';
import { describeProblem } from '../../text/problems';
import { repairWords } from '../../text/repairs';
import type { CommandContext } from '../command';
import { checkDateOrder } from './check-date-order';
import { checkRows } from './check-rows';
import type { CheckScene } from './check-scene';
import { checkTable } from './check-table';
import type { FoundProblem } from './found-problem';
import type { CheckOutput, CheckProblem } from './input';

/** Everything that is wrong with a workbook, in the order of tables and rows. */
export function findProblems(snapshot: Snapshot, scene: CheckScene): readonly FoundProblem[] {
  const found: FoundProblem[] = [...snapshot.problems];
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table === undefined) continue;
    const inTable: FoundProblem[] = [
      ...checkTable(scene, table),
      ...checkDateOrder(table),
      ...checkRows(scene, table),
    ];
    inTable.sort((one, other) => (one.place?.row ?? 0) - (other.place?.row ?? 0));
    for (const problem of inTable) found.push(problem);
  }
  return found;
}

/** The result of a check as people and programs read it. */
export function checkOutput(
  found: readonly FoundProblem[],
  { language }: Pick<CommandContext, 'language'>,
): CheckOutput {
  return {
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
    problems: found.map((problem) => openOut(problem, language)),
  };
}

/** Where a problem is when it is nowhere in particular. */
export const nowhere = { sheet: null, cell: null, table: null, row: null, column: null };

function openOut(problem: FoundProblem, language: CommandContext['language']): CheckProblem {
  const { code, severity, place, values = {}, repair } = problem;
  const message = describeProblem(problem, language);
  const opened = { code, severity, ...nowhere, ...place, message, values };
  if (repair === undefined) return opened;
  const type = columnAt(problem)?.type ?? { kind: 'text' };
  const { from, to } = repairWords(type, repair, language);
  return { ...opened, from, fix: to };
}

/** The column that a problem stands in, if it is one of ours. */
export function columnAt({ place }: FoundProblem): ColumnDefinition | undefined {
  const key = tableKeys.find((candidate) => candidate === place?.table);
  const columns = key === undefined ? [] : tableDefinition(key).columns;
  return columns.find((column) => column.key === place?.column);
}
