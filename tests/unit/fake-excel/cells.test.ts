import { openExcel } from '../../fakes/excel/client';
import type { OpenedExcel } from '../../fakes/excel/client';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

/** Writes to cells of the first sheet and gives back what they then hold. */
function typed(host: OpenedExcel, contents: readonly (readonly unknown[])[]) {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getFirst()
      .getRange('A1')
      .getAbsoluteResizedRange(contents.length, contents[0]!.length);
    range.formulas = contents as unknown[][];
    await context.sync();
    range.load('values,formulas,valueTypes,numberFormat');
    await context.sync();
    const { values, formulas, valueTypes, numberFormat } = range;
    return { values, formulas, valueTypes, numberFormat };
  });
}

describe('cells', () => {
  it('takes texts for what they look like, as if they were typed', async () => {
    const { values, numberFormat } = await typed(openExcel({ api: '1.15' }), [
      [
        '0123',
        '12.5%',
        '2024/4/1',
        '4月1日',
        'true',
        '1E5',
        '#n/a',
        '1,234',
        'R6.4.1',
        '03-1234-5678',
      ],
    ]);
    expect(values).toEqual([
      [123, 0.125, 45383, 45383, true, 100000, '#N/A', 1234, 45383, '03-1234-5678'],
    ]);
    expect(numberFormat[0]!.slice(0, 3)).toEqual(['General', '0.00%', 'yyyy/m/d']);
  });

  it('keeps a text after an apostrophe and gives it back without', async () => {
    const host = openExcel({ api: '1.15' });
    const { values, formulas, valueTypes } = await typed(host, [["'0123", "'=A1", "''x"]]);
    expect(values).toEqual([['0123', '=A1', "'x"]]);
    expect(formulas).toEqual(values);
    expect(valueTypes).toEqual([['String', 'String', 'String']]);
    expect(host.sheet('Sheet1').cells.get(0)?.get(0)).toEqual({
      value: '0123',
      hasQuotePrefix: true,
    });
  });

  it('keeps texts, numbers and formulas as texts in cells formatted as text', async () => {
    const host = openExcel({ api: '1.15' });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:C1').numberFormat = [['@', '@', '@']];
      await context.sync();
    });
    const { values } = await typed(host, [['0123', '=1+1', 5]]);
    expect(values).toEqual([['0123', '=1+1', '5']]);
  });

  it('does not calculate: a new formula gives 0, a known one keeps its result', async () => {
    const host = openExcel({ api: '1.15' });
    const cells = host.sheet('Sheet1').cells;
    cells.set(0, new Map([[0, { value: 7, formula: '=SUM(B1:B9)' }]]));
    const { values, formulas } = await typed(host, [['=SUM(B1:B9)', '=1+1', '-A1']]);
    expect(values).toEqual([[7, 0, 0]]);
    expect(formulas).toEqual([['=SUM(B1:B9)', '=1+1', '=-A1']]);
  });

  it('leaves a cell at null and empties it at an empty text', async () => {
    const host = openExcel({ api: '1.15' });
    await typed(host, [['a', 'b', 'c']]);
    expect((await typed(host, [[null, '', 'd']])).values).toEqual([['a', '', 'd']]);
  });

  it.each(['=SUM(A1', '=1+', '="x', '=Missing!A1', '@ 案件('])(
    'refuses the formula %s',
    async (formula) => {
      const host = openExcel({ api: '1.15' });
      expect(await codeOf(typed(host, [[formula]]))).toBe('InvalidArgument');
    },
  );

  it.each([[[[1, 2, 3]]], [[[1], [2]]], [[[1, 2], [3]]]])(
    'refuses a block of another shape than the range',
    async (values) => {
      const host = openExcel({ api: '1.15' });
      const work = host.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:B2').values = values;
        await context.sync();
      });
      expect(await codeOf(work)).toBe('InvalidArgument');
    },
  );

  it('refuses values for whole columns, and gives none for them', async () => {
    const host = openExcel({ api: '1.15' });
    const columns = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getFirst().getRange('A:B');
    const values = await host.Excel.run(async (context) => {
      const range = columns(context).load('values,isEntireColumn,rowCount');
      await context.sync();
      return [range.values, range.isEntireColumn, range.rowCount];
    });
    expect(values).toEqual([null, true, 1_048_576]);
    const write = host.Excel.run(async (context) => {
      (columns(context) as { values: unknown }).values = 'x';
      await context.sync();
    });
    expect(await codeOf(write)).toBe('InvalidArgument');
  });

  it('writes and reads 20,000 cells in one request each', async () => {
    const host = openExcel({ api: '1.9' });
    const block = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 20 }, (_unused, column) => (column % 2 ? `案件 ${row}` : row * column)),
    );
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:T1000').formulas = block;
      await context.sync();
    });
    expect(host.requests).toHaveLength(1);
    const read = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getFirst()
        .getUsedRange(true)
        .load('values,address');
      await context.sync();
      return range;
    });
    expect(host.requests).toHaveLength(2);
    expect(read.address).toBe('Sheet1!A1:T1000');
    expect(read.values).toEqual(block);
  });

  it('drops what is written under a merged cell', async () => {
    const host = openExcel({ api: '1.15' });
    const values = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.merge();
      range.values = [
        ['e', 'f'],
        ['g', 'h'],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['e', ''],
      ['', ''],
    ]);
  });

  it('clears contents, formats or both', async () => {
    const host = openExcel({ api: '1.15' });
    const after = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A2');
      range.values = [['a'], ['b']];
      range.format.font.bold = true;
      range.getCell(0, 0).clear('Contents');
      range.getCell(1, 0).clear('Formats');
      range.load('values');
      const bold = [0, 1].map((row) => range.getCell(row, 0).format.font.load('bold'));
      await context.sync();
      return [range.values, bold.map((font) => font.bold)];
    });
    expect(after).toEqual([
      [[''], ['b']],
      [true, false],
    ]);
  });
});

describe('ranges', () => {
  it('finds its way from block to block', async () => {
    const host = openExcel({ api: '1.15' });
    const addresses = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2:C4');
      const found = [
        range.getOffsetRange(1, -1),
        range.getResizedRange(2, 1),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getRowsBelow(-1),
        range.getBoundingRect('E9'),
        range.getIntersection('C3:D9'),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getLastCell(),
        range.getRow(1),
      ].map((one) => one.load('address'));
      await context.sync();
      return found.map(({ address }) => address.replace('Sheet1!', ''));
    });
    expect(addresses).toEqual([
      ...['A3:B5', 'B2:D6', 'B5:C6', 'B1:C1', 'D2:D4', 'B4:C4', 'B2:E9', 'C3:C4'],
      ...['2:4', 'B:C', 'C4', 'B3:C3'],
    ]);
  });

  it('gives a null object where blocks do not meet or nothing is used', async () => {
    const host = openExcel({ api: '1.15' });
    const nothing = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      const unused = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return [apart.isNullObject, unused.isNullObject];
    });
    expect(nothing).toEqual([true, true]);
  });

  it('refuses to leave the sheet', async () => {
    const host = openExcel({ api: '1.15' });
    const work = host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('counts formats to the used block unless only values do', async () => {
    const host = openExcel({ api: '1.15' });
    const used = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D5').format.fill.color = 'yellow';
      const both = [sheet.getUsedRange(true), sheet.getUsedRange()].map((one) =>
        one.load('address'),
      );
      await context.sync();
      return both.map(({ address }) => address);
    });
    expect(used).toEqual(['Sheet1!B2', 'Sheet1!B2:D5']);
  });
});
