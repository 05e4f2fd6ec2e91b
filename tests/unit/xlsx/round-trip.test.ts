import fc from 'fast-check';
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { emptySheet } from '../../../shared/core/index';
import type { CellContent, CellStyle, SheetModel, WorkbookModel } from '../../../shared/core/index';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { featureRichModel } from './feature-rich-model';

async function readBack(model: WorkbookModel): Promise<WorkbookModel> {
  const reading = await readWorkbook(await writeWorkbook(model));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  expect(reading.unsupportedParts).toEqual([]);
  return reading.model;
}

async function readRows(rows: SheetModel['rows'], part: Partial<SheetModel> = {}) {
  const { sheets } = await readBack({ names: [], sheets: [{ ...emptySheet('S'), rows, ...part }] });
  return sheets[0]?.rows;
}

describe('a workbook written and read back', () => {
  it('is the same for everything a model can hold', async () => {
    const back = await readBack(featureRichModel);
    expect(normalizeModel(back)).toEqual(normalizeModel(featureRichModel));
  });

  it('stays the same when it is written a second time', async () => {
    const back = await readBack(featureRichModel);
    expect(await readBack(back)).toEqual(back);
  });

  it('keeps the last known results of formulas', async () => {
    const rows = [
      [
        { formula: 'A2*2', value: 4.5 },
        { formula: 'A2&"_x0041_"', value: ' _x0041_ ' },
        { formula: 'A2>1', value: false },
        { formula: 'NOW()' },
      ],
    ];
    expect(await readRows(rows)).toEqual(rows);
  });

  it.each(['=1+1', '+81', '-5', '@SUM(A1)', "'quoted", '＝A1', "=cmd|' /C calc'!A0"])(
    'keeps %s as text',
    async (text) => {
      expect(await readRows([[text]])).toEqual([[text]]);
    },
  );

  it.each(['葛󠄀飾', '𠮷野家🍣', 'か\u3099', '\u3000全角空白\u3000', '①㈱㍻', 'ｶﾅ'])(
    'keeps %s to the character',
    async (text) => {
      expect(await readRows([[text]])).toEqual([[text]]);
    },
  );

  it('keeps any text, whatever characters it holds', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    const escapeLike = fc.constantFrom(
      '_x0041_',
      '_x005F_',
      '_x005F_x0041_',
      '\ud800',
      '\udc00',
      '\ufffe',
      '\r\n',
      '\u0001',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, escapeLike), { minLength: 1 }), async (texts) => {
        expect(await readRows([texts])).toEqual([texts]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps numbers exactly, also where a cell shows them as a date', async () => {
    const style = {
      area: { row: 0, column: 0, rowCount: 1, columnCount: 40 },
      style: { numberFormat: 'yyyy/mm/dd hh:mm' },
    };
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const special = fc.constantFrom(0, 1, 59, 60, 61, 45000.123456789, 1234567890123, -1, 2958466);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(number, special), { minLength: 1, maxLength: 40 }),
        async (numbers) => {
          expect(await readRows([numbers], { styles: [style] })).toEqual([numbers]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps any mix of overlapping styles', async () => {
    const color = fc.constantFrom('#000000', '#ff0000', '#0a0b0c');
    const style: fc.Arbitrary<CellStyle> = fc.record(
      {
        bold: fc.boolean(),
        italic: fc.boolean(),
        underline: fc.boolean(),
        fontSize: fc.constantFrom(8, 11, 10.5),
        fontName: fc.constantFrom('Meiryo', 'BIZ UDPゴシック'),
        fontColor: color,
        fillColor: color,
        horizontalAlignment: fc.constantFrom('left', 'center', 'right'),
        verticalAlignment: fc.constantFrom('top', 'middle', 'bottom'),
        wrapText: fc.boolean(),
        indent: fc.nat(3),
        numberFormat: fc.constantFrom(
          'General',
          '0.0',
          'yyyy/m/d',
          '[$-411]ggge"年"m"月"d"日"',
          '@',
          '"~"0',
        ),
        unlocked: fc.boolean(),
        border: fc.constant({ left: { style: 'medium', color: '#123456' } } as const),
      },
      { requiredKeys: [] },
    );
    const area = fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      rowCount: fc.integer({ min: 1, max: 4 }),
      columnCount: fc.integer({ min: 1, max: 4 }),
    });
    const contents = fc.array(
      fc.array(fc.constantFrom<CellContent>(null, '=a', 'b', 1), { maxLength: 6 }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ area, style }), { maxLength: 6 }),
        contents,
        async (styles, rows) => {
          // A size of 11 and General are what cells have anyway; the file cannot tell them apart.
          const plain = styles.map((entry) => ({ ...entry, style: withoutDefaults(entry.style) }));
          const model = { names: [], sheets: [{ ...emptySheet('S'), rows, styles: plain }] };
          expect(normalizeModel(await readBack(model))).toEqual(normalizeModel(model));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads a fresh empty sheet as empty', async () => {
    const model = { names: [], sheets: [emptySheet('空')] };
    expect(await readBack(model)).toEqual(model);
  });

  it('treats names of built-in properties like any other text', async () => {
    const rows = [['__proto__', 'constructor', 'toString']];
    expect(await readRows(rows)).toEqual(rows);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function withoutDefaults({ fontSize, ...style }: CellStyle): CellStyle {
  return fontSize === undefined || fontSize === 11 ? style : { ...style, fontSize };
}
