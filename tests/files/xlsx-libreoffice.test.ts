import { findUnwritable } from '../../shared/adapters/xlsx/find-unwritable';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { emptySheet } from '../../shared/core/index';
import type { SheetModel, WorkbookModel } from '../../shared/core/index';
import { libreOffice, recalculate, toPdf } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';
import { validate } from '../tools/validator';
import { featureRichModel } from '../unit/xlsx/feature-rich-model';

const TIMEOUT = 180_000;

async function savedByLibreOffice(model: WorkbookModel) {
  const reading = await readWorkbook(await recalculate(await writeWorkbook(model)));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading;
}

describeWith(libreOffice, 'a written workbook in LibreOffice', () => {
  it(
    'computes formulas anew instead of trusting the values in the file',
    async () => {
      const rows: SheetModel['rows'] = [
        ['金額', '倍'],
        [2, { formula: 'tbl[[#This Row],[金額]]*2', value: -1 }],
        [3, { formula: 'tbl[[#This Row],[金額]]*2', value: -1 }],
        [
          { formula: 'SUM(tbl[金額])', value: -1 },
          { formula: 'IFS(total>4,"多",TRUE,"少")', value: '?' },
        ],
        [
          { formula: 'TEXT(DATE(2024,3,31),"yyyy-mm-dd")', value: '' },
          { formula: 'COUNTIFS(A2:A3,">=3")' },
        ],
      ];
      const table = {
        name: 'tbl',
        area: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
        style: 'TableStyleLight9',
        bandedRows: true,
        filterButtons: true,
      };
      const { model } = await savedByLibreOffice({
        names: [{ name: 'total', refersTo: "'集計 表'!$A$4" }],
        sheets: [{ ...emptySheet('集計 表'), rows, tables: [table] }],
      });
      const values = model.sheets[0]?.rows.map((row) =>
        row.map((content) => (content as { value?: unknown }).value ?? content),
      );
      expect(values?.slice(1)).toEqual([
        [2, 4],
        [3, 6],
        [5, '多'],
        ['2024-03-31', 1],
      ]);
    },
    TIMEOUT,
  );

  it(
    'comes back with its contents, tables, rules, charts and names, and nothing that we would lose',
    async () => {
      const { model, unsupportedParts } = await savedByLibreOffice(featureRichModel);
      const written = essentialsOf(featureRichModel);
      expect(unsupportedParts).toEqual([]);
      // LibreOffice has no table styles.
      const tables = written.tables.map((table) => ({ ...table, style: '', bandedRows: false }));
      expect(essentialsOf(model)).toEqual({ ...written, tables });
    },
    TIMEOUT,
  );

  it(
    'can be written again after LibreOffice saved it',
    async () => {
      const { model } = await savedByLibreOffice(featureRichModel);
      expect(findUnwritable(model)).toEqual([]);
      expect(await validate(await writeWorkbook(model), 'Office2019')).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'keeps text that begins like a formula as text',
    async () => {
      const rows = [['=1+1', '+81', '-5', '@home', "'x"]];
      const { model } = await savedByLibreOffice({
        names: [],
        sheets: [{ ...emptySheet('S'), rows }],
      });
      expect(model.sheets[0]?.rows).toEqual(rows);
    },
    TIMEOUT,
  );

  it(
    'prints',
    async () => {
      const pdf = await toPdf(await writeWorkbook(featureRichModel));
      expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    },
    TIMEOUT,
  );
});

/** What must survive any other program: fonts, colours and views it may set its own way. */
function essentialsOf({ names, sheets }: WorkbookModel) {
  const sheet = sheets[1];
  if (sheet === undefined) throw new Error('the sheet is missing');
  const rules = sheet.validations.map(({ area, rule }) => ({ area, rule }));
  return {
    names,
    cells: sheet.rows.slice(2, 6).map((row) => row.slice(0, 4)),
    flags: sheet.rows.slice(3, 5).map((row) => row[5]),
    tables: sheet.tables,
    merges: sheet.merges,
    notes: sheet.notes,
    charts: sheet.charts.map(({ id, type, title, anchor }) => ({ id, type, title, anchor })),
    validations: rules.sort((one, other) => one.area.column - other.area.column),
    formats: sheet.conditionalFormats.map(({ rule }) => rule.kind).sort(),
    isProtected: sheet.protection !== null,
  };
}
