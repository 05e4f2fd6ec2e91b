import fc from 'fast-check';
import { isOnSheet } from '../../../shared/core/model/area';
import { layOutPivot, pivotCaptions } from '../../../shared/core/index';
import type { PivotModel, PivotSource, Scalar } from '../../../shared/core/index';
import { naivePivot } from './naive-pivot';
import { caseSource, columnsOnly, pivotCases } from './pivot-cases';

// A fixed seed: a build must not be red by chance. Take it out to explore.
const runs = { numRuns: 500, seed: 20230401 };

const titles = ['甲', '乙', '丙', '丁', '戊'];

// Whole numbers, so that the order of adding up does not matter.
const aValue: fc.Arbitrary<Scalar> = fc.constantFrom<Scalar[]>(
  ...[null, null, '', 'a', 'A', 'b', '北', '1'],
  ...[1, 2, -3, 0, 10, true, false],
);

const aSource: fc.Arbitrary<PivotSource> = fc
  .array(fc.tuple(aValue, aValue, aValue, aValue, aValue), { maxLength: 14 })
  .map((rows) => ({ titles, rows }));

const aPivot: fc.Arbitrary<PivotModel> = fc
  .record({
    order: fc.shuffledSubarray(titles, { minLength: 5 }),
    counts: fc
      .tuple(fc.nat(2), fc.nat(2), fc.nat(1))
      .filter(([rows, columns]) => rows + columns > 0),
    values: fc.array(
      fc.record(
        {
          column: fc.constantFrom(...titles),
          summarizeBy: fc.constantFrom('sum', 'count', 'average'),
        },
        { requiredKeys: ['column'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    anchor: fc.record({ row: fc.nat(3), column: fc.nat(3) }),
  })
  // Two values of one kind and column get different captions, which the slow way does not know.
  .filter(({ values }) => {
    const kinds = values.map(({ column, summarizeBy = 'sum' }) => column + summarizeBy);
    return new Set(kinds).size === kinds.length;
  })
  .map(({ order, counts: [rows, columns, filters], values, anchor }) => {
    const take = (from: number, count: number) =>
      order.slice(from, from + count).map((column) => ({ column }));
    return {
      name: 'p',
      sourceTable: 't',
      anchor,
      rows: take(0, rows),
      columns: take(rows, columns),
      filters: take(rows + columns, filters),
      values,
    };
  });

const simple: PivotModel = {
  name: 'p',
  sourceTable: 't',
  anchor: { row: 4, column: 1 },
  rows: [{ column: '甲' }],
  columns: [],
  values: [{ column: '乙' }],
  filters: [],
};

function cellsOf(pivot: Partial<PivotModel>, rows: PivotSource['rows']) {
  return layOutPivot({ ...simple, ...pivot }, { titles, rows }).cells;
}

describe('layOutPivot', () => {
  it('shows what a count of every cell by itself shows, on any table', () => {
    fc.assert(
      fc.property(aPivot, aSource, (pivot, source) => {
        const { cells } = layOutPivot(pivot, source);
        expect(cells).toEqual(naivePivot(pivot, source));
      }),
      runs,
    );
  });

  it('covers exactly its cells, the header above and the labels beside the figures', () => {
    fc.assert(
      fc.property(aPivot, aSource, (pivot, source) => {
        const layout = layOutPivot(pivot, source);
        const { area, tableArea, cells, headerRows, labelColumns } = layout;
        expect(cells.length).toBe(area.rowCount);
        expect(cells.every(({ length }) => length === area.columnCount)).toBe(true);
        expect([area.row, area.column]).toEqual([pivot.anchor.row, pivot.anchor.column]);
        expect(tableArea.row + tableArea.rowCount).toBe(area.row + area.rowCount);
        const totals = pivot.rows.length > 0 ? 1 : 0;
        expect(tableArea.rowCount).toBe(headerRows + layout.rowGroups.length + totals);
        expect(labelColumns).toBeLessThan(tableArea.columnCount);
      }),
      runs,
    );
  });

  it('finds the item of every row again', () => {
    fc.assert(
      fc.property(aPivot, aSource, (pivot, source) => {
        const { rowFields, columnFields, filterFields } = layOutPivot(pivot, source);
        for (const { sourceColumn, items, itemOfRow } of [
          ...rowFields,
          ...columnFields,
          ...filterFields,
        ]) {
          const found = itemOfRow.map((item) => String(items[item]).toLowerCase());
          const values = source.rows.map((row) => String(row[sourceColumn]).toLowerCase());
          expect(found).toEqual(values);
        }
      }),
      runs,
    );
  });

  it('orders numbers, texts by code units, truth values and blanks', () => {
    const items = ['い', null, 10, 'b', true, 9, 'B2', 'あ', false, -1].map((item) => [item, 1]);
    expect(cellsOf({}, items).map(([label]) => label)).toEqual([
      '甲',
      -1,
      9,
      10,
      'B2',
      'b',
      'あ',
      'い',
      'FALSE',
      'TRUE',
      '(空白)',
      '総計',
    ]);
  });

  it('takes texts that differ in case for one item, and a text never for a number', () => {
    const rows = [
      ['abc', 1],
      ['ABC', 2],
      ['1', 4],
      [1, 8],
    ];
    expect(cellsOf({}, rows).slice(1)).toEqual([
      [1, 8],
      ['1', 4],
      ['abc', 3],
      ['総計', 15],
    ]);
  });

  it('averages totals over all rows, not over the averages', () => {
    const rows = [
      ['a', 1],
      ['a', 2],
      ['a', 3],
      ['b', 10],
      ['c', 'x'],
      ['d', null],
    ];
    expect(cellsOf({ values: [{ column: '乙', summarizeBy: 'average' }] }, rows).slice(1)).toEqual([
      ['a', 2],
      ['b', 10],
      ['c', null],
      ['d', null],
      ['総計', 4],
    ]);
  });

  it('counts texts, also those that formulas left empty, but no blank cells', () => {
    const rows = [
      ['a', 'x'],
      ['a', ''],
      ['a', null],
      ['b', null],
    ];
    const values = [{ column: '乙', summarizeBy: 'count' }] as const;
    expect(cellsOf({ values }, rows).slice(1)).toEqual([
      ['a', 2],
      ['b', null],
      ['総計', 2],
    ]);
  });

  it('shows the total alone when the table has no rows', () => {
    expect(cellsOf({ columns: [{ column: '丙' }] }, [])).toEqual([
      ['合計 / 乙', '丙'],
      ['甲', '総計'],
      ['総計', null],
    ]);
  });

  it('makes room for the names of more column fields than there are columns', () => {
    const columns = [{ column: '丙' }, { column: '丁' }, { column: '戊' }];
    const [first] = cellsOf({ columns }, [['a', 1, 'x', 'y', 'z']]);
    expect(first).toEqual(['合計 / 乙', '丙', '丁', '戊']);
  });

  it('gives each column of figures the format of its value', () => {
    const pivot = pivotCases.find(({ name }) => name === '行1・値3')!;
    const { tableArea, headerRows, styles } = layOutPivot(pivot, caseSource);
    expect(styles.map(({ style }) => style.numberFormat)).toEqual(['General', '0.00', 'General']);
    expect(styles.map(({ area }) => area.column)).toEqual([2, 3, 4]);
    expect(styles[0]?.area.row).toBe(tableArea.row + headerRows);
    expect(layOutPivot(columnsOnly, caseSource).styles).toEqual([
      {
        area: { row: 4, column: 2, rowCount: 1, columnCount: 6 },
        style: { numberFormat: 'General' },
      },
    ]);
  });

  it('leaves out the cells of a pivot that no sheet can hold', () => {
    const rows = Array.from({ length: 16_384 }, (_, index) => [index, 1, index]);
    const pivot = { ...simple, columns: [{ column: '丙' }] };
    const { area, cells } = layOutPivot(pivot, { titles, rows });
    expect(isOnSheet(area)).toBe(false);
    expect(cells).toEqual([]);
  });

  it('takes time in proportion to the rows when every row is a group', () => {
    const layOut = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => [`案件${index}`, index, index % 3]);
      return layOutPivot({ ...simple, columns: [{ column: '丙' }] }, { titles, rows });
    };
    // Looking through all groups for each row would be ten thousand million comparisons.
    expect(layOut(100_000).cells.length).toBe(100_003);
  });

  it('throws when the source lacks a column', () => {
    expect(() => cellsOf({ rows: [{ column: '無い' }] }, [])).toThrow('無い');
  });
});

describe('pivotCaptions', () => {
  it('avoids the titles of the table and captions that are taken, whatever their case', () => {
    const pivot: PivotModel = {
      ...simple,
      rows: [{ column: '甲', caption: '乙' }],
      filters: [{ column: '丁', caption: '丁' }],
      values: [
        { column: '乙', caption: '乙' },
        { column: '乙', caption: 'Total' },
        { column: '乙', caption: 'TOTAL' },
        { column: '乙', caption: '' },
        { column: '乙' },
      ],
    };
    expect(pivotCaptions(pivot, titles)).toEqual({
      rows: ['乙 '],
      columns: [],
      filters: ['丁'],
      values: ['乙  ', 'Total', 'TOTAL ', '合計 / 乙', '合計 / 乙 '],
      total: '総計',
    });
  });
});
