import {
  applyToModel,
  readSnapshot,
  runCommand,
  type Scalar,
  type WorkbookModel,
} from '../../../shared/core/index';
import { scalarOf } from '../../../shared/core/model/workbook-model';
import { commandTitles } from '../../../shared/core/text/change-log';
import { aNewWorkbook } from '../../builders/new-workbook';
import {
  aCaseNetwork,
  day,
  oneCase,
  rowsIn,
  run,
  runIn,
  withoutSheet,
  workContext,
} from '../../builders/case-network';

const move = { case: 'CS-1', step: 'STEP3', reason: '要件は前のまま' };

function logRows(model: WorkbookModel, name = '変更履歴'): readonly (readonly Scalar[])[] {
  const sheet = model.sheets.find((each) => each.name === name);
  return (sheet?.rows ?? []).slice(1).map((row) => row.map(scalarOf));
}

it('stands in a new workbook between the tables and the lists, with titles and no rows', () => {
  const model = aNewWorkbook();
  const names = model.sheets.map(({ name }) => name);
  expect(names.indexOf('変更履歴')).toBe(names.indexOf('OJTシート') + 1);
  expect(model.sheets[names.indexOf('変更履歴')]).toMatchObject({ visibility: 'visible' });
  expect(logRows(model)).toEqual([]);
  expect(logRows(aNewWorkbook({ language: 'en' }), 'Change log')).toEqual([]);
});

it('tells when, which command, which rows, how many cells and why', () => {
  const { model } = run(aCaseNetwork(), 'move-step', move);
  const activity = String(rowsIn(model, 'activities')[0]?.['id']);
  expect(logRows(model)).toEqual([
    [
      day('2024-01-15') + (9 * 60 + 30) / 1440,
      'STEPの変更',
      `案件：CS-1／活動記録：${activity}`,
      // STEP, day and reason of the case; id, case, day, STEP, kind, supporter and note.
      10,
      '要件は前のまま',
    ],
  ]);
  const sheet = model.sheets.find(({ name }) => name === '変更履歴');
  expect(sheet?.styles).toContainEqual(
    expect.objectContaining({
      style: expect.objectContaining({ numberFormat: 'yyyy/mm/dd hh:mm' }) as object,
    }),
  );
});

it('adds one entry for each command below the last, and none where nothing changed', () => {
  const first = run(aCaseNetwork(), 'move-step', move).model;
  const again = run(first, 'move-step', move).model;
  const second = run(again, 'set-next-action', { case: 'CS-1', next_action: '' }).model;
  const looked = run(run(second, 'check', {}).model, 'find-company', { text: '潮路' }).model;
  expect(logRows(looked).map((row) => [row[1], row[3]])).toEqual([
    ['STEPの変更', 10],
    // Two cells were cleared; the agency had been blank.
    ['次の行動の変更', 2],
  ]);
});

it('is the same for the same input, and applying a plan twice adds no second entry', () => {
  const model = aCaseNetwork();
  const one = run(model, 'move-step', move);
  const other = run(model, 'move-step', move);
  expect(one.plan).toEqual(other.plan);
  expect(applyToModel(one.model, one.plan)).toEqual(one.model);
});

it('tells of rows that a file brought in, and names only the first of many', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    ...[`CO-N${String(index)}`, `港${String(index)}工業`, '静岡県', 'E'],
  ]);
  const header = ['企業ID', '企業名', '都道府県', '業種'];
  const { model } = run(aCaseNetwork(), 'import-rows', { table: 'companies', header, rows });
  expect(logRows(model)[0]?.slice(1, 4)).toEqual([
    'ファイルの取り込み',
    '支援企業：CO-N0、CO-N1、CO-N2、CO-N3、CO-N4 ほか35件',
    160,
  ]);
});

it('tells of the sample and of repairs', () => {
  const filled = run(aNewWorkbook(), 'fill-sample', {}).model;
  const entry = logRows(filled)[0] ?? [];
  expect(entry[1]).toBe('見本の記入');
  expect(String(entry[2]).length).toBeLessThan(1200);
  const untidy = aCaseNetwork([{ ...oneCase, status: ' 進行中' }]);
  expect(logRows(run(untidy, 'repair', {}).model)[0]?.slice(1, 4)).toEqual([
    ...['自動修復', '案件：CS-1', 1],
  ]);
});

it('does not count the formulas of rows that had to be prepared', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...oneCase,
    id: `CS-${String(index)}`,
  }));
  const input = { company: 'CO-2', supporter_id: 'SP-1' };
  const { model } = run(aCaseNetwork(many), 'new-case', input);
  // Id, firm, day, agency, supporter, STEP, status and STEP day; seven cells of the activity.
  expect(logRows(model)[0]?.[3]).toBe(15);
});

it('is written in the language of the workbook', () => {
  const english = aNewWorkbook({ language: 'en', sample: true });
  const id = String(rowsIn(english, 'cases').find(({ status }) => status === '進行中')?.['id']);
  const { model } = run(english, 'set-next-action', { case: id, next_action: 'Call the manager' });
  expect(logRows(model, 'Change log')[0]?.slice(1, 3)).toEqual(['Set next action', `Cases: ${id}`]);
});

describe('nothing is logged, and nobody complains,', () => {
  it('in a workbook without the sheet', () => {
    const old = withoutSheet(aCaseNetwork(), '変更履歴');
    const { model, warnings } = run(old, 'move-step', move);
    expect(warnings).toEqual([]);
    expect(rowsIn(model, 'cases')[0]).toMatchObject({ step: 'STEP3' });
    expect(model.sheets.map(({ name }) => name)).not.toContain('変更履歴');
    expect(readSnapshot(old).problems).toEqual([]);
  });

  it('where the host does not tell the time, or tells none', () => {
    const { now: _, ...timeless } = workContext;
    for (const context of [timeless, { ...workContext, now: '昨日' }]) {
      expect(
        logRows(runIn(context, aCaseNetwork(), { name: 'move-step', input: move }).model),
      ).toEqual([]);
    }
  });

  it('for a command that was refused', () => {
    const call = { name: 'move-step', input: { case: 'CS-9', step: 'STEP2' } } as const;
    expect(runCommand(call, readSnapshot(aCaseNetwork()), workContext).kind).toBe('refused');
  });
});

describe('people may', () => {
  function changed(
    change: (rows: readonly (readonly Scalar[])[]) => readonly (readonly Scalar[])[],
  ) {
    const model = aCaseNetwork();
    return {
      ...model,
      sheets: model.sheets.map((sheet) =>
        sheet.name === '変更履歴'
          ? { ...sheet, rows: change(sheet.rows.map((row) => row.map(scalarOf))) }
          : sheet,
      ),
    };
  }

  it('rename the sheet, move its columns and write below the last entry', () => {
    const model = changed(() => [
      ['メモ', '操作', '日時', 'セル数', '対象の行'],
      [null, '手書きのメモ'],
    ]);
    const renamed = {
      ...model,
      sheets: model.sheets.map((sheet) =>
        sheet.name === '変更履歴' ? { ...sheet, name: '履歴' } : sheet,
      ),
    };
    const after = run(renamed, 'move-step', move).model;
    expect(logRows(after, '履歴')[1]?.slice(0, 2)).toEqual(['要件は前のまま', 'STEPの変更']);
  });

  it('delete columns; without the time or the command there is no log', () => {
    const short = changed(() => [['日時', '操作']]);
    expect(logRows(run(short, 'move-step', move).model)[0]).toHaveLength(2);
    const broken = changed(() => [['日時', '内容']]);
    expect(logRows(run(broken, 'move-step', move).model)).toEqual([]);
  });
});

it('grows its table when the prepared rows are full', () => {
  const start = aCaseNetwork();
  const full = {
    ...start,
    sheets: start.sheets.map((sheet) =>
      sheet.name !== '変更履歴'
        ? sheet
        : {
            ...sheet,
            rows: [...sheet.rows, ...Array.from({ length: 100 }, () => [45000, '前の操作'])],
          },
    ),
  };
  const { model } = run(full, 'move-step', move);
  const sheet = model.sheets.find(({ name }) => name === '変更履歴');
  expect(sheet?.rows).toHaveLength(102);
  expect(sheet?.tables[0]?.area.rowCount).toBe(201);
});

it('has a name for every command that writes', () => {
  const writing = ['new-case', 'move-step', 'set-next-action', 'close-case', 'bulk-update'];
  for (const name of [...writing, 'import-rows', 'repair', 'fill-sample']) {
    expect(commandTitles[name]?.ja).toMatch(/[ぁ-ん一-龠]/);
  }
});
