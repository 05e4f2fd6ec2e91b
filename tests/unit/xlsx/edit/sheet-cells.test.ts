import { strFromU8, strToU8 } from 'fflate';
import { ByteSplice, joinBytes } from '../../../../shared/adapters/xlsx/edit/cells/byte-splice';
import { locateRows } from '../../../../shared/adapters/xlsx/edit/cells/locate-rows';
import { SheetCells } from '../../../../shared/adapters/xlsx/edit/cells/sheet-cells';
import { XmlFault } from '../../../../shared/adapters/xlsx/xml/walk-xml';

/** The rows of these cells: number, markup, and whether it holds formulas. */
function rowsOf(cells: string): readonly (readonly [number, string, boolean])[] {
  const bytes = strToU8(cells);
  return locateRows(bytes).map(({ row, start, end, holdsFormulas }) => [
    row,
    strFromU8(bytes.subarray(start, end)),
    holdsFormulas,
  ]);
}

describe('locateRows', () => {
  it('counts in bytes, whatever the texts before a row are', () => {
    const rows = [
      '<row r="2"><c r="A2" t="inlineStr"><is><t>𠮷野町の案件</t></is></c></row>',
      '<row r="9" spans="1:3"/>',
    ] as const;
    expect(rowsOf(`<sheetData>${rows.join('')}`)).toEqual([
      [1, rows[0], false],
      [8, rows[1], false],
    ]);
  });

  it('gives rows without a number the one after the row before', () => {
    const rows = rowsOf('<sheetData><row><c/></row><row ht="9" r = \'5\'/><row\n><c/></row>');
    expect(rows.map(([row]) => row)).toEqual([0, 4, 5]);
  });

  it('tells rows with formulas from others', () => {
    const cells =
      '<sheetData><row r="1"><c><v>1</v></c></row><row r="2"><c><f>1+1</f></c><c><f t="shared" si="0"/></c></row><row r="3"><c><fx/></c></row>';
    expect(rowsOf(cells).map(([, , holdsFormulas]) => holdsFormulas)).toEqual([false, true, false]);
  });

  it('takes only tags of the name and prefix for rows', () => {
    const cells = '<x:sheetData><x:rows/><row r="7"/><x:row r="3"><x:f/></x:row>';
    expect(rowsOf(cells)).toEqual([[2, '<x:row r="3"><x:f/></x:row>', true]]);
  });

  it.each([
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>\n <row r="3"/>',
    '<x:sheetData><x:row><x:c><x:f>A1</x:f></x:c></x:row><x:row r="12" ht="3"/>',
    '<sheetData><row r="1" note="a>b"><c r="A1"><f>1</f></c></row><row/>',
    '<sheetData>',
  ])('finds the same by searching as by reading all markup: %s', (cells) => {
    // A comment can hold anything, so that markup has to be read.
    const commented = rowsOf(`${cells}<!--行 <row r="99">-->`);
    const withoutComment = commented.map(([row, text, holdsFormulas]) => [
      row,
      text.replace(/<!--.*/, ''),
      holdsFormulas,
    ]);
    expect(withoutComment).toEqual(rowsOf(cells));
  });
});

describe('SheetCells', () => {
  it('reads any row, with places that count in its own text', () => {
    const cells = new SheetCells([
      strToU8('<sheetData><row r="1"><c r="B1"><v>あ</v></c></row>\r<row r="2">'),
      strToU8('<c><v>5</v></c><c r="D2"/></row>\r'),
    ]);
    const read = (index: number) => {
      const { row, text, cells: found, end } = cells.read(cells.rows()[index]!);
      return [row, found.map((cell) => text.slice(cell.start, cell.end)), text.slice(end)];
    };
    const first = [0, ['<c r="B1"><v>あ</v></c>'], '\r'];
    expect(read(0)).toEqual(first);
    expect(read(1)).toEqual([1, ['<c><v>5</v></c>', '<c r="D2"/>'], '\r']);
    expect(read(0)).toEqual(first);
  });

  it.each([
    '<row r="1"><c r="A1"></row>',
    '<row r="1"><c r="A1"/>',
    '<row r="1"',
    '<row r="1"/>&#0;',
  ])('refuses a row that is broken: %s', (row) => {
    const cells = new SheetCells([strToU8(`<sheetData>${row}`)]);
    expect(() => cells.read(cells.rows()[0]!)).toThrow(XmlFault);
  });
});

describe('ByteSplice', () => {
  it('puts texts between bytes that stay as they are', () => {
    const splice = new ByteSplice(strToU8('一二三四'));
    splice.replace({ start: 3, end: 6 }, '弐');
    splice.replace({ start: 6, end: 6 }, '＋');
    splice.replace({ start: 9, end: 12 }, '');
    expect(strFromU8(joinBytes(splice.result()))).toBe('一弐＋三');
  });

  it('takes bytes away from the front', () => {
    const splice = new ByteSplice(strToU8('abc'));
    splice.replace({ start: 0, end: 1 }, '');
    expect(splice.isChanged()).toBe(true);
    expect(strFromU8(joinBytes(splice.result()))).toBe('bc');
  });

  it('is not changed by nothing in place of nothing', () => {
    const splice = new ByteSplice(strToU8('abc'));
    splice.replace({ start: 2, end: 2 }, '');
    expect(splice.isChanged()).toBe(false);
    expect(strFromU8(joinBytes(splice.result()))).toBe('abc');
  });
});
