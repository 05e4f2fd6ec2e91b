import { fillCachedValues, isFormula, type WorkbookModel } from '../../../shared/core/index';
import { aNewWorkbook, typeRows } from '../../builders/new-workbook';

function formulasWithoutValue(model: WorkbookModel): number {
  return model.sheets
    .flatMap((sheet) => sheet.rows.flat())
    .filter((content) => isFormula(content) && content.value === undefined).length;
}

describe('fillCachedValues', () => {
  it.each([true, false])(
    'gives every formula of a new workbook its value (sample: %p)',
    (sample) => {
      const model = aNewWorkbook({ sample });
      expect(formulasWithoutValue(model)).toBeGreaterThan(1000);
      expect(formulasWithoutValue(fillCachedValues(model))).toBe(0);
    },
  );

  it('follows a change of the rows', () => {
    const model = typeRows(aNewWorkbook(), 'agencies', [
      { id: 'AG-1', name: '機関', joined: 45017 },
    ]);
    const kpi = fillCachedValues(model).sheets.find((sheet) => sheet.name === 'KPI');
    expect(kpi?.rows[8]?.[3]).toMatchObject({ value: 1 });
  });

  it('divides by the targets that people set on the KPI sheet', () => {
    const model = aNewWorkbook({ sample: true });
    const sheets = model.sheets.map((sheet) =>
      sheet.name !== 'KPI'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((contents, row) =>
              contents.map((content, column) => (row === 8 && column === 5 ? 100 : content)),
            ),
          },
    );
    const kpi = fillCachedValues({ ...model, sheets }).sheets.find(({ name }) => name === 'KPI');
    expect(kpi?.rows[8]?.[6]).toMatchObject({ value: 0.88 });
    expect(kpi?.rows[9]?.[6]).toMatchObject({ value: '' });
  });

  it('leaves formulas that people added as they are', () => {
    const model = aNewWorkbook();
    const own = { ...model.sheets[0], name: 'メモ', rows: [[{ formula: '1+1', value: 2 }]] };
    const sheets = [...model.sheets, own as WorkbookModel['sheets'][number]];
    expect(fillCachedValues({ ...model, sheets }).sheets.slice(-1)[0]?.rows).toEqual(own.rows);
  });

  it('gives a workbook without a period back untouched', () => {
    const model = { ...aNewWorkbook(), names: [] };
    expect(fillCachedValues(model)).toBe(model);
  });
});
