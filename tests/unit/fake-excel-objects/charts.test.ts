import type { TestExcel } from './with-excel';
import { anExcel, area } from './with-excel';

const rows = [
  ['機関', '件数', '成約'],
  ['A銀行', 3, 1],
  ['B商工会', 5, 2],
];

async function withData(): Promise<TestExcel> {
  const excel = anExcel();
  await excel.run((page) => {
    page.getRange('A1:C3').values = rows;
  });
  return excel;
}

describe('ChartCollection', () => {
  it('makes the series of a block, named by its titles and labelled by its first column', async () => {
    const { sheet, run } = await withData();

    await run((page) => page.charts.add('ColumnClustered', page.getRange('A1:C3'), 'Columns'));

    const categories = { sheet, area: area('A2:A3') };
    expect(sheet.charts[0]?.series).toEqual([
      { name: '件数', values: { sheet, area: area('B2:B3') }, categories },
      { name: '成約', values: { sheet, area: area('C2:C3') }, categories },
    ]);
  });

  it('takes a block of figures as series without names', async () => {
    const { sheet, run } = await withData();

    await run((page) => {
      page.charts.add('Line', page.getRange('B2:B3'), 'Columns');
      page.charts.add('Line', page.getRange('B2:C3'), 'Rows');
    });

    expect(sheet.charts.map(({ series }) => series)).toEqual([
      [{ name: 'Series1', values: { sheet, area: area('B2:B3') } }],
      [
        { name: 'Series1', values: { sheet, area: area('B2:C2') } },
        { name: 'Series2', values: { sheet, area: area('B3:C3') } },
      ],
    ]);
  });

  it('finds a chart by its name, and gives a null object for a name that nobody has', async () => {
    const { sheet, run, refusal } = await withData();
    await run((page) => {
      page.charts.add('Pie', page.getRange('B2:B3')).name = 'cases';
    });

    const isNull = await run(async (page, context) => {
      const [found, missing] = ['Cases', 'gone'].map((name) =>
        page.charts.getItemOrNullObject(name),
      );
      await context.sync();
      return [found?.isNullObject, missing?.isNullObject];
    });
    await run((page) => page.charts.getItem('cases').delete());
    const code = await refusal((page) => page.charts.getItem('cases').delete());

    expect([isNull, sheet.charts, code]).toEqual([[false, true], [], 'ItemNotFound']);
  });

  it('refuses a second chart of the same name, unknown types and charts on a protected sheet', async () => {
    const { run, refusal } = await withData();
    await run((page) => {
      page.charts.add('Pie', page.getRange('B2:B3')).name = 'cases';
    });

    const codes = [
      await refusal((page) => {
        page.charts.add('Pie', page.getRange('B2:B3')).name = 'CASES';
      }),
      await refusal((page) => page.charts.add('Cake' as 'Pie', page.getRange('B2:B3'))),
    ];
    await run((page) => page.protection.protect());
    codes.push(await refusal((page) => page.charts.add('Pie', page.getRange('B2:B3'))));

    expect(codes).toEqual(['InvalidArgument', 'InvalidArgument', 'AccessDenied']);
  });
});

describe('Chart', () => {
  it('covers the cells that it is given, however wide they are', async () => {
    const { sheet, run } = await withData();

    const place = await run(async (page, context) => {
      page.getRange('A:A').format.columnWidth = 75;
      const chart = page.charts.add('Line', page.getRange('B2:B3'));
      chart.setPosition('B2', 'C5');
      chart.load('left,top,width,height');
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });

    expect(place[0]).toBe(75);
    expect(sheet.charts[0]?.anchor).toEqual(area('B2:C5'));
  });

  it('keeps points that are set, and the cells below them', async () => {
    const { sheet, run } = await withData();

    const width = await run(async (page, context) => {
      const chart = page.charts.add('Line', page.getRange('B2:B3'));
      chart.setPosition('A1');
      chart.width = 97;
      chart.height = 31;
      chart.load('width');
      await context.sync();
      return chart.width;
    });

    expect([width, sheet.charts[0]?.anchor]).toEqual([97, area('A1:C3')]);
  });

  it('takes series from anywhere, in the order given', async () => {
    const { sheet, run } = await withData();

    const found = await run(async (page, context) => {
      const chart = page.charts.add('ColumnClustered', page.getRange('B2:B3'), 'Columns');
      const first = chart.series.getItemAt(0);
      first.setXAxisValues(page.getRange('A2:A3'));
      first.name = '件数';
      const second = chart.series.add('成約');
      second.setValues(page.getRange('C2:C3'));
      second.format.fill.setSolidColor('#1f6f5c');
      chart.series.add('空', 0);
      chart.series.getItemAt(0).delete();
      const values = first.getDimensionValues('Values');
      const categories = first.getDimensionValues('Categories');
      chart.series.load('count,items/name');
      await context.sync();
      return [chart.series.items.map(({ name }) => name), values.value, categories.value];
    });

    expect(found).toEqual([
      ['件数', '成約'],
      ['3', '5'],
      ['A銀行', 'B商工会'],
    ]);
    expect(sheet.charts[0]?.series[1]?.color).toBe('#1F6F5C');
  });

  it('paints lines by their line and not by their fill', async () => {
    const { sheet, run } = await withData();

    await run((page) => {
      const series = page.charts.add('Line', page.getRange('B2:C3'), 'Columns').series;
      series.getItemAt(0).format.fill.setSolidColor('#111111');
      series.getItemAt(1).format.line.color = '#222222';
    });

    expect(sheet.charts[0]?.series.map(({ color }) => color)).toEqual([undefined, '#222222']);
  });

  it('has bounds of the value axis until they are left to Excel again', async () => {
    const { sheet, run, refusal } = await withData();
    await run((page) => {
      const { valueAxis } = page.charts.add('BarClustered', page.getRange('B2:B3')).axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 10;
      valueAxis.majorUnit = 5;
      valueAxis.maximum = '';
    });

    const code = await refusal((page) => {
      page.charts.add('Pie', page.getRange('B2:B3')).axes.valueAxis.minimum = 0;
    });

    expect([sheet.charts[0]?.valueAxis, code]).toEqual([
      { minimum: 0, majorUnit: 5 },
      'InvalidOperation',
    ]);
  });

  it('shows a title and a legend where they are wanted', async () => {
    const { sheet, run, refusal } = await withData();

    const legend = await run(async (page, context) => {
      const chart = page.charts.add('Line', page.getRange('B2:B3'));
      chart.title.text = '案件';
      chart.legend.position = 'Top';
      await context.sync();
      const again = page.charts.getItemAt(0).legend.load('position,visible');
      await context.sync();
      return [again.position, again.visible];
    });
    const code = await refusal((page) => {
      page.charts.getItemAt(0).legend.position = 'Above' as 'Top';
    });

    expect([legend, code]).toEqual([['Top', true], 'InvalidArgument']);
    expect(sheet.charts[0]?.title).toEqual({ text: '案件', visible: true });
  });

  it('refuses series of blocks and names over 255 characters', async () => {
    const { refusal } = await withData();

    const codes = [
      await refusal((page) =>
        page.charts
          .add('Line', page.getRange('B2:B3'))
          .series.getItemAt(0)
          .setValues(page.getRange('B2:C3')),
      ),
      await refusal((page) => {
        page.charts.add('Line', page.getRange('B2:B3')).series.getItemAt(0).name = 'x'.repeat(256);
      }),
      await refusal((page) => page.charts.getItemAt(0).series.getItemAt(7).delete()),
    ];

    expect(new Set(codes)).toEqual(new Set(['InvalidArgument']));
  });
});
