import { applyToModel, readSnapshot, type PlanStep } from '../../../shared/core/index';
import { appendRows, changeRows } from '../../../shared/core/commands/add-rows/append-rows';
import { newRowIds } from '../../../shared/core/commands/add-rows/new-row-ids';
import { newId } from '../../../shared/core/domain/ids';
import { findTable, type GeneralTable } from '../../../shared/core/snapshot/find';
import { aCaseNetwork, day, oneCase, rowsIn } from '../../builders/case-network';

function tableOf(
  model: ReturnType<typeof aCaseNetwork>,
  key: 'cases' | 'activities',
): GeneralTable {
  const table = findTable(readSnapshot(model), key);
  if (table === undefined) throw new Error(`No table ${key}`);
  return table;
}

function written(steps: readonly PlanStep[]): readonly unknown[] {
  return steps.flatMap((step) => (step.kind === 'writeRange' ? step.contents.flat() : []));
}

const activity = { id: 'AC-1', case_id: 'CS-1', date: '2024-01-10', step: 'STEP1', kind: '訪問' };

describe('appending rows', () => {
  it('writes below the last row, dates as real dates', () => {
    const model = aCaseNetwork([oneCase], {
      activities: [{ id: 'AC-0', case_id: 'CS-1', date: day('2024-01-09') }],
    });
    const table = tableOf(model, 'activities');
    const steps = appendRows(readSnapshot(model), table, [activity, { ...activity, id: 'AC-2' }]);
    const after = applyToModel(model, { steps });
    expect(rowsIn(after, 'activities').map(({ id, date }) => [id, date])).toEqual([
      ['AC-0', '2024-01-09'],
      ['AC-1', '2024-01-10'],
      ['AC-2', '2024-01-10'],
    ]);
  });

  it('leaves out what the sheet has no column for, and calculated columns', () => {
    const model = aCaseNetwork();
    const table = tableOf(model, 'activities');
    const old = { ...table, columns: { ...table.columns, attendees: undefined } };
    const record = { ...activity, attendees: '専務', company_name: '手書き', unknown: 'x' };
    const cells = written(appendRows(readSnapshot(model), old, [record]));
    expect(cells).toEqual(['AC-1', 'CS-1', day('2024-01-10'), 'STEP1', '訪問']);
  });

  it('joins rows that fill different columns into the same blocks', () => {
    const model = aCaseNetwork();
    const table = tableOf(model, 'activities');
    const steps = appendRows(readSnapshot(model), table, [
      { id: 'AC-1', case_id: 'CS-1' },
      { id: 'AC-2', note: '資料' },
    ]);
    expect(steps).toHaveLength(2);
    expect(written(steps)).toEqual(['AC-1', 'CS-1', 'AC-2', null, null, '資料']);
  });

  it('plans nothing for no rows', () => {
    const model = aCaseNetwork();
    expect(appendRows(readSnapshot(model), tableOf(model, 'activities'), [])).toEqual([]);
  });
});

describe('changing rows', () => {
  it('writes only cells that become different, and clears with a blank', () => {
    const table = tableOf(aCaseNetwork(), 'cases');
    const row = table.rows[0]!;
    const values = { step: 'STEP1', status: '保留', found: '2023-06-01', next_action: '' };
    expect(written(changeRows(table, [{ row, values }]))).toEqual(['保留', null]);
    expect(changeRows(table, [{ row, values: { step: 'STEP1', closed: null } }])).toEqual([]);
  });
});

it('never gives an id that a row has', () => {
  const taken = newId('AC', 'seed', 1);
  const table = tableOf(aCaseNetwork([oneCase], { activities: [{ id: taken }] }), 'activities');
  const ids = newRowIds(table, { seed: 'seed', count: 3 });
  expect(ids).toEqual([0, 2, 3].map((index) => newId('AC', 'seed', index)));
  expect(newRowIds(table, { seed: 'seed', count: 0 })).toEqual([]);
});
