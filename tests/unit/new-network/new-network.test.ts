import {
  applyToModel,
  emptyWorkbook,
  readSnapshot,
  runCommand,
  type WorkbookModel,
} from '../../../shared/core/index';
import { checkPlan } from '../../../shared/core/plan/check-plan';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';
import { aNewWorkbook, context } from '../../builders/new-workbook';

const input = { name: '', fiscalYear: 2023, sample: false };

function sheet(model: WorkbookModel, name: string) {
  const found = model.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

function plan(language: 'ja' | 'en', sample = false) {
  const call = { name: 'new-network' as const, input: { ...input, sample } };
  const result = runCommand(call, readSnapshot(emptyWorkbook), { ...context, language });
  if (result.kind !== 'planned') throw new Error('refused');
  return result;
}

describe('a new network workbook', () => {
  it.each(['ja', 'en'] as const)('can be written by every host (%s)', (language) => {
    expect(checkPlan(emptyWorkbook, plan(language, true).plan)).toEqual([]);
  });

  it('is planned alike for the same input and context', () => {
    expect(plan('ja')).toEqual(plan('ja'));
  });

  it('changes nothing when its plan is applied again', () => {
    const { plan: steps } = plan('ja');
    const once = applyToModel(emptyWorkbook, steps);
    expect(applyToModel(once, steps)).toEqual(once);
  });

  it.each(['ja', 'en'] as const)('is found again with all its tables (%s)', (language) => {
    const snapshot = readSnapshot(aNewWorkbook({ language }));
    expect(snapshot.problems).toEqual([]);
    expect(Object.keys(snapshot.tables)).toEqual(tableKeys);
    expect(snapshot.identity).toMatchObject({
      language,
      templateVersion: '1.1',
      definitionsVersion: '1.0',
      period: { from: '2023-04-01', to: '2024-03-31' },
    });
  });

  it('holds every row of the sample and no other', () => {
    const { tables } = readSnapshot(aNewWorkbook({ sample: true }));
    const counts = tableKeys.map((key) => tables[key]?.rows.length);
    expect(counts).toEqual([92, 110, 150, 175, 116, 129, 623, 81, 430, 3, 24, 22]);
  });

  it('has the names that never change, each on one cell', () => {
    const names = new Map(aNewWorkbook().names.map(({ name, refersTo }) => [name, refersTo]));
    const fixed = [
      ...['period_from', 'period_to', 'kpi_1', 'kpi_2', 'kpi_3', 'kpi_4', 'kpi_5'],
      ...['kpi_5_numerator', 'maturity_strategy', 'maturity_marketing', 'maturity_knowledge'],
      ...['maturity_funding', 'maturity_cocreation', 'maturity_sum', 'maturity_overall'],
      ...['template_version', 'definitions_version', 'workbook_id'],
    ];
    expect(
      fixed.filter((name) => !/^'[^']+'!\$[A-Z]+\$[0-9]+$/.test(names.get(name) ?? '')),
    ).toEqual([]);
  });

  it('prepares spare rows with formulas and drop-downs for work without the add-in', () => {
    const cases = sheet(aNewWorkbook(), '案件');
    const { spareRows, columns } = tableDefinition('cases');
    expect(cases.rows).toHaveLength(1 + spareRows);
    const status = columns.findIndex((column) => column.key === 'status');
    expect(cases.validations).toContainEqual(
      expect.objectContaining({
        area: { row: 1, column: status, rowCount: spareRows, columnCount: 1 },
        rule: { kind: 'list', values: ['進行中', '保留', '完了', '中止', '取消'] },
      }),
    );
  });

  it('explains every column in a note on its title', () => {
    const { notes } = sheet(aNewWorkbook(), '支援企業');
    expect(notes).toHaveLength(tableDefinition('companies').columns.length);
  });

  it('keeps text that begins with an equals sign as text', () => {
    const call = { name: 'new-network' as const, input: { ...input, name: '=1+1' } };
    const result = runCommand(call, readSnapshot(emptyWorkbook), context);
    const model = applyToModel(
      emptyWorkbook,
      result.kind === 'planned' ? result.plan : { steps: [] },
    );
    expect(readSnapshot(model).identity.networkName).toBe('=1+1');
  });

  it('is refused where one of its sheets exists, so that nobody loses rows', () => {
    const result = runCommand(
      { name: 'new-network', input },
      readSnapshot(aNewWorkbook()),
      context,
    );
    expect(result).toMatchObject({ kind: 'refused' });
    expect(result.kind === 'refused' && result.problems[0]).toMatchObject({
      code: 'sheet-exists',
      place: { sheet: 'はじめに' },
    });
  });

  it.each([1989, 2099, 2023.5, Number.NaN])('is refused for the fiscal year %p', (fiscalYear) => {
    const call = { name: 'new-network' as const, input: { ...input, fiscalYear } };
    expect(runCommand(call, readSnapshot(emptyWorkbook), context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'number-out-of-range' }],
    });
  });

  it('is refused for a name that no cell or title could show', () => {
    const call = { name: 'new-network' as const, input: { ...input, name: 'あ'.repeat(101) } };
    expect(runCommand(call, readSnapshot(emptyWorkbook), context)).toMatchObject({
      problems: [{ code: 'text-too-long' }],
    });
  });
});
