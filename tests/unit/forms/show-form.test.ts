import {
  checkPlan,
  emptyWorkbook,
  readSnapshot,
  runCommand,
  type ShowFormInput,
  type WorkbookModel,
} from '../../../shared/core/index';
import { showing, withRows } from '../../builders/form-network';
import { aNewWorkbook, context } from '../../builders/new-workbook';
import { day } from '../domain/table-rows';

const now = '2024-02-01T10:00';

function aNetwork(): WorkbookModel {
  return withRows(aNewWorkbook(), {
    agencies: [
      { id: 'AG-1', name: 'みなと銀行' },
      { id: 'AG-2', name: '汐見キャリア' },
    ],
    companies: [
      {
        ...{ id: 'CO-1', name: '株式会社潮路製作所', consent_date: day('2023-05-01') },
        ...{ consent_scope: 'ネットワーク全体', consent_items: '基本;経営課題' },
        consent_expiry: day('2024-01-31'),
      },
    ],
    cases: [
      { id: 'CS-1', company_id: 'CO-1', agency_id: 'AG-1' },
      { id: 'CS-2', company_id: 'CO-9', agency_id: 'AG-1' },
    ],
    handoffs: [
      { id: 'HO-1', case_id: 'CS-2', from_agency_id: 'AG-2', to_agency_id: 'AG-1' },
      { id: 'HO-2', case_id: 'CS-1', from_agency_id: 'AG-1', to_agency_id: 'AG-2' },
      { id: 'HO-3', case_id: 'CS-2', from_agency_id: 'AG-1', to_agency_id: 'AG-3' },
    ],
    trainings: [{ id: 'TR-1', supporter_id: 'SP-1', kind: 'OJT' }],
  });
}

function show(model: WorkbookModel, input: ShowFormInput) {
  return runCommand({ name: 'show-form', input }, readSnapshot(model), { ...context, now });
}

function outputOf(input: ShowFormInput) {
  const result = show(aNetwork(), input);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.output;
}

describe('showing a form', () => {
  it('writes the choice cells, and an entry in the change log, and nothing else', () => {
    const model = aNetwork();
    const result = show(model, { form: 'company', case: 'ｃｓ－１', receiver: 'AG-2' });
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
    expect(checkPlan(model, result.plan)).toEqual([]);
    const writes = result.plan.steps.flatMap((step) =>
      step.kind === 'writeRange' && step.sheet === '企業情報シート' ? step.contents.flat() : [],
    );
    expect(writes).toEqual(['CS-1', 'AG-2']);
    const sheets = result.plan.steps.map((step) => ('sheet' in step ? step.sheet : ''));
    expect([...new Set(sheets)].sort()).toEqual(['企業情報シート', '変更履歴'].sort());
  });

  it('changes nothing the second time', () => {
    const input = { form: 'shared', ours: 'AG-1', theirs: 'AG-2' } as const;
    expect(show(showing(aNetwork(), input), input)).toMatchObject({ plan: { steps: [] } });
  });

  it('goes back to the first page', () => {
    const model = showing(aNetwork(), { form: 'case', case: 'CS-1' });
    const page = model.names.find(({ name }) => name === 'form_case_page')?.refersTo;
    const turned = withPage(model, '案件シート', 3);
    const result = show(turned, { form: 'case', case: 'CS-1' });
    expect(page).toBe("'案件シート'!$E$1");
    const steps = result.kind === 'planned' ? result.plan.steps : [];
    expect(steps[0]).toMatchObject({
      ...{ kind: 'writeRange', sheet: '案件シート' },
      ...{ area: { row: 0, column: 4, rowCount: 1, columnCount: 1 }, contents: [[1]] },
    });
    expect(steps.filter((step) => 'sheet' in step && step.sheet === '案件シート')).toHaveLength(1);
  });

  it('says where the form is', () => {
    expect(outputOf({ form: 'case', case: 'CS-1' })).toEqual({
      form: 'case',
      place: { sheet: '案件シート', cell: 'C1' },
      heldBack: [],
    });
    expect(outputOf({ form: 'ojt', training: 'TR-1' })).toEqual({
      form: 'ojt',
      place: { sheet: 'OJTシート', cell: 'C1' },
      heldBack: [],
    });
  });

  it('finds the cells by their names after the sheet was renamed', () => {
    const model = aNetwork();
    const renamed: WorkbookModel = {
      sheets: model.sheets.map((sheet) =>
        sheet.name === '案件シート' ? { ...sheet, name: '一枚もの' } : sheet,
      ),
      names: model.names.map((each) => ({
        ...each,
        refersTo: each.refersTo.replace("'案件シート'", "'一枚もの'"),
      })),
    };
    const result = show(renamed, { form: 'case', case: 'CS-1' });
    expect(result).toMatchObject({ output: { place: { sheet: '一枚もの', cell: 'C1' } } });
  });

  it('tells what consent keeps off the sheet, and all reasons', () => {
    expect(outputOf({ form: 'company', case: 'CS-1', receiver: 'AG-2' }).heldBack).toEqual([
      { case: 'CS-1', item: '基本', reasons: ['consent-expired'] },
      { case: 'CS-1', item: '経営課題', reasons: ['consent-expired'] },
      { case: 'CS-1', item: '人材要件', reasons: ['consent-expired', 'consent-items-missing'] },
    ]);
  });

  it('tells it of every case that two agencies share, newest first; a lost firm consents to nothing', () => {
    const { heldBack } = outputOf({ form: 'shared', ours: 'AG-2', theirs: 'AG-1' });
    expect(heldBack.map(({ case: id, item }) => `${id} ${item}`)).toEqual([
      'CS-1 基本',
      'CS-1 人材要件',
      'CS-2 基本',
      'CS-2 人材要件',
    ]);
    expect(heldBack[2]?.reasons).toEqual(['consent-none']);
  });

  it.each<[ShowFormInput, string]>([
    [{ form: 'case', case: 'CS-9' }, 'case-unknown'],
    [{ form: 'case', case: ' ' }, 'required-missing'],
    [{ form: 'company', case: 'CS-1', receiver: 'AG-9' }, 'reference-unknown'],
    [{ form: 'company', case: 'CS-1', receiver: '' }, 'required-missing'],
    [{ form: 'shared', ours: 'AG-1', theirs: 'ag-1' }, 'form-same-agency'],
    [{ form: 'ojt', training: 'TR-9' }, 'reference-unknown'],
  ])('refuses %j', (input, code) => {
    expect(show(aNetwork(), input)).toMatchObject({ kind: 'refused', problems: [{ code }] });
  });

  it('refuses a workbook without forms', () => {
    const model = aNetwork();
    const names = model.names.filter(({ name }) => !name.startsWith('form_'));
    expect(show({ ...model, names }, { form: 'case', case: 'CS-1' })).toEqual({
      kind: 'refused',
      problems: [{ code: 'form-missing', severity: 'error' }],
    });
  });

  it('refuses a workbook that is none of ours', () => {
    const result = show(emptyWorkbook, { form: 'case', case: 'CS-1' });
    expect(result).toMatchObject({ kind: 'refused', problems: [{ code: 'table-missing' }] });
  });
});

function withPage(model: WorkbookModel, sheet: string, page: number): WorkbookModel {
  const sheets = model.sheets.map((each) =>
    each.name !== sheet
      ? each
      : {
          ...each,
          rows: each.rows.map((contents, row) =>
            row === 0
              ? contents.map((content, column) => (column === 4 ? page : content))
              : contents,
          ),
        },
  );
  return { ...model, sheets };
}
