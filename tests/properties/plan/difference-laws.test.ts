import fc from 'fast-check';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type { WorkbookModel } from '../../../shared/core/model/workbook-model';
import { applyToModel } from '../../../shared/core/plan/apply-to-model';
import type { WorkbookPlan } from '../../../shared/core/plan/plan';
import { planDifference } from '../../../shared/core/plan/plan-difference';
import { aModel, aPlan } from './arbitrary-plan';

// A fixed seed: a build must not be red by chance. Take it out to explore.
const runs = { numRuns: 400, seed: 20230401 };

function planned(before: WorkbookModel, after: WorkbookModel): WorkbookPlan {
  const difference = planDifference(before, after);
  if (difference.kind === 'not-possible') throw new Error(difference.reason);
  return difference.plan;
}

describe('the difference between two workbooks as a plan', () => {
  it('leads from a workbook to whatever a plan makes of it', () => {
    fc.assert(
      fc.property(aModel, aPlan, aPlan, (model, first, second) => {
        // The first plan brings what random models lack: tables, charts, pivots, formats, sizes.
        const before = applyToModel(model, first);
        const after = applyToModel(before, second);
        const plan = planned(before, after);
        expect(normalizeModel(applyToModel(before, plan))).toEqual(normalizeModel(after));
      }),
      runs,
    );
  });

  it('is empty between workbooks of the same meaning', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const workbook = applyToModel(model, plan);
        expect(planned(workbook, normalizeModel(workbook))).toEqual({ steps: [] });
        expect(planned(normalizeModel(workbook), workbook)).toEqual({ steps: [] });
      }),
      runs,
    );
  });

  it('leads to any other workbook, or says what no step can do', () => {
    fc.assert(
      fc.property(aModel, aModel, aPlan, (before, other, plan) => {
        const after = applyToModel(other, plan);
        const difference = planDifference(before, after);
        if (difference.kind === 'not-possible') return;
        expect(normalizeModel(applyToModel(before, difference.plan))).toEqual(
          normalizeModel(after),
        );
      }),
      runs,
    );
  });

  it('writes no cell that is the same on both sides', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const [before, after] = [model, applyToModel(model, plan)].map(normalizeModel);
        for (const step of planned(before!, after!).steps) {
          if (step.kind !== 'writeRange') continue;
          const rowsOf = ({ sheets }: WorkbookModel) =>
            sheets.find(({ name }) => name === step.sheet)?.rows ?? [];
          step.contents.forEach((cells, down) =>
            cells.forEach((_, across) => {
              const at = { row: step.area.row + down, column: step.area.column + across };
              const cellOf = (rows: WorkbookModel['sheets'][number]['rows']) =>
                rows[at.row]?.[at.column] ?? null;
              expect(cellOf(rowsOf(before!))).not.toEqual(cellOf(rowsOf(after!)));
            }),
          );
        }
      }),
      runs,
    );
  });
});
