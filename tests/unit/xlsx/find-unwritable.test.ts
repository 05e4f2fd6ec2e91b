import { findUnwritable } from '../../../shared/adapters/xlsx/find-unwritable';
import { emptySheet } from '../../../shared/core/index';
import type { SheetModel, ValidationModel } from '../../../shared/core/index';
import { featureRichModel } from './feature-rich-model';

const area = (...place: readonly [number, number, number?, number?]) => {
  const [row, column, rowCount = 1, columnCount = 1] = place;
  return { row, column, rowCount, columnCount };
};
const table = (name: string, over = area(0, 0, 2, 2)) => ({
  name,
  area: over,
  style: 'TableStyleLight9',
  bandedRows: true,
  filterButtons: true,
});

function reasons(sheet: Partial<SheetModel>, names: { name: string; refersTo: string }[] = []) {
  const model = { names, sheets: [{ ...emptySheet('S'), ...sheet }] };
  return findUnwritable(model).map(({ values, place }) => [values?.['reason'], place?.cell]);
}

function validation(part: Partial<ValidationModel>): Partial<SheetModel> {
  return {
    validations: [{ area: area(0, 0), rule: { kind: 'checkbox' }, alert: 'stop', ...part }],
  };
}

describe('what a file cannot hold', () => {
  it('is nothing in a sound model', () => {
    expect(findUnwritable(featureRichModel)).toEqual([]);
  });

  it.each([
    ['a number that is none', { rows: [[1, NaN]] }, 'number', 'B1'],
    ['an endless number', { rows: [[Infinity]] }, 'number', 'A1'],
    ['text over the limit', { rows: [[], ['あ'.repeat(32_768)]] }, 'text-length', 'A2'],
    [
      'a formula over the limit',
      { rows: [[{ formula: 'A'.repeat(8193) }]] },
      'formula-length',
      'A1',
    ],
    [
      'a formula result that is no number',
      { rows: [[{ formula: 'A2', value: NaN }]] },
      'number',
      'A1',
    ],
    [
      'merges that overlap',
      { merges: [area(0, 0, 9, 2), area(1, 3), area(8, 1, 2, 2)] },
      'merges-overlap',
      'B9',
    ],
    ['a header that is no text', { rows: [['a', 1]], tables: [table('t')] }, 'table-header', 'B1'],
    ['a header missing', { rows: [['a']], tables: [table('t')] }, 'table-header', 'B1'],
    [
      'headers that differ only in case',
      { rows: [['a', 'A']], tables: [table('t')] },
      'table-header-twice',
      'B1',
    ],
    [
      'a table without rows',
      { rows: [['a', 'b']], tables: [table('t', area(0, 0, 1, 2))] },
      'table-rows',
      'A1',
    ],
    ['a table name like a cell', { rows: [['a', 'b']], tables: [table('T1')] }, 'table-name', 'A1'],
    [
      'a table over a merge',
      { rows: [['a', 'b']], tables: [table('t')], merges: [area(1, 1, 2, 1)] },
      'table-overlap',
      'A1',
    ],
    [
      'a list over the limit',
      validation({ rule: { kind: 'list', values: ['あ'.repeat(256)] } }),
      'list-length',
      'A1',
    ],
    [
      'a list value with a comma',
      validation({ rule: { kind: 'list', values: ['a,b'] } }),
      'list-value',
      'A1',
    ],
    [
      'a list value with a quote',
      validation({ rule: { kind: 'list', values: ['a"b'] } }),
      'list-value',
      'A1',
    ],
    [
      'a long prompt title',
      validation({ prompt: { title: 'あ'.repeat(33), message: '' } }),
      'prompt-title',
      'A1',
    ],
    [
      'a long prompt',
      validation({ prompt: { title: '', message: 'あ'.repeat(256) } }),
      'prompt',
      'A1',
    ],
    [
      'a long error',
      validation({ error: { title: '', message: 'あ'.repeat(226) } }),
      'error',
      'A1',
    ],
    [
      'a colour scale of one colour',
      {
        conditionalFormats: [
          { area: area(0, 0), rule: { kind: 'color-scale', stops: [{ at: 0, color: '#000000' }] } },
        ],
      },
      'conditional-format',
      'A1',
    ],
    ['a link to nowhere', { hyperlinks: [{ row: 0, column: 0, target: '' }] }, 'link', 'A1'],
    ['a hidden workbook', { visibility: 'hidden' }, 'no-visible-sheet', undefined],
    ['a sheet name with a colon', { name: 'a:b' }, 'sheet-name', undefined],
    ['a sheet name over the limit', { name: 'あ'.repeat(32) }, 'sheet-name', undefined],
  ] as [string, Partial<SheetModel>, string, string | undefined][])('names %s', (...row) => {
    const [, sheet, reason, cell] = row;
    expect(reasons(sheet)).toEqual([[reason, cell]]);
  });

  it('names two tables of one name, whatever their case', () => {
    const rows = [['a', 'b', 'c', 'd']];
    expect(reasons({ rows, tables: [table('tbl'), table('TBL', area(0, 2, 2, 2))] })).toEqual([
      ['table-name-twice', 'C1'],
    ]);
  });

  it('names a table that is called like a defined name', () => {
    const rows = [['a', 'b']];
    expect(
      reasons({ rows, tables: [table('kpi')] }, [{ name: 'KPI', refersTo: "'S'!$A$1" }]),
    ).toEqual([['table-name-twice', 'A1']]);
  });

  it('names bad and doubled defined names', () => {
    const names = ['A1', 'a b', 'x', 'X'].map((name) => ({ name, refersTo: '1' }));
    expect(reasons({}, names).map(([reason]) => reason)).toEqual(['name', 'name', 'name-twice']);
  });

  it('names sheets of one name, whatever their case', () => {
    const problems = findUnwritable({ names: [], sheets: [emptySheet('a'), emptySheet('A')] });
    expect(problems).toMatchObject([
      { code: 'plan-impossible', place: { sheet: 'A' }, values: { reason: 'sheet-name-twice' } },
    ]);
  });

  it('names styles that would fill whole columns with cells', () => {
    const styles = [{ area: area(0, 0, 1_048_576, 3), style: { bold: true } }];
    expect(reasons({ styles })).toEqual([['too-many-cells', undefined]]);
  });
});
