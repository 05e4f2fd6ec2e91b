import { equalsCriterion } from '../../domain/formula-semantics';
import { rowsOf } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { choiceValues } from '../../tables/choices';
import { stepCodes } from '../../tables/steps';

/** What the pipeline sheet counts: for each STEP the cases of each status, in their orders. */
export type PipelineSheetFigures = readonly (readonly number[])[];

/** The counts of the pipeline sheet, as its COUNTIFS give them. */
export function pipelineSheetFigures(snapshot: Snapshot): PipelineSheetFigures {
  const cases = rowsOf(snapshot, 'cases');
  return stepCodes.map((step) => {
    const inStep = cases.filter(({ cells }) => equalsCriterion(cells.step, step));
    return choiceValues('case-status').map(
      (status) => inStep.filter(({ cells }) => equalsCriterion(cells.status, status)).length,
    );
  });
}
