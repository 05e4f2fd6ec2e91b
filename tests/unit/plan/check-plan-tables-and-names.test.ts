import type { CellContent } from '../../../shared/core/model/workbook-model';
import { checkPlan } from '../../../shared/core/plan/check-plan';
import type { PlanStep } from '../../../shared/core/plan/plan';
import { area, book, define, makeTable, reasons, table, write } from './check-plan-examples';

describe('checkPlan on tables and names', () => {
  const titles = (...row: readonly CellContent[]) => write('A1:B1', [row]);

  it('reports a table name that a name or another place of the plan has, whatever its case', () => {
    expect(reasons(titles('a', 'b'), makeTable(table('KPI_1', 'A1:B2')))).toEqual([
      'table-name-taken',
    ]);
    expect(
      reasons(
        titles('a', 'b'),
        makeTable(table('mine', 'A1:A2')),
        makeTable(table('Mine', 'B1:B2')),
      ),
    ).toEqual(['table-name-taken', 'table-name-taken']);
  });

  it('reports a name that a table has', () => {
    expect(reasons(define('Agencies'))).toEqual(['name-taken']);
  });

  it.each([['A1'], ['R1C1'], ['1a'], ['a b'], ['a.b'], ['']])(
    'reports the table name %j',
    (name) => {
      expect(reasons(titles('a', 'b'), makeTable(table(name, 'A1:B2')))).toEqual([
        'table-name-invalid',
      ]);
    },
  );

  it('reports headers that are blank, not text or not unique', () => {
    const bad = table('mine', 'A1:B2');
    expect(reasons(makeTable(bad))).toEqual(['table-header-not-text', 'table-header-not-text']);
    expect(reasons(titles('a', 3), makeTable(bad))).toEqual(['table-header-not-text']);
    expect(reasons(titles('a', { formula: 'B2' }), makeTable(bad))).toEqual([
      'table-header-not-text',
    ]);
    expect(reasons(titles('Id', 'ID'), makeTable(bad))).toEqual(['table-header-duplicate']);
  });

  it('reports a write that breaks the headers of a table that was there', () => {
    const breaking: PlanStep = {
      kind: 'writeRange',
      sheet: 'A',
      area: area('B1'),
      contents: [['ID']],
    };
    expect(checkPlan(book, { steps: [breaking] })).toMatchObject([
      { place: { sheet: 'A', cell: 'B1' }, values: { reason: 'table-header-duplicate' } },
    ]);
    const below: PlanStep = { ...breaking, area: area('B2') };
    expect(reasons(below)).toEqual([]);
  });

  it('reports a table that overlaps another or has no row below its header', () => {
    expect(reasons(makeTable(table('mine', 'B1:B3'), 'A'))).toEqual(['table-overlap']);
    expect(reasons(titles('a', 'b'), makeTable(table('mine', 'A1:B1')))).toEqual([
      'table-too-small',
    ]);
  });

  it('does not take a table that is resized for an overlap', () => {
    expect(reasons(makeTable(table('Agencies', 'A1:B9'), 'A'))).toEqual([]);
  });

  it.each([['A1'], ['xfd9'], ['R1C1'], ['r'], ['C'], ['1st'], ['two words'], ['a-b'], ['']])(
    'reports the name %j',
    (name) => {
      expect(reasons(define(name))).toEqual(['name-invalid']);
    },
  );

  it.each([['XFE1'], ['period_from'], ['期間'], ['_a.b'], ['Case1x'], ['x'.repeat(255)]])(
    'accepts the name %j',
    (name) => {
      expect(reasons(define(name))).toEqual([]);
    },
  );

  it('reports a name for a cell of a sheet that does not exist', () => {
    expect(reasons(define('lost', "'nowhere'!$A$1"))).toEqual(['source-unknown']);
    expect(reasons(define('lost', '=A!$A$1'))).toEqual(['formula-malformed']);
  });
});
