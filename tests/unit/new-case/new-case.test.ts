import type { NewCaseInput } from '../../../shared/core/index';
import { describeProblem } from '../../../shared/core/index';
import {
  aCaseNetwork,
  codesOf,
  day,
  oneCase,
  refusal,
  rowsIn,
  run,
  runIn,
  withoutSheet,
  workContext,
} from '../../builders/case-network';

const input: NewCaseInput = {
  ...{ company: 'CO-2', found: '2024-01-10', supporter_id: 'SP-1', source: '商談会' },
  ...{ title: '工場長の採用', next_action: '社長と面談', next_due: '2024-01-25' },
};

const newFirm = {
  ...{ name: '㈱みさき運輸', prefecture: '静岡県', industry: 'H', city: '港市', employees: '42' },
};

/** The input with the data of a new firm instead of an id. */
function withFirm(more: Partial<typeof newFirm & { corporate_number: string }> = {}): NewCaseInput {
  const { company: _, ...rest } = input;
  return { ...rest, new_company: { ...newFirm, ...more } };
}

describe('a new case of a firm that is there', () => {
  it('begins in STEP0, in progress, with its first activity', () => {
    const { model, output } = run(aCaseNetwork(), 'new-case', input);
    const row = rowsIn(model, 'cases')[1];
    expect(row).toEqual({
      ...{ id: output.case, company_id: 'CO-2', found: '2024-01-10', source: '商談会' },
      ...{ agency_id: 'AG-1', supporter_id: 'SP-1', step: 'STEP0', status: '進行中' },
      ...{ step_date: '2024-01-10', title: '工場長の採用' },
      ...{ next_action: '社長と面談', next_due: '2024-01-25' },
    });
    expect(output).toMatchObject({ company: 'CO-2', isNewCompany: false, isNew: true });
    expect(rowsIn(model, 'activities')).toEqual([
      {
        ...{ id: expect.stringMatching(/^AC-/) as string, case_id: output.case },
        ...{ date: '2024-01-10', step: 'STEP0', kind: 'その他', supporter_id: 'SP-1' },
        note: '案件を登録',
      },
    ]);
    expect(rowsIn(model, 'companies')).toHaveLength(2);
  });

  it('takes day, agency and first activity as told', () => {
    const { found: _, ...undated } = input;
    const told = {
      ...{ agency_id: 'ag-1', accompanist: 'SP-2', step: 'STEP1' },
      ...{ activity_kind: '訪問', note: '社長から相談' },
    };
    const { model } = run(aCaseNetwork(), 'new-case', { ...undated, ...told });
    expect(rowsIn(model, 'cases')[1]).toMatchObject({
      ...{ found: '2024-01-15', agency_id: 'AG-1', accompanist: 'SP-2', step: 'STEP1' },
    });
    expect(rowsIn(model, 'activities')[0]).toMatchObject({ kind: '訪問', note: '社長から相談' });
  });

  it('is not added again when the button is pressed twice', () => {
    const once = run(aCaseNetwork(), 'new-case', input);
    for (const again of [input, { ...input, confirm: true }]) {
      const twice = runIn({ ...workContext, seed: 'other' }, once.model, {
        name: 'new-case',
        input: again,
      });
      expect(twice.plan.steps).toEqual([]);
      expect(twice.output).toEqual({ ...once.output, isNew: false });
    }
  });

  it('gets an id that no other case has, even with a seed that was used before', () => {
    const once = run(aCaseNetwork(), 'new-case', input);
    const next = { ...input, title: '別の用件', confirm: true };
    const twice = run(once.model, 'new-case', next);
    expect(twice.output.case).not.toBe(once.output.case);
    const ids = rowsIn(twice.model, 'activities').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('has to be confirmed while another one is open', () => {
    const other = { ...input, company: 'CO-1' };
    const problems = refusal(aCaseNetwork(), 'new-case', other);
    expect(problems).toMatchObject([
      {
        code: 'case-open-exists',
        severity: 'warning',
        place: { row: 2 },
        values: { other: 'CS-1' },
      },
    ]);
    const { output, warnings } = run(aCaseNetwork(), 'new-case', { ...other, confirm: true });
    expect(output.isNew).toBe(true);
    expect(codesOf(warnings)).toEqual(['case-open-exists']);
    const closed = aCaseNetwork([{ ...oneCase, status: '完了' }]);
    expect(run(closed, 'new-case', other).warnings).toEqual([]);
  });
});

describe('a new case of a new firm', () => {
  it('adds the firm too, and points to it', () => {
    const number = { corporate_number: '１１０００-０５０-０４３５７' };
    const { model, output } = run(aCaseNetwork(), 'new-case', withFirm(number));
    expect(output.isNewCompany).toBe(true);
    expect(rowsIn(model, 'companies')[2]).toEqual({
      ...{ id: output.company, name: '㈱みさき運輸', corporate_number: '1100005004357' },
      ...{ prefecture: '静岡県', city: '港市', industry: 'H', employees: 42 },
    });
    expect(rowsIn(model, 'cases')[1]).toMatchObject({ company_id: output.company });
  });

  it('is not added again when the button is pressed twice', () => {
    const once = run(aCaseNetwork(), 'new-case', withFirm());
    const again = { ...withFirm({ name: 'みさき運輸株式会社' }), confirm: true };
    const twice = runIn({ ...workContext, seed: 'other' }, once.model, {
      name: 'new-case',
      input: again,
    });
    expect(twice.plan.steps).toEqual([]);
    expect(twice.output).toMatchObject({ case: once.output.case, company: once.output.company });
  });

  it.each([
    [
      'the corporate number is there',
      { corporate_number: '4011001098993' },
      'company-known-number',
    ],
    ['the name is there', { name: '潮路製作所 （株）' }, 'company-known-name'],
    [
      'the check digit is wrong',
      { corporate_number: '1011001098993' },
      'corporate-number-check-digit',
    ],
  ])('has to be confirmed where %s', (_, more, code) => {
    const problems = refusal(aCaseNetwork(), 'new-case', withFirm(more));
    expect(problems.map((each) => [each.code, each.severity])).toEqual([[code, 'warning']]);
    const confirmed = run(aCaseNetwork(), 'new-case', { ...withFirm(more), confirm: true });
    expect(rowsIn(confirmed.model, 'companies')).toHaveLength(3);
    expect(codesOf(confirmed.warnings)).toEqual([code]);
  });

  it('names the firm that seems to be the same', () => {
    const [problem] = refusal(
      aCaseNetwork(),
      'new-case',
      withFirm({ corporate_number: '4011001098993' }),
    );
    expect(describeProblem(problem!, 'ja')).toContain('株式会社潮路製作所 CO-1');
  });

  it('takes a namesake in another prefecture for another firm', () => {
    const namesake = withFirm({ name: '株式会社潮路製作所', prefecture: '北海道' });
    expect(run(aCaseNetwork(), 'new-case', namesake).warnings).toEqual([]);
  });

  it.each([
    ['without a name', { name: ' ' }, ['required-missing']],
    ['in a prefecture that is none', { prefecture: '静岡' + '国' }, ['choice-unknown']],
    ['with a number of the wrong length', { corporate_number: '123' }, ['corporate-number-format']],
    ['with staff that is no number', { employees: '多数' }, ['number-invalid']],
  ])('is refused %s, also when confirmed', (_, more, codes) => {
    const wrong = { ...withFirm(more), confirm: true };
    expect(codesOf(refusal(aCaseNetwork(), 'new-case', wrong))).toEqual(codes);
  });
});

describe('a new case from a follow-up', () => {
  const followups = [
    { id: 'FU-1', case_id: 'CS-1', date: day('2023-12-01'), new_issue: '若手の育成' },
    { id: 'FU-2', case_id: 'CS-9', date: day('2023-12-01') },
  ];
  const network = () => aCaseNetwork([{ ...oneCase, accompanist: 'SP-2' }], { followups });

  it('takes firm, agency, people and issue along, in one step', () => {
    const { model, output, warnings } = run(network(), 'new-case', { from: 'FU-1' });
    expect(rowsIn(model, 'cases')[1]).toMatchObject({
      ...{ id: output.case, company_id: 'CO-1', agency_id: 'AG-1', supporter_id: 'SP-1' },
      ...{ accompanist: 'SP-2', management_issues: '若手の育成', found: '2024-01-15' },
      ...{ source: 'フォローで見つかった新しい課題', status: '進行中' },
    });
    // The case that was followed up is open: that is no surprise.
    expect(warnings).toEqual([]);
  });

  it('can be led by others', () => {
    const { model } = run(network(), 'new-case', { from: 'FU-1', supporter_id: 'SP-2' });
    expect(rowsIn(model, 'cases')[1]).toMatchObject({ agency_id: 'AG-2', supporter_id: 'SP-2' });
  });

  it.each(['FU-9', 'FU-2'])('is refused where the way back is broken: %s', (from) => {
    expect(codesOf(refusal(network(), 'new-case', { from }))).toContain('reference-unknown');
  });
});

describe('a new case is refused', () => {
  it.each<readonly [string, Partial<NewCaseInput>, readonly string[]]>([
    ['for a firm that is not there', { company: 'CO-9' }, ['reference-unknown']],
    ['without a supporter', { supporter_id: '' }, ['required-missing']],
    ['with an agency that is not there', { agency_id: 'AG-9' }, ['reference-unknown']],
    ['with a supporter who is not there', { supporter_id: 'SP-9' }, ['reference-unknown']],
    ['with an accompanist who is not there', { accompanist: 'SP-9' }, ['reference-unknown']],
    ['with a supporter of another agency', { agency_id: 'AG-2' }, ['supporter-not-of-agency']],
    ['when it is found after today', { found: '2024-01-16' }, ['date-future']],
    ['when it is found on no day', { found: '2024-02-30' }, ['date-invalid']],
    ['when it is due on no day', { next_due: '近日' }, ['date-invalid']],
    ['in a later STEP', { step: 'STEP2' }, ['input-invalid']],
    ['with an activity of no kind', { activity_kind: '雑談' }, ['choice-unknown']],
    ['with a text that no file can hold', { title: 'a\u0001' }, ['text-control-characters']],
  ])('%s', (_, more, codes) => {
    const problems = refusal(aCaseNetwork(), 'new-case', { ...input, ...more, confirm: true });
    expect(codesOf(problems)).toEqual(codes);
  });

  it('without any firm, and where tables are missing', () => {
    const { company: _, ...noFirm } = input;
    expect(refusal(aCaseNetwork(), 'new-case', noFirm)).toMatchObject([
      { code: 'required-missing', place: { table: 'cases', column: 'company_id' } },
    ]);
    const noFirms = withoutSheet(aCaseNetwork([]), '支援企業');
    expect(refusal(noFirms, 'new-case', withFirm())).toMatchObject([
      { code: 'table-missing', place: { table: 'companies' } },
    ]);
  });
});

it('goes below the last row of a full table, with formulas and room for more', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...oneCase,
    ...{ id: `CS-${String(index + 1)}`, company_id: 'CO-1' },
  }));
  const { model, output } = run(aCaseNetwork(many), 'new-case', input);
  const rows = rowsIn(model, 'cases');
  expect(rows[300]).toMatchObject({ id: output.case });
  const sheet = model.sheets.find(({ name }) => name === '案件');
  expect(sheet?.tables[0]?.area.rowCount).toBeGreaterThan(302);
  const formulas = sheet?.rows[301]?.filter((cell) => typeof cell === 'object' && cell !== null);
  expect(formulas?.length).toBeGreaterThan(4);
});

it('works in a workbook without the newer columns', () => {
  const model = aCaseNetwork();
  const old = {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell === '案件名' || cell === '次の期限' ? null : cell)),
      ),
    })),
  };
  const { model: after, output } = run(old, 'new-case', input);
  expect(rowsIn(after, 'cases')[1]).toMatchObject({ id: output.case, next_action: '社長と面談' });
});
