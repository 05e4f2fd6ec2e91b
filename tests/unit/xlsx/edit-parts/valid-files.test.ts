import { editCharts } from '../../../../shared/adapters/xlsx/edit/parts/edit-charts';
import { editHyperlinks } from '../../../../shared/adapters/xlsx/edit/parts/edit-hyperlinks';
import { editNotes } from '../../../../shared/adapters/xlsx/edit/parts/edit-notes';
import { editTables } from '../../../../shared/adapters/xlsx/edit/parts/edit-tables';
import { writeWorkbook } from '../../../../shared/adapters/xlsx/write-workbook';
import { emptySheet } from '../../../../shared/core/index';
import type { SheetModel } from '../../../../shared/core/index';
import { validate } from '../../../tools/validator';
import { featureRichModel } from '../feature-rich-model';
import { changeTwice } from './drafts';

const cases = featureRichModel.sheets[1]!;

/** Everything that hangs on the sheet of cases, on another sheet, changed. */
function changeAll(bytes: Uint8Array, after: SheetModel): Uint8Array {
  return changeTwice(bytes, ({ sheet, sheetAt, sheetPaths }) => {
    const part = sheet(after.name);
    editNotes(part, [...cases.notes, { row: 0, column: 0, text: ' 新\n<&> ' }]);
    editHyperlinks(part, [...cases.hyperlinks, { row: 7, column: 7, target: 'https://例.jp/' }]);
    const [table] = cases.tables;
    const tables = [{ ...table!, name: 'tbl_added', area: { ...table!.area, rowCount: 3 } }];
    editTables(part, tables, { after, sheetPaths, openSheet: sheetAt });
    editCharts(part, [...cases.charts, { ...cases.charts[0]!, id: 'added' }], featureRichModel);
  });
}

describe('a changed file, judged by the Open XML SDK', () => {
  it('is valid when everything comes to a sheet that had nothing', async () => {
    const after = { ...emptySheet('空'), rows: cases.rows };
    const base = { names: [], sheets: [...featureRichModel.sheets, emptySheet('空')] };
    const bytes = changeAll(await writeWorkbook(base), after);
    expect(await validate(bytes, 'Microsoft365')).toEqual([]);
    expect(await validate(bytes, 'Office2016')).toEqual([]);
  }, 60_000);

  it('is valid when everything changes and much goes', async () => {
    const bytes = changeTwice(await writeWorkbook(featureRichModel), (book) => {
      const part = book.sheet(cases.name);
      const gone = cases.notes.map((note) => ({ ...note, text: '' }));
      editNotes(part, gone);
      editHyperlinks(part, [
        { row: 0, column: 0, target: '' },
        { row: 3, column: 0, target: 'kpi_1' },
      ]);
      const context = { after: cases, sheetPaths: book.sheetPaths, openSheet: book.sheetAt };
      const [table] = cases.tables;
      const area = { ...table!.area, rowCount: 5, columnCount: 4 };
      editTables(part, [{ ...table!, area, filterButtons: false, style: '' }], context);
      editCharts(
        part,
        cases.charts.map((chart) => ({ ...chart, type: 'line' as const, title: '折れ線' })),
        featureRichModel,
      );
    });
    expect(await validate(bytes, 'Microsoft365')).toEqual([]);
  }, 60_000);
});
