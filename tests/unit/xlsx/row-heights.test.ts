import { strFromU8, unzipSync } from 'fflate';
import { emptySheet, type SheetModel } from '../../../shared/core/index';
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';

const wrapped: SheetModel = {
  ...emptySheet('案件'),
  rows: [
    ['短い'],
    ['長い文章は折り返されて二行になります'],
    ['一\n二\n三'],
    [null, 'wide but not wrapped'],
  ],
  styles: [{ area: { row: 0, column: 0, rowCount: 4, columnCount: 1 }, style: { wrapText: true } }],
  columnWidths: { 0: 24, 1: 5 },
};

async function rowTags(sheet: SheetModel): Promise<readonly string[]> {
  const parts = unzipSync(await writeWorkbook({ sheets: [sheet], names: [] }));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return xml.match(/<row [^>]*>/g) ?? [];
}

describe('the height of rows with wrapped text', () => {
  it('is estimated from the lines that the text needs, and stays free to change', async () => {
    expect(await rowTags(wrapped)).toEqual([
      '<row r="1">',
      '<row r="2" ht="37.5">',
      '<row r="3" ht="56.25">',
      '<row r="4">',
    ]);
  });

  it('gives way to a height that was set', async () => {
    const [, second] = await rowTags({ ...wrapped, rowHeights: { 1: 60 } });
    expect(second).toBe('<row r="2" ht="60" customHeight="1">');
  });

  it('is not read back as a height that somebody set', async () => {
    const reading = await readWorkbook(await writeWorkbook({ sheets: [wrapped], names: [] }));
    expect(reading.kind === 'read' && reading.model.sheets[0]?.rowHeights).toEqual({});
  });
});
