import { refuseInPivot } from '../../fakes/excel/objects/pivots/pivot-area';
import type { TestExcel } from './with-excel';
import { anExcel, area } from './with-excel';

const rows = [
  ['機関', 'STEP', '件数'],
  ['A銀行', 'STEP1', 3],
  ['B商工会', 'STEP1', 5],
  ['A銀行', 'STEP2', 2],
];

async function withTable(): Promise<TestExcel> {
  const excel = anExcel();
  await excel.run((page) => {
    page.getRange('A1:C4').values = rows;
    page.tables.add('A1:C4', true).name = 'totals';
  });
  return excel;
}

function addPivot(page: Excel.Worksheet, destination = 'E3', name = 'p'): Excel.PivotTable {
  return page.pivotTables.add(name, page.tables.getItem('totals'), destination);
}

const field = (pivot: Excel.PivotTable, title: string) => pivot.hierarchies.getItem(title);

describe('PivotTableCollection', () => {
  it('makes a pivot of a table, its name, a range or an address', async () => {
    const { sheet, run } = await withTable();

    const titles = await run(async (page, context) => {
      const pivots = [
        addPivot(page, 'E3', 'by table'),
        page.pivotTables.add('by name', 'totals', page.getRange('I3')),
        page.pivotTables.add('by range', page.getRange('A1:B4'), 'M3'),
        context.workbook.pivotTables.add('by address', 'Sheet1!A1:C4', 'Sheet1!Q3'),
      ];
      const loaded = pivots.map(({ hierarchies }) => hierarchies.load('items/name'));
      await context.sync();
      return loaded.map(({ items }) => items.map(({ name }) => name));
    });

    const all = ['機関', 'STEP', '件数'];
    expect(titles).toEqual([all, all, ['機関', 'STEP'], all]);
    expect(sheet.pivots.map(({ anchor }) => anchor.column)).toEqual([4, 8, 12, 16]);
  });

  it('refuses names that are taken or empty, and sources without titles or rows', async () => {
    const { run, refusal } = await withTable();
    await run((page) => addPivot(page));

    const codes = [
      await refusal((page) => addPivot(page, 'I3', 'P')),
      await refusal((page) => addPivot(page, 'I3', ' ')),
      await refusal((page) => page.pivotTables.add('q', page.getRange('A1:D4'), 'I3')),
      await refusal((page) => page.pivotTables.add('q', page.getRange('A1:C1'), 'I3')),
      await refusal((page) => page.pivotTables.add('q', 'nothing', 'I3')),
      await refusal((page) => page.pivotTables.add('q', 'totals', 'Other!I3')),
    ];

    expect(new Set(codes)).toEqual(new Set(['InvalidArgument']));
  });

  it('refuses a pivot over another one, over a table, and one that grows into another', async () => {
    const { sheet, run, refusal } = await withTable();
    await run((page) => {
      const pivot = addPivot(page, 'E3');
      pivot.rowHierarchies.add(field(pivot, '機関'));
      pivot.dataHierarchies.add(field(pivot, '件数'));
      addPivot(page, 'H3', 'q');
    });

    const codes = [
      await refusal((page) => addPivot(page, 'F4', 'r')),
      await refusal((page) => addPivot(page, 'C4', 'r')),
      await refusal((page) => {
        const pivot = page.pivotTables.getItem('p');
        pivot.columnHierarchies.add(field(pivot, 'STEP'));
      }),
    ];

    expect(new Set(codes)).toEqual(new Set(['PivotTableRangeConflict']));
    expect(sheet.pivots.map(({ name, columns }) => [name, columns])).toEqual([
      ['p', []],
      ['q', []],
    ]);
  });

  it('gives a null object for a name that nobody has, and lets a deleted name be used again', async () => {
    const { sheet, run } = await withTable();
    await run((page) => addPivot(page));

    const isNull = await run(async (page, context) => {
      const [found, missing] = ['P', 'gone'].map((name) =>
        page.pivotTables.getItemOrNullObject(name),
      );
      await context.sync();
      return [found?.isNullObject, missing?.isNullObject];
    });
    await run((page) => {
      page.pivotTables.getItem('p').delete();
      addPivot(page, 'E5');
    });

    expect([isNull, sheet.pivots.map(({ anchor }) => anchor)]).toEqual([
      [false, true],
      [{ row: 4, column: 4 }],
    ]);
  });

  it('is not made, changed or deleted on a protected sheet', async () => {
    const { run, refusal } = await withTable();
    await run((page) => {
      addPivot(page);
      page.protection.protect();
    });

    const codes = [
      await refusal((page) => addPivot(page, 'I3', 'q')),
      await refusal((page) => page.pivotTables.getItem('p').delete()),
      await refusal((page) => {
        const pivot = page.pivotTables.getItem('p');
        pivot.rowHierarchies.add(field(pivot, '機関'));
      }),
    ];

    expect(new Set(codes)).toEqual(new Set(['AccessDenied']));
  });
});

describe('PivotTable', () => {
  it('groups by a column in one place only', async () => {
    const { sheet, run } = await withTable();

    await run((page) => {
      const pivot = addPivot(page);
      pivot.rowHierarchies.add(field(pivot, '機関'));
      pivot.rowHierarchies.add(field(pivot, 'STEP'));
      pivot.columnHierarchies.add(field(pivot, 'STEP'));
      pivot.filterHierarchies.add(field(pivot, '機関'));
      pivot.dataHierarchies.add(field(pivot, '機関'));
    });

    const [pivot] = sheet.pivots;
    const columns = (parts: readonly { column: string }[] = []) =>
      parts.map(({ column }) => column);
    expect([columns(pivot?.rows), columns(pivot?.columns)]).toEqual([[], ['STEP']]);
    expect([columns(pivot?.filters), columns(pivot?.values)]).toEqual([['機関'], ['機関']]);
  });

  it('adds numbers up and counts everything else, under a name that follows the function', async () => {
    const { sheet, run } = await withTable();

    await run((page) => {
      const pivot = addPivot(page);
      pivot.dataHierarchies.add(field(pivot, '件数'));
      pivot.dataHierarchies.add(field(pivot, '件数'));
      pivot.dataHierarchies.add(field(pivot, 'STEP'));
      pivot.dataHierarchies.add(field(pivot, '件数')).summarizeBy = 'Average';
    });

    expect(sheet.pivots[0]?.values.map(({ name, summarizeBy }) => [name, summarizeBy])).toEqual([
      ['Sum of 件数', 'Sum'],
      ['Sum of 件数2', 'Sum'],
      ['Count of STEP', 'Count'],
      ['Average of 件数', 'Average'],
    ]);
  });

  it('calls figures as it is told, but never like a column or another field', async () => {
    const { sheet, run, refusal } = await withTable();
    await run((page) => {
      const pivot = addPivot(page);
      const figures = pivot.dataHierarchies.add(field(pivot, '件数'));
      figures.name = '件数の合計';
      figures.summarizeBy = 'Count';
      figures.numberFormat = '0.0';
      pivot.dataHierarchies.add(field(pivot, '件数'));
    });

    const rename = (name: string) =>
      refusal((page) => {
        page.pivotTables.getItem('p').dataHierarchies.getItem('Sum of 件数').name = name;
      });
    const codes = [await rename('件数'), await rename('件数の合計'), await rename('')];
    const done = await rename('件数 ');

    expect([codes, done]).toEqual([
      ['InvalidArgument', 'InvalidArgument', 'InvalidArgument'],
      'done',
    ]);
    expect(sheet.pivots[0]?.values).toEqual([
      { column: '件数', name: '件数の合計', summarizeBy: 'Count', numberFormat: '0.0' },
      { column: '件数', name: '件数 ', summarizeBy: 'Sum' },
    ]);
  });

  it('moves and removes fields, also by proxies of an earlier request', async () => {
    const { sheet, run } = await withTable();

    await run(async (page, context) => {
      const pivot = addPivot(page);
      pivot.rowHierarchies.add(field(pivot, '機関'));
      const second = pivot.rowHierarchies.add(field(pivot, 'STEP'));
      const figures = pivot.dataHierarchies.add(field(pivot, '件数'));
      await context.sync();
      second.position = 0;
      figures.name = '合計';
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('機関'));
    });

    expect(sheet.pivots[0]).toMatchObject({
      rows: [{ column: 'STEP' }],
      values: [{ name: '合計' }],
    });
  });

  it('reserves its cells and says where they are', async () => {
    const { book, sheet, run } = await withTable();

    const found = await run(async (page, context) => {
      const pivot = addPivot(page);
      pivot.rowHierarchies.add(field(pivot, '機関'));
      pivot.columnHierarchies.add(field(pivot, 'STEP'));
      pivot.dataHierarchies.add(field(pivot, '件数'));
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.subtotalLocation = 'Off';
      const ranges = [pivot.layout.getRange(), pivot.layout.getDataBodyRange()].map((range) =>
        range.load('address'),
      );
      pivot.layout.load('layoutType,showRowGrandTotals');
      await context.sync();
      return [...ranges.map(({ address }) => address), pivot.layout.layoutType];
    });

    expect(found).toEqual(['Sheet1!E3:H7', 'Sheet1!F5:H7', 'Tabular']);
    const write = (address: string) => () => refuseInPivot(book, { sheet, area: area(address) });
    expect(write('H7:H9')).toThrow('conflict with a PivotTable range');
    expect(write('I3')).not.toThrow();
  });

  it('puts filters above the table, which moves down only for want of rows', async () => {
    const { sheet, run } = await withTable();
    const rowOf = async () =>
      run(async (page, context) => {
        const range = page.pivotTables.getItem('p').layout.getRange().load('rowIndex');
        await context.sync();
        return [sheet.pivots[0]?.anchor.row, range.rowIndex];
      });
    await run((page) => {
      const pivot = addPivot(page, 'E3');
      pivot.filterHierarchies.add(field(pivot, '機関'));
    });
    const withOne = await rowOf();

    await run((page) => {
      const pivot = page.pivotTables.getItem('p');
      pivot.filterHierarchies.add(field(pivot, 'STEP'));
    });
    const withTwo = await rowOf();
    await run((page) => {
      const { filterHierarchies } = page.pivotTables.getItem('p');
      for (const name of ['機関', 'STEP']) {
        filterHierarchies.remove(filterHierarchies.getItem(name));
      }
    });

    expect([withOne, withTwo, sheet.pivots[0]?.anchor.row]).toEqual([[0, 2], [0, 3], 3]);
  });

  it('loses a field whose column has gone when it is refreshed', async () => {
    const { sheet, run } = await withTable();
    await run((page) => {
      const pivot = addPivot(page);
      pivot.rowHierarchies.add(field(pivot, '機関'));
      pivot.dataHierarchies.add(field(pivot, '件数'));
    });

    await run((page) => {
      page.getRange('A1').values = [['支援機関']];
      page.pivotTables.refreshAll();
    });

    expect(sheet.pivots[0]).toMatchObject({ rows: [], values: [{ column: '件数' }] });
  });

  it('refuses unknown functions and layouts, and fields of another pivot', async () => {
    const { run, refusal } = await withTable();
    await run((page) => {
      addPivot(page);
      addPivot(page, 'I3', 'q');
    });

    const codes = [
      await refusal((page) => {
        const pivot = page.pivotTables.getItem('p');
        pivot.dataHierarchies.add(field(pivot, '件数')).summarizeBy = 'Median' as 'Sum';
      }),
      await refusal((page) => {
        page.pivotTables.getItem('p').layout.layoutType = 'Loose' as 'Compact';
      }),
      await refusal((page) => {
        const pivots = page.pivotTables;
        pivots.getItem('p').rowHierarchies.add(field(pivots.getItem('q'), '機関'));
      }),
    ];
    const missing = await refusal((page) => {
      const pivot = page.pivotTables.getItem('p');
      pivot.rowHierarchies.add(field(pivot, '都道府県'));
    });

    expect([new Set(codes), missing]).toEqual([new Set(['InvalidArgument']), 'ItemNotFound']);
  });
});
