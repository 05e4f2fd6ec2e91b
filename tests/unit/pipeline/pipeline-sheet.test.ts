import {
  fillCachedValues,
  readSnapshot,
  runCommand,
  scalarOf,
  type Language,
  type Scalar,
  type WorkbookModel,
} from '../../../shared/core/index';
import { aNewWorkbook, typeRows } from '../../builders/new-workbook';
import { context } from '../domain/table-rows';

const sheetNames = { ja: 'パイプライン', en: 'Pipeline' } as const;

function pipelineSheet(model: WorkbookModel, language: Language = 'ja') {
  const found = model.sheets.find(({ name }) => name === sheetNames[language]);
  if (found === undefined) throw new Error('There is no pipeline sheet');
  return found;
}

/** What the lines of STEPs and the sums show: the open cases, those of each status, all of them. */
function shown(model: WorkbookModel): readonly (readonly Scalar[])[] {
  const lines = pipelineSheet(model).rows.slice(4, 9);
  return lines.map((line) => line.slice(2).map((content) => scalarOf(content)));
}

function withCases(...cases: readonly (readonly [Scalar, Scalar])[]): WorkbookModel {
  const rows = cases.map(([step, status], index) => ({ id: `CS-${String(index)}`, step, status }));
  return fillCachedValues(typeRows(aNewWorkbook(), 'cases', rows));
}

it('counts the cases of each STEP by status, with those that are open and all', () => {
  const model = withCases(
    ...([
      ['STEP0', '進行中'],
      ['STEP2', '進行中'],
      ['STEP2', '保留'],
      ['STEP2', '完了'],
      ['STEP3', '中止'],
      ['STEP3', '取消'],
    ] as const),
  );
  expect(shown(model)).toEqual([
    [1, 1, 0, 0, 0, 0, 1],
    [0, 0, 0, 0, 0, 0, 0],
    [2, 1, 1, 1, 0, 0, 3],
    [0, 0, 0, 0, 1, 1, 2],
    [3, 2, 1, 1, 1, 1, 6],
  ]);
});

it('counts only what COUNTIFS counts: text whatever its case, without spaces around it', () => {
  const model = withCases(
    ['step1', '進行中'],
    [' STEP1', '進行中'],
    [1, '進行中'],
    ['STEP1', null],
  );
  expect(shown(model)[1]).toEqual([1, 1, 0, 0, 0, 0, 1]);
});

it('shows the same counts as the command, for the sample', () => {
  const model = fillCachedValues(aNewWorkbook({ sample: true }));
  const result = runCommand({ name: 'pipeline', input: {} }, readSnapshot(model), context);
  if (result.kind === 'refused') throw new Error('It was refused');
  const { steps, count } = result.output;
  expect(shown(model).slice(0, 4)).toEqual(
    steps.map((step) => [step.open, ...step.statuses.map((each) => each.count), step.count]),
  );
  expect(shown(model)[4]?.[6]).toBe(count);
});

it('has a chart of the open cases, and is found by its name when it was renamed', () => {
  const sheet = pipelineSheet(aNewWorkbook({ language: 'en' }), 'en');
  expect(sheet.charts).toMatchObject([
    { id: 'pipeline-open', series: [{ name: 'In progress' }, { name: 'On hold' }] },
  ]);
  const typed = typeRows(aNewWorkbook(), 'cases', [{ id: 'CS-1', step: 'STEP0', status: '保留' }]);
  const sheets = typed.sheets.map((each) =>
    each.name === 'パイプライン' ? { ...each, name: '会議用' } : each,
  );
  const names = typed.names.map((each) =>
    each.name === 'pipeline_open' ? { ...each, refersTo: "'会議用'!$C$9" } : each,
  );
  const filled = fillCachedValues({ sheets, names }).sheets.find(({ name }) => name === '会議用');
  expect(scalarOf(filled?.rows[8]?.[2])).toBe(1);
});
