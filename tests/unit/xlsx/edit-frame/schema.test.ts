import { editColumns } from '../../../../shared/adapters/xlsx/edit/frame/edit-columns';
import { editConditionalFormats } from '../../../../shared/adapters/xlsx/edit/frame/edit-conditional-formats';
import { editDimension } from '../../../../shared/adapters/xlsx/edit/frame/edit-dimension';
import { editMerges } from '../../../../shared/adapters/xlsx/edit/frame/edit-merges';
import { editPage } from '../../../../shared/adapters/xlsx/edit/frame/edit-page';
import { editProtection } from '../../../../shared/adapters/xlsx/edit/frame/edit-protection';
import { editSheetProperties } from '../../../../shared/adapters/xlsx/edit/frame/edit-sheet-properties';
import { editValidations } from '../../../../shared/adapters/xlsx/edit/frame/edit-validations';
import { editViews } from '../../../../shared/adapters/xlsx/edit/frame/edit-views';
import { readWorkbook } from '../../../../shared/adapters/xlsx/read-workbook';
import type { XmlElement } from '../../../../shared/adapters/xlsx/xml/xml-tree';
import type { SheetModel } from '../../../../shared/core/index';
import { validate } from '../../../tools/validator';
import { featureRichModel } from '../feature-rich-model';
import { frameOf, prefixedFrameOf, reopened, workbookWith } from './frames';

const { page: richPage, ...rich } = featureRichModel.sheets[1]!;
// The print area and repeated rows are names of the workbook.
const { printArea: _printArea, titleRows: _titleRows, ...page } = richPage!;

const wanted: SheetModel = {
  ...rich,
  ...{ rows: [], styles: [], rowHeights: {}, tables: [], notes: [], hyperlinks: [], charts: [] },
  page,
};

/** Everything that stands around the cells of the feature-rich sheet. */
function dressed(frame: XmlElement, sheet: SheetModel): XmlElement {
  const formats = sheet.conditionalFormats.map(({ area, rule }) => ({ area, rules: [rule] }));
  return [
    (each: XmlElement) => editValidations(each, sheet.validations),
    (each: XmlElement) => editConditionalFormats(each, formats, () => 0),
    (each: XmlElement) => editPage(each, sheet.page!),
    (each: XmlElement) => editProtection(each, sheet.protection),
    (each: XmlElement) => editMerges(each, sheet.merges),
    (each: XmlElement) => editColumns(each, sheet.columnWidths),
    (each: XmlElement) => editViews(each, sheet),
    (each: XmlElement) => editSheetProperties(each, { tabColor: sheet.tabColor! }),
    (each: XmlElement) => editDimension(each, { row: 0, column: 0, rowCount: 8, columnCount: 6 }),
  ].reduce((each, edit) => edit(each), frame);
}

const dxfs =
  '<dxf><font><b/><color rgb="FFA61C14"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFDE9E7"/></patternFill></fill></dxf>';

async function read(bytes: Uint8Array): Promise<SheetModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model.sheets[0]!;
}

describe.each([
  ['without prefixes', frameOf('<sheetData/>')],
  ['with prefixes', prefixedFrameOf('<x:sheetData/>')],
])('a new sheet written around empty cells, %s', (_, empty) => {
  it('is valid by the schema', async () => {
    const bytes = workbookWith(dressed(empty, wanted), dxfs);
    expect(await validate(bytes, 'Microsoft365')).toEqual([]);
    expect(await validate(bytes, 'Office2016')).toEqual([]);
  }, 60_000);

  it('is read as the sheet that was asked for, and asking again changes nothing', async () => {
    const frame = reopened(dressed(empty, wanted));
    expect(await read(workbookWith(frame, dxfs))).toEqual(wanted);
    expect(dressed(frame, wanted)).toBe(frame);
  });

  it('stays valid when much of it changes', async () => {
    const other: SheetModel = {
      ...wanted,
      frozen: { rows: 0, columns: 2 },
      showGridlines: true,
      columnWidths: { 1: 12, 9: 3 },
      protection: { allowFilter: false, allowFormatColumns: true },
      page: { orientation: 'portrait', paper: 'A3', fitToWidth: 0, fitToHeight: 0 },
      conditionalFormats: [],
      validations: [
        {
          area: { row: 4, column: 0, rowCount: 1, columnCount: 6 },
          rule: { kind: 'integer', from: 1, to: 2 },
          alert: 'stop',
          prompt: { title: '題', message: '一\n二 "三"' },
        },
      ],
    };
    const bytes = workbookWith(dressed(reopened(dressed(empty, wanted)), other), dxfs);
    expect(await validate(bytes, 'Microsoft365')).toEqual([]);
    const sheet = await read(bytes);
    expect(sheet).toMatchObject({
      frozen: other.frozen,
      showGridlines: true,
      columnWidths: { ...wanted.columnWidths, ...other.columnWidths },
      protection: other.protection,
      page: other.page,
      conditionalFormats: wanted.conditionalFormats,
    });
    expect(sheet.validations).toContainEqual(other.validations[0]);
  }, 60_000);
});
