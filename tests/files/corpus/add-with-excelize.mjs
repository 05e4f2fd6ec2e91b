// Opens a network workbook with Excelize, gives it more sheets with charts, pictures, a pivot, a
// slicer, sparklines, a check box, a shape and rich text, and saves it. Called with the workbook, a
// picture and the file to write. A program of its own, because jest cannot load the library.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { init } from 'excelize-wasm';

const [, , source, pictureFile, target] = process.argv;
const analysis = '分析';
const plain = '下書き';

/** The library reports failures as values; a corpus that silently lacks a part proves nothing. */
function expectDone({ error }) {
  if (error !== null && error !== undefined) throw new Error(`Excelize: ${error}`);
}

function addRows(book) {
  const rows = [
    ['地区', '月', '件数', '金額'],
    ...['北', '南', '東', '西'].flatMap((area, index) =>
      [4, 5, 6].map((month) => [area, `${String(month)}月`, index * month, 1000 * (index + month)]),
    ),
  ];
  rows.forEach((row, index) =>
    expectDone(book.SetSheetRow(analysis, `A${String(index + 1)}`, [...row])),
  );
  expectDone(
    book.AddTable(analysis, {
      Range: 'A1:D13',
      Name: 'Area_figures',
      StyleName: 'TableStyleMedium2',
      ShowRowStripes: true,
    }),
  );
  expectDone(book.SetCellFormula(analysis, 'F1', 'SUM(Area_figures[件数])'));
  expectDone(book.SetCellFormula(analysis, 'F2', 'kpi_2+kpi_3'));
  expectDone(
    book.SetCellFormula(analysis, 'F3', 'SUM(C2:C13*D2:D13)', { Type: 'array', Ref: 'F3:F3' }),
  );
}

function addPictures(book, picture) {
  const image = { Extension: '.png', File: picture, InsertType: 0 };
  const text = { AltText: '市の花', ScaleX: 2, ScaleY: 2 };
  expectDone(book.AddPictureFromBytes(analysis, 'H2', { ...image, Format: text }));
  expectDone(
    book.AddPictureFromBytes(plain, 'H2', {
      ...image,
      Format: {
        Hyperlink: 'https://example.com/',
        HyperlinkType: 'External',
        Positioning: 'oneCell',
      },
    }),
  );
}

function addCharts(book, { Col, Line, Doughnut }) {
  const series = [
    {
      Name: `${analysis}!$C$1`,
      Categories: `${analysis}!$B$2:$B$4`,
      Values: `${analysis}!$C$2:$C$4`,
    },
    {
      Name: `${analysis}!$D$1`,
      Categories: `${analysis}!$B$2:$B$4`,
      Values: `${analysis}!$D$2:$D$4`,
    },
  ];
  const title = (text) => ({ Paragraph: [{ Text: text }] });
  const column = { Type: Col, Series: series.slice(0, 1), Title: title('件数') };
  const line = { Type: Line, Series: series.slice(1) };
  expectDone(book.AddChart(analysis, 'H8', column, line));
  expectDone(
    book.AddChart(analysis, 'H24', {
      Type: Doughnut,
      Series: series.slice(1),
      Title: title('割合'),
    }),
  );
}

function addPivot(book) {
  expectDone(
    book.AddPivotTable({
      DataRange: 'Area_figures',
      PivotTableRange: `${analysis}!R3:W20`,
      Name: 'Areas',
      Rows: [{ Data: '地区', DefaultSubtotal: true }],
      Columns: [{ Data: '月', DefaultSubtotal: true }],
      Data: [{ Data: '金額', Name: '金額の計', Subtotal: 'Sum' }],
      RowGrandTotals: true,
      ColGrandTotals: true,
      ShowRowHeaders: true,
      ShowColHeaders: true,
    }),
  );
}

function addSlicer(book) {
  expectDone(
    book.AddSlicer(analysis, {
      Name: '地区',
      Cell: 'M2',
      TableSheet: analysis,
      TableName: 'Area_figures',
      Caption: '地区で絞る',
    }),
  );
}

function addControls(book, { FormControlCheckBox }) {
  expectDone(
    book.AddSparkline(analysis, {
      Location: ['F5', 'F6'],
      Range: [`${analysis}!C2:C7`, `${analysis}!C8:C13`],
      Type: 'column',
      Markers: true,
    }),
  );
  expectDone(
    book.AddFormControl(analysis, {
      Cell: 'F8',
      Type: FormControlCheckBox,
      Text: '確認した',
      Checked: true,
      CellLink: 'F9',
    }),
  );
  expectDone(
    book.AddShape(plain, {
      Cell: 'H12',
      Type: 'roundRect',
      Width: 180,
      Height: 60,
      Paragraph: [{ Text: '図形の中の文字', Font: { Bold: true, Color: 'C00000' } }],
    }),
  );
}

function addRules(book) {
  expectDone(
    book.AddDataValidation(analysis, {
      Type: 'list',
      Sqref: 'E2:E13',
      Formula1: '"良い,ふつう,悪い"',
      AllowBlank: true,
      ShowErrorMessage: true,
      ErrorTitle: '評価',
      Error: '一覧から選びます',
    }),
  );
  expectDone(
    book.SetConditionalFormat(analysis, 'C2:C13', [
      {
        Type: 'data_bar',
        Criteria: '=',
        MinType: 'min',
        MaxType: 'max',
        BarColor: '#638EC6',
        BarSolid: true,
      },
    ]),
  );
  expectDone(
    book.SetConditionalFormat(analysis, 'D2:D13', [
      { Type: 'icon_set', IconStyle: '3Arrows', ReverseIcons: true },
    ]),
  );
  expectDone(book.SetDefinedName({ Name: '地区の件数', RefersTo: `${analysis}!$C$2:$C$13` }));
  expectDone(book.SetDefinedName({ Name: '地区の件数', RefersTo: `${plain}!$A$1`, Scope: plain }));
}

function addDraft(book) {
  expectDone(
    book.SetCellRichText(plain, 'A1', [
      { Text: '下書き', Font: { Bold: true, Size: 18, Color: '2F5597', Family: '游ゴシック' } },
      { Text: '　その' },
      { Text: '1', Font: { VertAlign: 'superscript' } },
    ]),
  );
  expectDone(book.SetCellStr(plain, 'A2', ' 前後の空白 '));
  expectDone(book.SetCellFormula(plain, 'A3', 'LEN(A2)'));
  expectDone(book.SetCellFormula(plain, 'B3', 'A3*2', { Type: 'shared', Ref: 'B3:B8' }));
  expectDone(book.AddComment(plain, { Cell: 'A2', Author: '佐藤', Text: '空白に意味がある' }));
  expectDone(book.MergeCell(plain, 'C5', 'E7'));
  expectDone(book.SetColOutlineLevel(plain, 'D', 2));
  expectDone(book.SetRowVisible(plain, 9, false));
  expectDone(book.InsertPageBreak(plain, 'D20'));
  expectDone(
    book.SetCellHyperLink(plain, 'A4', `${analysis}!A1`, 'Location', { Tooltip: '分析へ' }),
  );
  expectDone(book.SetHeaderFooter(plain, { OddHeader: '&L下書き&R&D' }));
  expectDone(
    book.ProtectSheet(plain, { Password: '秘密', AlgorithmName: 'SHA-512', EditScenarios: true }),
  );
}

function addBesideTables(book) {
  const sheet = '支援企業';
  expectDone(book.SetCellStr(sheet, 'AC1', '所感'));
  expectDone(book.SetCellStr(sheet, 'AC2', '伸びる'));
  expectDone(book.SetCellFormula(sheet, 'AD2', 'IF($G2>20,"大","小")'));
  expectDone(book.AddComment(sheet, { Cell: 'AC2', Author: '髙橋', Text: '来月また行く' }));
}

const excelize = await init(fileURLToPath(import.meta.resolve('excelize-wasm/excelize.wasm.gz')));
const picture = new Uint8Array(readFileSync(pictureFile));
const book = excelize.OpenReader(new Uint8Array(readFileSync(source)));
expectDone(book);
for (const sheet of [analysis, plain]) expectDone(book.NewSheet(sheet));
addRows(book);
addPictures(book, picture);
addCharts(book, excelize);
addPivot(book);
addSlicer(book);
addControls(book, excelize);
addRules(book);
addDraft(book);
addBesideTables(book);
const { buffer, error } = book.WriteToBuffer();
expectDone({ error });
writeFileSync(target, buffer);
// The Go runtime would keep the program open.
process.exit(0);
