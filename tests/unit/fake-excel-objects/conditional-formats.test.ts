import { anExcel, area } from './with-excel';

function addFormula(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  return format;
}

describe('ConditionalFormatCollection', () => {
  it('puts a new format before the others and moves it to the end for priority -1', async () => {
    const { sheet, run } = anExcel();

    await run((page) => {
      addFormula(page.getRange('A1'), '=1').priority = -1;
      addFormula(page.getRange('A1'), '=2').priority = -1;
      addFormula(page.getRange('B1'), '=3');
      addFormula(page.getRange('B1'), '=4').priority = 99;
    });

    expect(sheet.conditionalFormats.map(({ custom }) => custom?.formula)).toEqual([
      '=3',
      '=1',
      '=2',
      '=4',
    ]);
  });

  it('holds the formats that touch its range, with their places in the order of the sheet', async () => {
    const { run } = anExcel();
    await run((page) => {
      addFormula(page.getRange('A1:A9'), '=1');
      addFormula(page.getRange('B1:B9'), '=2');
      addFormula(page.getRange('A5:C5'), '=3');
    });

    const found = await run(async (page, context) => {
      const formats = page.getRange('A5:A6').conditionalFormats.load('items/id,items/priority');
      const count = page.getRange('A1:C9').conditionalFormats.getCount();
      await context.sync();
      const ranges = formats.items.map((format) => format.getRange().load('address'));
      await context.sync();
      return [
        ranges.map(({ address }) => address),
        formats.items.map(({ priority }) => priority),
        count.value,
      ];
    });

    expect(found).toEqual([['Sheet1!A5:C5', 'Sheet1!A1:A9'], [0, 2], 3]);
  });

  it('finds and deletes a format by its id', async () => {
    const { sheet, run, refusal } = anExcel();
    const id = await run(async (page, context) => {
      const format = addFormula(page.getRange('A1'), '=1').load('id');
      await context.sync();
      return format.id;
    });

    await run((page) => page.getRange().conditionalFormats.getItem(id).delete());
    const code = await refusal((page) => page.getRange().conditionalFormats.getItem(id).delete());

    expect([sheet.conditionalFormats, code]).toEqual([[], 'ItemNotFound']);
  });

  it('clears the cells of its range only, formulas keeping their meaning', async () => {
    const { sheet, run } = anExcel();
    await run((page) => {
      addFormula(page.getRange('A1:A9'), '=A1>$B$1');
      page.getRange('A1:A4').conditionalFormats.clearAll();
    });

    expect(sheet.conditionalFormats).toMatchObject([
      { areas: [area('A5:A9')], custom: { formula: '=A5>$B$1' } },
    ]);

    await run((page) => page.getRange('A6').conditionalFormats.clearAll());
    const found = await run(async (page, context) => {
      const format = page.getRange().conditionalFormats.getItemAt(0);
      const ranges = format.getRanges().load('address,areaCount');
      const single = format.getRangeOrNullObject();
      await context.sync();
      return [ranges.address, ranges.areaCount, single.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A5,Sheet1!A7:A9', 2, true]);
  });

  it('reads a formula for the first cell of the range it was fetched through', async () => {
    const { sheet, run } = anExcel();
    await run((page) => addFormula(page.getRange('C1:E1'), '=C1=1'));

    await run((page) => {
      page.getRange('E1').conditionalFormats.getItemAt(0).custom.rule.formula = '=E1=1';
    });

    expect(sheet.conditionalFormats[0]?.custom?.formula).toBe('=C1=1');
  });

  it('wants a format whose priority changed to be fetched anew', async () => {
    const { refusal } = anExcel();

    const code = await refusal((page) => {
      const format = page.getRange('A1').conditionalFormats.add('Custom');
      format.priority = -1;
      format.custom.rule.formula = '=1';
    });

    expect(code).toBe('InvalidReference');
  });

  it('keeps the look of formulas', async () => {
    const { sheet, run } = anExcel();

    const look = await run(async (page, context) => {
      const { format } = addFormula(page.getRange('A1'), '=1').custom;
      format.fill.color = '#fde2e2';
      format.font.color = 'red';
      format.font.bold = true;
      format.font.italic = true;
      format.font.load('bold,italic,color');
      await context.sync();
      return [format.font.bold, format.font.italic, format.font.color];
    });

    expect(look).toEqual([true, true, '#FF0000']);
    expect(sheet.conditionalFormats[0]?.custom).toEqual({
      formula: '=1',
      fillColor: '#FDE2E2',
      fontColor: '#FF0000',
      bold: true,
    });
  });

  it('has data bars and colour scales, and nothing of one type in another', async () => {
    const { run } = anExcel();

    const found = await run(async (page, context) => {
      const bar = page.getRange('A1').conditionalFormats.add('DataBar');
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      bar.dataBar.upperBoundRule = { type: 'HighestValue' };
      bar.dataBar.positiveFormat.fillColor = '#1f6f5c';
      bar.dataBar.load('lowerBoundRule,upperBoundRule');
      bar.dataBar.positiveFormat.load('fillColor');
      const scale = page.getRange('B1').conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'Number', formula: '0', color: '#ffffff' },
        maximum: { type: 'HighestValue', color: '#000000' },
      };
      scale.colorScale.load('threeColorScale,criteria');
      const other = scale.customOrNullObject;
      await context.sync();
      return {
        bounds: [bar.dataBar.lowerBoundRule, bar.dataBar.upperBoundRule],
        color: bar.dataBar.positiveFormat.fillColor,
        three: scale.colorScale.threeColorScale,
        maximum: scale.colorScale.criteria.maximum,
        other: other.isNullObject,
      };
    });

    expect(found).toEqual({
      bounds: [{ type: 'Number', formula: '=0' }, { type: 'HighestValue' }],
      color: '#1F6F5C',
      three: false,
      maximum: { type: 'HighestValue', formula: null, color: '#000000' },
      other: true,
    });
  });

  it('remembers what is set on types that it only keeps', async () => {
    const { run } = anExcel();
    const rule = { formula1: '=5', operator: 'GreaterThan' as const };

    const found = await run(async (page, context) => {
      const format = page.getRange('A1').conditionalFormats.add('CellValue');
      format.cellValue.format.font.color = 'red';
      format.cellValue.rule = rule;
      await context.sync();
      const again = page.getRange('A1').conditionalFormats.getItemAt(0).cellValue.load('rule');
      await context.sync();
      return again.rule;
    });

    expect(found).toEqual(rule);
  });

  it('refuses unknown types, colours and formulas without their =', async () => {
    const { refusal } = anExcel();

    const codes = [
      await refusal((page) => page.getRange('A1').conditionalFormats.add('Stripes' as 'Custom')),
      await refusal((page) => addFormula(page.getRange('A1'), 'A1>1')),
      await refusal((page) => {
        addFormula(page.getRange('A1'), '=1').custom.format.fill.color = 'reddish';
      }),
      await refusal((page) => {
        const { dataBar } = page.getRange('A1').conditionalFormats.add('DataBar');
        dataBar.lowerBoundRule = { type: 'Number' };
      }),
    ];

    expect(new Set(codes)).toEqual(new Set(['InvalidArgument']));
  });
});
