import { serialToIso } from '../../domain/dates';
import { emptyPlan } from '../../plan/plan';
import type { Scalar } from '../../model/workbook-model';
import type { Language } from '../../tables/table-definition';
import { describeRepair, repairWords, type ValueChange } from '../../text/repairs';
import { checkScene } from '../check/check-scene';
import { checkOutput, columnAt, findProblems, nowhere } from '../check/find-problems';
import type { FoundProblem } from '../check/found-problem';
import type { Command } from '../command';
import type { FixedCell, RepairInput, RepairOutput } from './input';
import { planRepairs } from './plan-repairs';
import { withRepairs } from './with-repairs';

/**
 * Plans every safe repair of a workbook: cells with one obvious right value, and no other cell.
 *
 * What people typed keeps its meaning: only spaces, width, type and the form of codes and dates
 * change. A second run plans nothing. The problems of the output are those that need a person.
 */
export const repair: Command<RepairInput, RepairOutput> = (snapshot, _input, context) => {
  const scene = checkScene(snapshot, context);
  const fixed = findProblems(snapshot, scene).flatMap((problem) =>
    problem.repair === undefined ? [] : [fixedCell(problem, problem.repair, context.language)],
  );
  const repaired = withRepairs(snapshot, scene.repairs);
  const left = checkOutput(findProblems(repaired, checkScene(repaired, context)), context);
  const steps = planRepairs(snapshot, scene.repairs);
  return {
    kind: 'planned',
    plan: steps.length === 0 ? emptyPlan : { steps },
    output: { ...left, fixed },
    warnings: [],
  };
};

function fixedCell(problem: FoundProblem, change: ValueChange, language: Language): FixedCell {
  const { code, place = {} } = problem;
  const definition = columnAt(problem);
  const type = definition?.type ?? { kind: 'text' };
  const column = definition?.title[language] ?? '';
  const words = repairWords(type, change, language);
  const message = describeRepair(place, { column, ...words }, language);
  const to = type.kind === 'date' ? isoOf(change.to) : change.to;
  return { code, ...nowhere, ...place, from: change.from, to, message };
}

function isoOf(value: Scalar): Scalar {
  return typeof value === 'number' ? serialToIso(value) : value;
}
