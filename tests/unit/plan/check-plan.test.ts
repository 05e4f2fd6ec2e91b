import { checkPlan } from '../../../shared/core/plan/check-plan';
import type { PlanStep } from '../../../shared/core/plan/plan';
import {
  area,
  book,
  define,
  link,
  makeTable,
  reasons,
  table,
  validate,
  write,
} from './check-plan-examples';

describe('checkPlan', () => {
  it('finds nothing wrong with an ordinary plan', () => {
    expect(
      checkPlan(book, {
        steps: [
          { kind: 'ensureSheet', sheet: '新しい', position: 9 },
          { kind: 'writeRange', sheet: '新しい', area: area('A1:B1'), contents: [['ID', '値']] },
          makeTable(table('values', 'A1:B2'), '新しい'),
          define('期間_1', "'新しい'!$A$1:$B$2"),
          define('both', "'KPI'!$A$1,'A'!$B$2"),
          define('text', '"A!A1"'),
          validate({ rule: { kind: 'list-range', source: 'KPI_1' } }),
          validate({ rule: { kind: 'list-range', source: "'新しい'!$A$1:$A$9" } }),
          link("'新しい'!A1"),
          link('mailto:a@example.com'),
          link(''),
        ],
      }),
    ).toEqual([]);
  });

  it('says where, in which step and what it found', () => {
    const steps = [
      define('ok'),
      write('A1:B2', [
        ['x', 'y'],
        ['z', Number.NaN],
      ]),
    ];
    expect(checkPlan(book, { steps })).toEqual([
      {
        code: 'plan-impossible',
        severity: 'error',
        place: { sheet: 'KPI', cell: 'B2' },
        values: { reason: 'number-not-finite', step: 'writeRange', stepIndex: 1, found: 'NaN' },
      },
    ]);
  });

  it('reports all problems, not only the first', () => {
    expect(reasons(write('A1:B1', [['x'.repeat(32_768), Infinity]]), define('A1'))).toEqual([
      'text-too-long',
      'number-not-finite',
      'name-invalid',
    ]);
  });
});

describe('checkPlan on sheets', () => {
  it('reports a step whose sheet does not exist or is made too late', () => {
    const freeze = { kind: 'setFrozenPanes', sheet: 'late', rows: 1, columns: 0 } as const;
    expect(reasons(freeze, { kind: 'ensureSheet', sheet: 'late' })).toEqual(['sheet-unknown']);
    expect(reasons({ kind: 'ensureSheet', sheet: 'late' }, freeze)).toEqual([]);
  });

  it.each([
    [''],
    [' '],
    ['x'.repeat(32)],
    ['a/b'],
    ['a\\b'],
    ['a[b'],
    ['a]b'],
    ['a:b'],
    ['a*b'],
    ['a?b'],
    ["'a"],
    ["a'"],
    ['history'],
    ['a\nb'],
  ])('reports the sheet name %j', (name) => {
    expect(reasons({ kind: 'ensureSheet', sheet: name })).toEqual(['sheet-name-invalid']);
  });

  it.each([["it's"], ['x'.repeat(31)], ['①案件（2024）']])('accepts the sheet name %j', (name) => {
    expect(reasons({ kind: 'ensureSheet', sheet: name })).toEqual([]);
  });

  it('reports sheets whose names differ only in case', () => {
    expect(reasons({ kind: 'ensureSheet', sheet: 'kpi' })).toEqual(['sheet-name-taken']);
    const twins = [
      { kind: 'ensureSheet', sheet: 'new' },
      { kind: 'ensureSheet', sheet: 'NEW' },
    ] as const;
    expect(reasons(...twins)).toEqual(['sheet-name-taken', 'sheet-name-taken']);
  });

  it('reports a place that is not a whole number from 0 on', () => {
    expect(reasons({ kind: 'ensureSheet', sheet: 'A', position: -1 })).toEqual([
      'position-invalid',
    ]);
    expect(reasons({ kind: 'ensureSheet', sheet: 'A', position: 0.5 })).toEqual([
      'position-invalid',
    ]);
  });

  it('reports a plan that hides every sheet', () => {
    const hide = (name: string): PlanStep => ({
      kind: 'ensureSheet',
      sheet: name,
      visibility: 'hidden',
    });
    expect(reasons(hide('A'), hide('KPI'))).toEqual(['sheet-none-visible']);
    expect(reasons(hide('A'))).toEqual([]);
  });
});

describe('checkPlan on cells', () => {
  it('reports contents that do not have the shape of their area', () => {
    expect(reasons(write('A1:B2', [['x', 'y']]))).toEqual(['block-shape']);
    expect(reasons(write('A1:B1', [['x']]))).toEqual(['block-shape']);
  });

  it('reports areas beyond the end of a sheet', () => {
    expect(reasons(write('A1048577', [['x']]))).toEqual(['area-outside']);
    const wide = { row: 0, column: 16_383, rowCount: 1, columnCount: 2 };
    expect(reasons({ kind: 'setStyle', sheet: 'A', area: wide, style: { bold: true } })).toEqual([
      'area-outside',
    ]);
    expect(reasons({ kind: 'setRowHeights', sheet: 'A', heights: { 1048576: 20 } })).toEqual([
      'area-outside',
    ]);
    expect(
      reasons({ kind: 'setNotes', sheet: 'A', notes: [{ row: -1, column: 0, text: 'x' }] }),
    ).toEqual(['area-outside']);
  });

  it('accepts the longest text and reports a longer one, in results of formulas too', () => {
    expect(reasons(write('A1', [['x'.repeat(32_767)]]))).toEqual([]);
    expect(reasons(write('A1', [[{ formula: 'B1', value: 'x'.repeat(32_768) }]]))).toEqual([
      'text-too-long',
    ]);
  });

  it('reports formulas that are too long, empty or begin with an equals sign', () => {
    expect(reasons(write('A1', [[{ formula: `"${'x'.repeat(8191)}"` }]]))).toEqual([
      'formula-too-long',
    ]);
    expect(reasons(write('A1', [[{ formula: '=B1' }]]))).toEqual(['formula-malformed']);
    expect(reasons(write('A1', [[{ formula: ' ' }]]))).toEqual(['formula-malformed']);
  });

  it('reports sizes that Excel cannot show', () => {
    expect(
      reasons({ kind: 'setColumnWidths', sheet: 'A', widths: { 0: 256, 1: Number.NaN } }),
    ).toEqual(['size-out-of-range', 'size-out-of-range']);
    expect(reasons({ kind: 'setRowHeights', sheet: 'A', heights: { 0: 410 } })).toEqual([
      'size-out-of-range',
    ]);
    expect(reasons({ kind: 'setFrozenPanes', sheet: 'A', rows: -1, columns: 0 })).toEqual([
      'size-out-of-range',
    ]);
  });
});
