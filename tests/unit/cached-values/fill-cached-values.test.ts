import {
  fillCachedValues,
  isFormula,
  type Scalar,
  type TableKey,
  type WorkbookModel,
} from '../../../shared/core/index';
import { isoToSerial, serialToIso } from '../../../shared/core/domain/dates';
import { tableDefinition } from '../../../shared/core/tables/tables';
import { aNewWorkbook, typeRows } from '../../builders/new-workbook';

function formulasWithoutValue(model: WorkbookModel): number {
  return model.sheets
    .flatMap((sheet) => sheet.rows.flat())
    .filter((content) => isFormula(content) && content.value === undefined).length;
}

/** The day that a calculated column shows in the first row, as ISO text. */
function dayShown(model: WorkbookModel, table: TableKey, key: string): Scalar | undefined {
  const { title, columns } = tableDefinition(table);
  const sheet = fillCachedValues(model).sheets.find(({ name }) => name === title.ja);
  const content = sheet?.rows[1]?.[columns.findIndex((column) => column.key === key)];
  const value = isFormula(content) ? content.value : undefined;
  return typeof value === 'number' ? serialToIso(value) : value;
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

  it.each([
    { name: 'one month after the start', due: '2024-03-01' },
    { name: 'after the match without a start', change: { started: null }, due: '2024-02-29' },
    { name: 'the next one after each that was made', made: 3, due: '2025-02-01' },
    { name: 'none when all were made', made: 4, due: '' },
    { name: 'none for a closed case', change: { status: '完了' }, due: '' },
    { name: 'none without a match', change: { started: null, matched: null }, due: '' },
  ])('plans the follow-ups of a case: $name', ({ change = {}, made = 0, due }) => {
    const one = {
      ...{ id: 'CS-1', status: '進行中' },
      ...{ matched: isoToSerial('2024-01-31'), started: isoToSerial('2024-02-01'), ...change },
    };
    const followups = Array.from({ length: made }, () => ({ case_id: 'cs-1' }));
    const model = typeRows(typeRows(aNewWorkbook(), 'cases', [one]), 'followups', followups);
    expect(dayShown(model, 'cases', 'next_followup')).toBe(due);
  });

  it.each([
    ['over the holidays of May', isoToSerial('2024-04-26'), '2024-05-08'],
    ['from a time of a day on', isoToSerial('2023-08-21') + 0.75, '2023-08-28'],
    ['not without a day', null, ''],
    ['not from a text', '2023/08/21', ''],
  ])('gives the usual day of the answer to a hand-off: %s', (_name, sent, expected) => {
    const model = typeRows(aNewWorkbook(), 'handoffs', [{ id: 'HO-1', sent }]);
    expect(dayShown(model, 'handoffs', 'due_usual')).toBe(expected);
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
