import { emptyPlan } from '../../plan/plan';
import type { Command } from '../command';
import { checkScene } from './check-scene';
import { checkOutput, findProblems } from './find-problems';
import type { CheckInput, CheckOutput } from './input';

/**
 * Checks the whole workbook: its structure, every typed cell, and rows that must fit together.
 *
 * Nothing is changed and nothing is refused: a workbook in disorder is what a check is for. Each
 * problem says where it is, which rule it breaks and what to do, in the context's language; where
 * one value is certainly right, also what a repair would write.
 */
export const check: Command<CheckInput, CheckOutput> = (snapshot, _input, context) => {
  const found = findProblems(snapshot, checkScene(snapshot, context));
  const output = checkOutput(found, context);
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};
