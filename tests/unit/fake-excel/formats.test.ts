import { openExcel } from '../../fakes/excel/client';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

function onFirstSheet<Result>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  host = openExcel({ api: '1.15' }),
) {
  return host.Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
}

describe('formats', () => {
  it('gives null where cells differ', async () => {
    const read = await onFirstSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.format.font.color = '#1f6f5c';
      range.getCell(0, 0).format.font.bold = true;
      range.load('format/font/bold,format/font/color,format/fill/color,format/columnWidth');
      await context.sync();
      const { font, fill, columnWidth } = range.format;
      return [font.bold, font.color, fill.color, columnWidth];
    });
    expect(read).toEqual([null, '#1F6F5C', '#FFFFFF', 48]);
  });

  it('keeps formats of whole columns for cells to come, and crosses them with rows', async () => {
    const read = await onFirstSheet(async (sheet, context) => {
      sheet.getRange('B:B').format.font.bold = true;
      sheet.getRange('2:2').format.font.italic = true;
      sheet.getRange('B3').format.fill.color = 'red';
      const fonts = ['B1', 'B2', 'C2', 'B3', 'C9'].map((address) =>
        sheet.getRange(address).format.font.load('bold,italic'),
      );
      await context.sync();
      return fonts.map(({ bold, italic }) => [bold, italic]);
    });
    expect(read).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  it('draws one line between two neighbours', async () => {
    const read = await onFirstSheet(async (sheet, context) => {
      const top = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
      top.style = 'Continuous';
      top.weight = 'Medium';
      const seenBelow = sheet.getRange('A2').format.borders.getItem('EdgeTop').load('weight');
      await context.sync();
      sheet.getRange('A2').format.borders.getItem('EdgeTop').style = 'None';
      top.load('style');
      await context.sync();
      return [seenBelow.weight, top.style];
    });
    expect(read).toEqual(['Medium', 'None']);
  });

  it('draws a thin black line where only a colour or a weight is named', async () => {
    const line = await onFirstSheet(async (sheet, context) => {
      const border = sheet.getRange('A1:C3').format.borders.getItem('InsideHorizontal');
      border.color = '#8899aa';
      border.load('style,weight,color');
      await context.sync();
      return border.toJSON();
    });
    expect(line).toMatchObject({ style: 'Continuous', weight: 'Thin', color: '#8899AA' });
  });

  it('keeps widths and heights in whole pixels', async () => {
    const sizes = await onFirstSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.columnWidth = 48.375;
      format.rowHeight = 40;
      format.load('columnWidth,rowHeight');
      await context.sync();
      return [format.columnWidth, format.rowHeight];
    });
    expect(sizes).toEqual([48.75, 39.75]);
  });

  it.each([
    ['horizontalAlignment', 'Middle'],
    ['verticalAlignment', 'middle'],
    ['wrapText', 'yes'],
    ['indentLevel', -1],
    ['columnWidth', -1],
    ['rowHeight', 500],
  ])('refuses %s of %p', async (property, value) => {
    const work = onFirstSheet(async (sheet, context) => {
      Object.assign(sheet.getRange('A1').format, { [property]: value });
      await context.sync();
    });
    expect(await codeOf(work)).toBe('InvalidArgument');
  });

  it('refuses colours and number formats that are none', async () => {
    const color = onFirstSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = 'nice';
      await context.sync();
    });
    const format = onFirstSheet(async (sheet, context) => {
      sheet.getRange('A1').numberFormat = [['"half']];
      await context.sync();
    });
    expect([await codeOf(color), await codeOf(format)]).toEqual([
      'InvalidArgument',
      'InvalidArgument',
    ]);
  });

  it('gives one number format to a whole block, or each cell its own', async () => {
    const formats = await onFirstSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      (range as { numberFormat: unknown }).numberFormat = '0.00';
      range.getRow(0).numberFormat = [['@', null]];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(formats).toEqual([
      ['@', '0.00'],
      ['0.00', '0.00'],
    ]);
  });
});
