import fc from 'fast-check';
import type { CellContent, WorkbookPlan } from '../../../shared/core/index';
import { packPlan, unpackPlan } from '../../../apps-script/src/pack-plan';

function writing(row: number, contents: readonly (readonly CellContent[])[]): WorkbookPlan {
  const columnCount = contents[0]?.length ?? 0;
  const area = { row, column: 0, rowCount: contents.length, columnCount };
  return {
    steps: [
      { kind: 'ensureSheet', sheet: 'A' },
      { kind: 'writeRange', sheet: 'A', area, contents },
    ],
  };
}

it('gives the plan back as it was, whatever stands in its cells', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('1', '12', '\u0001', '=A12+B12', '2'),
  );
  const content = fc.oneof(
    fc.constant(null),
    text,
    fc.integer(),
    fc.boolean(),
    text.map((formula) => ({ formula })),
  );
  const rows = fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), rows, (row, contents) => {
      const plan = JSON.parse(JSON.stringify(writing(row, contents))) as WorkbookPlan;
      const crossed = JSON.parse(JSON.stringify(packPlan(plan))) as ReturnType<typeof packPlan>;
      expect(unpackPlan(crossed)).toEqual(plan);
    }),
    { seed: 7, numRuns: 300 },
  );
});

it('says once what the formulas of a table say in every row', () => {
  const formulas = Array.from({ length: 20_000 }, (_, index) => {
    const number = String(index + 2);
    return [{ formula: `IF(A${number}="","",COUNTIF(案件!$B$2:$B$20001,A${number}))` }];
  });
  const plan = writing(1, formulas);
  expect(JSON.stringify(plan).length).toBeGreaterThan(1_000_000);
  expect(JSON.stringify(packPlan(plan)).length).toBeLessThan(5_000);
});
