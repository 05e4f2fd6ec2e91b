import {
  applyToModel,
  emptyWorkbook,
  parseAreaAddress,
  readSnapshot,
  runCommand,
  splitReference,
  type WorkbookModel,
} from '../../../shared/core/index';
import { publicHolidaySerials } from '../../../shared/core/domain/business-days';
import { isoToSerial } from '../../../shared/core/domain/dates';
import { checkPlan } from '../../../shared/core/plan/check-plan';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';
import { stepPrompts } from '../../../shared/core/text/step-prompts';
import { aNewWorkbook, context } from '../../builders/new-workbook';

const input = { name: '', fiscalYear: 2023, sample: false };

function sheet(model: WorkbookModel, name: string) {
  const found = model.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** The contents of the first column of the cells that a name stands for. */
function cellsNamed(model: WorkbookModel, name: string) {
  const refersTo = model.names.find((each) => each.name === name)?.refersTo ?? '';
  const place = splitReference(refersTo);
  const area = parseAreaAddress(place?.address ?? '');
  if (place === null || area === null) throw new Error(`No cells are called ${name}`);
  const { row, rowCount, column } = area;
  const { rows } = sheet(model, place.sheet);
  return rows.slice(row, row + rowCount).map((contents) => contents[column]);
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
      templateVersion: '1.2',
      definitionsVersion: '1.0',
      period: { from: '2023-04-01', to: '2024-03-31' },
    });
  });

  it('holds every row of the sample and no other', () => {
    const { tables } = readSnapshot(aNewWorkbook({ sample: true }));
    const counts = tableKeys.map((key) => tables[key]?.rows.length);
    expect(counts).toEqual([92, 110, 150, 175, 175, 116, 268, 129, 623, 81, 430, 3, 24, 22]);
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

  it('tells people when a text gets too long, and where the first cell stands', () => {
    const { validations } = sheet(aNewWorkbook(), '課題整理');
    const { columns } = tableDefinition('issues');
    const note = columns.find(({ key }) => key === 'note');
    const ruleOf = (key: string) => {
      const column = columns.findIndex((each) => each.key === key);
      return validations.find(({ area }) => area.column === column);
    };
    expect(ruleOf('note')).toMatchObject({
      rule: { kind: 'custom', formula: 'LEN(M2)<=300' },
      alert: 'information',
      prompt: { title: note?.title.ja, message: note?.help.ja },
    });
    expect(ruleOf('other_solution')?.rule).toEqual({ kind: 'custom', formula: 'LEN(L2)<=100' });
  });

  it('lists the public holidays for formulas, on the last sheet', () => {
    const model = aNewWorkbook();
    expect(model.sheets[model.sheets.length - 1]?.name).toBe('選択肢');
    const days = cellsNamed(model, 'list_holidays');
    expect(days).toHaveLength(publicHolidaySerials().length);
    expect(days).toContain(isoToSerial('2024-05-06'));
  });

  it.each([
    ['案件', 'source', 'STEP0'],
    ['案件', 'management_issues', 'STEP1'],
    ['案件', 'direction', 'STEP2'],
    ['案件', 'posted', 'STEP3'],
    ['課題整理', 'issue', 'STEP1'],
  ])('has the prompts of a STEP at hand where its work is written: %s %s', (title, key, step) => {
    const { notes } = sheet(aNewWorkbook(), title);
    const { columns } = tableDefinition(title === '案件' ? 'cases' : 'issues');
    const text = notes.find(({ column }) => columns[column]?.key === key)?.text ?? '';
    const asks = stepPrompts.find((prompt) => prompt.step === step)?.asks ?? [];
    expect(text).toContain(`【${step}で聞くこと】`);
    expect(asks.length).toBeGreaterThan(1);
    for (const { ja } of asks) expect(text).toContain(`・${ja}`);
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
