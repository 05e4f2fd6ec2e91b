import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { toFileFormula } from '../../../shared/adapters/xlsx/formulas/formula-file-form';
import {
  isFormula,
  scalarOf,
  splitReference,
  type CellContent,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/index';
import { picture } from './picture';
import { shownIn } from './small-network';

/**
 * A network in a workbook that exceljs made from nothing: our titles, rows and formulas in plain
 * cells, with people's own sheets between them.
 *
 * exceljs cannot open workbooks whose tables have calculated columns, so it never sees ours.
 */
export async function exceljsBook(network: WorkbookModel): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '事務局';
  workbook.created = new Date(Date.UTC(2023, 3, 1));
  workbook.modified = new Date(Date.UTC(2023, 4, 1));
  network.sheets.forEach((sheet, index) => {
    // One of their own stands before ours, so that positions and part names part company.
    if (index === 2) addVisits(workbook, network);
    copySheet(workbook, sheet);
  });
  for (const { name, refersTo } of network.names) {
    // exceljs knows names of cells only; constants and lists are not needed here.
    if (splitReference(refersTo) !== null) workbook.definedNames.add(refersTo, name);
  }
  await addPhotos(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function copySheet(workbook: Workbook, { name, rows, visibility }: SheetModel): void {
  const state = visibility === 'very-hidden' ? 'veryHidden' : visibility;
  const sheet = workbook.addWorksheet(name, { state });
  rows.forEach((contents, row) => {
    contents.forEach((content, column) => {
      if (content !== null) sheet.getCell(row + 1, column + 1).value = valueOf(content);
    });
  });
  sheet.getRow(1).font = { bold: true, color: { argb: 'FF1F4E79' } };
  if (name === 'KPI') {
    for (const cell of ['D4', 'D5']) sheet.getCell(cell).numFmt = 'yyyy"年"m"月"d"日"';
  }
  if (name === '案件') addColumnBeside(sheet, rows);
}

function valueOf(content: CellContent): CellValue {
  if (content === null || typeof content !== 'object') return content;
  if (!isFormula(content)) return { error: '#N/A' };
  const { value } = content;
  // The library writes formulas as they come, and files name newer functions with a prefix.
  const formula = toFileFormula(content.formula);
  return value === undefined || value === null ? { formula } : { formula, result: value };
}

function addColumnBeside(sheet: Worksheet, rows: SheetModel['rows']): void {
  const column = sheet.columnCount + 2;
  sheet.getCell(1, column).value = '呼び名';
  for (let row = 2; row <= 8; row += 1) {
    const cell = sheet.getCell(row, column);
    const firm = String(scalarOf(rows[row - 1]?.[2]));
    cell.value = {
      formula: `IF($C${String(row)}="","",$C${String(row)}&"様")`,
      result: `${firm}様`,
    };
    cell.fill = { type: 'pattern', pattern: 'darkTrellis', fgColor: { argb: 'FFFFFF00' } };
  }
}

function addVisits(workbook: Workbook, network: WorkbookModel): void {
  const sheet = workbook.addWorksheet('訪問計画', {
    properties: { tabColor: { argb: 'FF00B050' }, outlineLevelRow: 1 },
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }],
    pageSetup: { orientation: 'landscape', printArea: 'A1:G20', fitToPage: true },
    headerFooter: { oddHeader: '&C訪問計画', oddFooter: '&R&P' },
  });
  sheet.mergeCells('A1:G1');
  sheet.getCell('A1').value = {
    richText: [
      { font: { bold: true, size: 16, color: { argb: 'FFC00000' } }, text: '訪問' },
      { font: { italic: true, size: 12, name: '游明朝' }, text: ' の計画　' },
      { text: '(案)' },
    ],
  };
  sheet.getRow(2).values = ['日', '企業', '電話', '済', '人数', 'メモ', '順'];
  for (let row = 3; row <= 18; row += 1) {
    fillVisit(sheet, row, shownIn(network, { sheet: '支援企業', row: row - 2, column: 1 }));
  }
  decorate(sheet);
  const firms = shownIn(network, { sheet: 'KPI', row: 9, column: 3 });
  sheet.getCell('F20').value = { formula: 'kpi_2*100', result: Number(firms) * 100 };
  sheet.addConditionalFormatting({
    ref: 'E3:E18',
    rules: [
      {
        type: 'dataBar',
        priority: 3,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: { argb: 'FF638EC6' },
      } as never,
      {
        type: 'expression',
        priority: 1,
        formulae: ['$D3=TRUE'],
        style: { font: { strike: true }, fill: solid('FFC6EFCE') },
      },
    ],
  });
}

const solid = (color: string) =>
  ({
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: color },
    bgColor: { argb: color },
  }) as const;

const peopleOn = (row: number) => (row * 7) % 5;

function fillVisit(sheet: Worksheet, row: number, firm: string | number): void {
  const at = String(row);
  sheet.getCell(`A${at}`).value = new Date(Date.UTC(2023, 5, row));
  sheet.getCell(`A${at}`).numFmt = 'm/d(aaa)';
  sheet.getCell(`B${at}`).value = { formula: `'支援企業'!B${String(row - 1)}`, result: firm };
  sheet.getCell(`C${at}`).value = `0${String(120000000 + row)}`;
  sheet.getCell(`D${at}`).value = row % 2 === 0;
  sheet.getCell(`E${at}`).value = peopleOn(row);
  sheet.getCell(`F${at}`).value = row === 5 ? '=そのまま' : ` 訪問${at}\n二行目 `;
  // A shared formula: the first cell has the text, the others point at it.
  if (row === 3) sheet.getCell('G3').value = { formula: 'E3*10', result: peopleOn(row) * 10 };
  else sheet.getCell(`G${at}`).value = { sharedFormula: 'G3', result: peopleOn(row) * 10 };
}

function decorate(sheet: Worksheet): void {
  sheet.getCell('B3').note = {
    texts: [{ font: { bold: true }, text: '佐藤:' }, { text: '\n要確認' }],
  };
  sheet.getCell('C4').note = 'ふつうのメモ';
  sheet.getCell('F4').value = {
    text: '地図',
    hyperlink: 'https://example.com/map?x=1&y=2',
    tooltip: '開く',
  };
  sheet.getCell('H3').value = { error: '#REF!' };
  const sum = Array.from({ length: 16 }, (_, index) => peopleOn(index + 3)).reduce(
    (all, one) => all + one,
  );
  sheet.getCell('E20').value = { formula: 'SUM(E3:E18)', result: sum };
  sheet.getCell('H4').dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: ['"一,二,三"'],
    showInputMessage: true,
    promptTitle: '番号',
    prompt: '選びます',
  };
  sheet.getCell('A20').border = { top: { style: 'dashDotDot', color: { argb: 'FFFF0000' } } };
  sheet.getCell('A20').fill = {
    type: 'gradient',
    gradient: 'angle',
    degree: 45,
    stops: [
      { position: 0, color: { argb: 'FFFFFFFF' } },
      { position: 1, color: { argb: 'FF92D050' } },
    ],
  };
  sheet.getRow(9).hidden = true;
  for (const row of [12, 13, 14]) sheet.getRow(row).outlineLevel = 1;
  sheet.getColumn(8).width = 22.5;
  sheet.getColumn(9).hidden = true;
  sheet.getRow(16).addPageBreak();
  sheet.autoFilter = 'A2:G18';
}

async function addPhotos(workbook: Workbook): Promise<void> {
  const sheet = workbook.addWorksheet('写真帳');
  const imageId = workbook.addImage({ buffer: Buffer.from(picture) as never, extension: 'png' });
  sheet.addImage(imageId, 'B2:D6');
  sheet.addImage(imageId, {
    tl: { col: 5, row: 8 },
    ext: { width: 96, height: 64 },
    hyperlinks: { hyperlink: 'https://example.com/', tooltip: '写真' },
  });
  sheet.getCell('A1').value = '写真';
  sheet.addTable({
    name: 'Photos',
    ref: 'H1',
    headerRow: true,
    totalsRow: true,
    style: { theme: 'TableStyleMedium4', showRowStripes: true },
    columns: [
      { name: '番号', totalsRowLabel: '計' },
      { name: '枚数', totalsRowFunction: 'sum', filterButton: true },
    ],
    rows: [
      ['A', 3],
      ['B', 4],
    ],
  });
  const locked = workbook.addWorksheet('鍵つき');
  locked.getCell('A1').value = '変えられない';
  locked.getCell('A2').protection = { locked: false };
  // One turn of the hash, or half a second goes by.
  await locked.protect('秘密', { formatCells: true, selectLockedCells: false, spinCount: 1 });
}
