import { emptySheet, type WorkbookModel } from '../../../shared/core/index';
import { calculateWithUniver } from '../../tools/univer-engine';

const workbook: WorkbookModel = {
  sheets: [
    {
      ...emptySheet('案件'),
      rows: [
        ['ID', '求人化日', '済'],
        ['C-1', 45017, true],
        ['C-2', 45400, false],
        ['C-3', '令和', true],
      ],
    },
    {
      ...emptySheet('KPI'),
      rows: [
        [{ formula: `COUNTIFS('案件'!$B:$B,">="&period_from,'案件'!$B:$B,"<="&period_to)` }],
        [{ formula: `COUNTIF('案件'!$C:$C,TRUE)` }],
        [{ formula: `MATCH("C-3",'案件'!$A:$A,0)` }],
        [{ formula: 'A1/0' }],
        [{ formula: "SUMPRODUCT((LEN('案件'!$A$2:$A$4)>0)*1)" }],
      ],
    },
    { ...emptySheet('設定'), rows: [[45017], [45382]] },
  ],
  names: [
    { name: 'period_from', refersTo: "'設定'!$A$1" },
    { name: 'period_to', refersTo: "'設定'!$A$2" },
  ],
};

function results(model: WorkbookModel): readonly unknown[] {
  return (model.sheets[1]?.rows ?? []).map(([cell]) =>
    typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.value : cell,
  );
}

describe('Univer without a page', () => {
  it('calculates whole columns, defined names and check boxes', async () => {
    expect(results(await calculateWithUniver(workbook))).toEqual([1, 2, 4, '#DIV/0!', 3]);
  });

  it('calculates a second workbook on its own, without values of the first', async () => {
    const other: WorkbookModel = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet.name === '設定' ? { ...sheet, rows: [[45383], [45747]] } : sheet,
      ),
    };
    await calculateWithUniver(workbook);
    expect(results(await calculateWithUniver(other))).toEqual([1, 2, 4, '#DIV/0!', 3]);
  });

  it('gives a workbook without formulas back as it was', async () => {
    const plain: WorkbookModel = { sheets: workbook.sheets.slice(0, 1), names: [] };
    expect(await calculateWithUniver(plain)).toEqual(plain);
  });
});
