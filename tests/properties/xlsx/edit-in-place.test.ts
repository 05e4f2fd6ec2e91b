import fc from 'fast-check';
import { editWorkbook } from '../../../shared/adapters/xlsx/edit-workbook';
import { findUnwritable } from '../../../shared/adapters/xlsx/find-unwritable';
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { applyToModel, checkPlan } from '../../../shared/core/index';
import type { PlanStep, WorkbookModel, WorkbookPlan } from '../../../shared/core/index';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { aModel, aPlan } from '../plan/arbitrary-plan';

// A fixed seed: a build must not be red by chance. Take it out to explore.
const runs = { numRuns: 300, seed: 20230401 };

/** The steps of a plan that a spreadsheet can follow, each after the ones before it. */
function possible(model: WorkbookModel, { steps }: WorkbookPlan): WorkbookPlan {
  const kept: PlanStep[] = [];
  for (const step of steps) {
    const plan = { steps: [...kept, step] };
    const isSound =
      checkPlan(model, plan).length === 0 && findUnwritable(applyToModel(model, plan)).length === 0;
    if (isSound) kept.push(step);
  }
  return { steps: kept };
}

/** The plan with what its steps need: titles before each table, a series in each chart. */
function completed({ steps }: WorkbookPlan): WorkbookPlan {
  return {
    steps: steps.flatMap((step): PlanStep[] => {
      if (step.kind === 'ensureChart') {
        const series = [{ name: 's', values: step.chart.categories }];
        return [{ ...step, chart: { ...step.chart, series } }];
      }
      if (step.kind !== 'ensureTable') return [step];
      const { sheet, table } = step;
      const area = { ...table.area, rowCount: 1 };
      const titles = Array.from({ length: area.columnCount }, (_, index) => `列${index}`);
      return [{ kind: 'writeRange', sheet, area, contents: [titles] }, step];
    }),
  };
}

async function read(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  expect(reading.unsupportedParts).toEqual([]);
  return reading.model;
}

const aFile = aModel.filter((model) => findUnwritable(model).length === 0);

describe('a plan applied to a file in place', () => {
  it('gives what the plan means, and the same bytes a second time', async () => {
    const counts = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(aFile, aPlan, async (given, wished) => {
        const file = await writeWorkbook(given);
        const before = await read(file);
        const plan = possible(before, completed(wished));
        for (const { kind } of plan.steps) counts.set(kind, (counts.get(kind) ?? 0) + 1);
        const after = applyToModel(before, plan);
        const edited = editWorkbook(file, plan, () => after);
        expect(normalizeModel(await read(edited))).toEqual(normalizeModel(after));
        const again = editWorkbook(edited, plan, () => applyToModel(after, plan));
        expect(again).toBe(edited);
      }),
      runs,
    );
    // Every kind of step must have been tried for this to say anything.
    expect([...counts].filter(([, count]) => count < 10)).toEqual([]);
    expect(counts.size).toBe(15);
  }, 120_000);
});
