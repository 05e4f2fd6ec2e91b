import { emptySheet, type SheetModel } from '../../../shared/core/index';
import { openStandIn } from '../../fakes/sheets/open-stand-in';

/** A new spreadsheet with its only sheet. */
function aSheet() {
  const standIn = openStandIn();
  return { ...standIn, sheet: standIn.spreadsheet.getSheets()[0]! };
}

/** What is in A1 after a text was given to `setValue` there. */
function typed(text: string) {
  const { sheet } = aSheet();
  const cell = sheet.getRange('A1');
  cell.setValue(text);
  const { value, format } = { value: cell.getValue() as unknown, format: cell.getNumberFormat() };
  return { value, format, formula: cell.getFormula() };
}

describe('cells of the stand-in', () => {
  it('writes and reads a block of exactly its shape', () => {
    const { sheet } = aSheet();
    sheet.getRange(2, 2, 2, 2).setValues([
      ['名称', 1.5],
      [true, ''],
    ]);
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['', '', ''],
      ['', '名称', 1.5],
      ['', true, ''],
    ]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C3');
  });

  it.each([
    [[['x']], 'The number of rows in the data does not match the number of rows in the range.'],
    [[['x'], ['y']], 'The number of columns in the data does not match the number of columns'],
    [[['x', 'y'], ['z']], 'The data has 1 but the range has 2.'],
  ])('refuses a block of another shape: %j', (values, message) => {
    const { sheet } = aSheet();
    expect(() => sheet.getRange('A1:B2').setValues(values)).toThrow(message);
  });

  it.each([
    ['0123', 123],
    ['1,234', 1234],
    ['-4.5e2', -450],
    ['１２３', 123],
    ['(12)', -12],
    ['TRUE', true],
    ['false', false],
    ['5%', 0.05],
    ['￥3,000', 3000],
  ])('reads the text %s as people would type it', (text, value) => {
    expect(typed(text).value).toBe(value);
  });

  it.each([
    ['2023/4/1', '2023-04-01T00:00:00+09:00'],
    ['2023-04-01', '2023-04-01T00:00:00+09:00'],
    ['2023年4月1日', '2023-04-01T00:00:00+09:00'],
    ['4/1', '2026-04-01T00:00:00+09:00'],
    ['1 Apr 2023', '2023-04-01T00:00:00+09:00'],
    ['2023/4/1 9:30', '2023-04-01T09:30:00+09:00'],
  ])('reads the text %s as a date in the time zone of the spreadsheet', (text, iso) => {
    expect(typed(text).value).toEqual(new Date(iso));
  });

  it.each(['2023/2/30', 'A-1', '1-2-3-4', '株式会社2023', '-', '+', '12:99', '1.2.3.4'])(
    'leaves the text %s a text',
    (text) => {
      expect(typed(text)).toEqual({ value: text, format: '0.###############', formula: '' });
    },
  );

  it.each(["'0123", "'=A1", "'TRUE", "''quoted'"])(
    'keeps what follows an apostrophe as a text: %s',
    (text) => {
      expect(typed(text)).toEqual({
        value: text.slice(1),
        format: '0.###############',
        formula: '',
      });
    },
  );

  it('keeps every text in cells formatted as plain text', () => {
    const { sheet } = aSheet();
    const cells = sheet.getRange('A1:B1');
    cells.setNumberFormat('@').setValues([['0123', '=A1']]);
    expect(cells.getValues()).toEqual([['0123', '=A1']]);
    expect(cells.getFormulas()).toEqual([['', '']]);
  });

  it('takes a text that begins with an equals sign as a formula without a result', () => {
    const { sheet } = aSheet();
    const cells = sheet.getRange('A1:B1');
    cells.setValues([['=SUM(B1:C1)', '+B2']]);
    expect(cells.getFormulas()).toEqual([['=SUM(B1:C1)', '=+B2']]);
    expect(cells.getValues()).toEqual([['', '']]);
  });

  it('keeps the results of formulas that the model knew', () => {
    const { spreadsheet } = openStandIn({
      names: [],
      sheets: [sheetWith([[{ formula: '1+1', value: 2 }, { error: '#N/A' }]])],
    });
    expect(spreadsheet.getRange('A1:B1').getValues()).toEqual([[2, '#N/A']]);
  });

  it('gives a Date for numbers with a date format and a number for others', () => {
    const { sheet } = aSheet();
    const cells = sheet.getRange('A1:C1');
    cells.setValues([[45017, 45017, 45017.5]]);
    cells.setNumberFormats([['yyyy/mm/dd', '#,##0"日"', 'm/d h:mm']]);
    expect(cells.getValues()).toEqual([
      [new Date('2023-04-01T00:00:00+09:00'), 45017, new Date('2023-04-01T12:00:00+09:00')],
    ]);
  });

  it('writes a Date as the day that the time zone of the spreadsheet shows', () => {
    const { sheet, book } = aSheet();
    const instant = new Date('2023-03-31T15:00:00Z');
    sheet.getRange('A1').setValue(instant);
    book.timeZone = 'America/New_York';
    sheet.getRange('A2').setValue(instant);
    const values = ['A1', 'A2'].map((_, row) => book.sheets[0]!.cells.get(row, 0)?.value);
    expect(values[0]).toBe(45017);
    expect(values[1]).toBeCloseTo(45016 + 11 / 24, 9);
  });

  it('keeps the hours of summer time apart from those of winter', () => {
    const { sheet, book } = aSheet();
    book.timeZone = 'America/New_York';
    const cells = sheet.getRange('A1:B1');
    cells.setNumberFormat('yyyy/mm/dd').setValues([[45292, 45474]]);
    const [winter, summer] = cells.getValues()[0] as [Date, Date];
    expect(winter.toISOString()).toBe('2024-01-01T05:00:00.000Z');
    expect(summer.toISOString()).toBe('2024-07-01T04:00:00.000Z');
  });

  it('refuses values that no cell can hold and texts that are too long', () => {
    const { sheet } = aSheet();
    const cell = sheet.getRange('A1');
    expect(() => cell.setValue(NaN)).toThrow('Cannot convert');
    expect(() => cell.setValue({ a: 1 })).toThrow('Cannot convert');
    expect(() => cell.setValue('x'.repeat(50_001))).toThrow('maximum of 50000 characters');
  });

  it('holds scripts to validations that reject input, and writes nothing of such a block', () => {
    const { sheet, globals } = aSheet();
    const rule = globals.SpreadsheetApp.newDataValidation()
      .requireValueInList(['進行中', '完了'])
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A2').setDataValidation(rule);
    expect(() => sheet.getRange('A1:A2').setValues([['完了'], ['未定']])).toThrow(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[''], ['']]);
    sheet.getRange('A2').setValue('完了').clearContent();
  });

  it('keeps only the first cell of a merged block', () => {
    const { sheet } = aSheet();
    const block = sheet.getRange('A1:B2');
    block
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .merge();
    block.setValues([
      [5, 6],
      [7, 8],
    ]);
    expect(block.getValues()).toEqual([
      [5, ''],
      ['', ''],
    ]);
    expect(() => sheet.getRange('B1:C1').breakApart()).toThrow('all cells in a merged range');
  });

  it('links the whole text of a cell and forgets the link when the text is written anew', () => {
    const { sheet, globals } = aSheet();
    const cell = sheet.getRange('A1');
    const text = globals.SpreadsheetApp.newRichTextValue()
      .setText('0123 案内')
      .setLinkUrl('#gid=0&range=B2')
      .build();
    cell.setRichTextValue(text);
    expect(cell.getRichTextValue()?.getLinkUrl()).toBe('#gid=0&range=B2');
    expect(cell.getValue()).toBe('0123 案内');
    cell.setValue('0123 案内');
    expect(cell.getRichTextValue()?.getLinkUrl()).toBeNull();
    cell.setValue(5);
    expect(cell.getRichTextValue()).toBeNull();
  });

  it('writes and reads 50,000 rows in a moment', () => {
    const { sheet } = aSheet();
    sheet.insertRowsAfter(1000, 49_000);
    const rows = Array.from({ length: 50_000 }, (_, row) => [`C-${String(row)}`, row, '2023/4/1']);
    sheet.getRange(1, 1, 50_000, 3).setValues(rows);
    const values = sheet.getDataRange().getValues();
    expect(values).toHaveLength(50_000);
    expect(values[49_999]).toEqual(['C-49999', 49_999, new Date('2023-04-01T00:00:00+09:00')]);
  });
});

function sheetWith(rows: SheetModel['rows']): SheetModel {
  return { ...emptySheet('A'), rows };
}
