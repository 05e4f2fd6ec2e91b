import { editWorkbook } from '../../../../shared/adapters/xlsx/edit-workbook';
import { readWorkbook } from '../../../../shared/adapters/xlsx/read-workbook';
import { applyToModel, parseAreaAddress } from '../../../../shared/core/index';
import type { CellContent, PlanStep, WorkbookPlan } from '../../../../shared/core/index';
import { foreignWorkbook, textParts, worksheet } from '../packages';

function write(address: string, contents: readonly (readonly CellContent[])[]): PlanStep {
  const area = parseAreaAddress(address)!;
  return { kind: 'writeRange', sheet: 'Sheet1', area, contents };
}

async function edited(parts: Readonly<Record<string, string>>, ...steps: readonly PlanStep[]) {
  const file = foreignWorkbook(parts);
  const plan: WorkbookPlan = { steps };
  const reading = await readWorkbook(file);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  const after = applyToModel(reading.model, plan);
  const bytes = editWorkbook(file, plan, () => after);
  expect(editWorkbook(bytes, plan, () => after)).toBe(bytes);
  return textParts(bytes);
}

/** The cells of the sheet after the steps, as markup. */
async function editedCells(cells: string, ...steps: readonly PlanStep[]): Promise<string> {
  const sheet = worksheet(`<sheetData>${cells}</sheetData>`);
  const parts = await edited({ 'xl/worksheets/sheet1.xml': sheet }, ...steps);
  return /<sheetData>(.*)<\/sheetData>/s.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1] ?? '';
}

describe('cells edited in place', () => {
  it('leaves every other cell and row to the letter', async () => {
    const before =
      '<row r=\'1\' x14ac:dyDescent="0.25"><c r="A1"  s=\'0\'><v>1.0</v></c></row>\n<row r="3"><c r="C3" t="inlineStr"><is><t>x</t></is></c></row>';
    const after = await editedCells(before, write('B2', [[7]]));
    expect(after).toBe(before.replace('\n', '\n<row r="2"><c r="B2"><v>7</v></c></row>'));
  });

  it('keeps what else a changed row and cell say', async () => {
    const before =
      '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="0" ph="1"><v>1</v></c><c r="C1"><v>3</v></c></row>';
    expect(await editedCells(before, write('A1', [[2]]))).toBe(
      '<row r="1" ht="30" customHeight="1"><c r="A1" s="0" ph="1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    );
  });

  it('leaves a cell alone that holds the value already, however it is written', async () => {
    const before =
      '<row r="1"><c r="A1"><v>1E2</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>太</t></r><r><t>字</t></r></is></c><c r="C1" t="b"><v>true</v></c></row>';
    expect(await editedCells(before, write('A1:C1', [[100, '太字', true]]))).toBe(before);
  });

  it('understands rows and cells that do not say where they stand', async () => {
    const before = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(await editedCells(before, write('B2', [[9]]), write('B1', [[8]]))).toBe(
      '<row r="1"><c><v>1</v></c><c r="B1"><v>8</v></c></row><row r="2"><c><v>3</v></c><c r="B2"><v>9</v></c></row>',
    );
  });

  it('is not misled by comments and CDATA that look like cells', async () => {
    const before =
      '<!-- <row r="1"><c r="A1"><v>0</v></c></row> --><row r="2"><c r="A2" t="str"><f>"x"</f><v><![CDATA[<c r="B2">]]></v></c><c r="B2"><v>1</v></c></row>';
    const after = await editedCells(before, write('B2', [[5]]));
    expect(after).toBe(before.replace('<v>1</v>', '<v>5</v>'));
  });

  it('takes a cell away that is blank and looks like every other', async () => {
    const before = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
    expect(await editedCells(before, write('A1', [[null]]))).toBe(
      '<row r="1"><c r="B1"><v>2</v></c></row>',
    );
  });

  it('writes formulas out that were shared with a cell that is written over', async () => {
    const before =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
    expect(await editedCells(before, write('A1', [['手入力']]))).toBe(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
  });

  it('clears what an array formula showed when the formula is written over', async () => {
    const before =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect(await editedCells(before, write('A1', [[5]]))).toBe(
      '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"/>',
    );
  });

  it('takes the looks of the row and the column for new cells', async () => {
    const cells = '<row r="2" s="1" customFormat="1"><c r="A2" s="1"/></row>';
    const sheet = worksheet(
      `<cols><col min="3" max="4" width="9" style="2"/></cols><sheetData>${cells}</sheetData>`,
    );
    const parts = await edited(
      { 'xl/worksheets/sheet1.xml': sheet },
      write('C1:D1', [[1, null]]),
      write('C2', [[2]]),
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<row r="1"><c r="C1" s="2"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" s="1"/><c r="C2" s="1"><v>2</v></c></row>',
    );
  });

  it('counts days from 1904 where the workbook does', async () => {
    const workbook = foreignWorkbook({});
    const text = textParts(workbook)['xl/workbook.xml'] ?? '';
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const parts = await edited(
      {
        'xl/workbook.xml': text.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
        'xl/styles.xml': styles,
        'xl/worksheets/sheet1.xml': worksheet(
          '<sheetData><row r="1"><c r="A1" s="1"><v>43538</v></c><c r="B1" s="1"/><c r="C1"/></row></sheetData>',
        ),
      },
      write('A1:C1', [[45000, 45001, 45002]]),
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" s="1"><v>43538</v></c><c r="B1" s="1"><v>43539</v></c><c r="C1"><v>45002</v></c>',
    );
  });

  it('writes with the prefix that the sheet uses', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = await edited({ 'xl/worksheets/sheet1.xml': sheet }, write('B1', [[true]]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row>',
    );
  });
});

describe('texts of cells edited in place', () => {
  const shared =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2"><si><t>甲</t><rPh sb="0" eb="1"><t>コウ</t></rPh></si><si><t>乙</t></si></sst>';
  const sheet = worksheet(
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
  );

  it('come after those that are there, which keep their numbers and their furigana', async () => {
    const parts = await edited(
      { 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': sheet },
      write('A1:D1', [['甲', '丙 ', '乙', '丙 ']]),
    );
    expect(parts['xl/sharedStrings.xml']).toBe(
      shared
        .replace(' count="2" uniqueCount="2"', ' uniqueCount="3"')
        .replace('</sst>', '<si><t xml:space="preserve">丙 </t></si></sst>'),
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c>',
    );
  });

  it('leave the shared texts alone when none is new', async () => {
    const parts = await edited(
      { 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': sheet },
      write('A1', [['乙']]),
    );
    expect(parts['xl/sharedStrings.xml']).toBe(shared);
  });
});
