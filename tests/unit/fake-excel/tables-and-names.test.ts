import { openExcel } from '../../fakes/excel/client';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

/** An Excel with the table `cases` on A1:B3 of `Sheet1`. */
async function withTable(work: (table: Excel.Table, sheet: Excel.Worksheet) => void) {
  const host = openExcel({ api: '1.15' });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B3').values = [
      ['番号', '名前'],
      [1, 'A'],
      [2, 'B'],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'cases';
    await context.sync();
    work(table, sheet);
    await context.sync();
  });
  return host;
}

const row = (
  host: { sheet: (name: string) => { cells: Map<number, Map<number, unknown>> } },
  index: number,
) =>
  [...(host.sheet('Sheet1').cells.get(index) ?? new Map<number, unknown>()).values()].map(
    (cell) => (cell as { value: unknown }).value,
  );

describe('tables', () => {
  it('grow and shrink by resize, and become plain cells again', async () => {
    const host = await withTable((table, sheet) => {
      table.resize(sheet.getRange('A1:C9'));
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.style = 'TableStyleLight9';
    });
    expect(host.sheet('Sheet1').tables).toMatchObject([
      {
        name: 'cases',
        style: 'TableStyleLight9',
        showBandedRows: false,
        showFilterButton: false,
        area: { row: 0, column: 0, rowCount: 9, columnCount: 3 },
      },
    ]);
    expect(row(host, 0)).toEqual(['番号', '名前', '列3']);
    const plain = await withTable((table) => void table.convertToRange());
    expect(plain.sheet('Sheet1').tables).toEqual([]);
    expect(row(plain, 1)).toEqual([1, 'A']);
  });

  it('take their cells along when they are deleted', async () => {
    const host = await withTable((table) => table.delete());
    expect(host.sheet('Sheet1').tables).toEqual([]);
    expect(host.sheet('Sheet1').cells.size).toBe(0);
  });

  it('keep their titles texts that differ', async () => {
    const host = await withTable((_table, sheet) => {
      sheet.getRange('A1:B1').values = [[2024, '']];
    });
    expect(row(host, 0)).toEqual(['2024', '列2']);
    const doubled = await withTable((_table, sheet) => {
      sheet.getRange('B1').values = [['番号']];
    });
    expect(row(doubled, 0)).toEqual(['番号', '番号2']);
  });

  it.each([
    [
      'a style that Excel does not have',
      (table: Excel.Table) => {
        table.style = 'TableStyleLight99';
      },
      'InvalidArgument',
    ],
    [
      'a name with a space',
      (table: Excel.Table) => {
        table.name = 'all cases';
      },
      'InvalidArgument',
    ],
    [
      'a name like a cell',
      (table: Excel.Table) => {
        table.name = 'KPI1';
      },
      'InvalidArgument',
    ],
    [
      'a new block that begins elsewhere',
      (table: Excel.Table) => table.resize('A2:B9'),
      'InvalidArgument',
    ],
    [
      'another table over this one',
      (_table: Excel.Table, sheet: Excel.Worksheet) => void sheet.tables.add('B2:C5', true),
      'MergedRangeConflict',
    ],
    [
      'merged cells inside',
      (_table: Excel.Table, sheet: Excel.Worksheet) => sheet.getRange('A2:A3').merge(),
      'InvalidOperation',
    ],
    [
      'a name that a name of the workbook has',
      (table: Excel.Table, sheet: Excel.Worksheet) => {
        sheet.context.workbook.names.add('rate', '=1');
        table.name = 'RATE';
      },
      'ItemAlreadyExists',
    ],
  ])('refuse %s', async (_what, work, code) => {
    expect(await codeOf(withTable(work))).toBe(code);
  });

  it('are found by name in the sheet and in the workbook, and are null objects elsewhere', async () => {
    const host = await withTable(() => undefined);
    const found = await host.Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('B');
      const tables = [
        context.workbook.tables.getItem('CASES'),
        context.workbook.worksheets.getFirst().tables.getItemOrNullObject('cases'),
        other.tables.getItemOrNullObject('cases'),
      ];
      const body = tables[0]!.getDataBodyRange().load('values,address');
      tables[0]!.columns.load('items/name');
      await context.sync();
      const titles = tables[0]!.columns.items.map(({ name }) => name);
      return [tables.slice(1).map(({ isNullObject }) => isNullObject), body.address, titles];
    });
    expect(found).toEqual([[false, true], 'Sheet1!A2:B3', ['番号', '名前']]);
  });
});

describe('names', () => {
  async function withNames(
    work: (names: Excel.NamedItemCollection, sheet: Excel.Worksheet) => void,
  ) {
    const host = openExcel({ api: '1.15' });
    await host.Excel.run(async (context) => {
      work(context.workbook.names, context.workbook.worksheets.getFirst());
      await context.sync();
    });
    return host;
  }

  it('stand for ranges and constants, and can be given another meaning', async () => {
    const host = await withNames((names, sheet) => {
      names.add('list', sheet.getRange('A1:A5'));
      names.add('rate', '=0.1');
      names.add('title', '="案件"');
      names.getItem('rate').formula = '=0.2';
    });
    const read = await host.Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load('items/name,items/type,items/value,items/formula');
      const range = names.getItem('list').getRange().load('address');
      const none = names.getItem('rate').getRangeOrNullObject();
      await context.sync();
      const all = names.items.map(({ name, type, value, formula }) => [
        name,
        type,
        value as unknown,
        formula as unknown,
      ]);
      return { all, address: range.address, isNull: none.isNullObject };
    });
    expect(read).toEqual({
      all: [
        ['list', 'Range', 'Sheet1!$A$1:$A$5', '=Sheet1!$A$1:$A$5'],
        ['rate', 'Double', 0.2, '=0.2'],
        ['title', 'String', '案件', '="案件"'],
      ],
      address: 'Sheet1!A1:A5',
      isNull: true,
    });
  });

  it.each([
    ['two words', 'a b', '=1'],
    ['a cell', 'AB12', '=1'],
    ['a cell in the other style', 'R1C1', '=1'],
    ['a digit first', '1st', '=1'],
    ['a sheet that is not there', 'ok', '=Nowhere!$A$1'],
  ])('refuse %s', async (_what, name, formula) => {
    const work = withNames((names) => void names.add(name, formula));
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('are there once, whatever their case', async () => {
    const twice = withNames((names) => {
      names.add('rate', '=1');
      names.add('RATE', '=2');
    });
    expect(await codeOf(twice)).toBe('ItemAlreadyExists');
  });
});
