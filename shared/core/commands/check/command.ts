import { emptyPlan } from '../../plan/plan';
import type { Problem } from '../../problems';
import { findTable } from '../../snapshot/find';
import type { Language } from '../../tables/table-definition';
import { tableKeys } from '../../tables/tables';
import { describeProblem } from '../../text/problems';
import type { Command } from '../command';
import { checkDateOrder } from './check-date-order';
import { checkRows } from './check-rows';
import { checkScene } from './check-scene';
import { checkTable } from './check-table';
import type { CheckInput, CheckOutput, CheckProblem } from './input';

/**
 * Checks the whole workbook: its structure, every typed cell, and rows that must fit together.
 *
 * Nothing is changed and nothing is refused: a workbook in disorder is what a check is for. Each
 * problem says where it is, which rule it breaks and what to do, in the context's language.
 */
export const check: Command<CheckInput, CheckOutput> = (snapshot, _input, context) => {
  const scene = checkScene(snapshot, context.today);
  const found: Problem[] = [...snapshot.problems];
  for (const key of tableKeys) {
    const table = findTable(snapshot, key);
    if (table === undefined) continue;
    const inTable = [
      ...checkTable(scene, table),
      ...checkDateOrder(table),
      ...checkRows(scene, table),
    ];
    inTable.sort((one, other) => (one.place?.row ?? 0) - (other.place?.row ?? 0));
    for (const problem of inTable) found.push(problem);
  }
  const output: CheckOutput = {
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
    problems: found.map((problem) => openOut(problem, context.language)),
  };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

const nowhere = { sheet: null, cell: null, table: null, row: null, column: null };

function openOut(problem: Problem, language: Language): CheckProblem {
  const { code, severity, place, values = {} } = problem;
  const message = describeProblem(problem, language);
  return { code, severity, ...nowhere, ...place, message, values };
}
