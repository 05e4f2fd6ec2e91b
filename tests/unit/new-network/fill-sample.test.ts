import { applyToModel, readSnapshot, runCommand } from '../../../shared/core/index';
import { aNewWorkbook, context, typeRows } from '../../builders/new-workbook';

const call = { name: 'fill-sample', input: {} } as const;

describe('filling the sample into a workbook', () => {
  it('gives the same rows as making the workbook with the sample', () => {
    const empty = aNewWorkbook();
    const result = runCommand(call, readSnapshot(empty), context);
    if (result.kind !== 'planned') throw new Error('refused');
    const filled = readSnapshot(applyToModel(empty, result.plan));
    const made = readSnapshot(aNewWorkbook({ sample: true }));
    expect(filled.tables.cases?.rows).toEqual(made.tables.cases?.rows);
    expect(filled.tables.trainings?.rows).toEqual(made.tables.trainings?.rows);
  });

  it('prepares rows where the sample needs more than are there', () => {
    const empty = aNewWorkbook();
    const result = runCommand(call, readSnapshot(empty), context);
    if (result.kind !== 'planned') throw new Error('refused');
    const filled = applyToModel(empty, result.plan);
    const trainings = filled.sheets.find((sheet) => sheet.name === '育成記録');
    const made = aNewWorkbook({ sample: true }).sheets.find((sheet) => sheet.name === '育成記録');
    expect(trainings?.rows).toEqual(made?.rows);
    expect(trainings?.tables).toEqual(made?.tables);
  });

  it('is refused as soon as a table holds a row: samples never mix with real rows', () => {
    const used = typeRows(aNewWorkbook(), 'companies', [{ id: 'CO-1', name: '株式会社あおば' }]);
    expect(runCommand(call, readSnapshot(used), context)).toEqual({
      kind: 'refused',
      problems: [
        {
          code: 'table-not-empty',
          severity: 'error',
          place: { table: 'companies', sheet: '支援企業' },
          values: { rows: 1 },
        },
      ],
    });
  });

  it('finishes a filling that was cut off, and finds nothing to do after that', () => {
    const empty = aNewWorkbook();
    const whole = runCommand(call, readSnapshot(empty), context);
    if (whole.kind !== 'planned') throw new Error('refused');
    const filled = applyToModel(empty, whole.plan);
    const half = whole.plan.steps.slice(0, whole.plan.steps.length / 2);
    const cut = applyToModel(empty, { steps: half });
    const rest = runCommand(call, readSnapshot(cut), context);
    if (rest.kind !== 'planned') throw new Error('refused');
    expect(rest.plan.steps.length).toBeLessThan(whole.plan.steps.length);
    expect(readSnapshot(applyToModel(cut, rest.plan))).toEqual(readSnapshot(filled));
    expect(runCommand(call, readSnapshot(filled), context)).toMatchObject({ plan: { steps: [] } });
  });

  it('is refused when somebody has changed a row of the sample', () => {
    const made = aNewWorkbook({ sample: true });
    const sheets = made.sheets.map((sheet) => {
      if (sheet.name !== '担い手') return sheet;
      const rows = sheet.rows.map((row, index) => {
        return index === 3 ? row.map((cell, column) => (column === 1 ? '本人' : cell)) : row;
      });
      return { ...sheet, rows };
    });
    expect(runCommand(call, readSnapshot({ ...made, sheets }), context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'table-not-empty', place: { table: 'supporters' } }],
    });
  });

  it('is refused where a table is missing', () => {
    const workbook = aNewWorkbook();
    const cut = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== 'フォロー') };
    expect(runCommand(call, readSnapshot(cut), context)).toMatchObject({
      problems: [{ code: 'table-missing', place: { table: 'followups' } }],
    });
  });
});
