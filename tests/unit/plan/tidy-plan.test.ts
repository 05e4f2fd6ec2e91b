import { parseAreaAddress } from '../../../shared/core/model/address';
import type { CellContent } from '../../../shared/core/model/workbook-model';
import type { PlanStep } from '../../../shared/core/plan/plan';
import { tidyPlan } from '../../../shared/core/plan/tidy-plan';

const area = (address: string) =>
  parseAreaAddress(address) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const write = (
  sheet: string,
  address: string,
  contents: readonly (readonly CellContent[])[],
): PlanStep => ({ kind: 'writeRange', sheet, area: area(address), contents });

const tidy = (...steps: readonly PlanStep[]) => tidyPlan({ steps }).steps;

const protect = (protection: { allowFilter: boolean; allowFormatColumns: boolean } | null) =>
  ({ kind: 'setProtection', sheet: 'A', protection }) as const;

const closed = { allowFilter: true, allowFormatColumns: true };

describe('tidyPlan', () => {
  it('puts sheets first, tables after cells and protection last', () => {
    const table = {
      name: 't',
      area: area('A1:A2'),
      style: '',
      bandedRows: true,
      filterButtons: true,
    };
    const kinds = tidy(
      protect(closed),
      { kind: 'ensureTable', sheet: 'A', table },
      write('A', 'A1', [['x']]),
      { kind: 'ensureSheet', sheet: 'A' },
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['ensureSheet', 'writeRange', 'ensureTable', 'setProtection']);
  });

  it('joins blocks below and beside each other', () => {
    const steps = tidy(
      write('A', 'A1:B1', [[1, 2]]),
      write('A', 'A2:B2', [[3, 4]]),
      write('A', 'C1:C2', [[5], [6]]),
    );
    expect(steps).toEqual([
      write('A', 'A1:C2', [
        [1, 2, 5],
        [3, 4, 6],
      ]),
    ]);
  });

  it('joins a table written cell by cell into one block', () => {
    const steps = tidy(
      ...['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map((address) => write('A', address, [[address]])),
    );
    expect(steps).toEqual([
      write('A', 'A1:B3', [
        ['A1', 'B1'],
        ['A2', 'B2'],
        ['A3', 'B3'],
      ]),
    ]);
  });

  it('joins writes to one sheet across writes to another', () => {
    const steps = tidy(write('A', 'A1', [[1]]), write('B', 'A1', [[1]]), write('A', 'A2', [[2]]));
    expect(steps).toEqual([write('A', 'A1:A2', [[1], [2]]), write('B', 'A1', [[1]])]);
  });

  it('does not join overlapping blocks or blocks with a gap', () => {
    const steps = [
      write('A', 'A1:A2', [[1], [2]]),
      write('A', 'A2:A3', [[3], [4]]),
      write('A', 'A5', [[5]]),
    ];
    expect(tidy(...steps)).toEqual(steps);
  });

  it('drops steps that say nothing, but not the one that takes formats away', () => {
    const clearing: PlanStep = {
      kind: 'setConditionalFormats',
      sheet: 'A',
      area: area('A1'),
      rules: [],
    };
    const steps = tidy(
      { kind: 'setStyle', sheet: 'A', area: area('A1'), style: {} },
      { kind: 'setColumnWidths', sheet: 'A', widths: {} },
      { kind: 'setRowHeights', sheet: 'A', heights: {} },
      { kind: 'setNotes', sheet: 'A', notes: [] },
      { kind: 'setHyperlinks', sheet: 'A', hyperlinks: [] },
      { kind: 'writeRange', sheet: 'A', area: area('A1'), contents: [] },
      clearing,
    );
    expect(steps).toEqual([clearing]);
  });

  it('lifts protection before cells are written and sets it again at the end', () => {
    const steps = tidy(write('A', 'A1', [[1]]), protect(null), protect(closed));
    expect(steps).toEqual([protect(null), write('A', 'A1', [[1]]), protect(closed)]);
  });

  it('leaves a sheet open when lifting was the last word', () => {
    const steps = tidy(protect(closed), write('A', 'A1', [[1]]), protect(null));
    expect(steps).toEqual([protect(null), write('A', 'A1', [[1]])]);
  });
});
