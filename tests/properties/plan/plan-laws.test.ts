import fc from 'fast-check';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { applyToModel } from '../../../shared/core/plan/apply-to-model';
import { fullCapabilities } from '../../../shared/core/plan/capabilities';
import { checkPlan } from '../../../shared/core/plan/check-plan';
import { fitToHost } from '../../../shared/core/plan/fit-to-host';
import type { WorkbookPlan } from '../../../shared/core/plan/plan';
import { tidyPlan } from '../../../shared/core/plan/tidy-plan';
import { aModel, aPlan } from './arbitrary-plan';

// A fixed seed: a build must not be red by chance. Take it out to explore.
const runs = { numRuns: 400, seed: 20230401 };

describe('a plan', () => {
  it('changes nothing when it is applied to its own result', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const once = applyToModel(model, plan);
        expect(applyToModel(once, plan)).toEqual(once);
      }),
      runs,
    );
  });

  it('means the same after a trip through JSON', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const travelled = JSON.parse(JSON.stringify(plan)) as WorkbookPlan;
        expect(applyToModel(model, travelled)).toEqual(applyToModel(model, plan));
      }),
      runs,
    );
  });

  it('never changes the model or the plan it is given', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        deepFreeze(model);
        deepFreeze(plan);
        applyToModel(model, plan);
        normalizeModel(model);
        tidyPlan(plan);
        checkPlan(model, plan);
      }),
      runs,
    );
  });

  it('leaves sheets it does not name as the same objects', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const result = applyToModel(model, plan);
        const named = new Set(plan.steps.map((step) => ('sheet' in step ? step.sheet : '')));
        for (const sheet of model.sheets) {
          const after = result.sheets.find(({ name }) => name === sheet.name);
          if (!named.has(sheet.name)) expect(after).toBe(sheet);
        }
      }),
      runs,
    );
  });

  it('keeps rows that no write touches as the same objects', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const result = applyToModel(model, plan);
        const writes = plan.steps.flatMap((step) => (step.kind === 'writeRange' ? step : []));
        for (const before of model.sheets) {
          const after = result.sheets.find(({ name }) => name === before.name);
          after?.rows.forEach((row, index) => {
            const isTouched = writes.some(
              ({ sheet, area }) =>
                sheet === before.name && area.row <= index && index < area.row + area.rowCount,
            );
            if (!isTouched && before.rows[index] !== undefined) {
              expect(row).toBe(before.rows[index]);
            }
          });
        }
      }),
      runs,
    );
  });

  it('gives a model whose written rows end with something', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        for (const step of plan.steps) {
          if (step.kind !== 'writeRange') continue;
          const rows = applyToModel(model, plan).sheets.find(
            ({ name }) => name === step.sheet,
          )?.rows;
          const last = rows?.[step.area.row];
          if (last !== undefined && last.length > 0) expect(last[last.length - 1]).not.toBeNull();
        }
      }),
      runs,
    );
  });

  it('never fails on a model when the check finds nothing', () => {
    fc.assert(
      fc.property(aModel, fc.array(aPlan, { maxLength: 3 }), (model, plans) => {
        const steps = plans.flatMap((plan) => plan.steps).reverse();
        const problems = checkPlan(model, { steps });
        const unknown = problems.some(({ values }) => values?.['reason'] === 'sheet-unknown');
        const apply = () => applyToModel(model, { steps });
        if (unknown) expect(apply).toThrow('sheet that does not exist');
        else expect(apply).not.toThrow();
      }),
      runs,
    );
  });
});

describe('a tidied plan', () => {
  it('means the same as the plan', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        expect(applyToModel(model, tidyPlan(plan))).toEqual(applyToModel(model, plan));
      }),
      runs,
    );
  });

  it('is tidy', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const tidy = tidyPlan(plan);
        expect(tidyPlan(tidy)).toEqual(tidy);
        expect(tidy.steps.length).toBeLessThanOrEqual(plan.steps.length);
      }),
      runs,
    );
  });
});

describe('a fitted plan', () => {
  it('is the plan itself on a host that can do everything', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(fitToHost(plan, fullCapabilities)).toEqual({ plan, warnings: [] });
      }),
      runs,
    );
  });

  it('leaves out what the host lacks and warns of each lack once', () => {
    const abilities = fc.record(
      Object.fromEntries(Object.keys(fullCapabilities).map((key) => [key, fc.boolean()])),
    ) as unknown as fc.Arbitrary<typeof fullCapabilities>;
    fc.assert(
      fc.property(aPlan, abilities, (plan, capabilities) => {
        const fitted = fitToHost(plan, capabilities);
        const warned = fitted.warnings.map(({ values }) => values?.['ability']);
        expect(new Set(warned).size).toBe(warned.length);
        expect(fitToHost(fitted.plan, capabilities)).toEqual({ plan: fitted.plan, warnings: [] });
      }),
      runs,
    );
  });
});

describe('the canonical form of a model', () => {
  it('is its own canonical form', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const normal = normalizeModel(applyToModel(model, plan));
        expect(normalizeModel(normal)).toEqual(normal);
      }),
      runs,
    );
  });

  it('is reached by the same plan from a model or its canonical form', () => {
    fc.assert(
      fc.property(aModel, aPlan, (model, plan) => {
        const fromNormal = normalizeModel(applyToModel(normalizeModel(model), plan));
        expect(fromNormal).toEqual(normalizeModel(applyToModel(model, plan)));
      }),
      runs,
    );
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
