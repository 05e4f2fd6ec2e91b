import type { PivotModel } from '../../../shared/core/model/workbook-model';
import { area, link, reasons, validate } from './check-plan-examples';

describe('checkPlan on validations', () => {
  it('accepts a list of 255 characters and reports a longer one', () => {
    const list = (length: number) =>
      validate({ rule: { kind: 'list', values: ['a', 'x'.repeat(length - 2)] } });
    expect(reasons(list(255))).toEqual([]);
    expect(reasons(list(256))).toEqual(['list-too-long']);
  });

  it('reports lists that are empty or cannot be told apart once written', () => {
    expect(reasons(validate({ rule: { kind: 'list', values: [] } }))).toEqual(['list-empty']);
    expect(reasons(validate({ rule: { kind: 'list', values: ['a,b', 'say "x"', 'ok'] } }))).toEqual(
      ['list-item-invalid', 'list-item-invalid'],
    );
  });

  it('reports sources that are not there', () => {
    const from = (source: string) => validate({ rule: { kind: 'list-range', source } });
    expect(reasons(from('nobody'))).toEqual(['source-unknown']);
    expect(reasons(from("'nowhere'!$A$1:$A$3"))).toEqual(['source-unknown']);
  });

  it('reports limits that leave nothing, and broken ones', () => {
    expect(reasons(validate({ rule: { kind: 'date', from: 2, to: 1 } }))).toEqual([
      'limits-reversed',
    ]);
    expect(reasons(validate({ rule: { kind: 'decimal', from: 0, to: Infinity } }))).toEqual([
      'number-not-finite',
    ]);
  });

  it('reports messages that Excel would cut the file for', () => {
    const long = { title: 'x'.repeat(33), message: 'x'.repeat(256) };
    expect(reasons(validate({ prompt: long, error: { title: '', message: 'ok' } }))).toEqual([
      'message-too-long',
      'message-too-long',
    ]);
  });

  it('reports broken formulas in rules and conditional formats', () => {
    expect(reasons(validate({ rule: { kind: 'custom', formula: '' } }))).toEqual([
      'formula-malformed',
    ]);
    expect(
      reasons({
        kind: 'setConditionalFormats',
        sheet: 'A',
        area: area('A1'),
        rules: [
          { kind: 'formula', formula: '=A1', style: {} },
          { kind: 'data-bar', color: '#ffffff', min: 3, max: 0 },
          { kind: 'color-scale', stops: [{ at: Number.NaN, color: '#ffffff' }] },
        ],
      }),
    ).toEqual(['formula-malformed', 'limits-reversed', 'number-not-finite']);
  });
});

describe('checkPlan on links, charts and pivots', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JavaScript:alert(1)'],
    ['file:///etc/passwd'],
    ['http://example.com'],
    ['data:text/html,x'],
    ['\\\\server\\share'],
    ['https://example.com/a b'],
    ["'nowhere'!A1"],
    ['somewhere'],
  ])('refuses the link %j', (target) => {
    expect(reasons(link(target))).toEqual(['link-refused']);
  });

  it('reports a chart over a sheet that is not there', () => {
    const chart = {
      id: 'c',
      type: 'bar',
      title: '',
      categories: { sheet: 'A', ...area('A1:A2') },
      series: [{ name: 's', values: { sheet: 'nowhere', ...area('B1:B2') } }],
      anchor: area('A1:C9'),
      altText: '',
    } as const;
    expect(reasons({ kind: 'ensureChart', sheet: 'KPI', chart })).toEqual(['source-unknown']);
    const empty = { ...chart, series: [] };
    expect(reasons({ kind: 'ensureChart', sheet: 'KPI', chart: empty })).toEqual([
      'source-unknown',
    ]);
  });

  it('reports a pivot over a table or column that is not there', () => {
    const pivot = {
      name: 'p',
      sourceTable: 'AGENCIES',
      anchor: { row: 0, column: 0 },
      rows: [{ column: '名称' }],
      columns: [],
      values: [{ column: 'ID', summarizeBy: 'count' }],
      filters: [],
    } as const;
    expect(reasons({ kind: 'ensurePivot', sheet: 'KPI', pivot })).toEqual([]);
    expect(
      reasons({ kind: 'ensurePivot', sheet: 'KPI', pivot: { ...pivot, sourceTable: 'none' } }),
    ).toEqual(['source-unknown']);
    const unknownColumn = { ...pivot, rows: [{ column: '市' }] };
    expect(reasons({ kind: 'ensurePivot', sheet: 'KPI', pivot: unknownColumn })).toEqual([
      'source-unknown',
    ]);
  });

  it('reports a pivot that groups by nothing, shows nothing or has a column in two places', () => {
    const pivot = {
      name: 'p',
      sourceTable: 'agencies',
      anchor: { row: 0, column: 0 },
      rows: [{ column: '名称' }],
      columns: [],
      values: [{ column: '名称', summarizeBy: 'count' }],
      filters: [],
    } as const;
    const reasonsOf = (parts: Partial<PivotModel>) =>
      reasons({ kind: 'ensurePivot', sheet: 'KPI', pivot: { ...pivot, ...parts } });
    expect(reasonsOf({})).toEqual([]);
    expect(reasonsOf({ rows: [], columns: pivot.rows })).toEqual([]);
    expect(reasonsOf({ rows: [], filters: pivot.rows })).toEqual(['pivot-empty']);
    expect(reasonsOf({ values: [] })).toEqual(['pivot-empty']);
    expect(reasonsOf({ columns: pivot.rows })).toEqual(['pivot-column-duplicate']);
    expect(reasonsOf({ columns: [{ column: 'ID' }], filters: [{ column: 'ID' }] })).toEqual([
      'pivot-column-duplicate',
    ]);
  });
});
