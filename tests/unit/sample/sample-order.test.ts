import type { Scalar } from '../../../shared/core/model/workbook-model';
import { sampleNetwork } from '../../../shared/core/sample/sample-network';

type Row = Readonly<Record<string, Scalar>>;

const { tables } = sampleNetwork();
const index = (rows: readonly Row[]): ReadonlyMap<Scalar, Row> =>
  new Map(rows.map((row) => [row['id'] ?? null, row]));
const agencies = index(tables.agencies);
const supporters = index(tables.supporters);
const cases = index(tables.cases);
const companies = index(tables.companies);

/** The cells of a row that are filled, in the order of the keys. */
function days(row: Row | undefined, ...keys: readonly string[]): readonly string[] {
  return keys
    .map((key) => row?.[key] ?? null)
    .filter((day) => day !== null)
    .map(String);
}

function inOrder(values: readonly string[]): boolean {
  return values.every((value, place) => place === 0 || (values[place - 1] ?? '') <= value);
}

test('keeps the dates of a case in order', () => {
  const orders = [
    ['found', 'posted', 'matched', 'started', 'closed'],
    ['found', 'step_date'],
  ];
  for (const keys of orders) {
    expect(tables.cases.filter((row) => !inOrder(days(row, ...keys)))).toEqual([]);
  }
});

test('closes exactly the cases that are over and says what comes next for the others', () => {
  for (const row of tables.cases) {
    const isOver = ['完了', '中止', '取消'].includes(String(row.status));
    expect(row.closed !== null).toBe(isOver);
    expect(row.close_reason !== null).toBe(isOver);
    expect(row.next_action === null).toBe(isOver);
    expect(row.next_due === null).toBe(isOver);
  }
});

test('fills a case as far as its STEP says', () => {
  for (const row of tables.cases) {
    expect(row.management_issues !== null).toBe(row.step !== 'STEP0');
    expect(row.direction !== null).toBe(String(row.step) >= 'STEP2');
    expect(row.posted !== null).toBe(row.step === 'STEP3');
    if (row.matched !== null) expect(Number(row.candidates)).toBeGreaterThan(0);
  }
});

test('leaves cases only to supporters of the lead agency, which had joined', () => {
  for (const row of tables.cases) {
    const agency = agencies.get(row.agency_id);
    expect(supporters.get(row.supporter_id)?.['agency_id']).toBe(row.agency_id);
    expect(inOrder([...days(agency, 'joined'), ...days(row, 'found')])).toBe(true);
    expect(agency?.['left']).toBeNull();
  }
});

test('follows up after the person has started and before the case is closed', () => {
  for (const row of tables.followups) {
    const origin = cases.get(row.case_id);
    expect(
      inOrder([...days(origin, 'started'), ...days(row, 'date'), ...days(origin, 'closed')]),
    ).toBe(true);
  }
});

test('records activities oldest first, between finding and closing of their case', () => {
  expect(inOrder(tables.activities.map((row) => String(row.date)))).toBe(true);
  for (const row of tables.activities) {
    const origin = cases.get(row.case_id);
    expect(
      inOrder([...days(origin, 'found'), ...days(row, 'date'), ...days(origin, 'closed')]),
    ).toBe(true);
    const joined = days(supporters.get(row.supporter_id), 'started');
    expect(inOrder([...joined, ...days(row, 'date')])).toBe(true);
  }
});

test('ends the activities of a case in the STEP where it stands', () => {
  const last = new Map(tables.activities.map((row) => [row.case_id, row.step]));
  expect(tables.cases.filter((row) => last.get(row.id) !== row.step)).toEqual([]);
});

test('keeps the dates of a hand-off in order, between two agencies that were there', () => {
  for (const row of tables.handoffs) {
    expect(inOrder([...days(cases.get(row.case_id), 'found'), ...days(row, 'sent', 'due')])).toBe(
      true,
    );
    expect(inOrder(days(row, 'sent', 'answered', 'completed'))).toBe(true);
    expect(row.from_agency_id).not.toBe(row.to_agency_id);
    expect(inOrder([...days(agencies.get(row.to_agency_id), 'joined'), ...days(row, 'sent')])).toBe(
      true,
    );
    expect(supporters.get(row.from_supporter_id)?.['agency_id']).toBe(row.from_agency_id);
    if (row.to_supporter_id !== null) {
      expect(supporters.get(row.to_supporter_id)?.['agency_id']).toBe(row.to_agency_id);
    }
  }
});

test('answers hand-offs as their state says', () => {
  for (const row of tables.handoffs) {
    expect(row.answered !== null).toBe(['受諾', '差戻し', '完了'].includes(String(row.state)));
    expect(row.completed !== null).toBe(row.state === '完了');
    expect(row.reason !== null).toBe(row.state === '差戻し');
  }
});

test('moves the lead to the receiver of a transfer that was accepted', () => {
  const moved = tables.handoffs.filter(
    (row) => row.kind === '移管' && ['受諾', '完了'].includes(String(row.state)),
  );
  expect(moved.length).toBeGreaterThan(0);
  for (const row of moved) expect(cases.get(row.case_id)?.['agency_id']).toBe(row.to_agency_id);
});

test('hands a firm over only with a consent that covers the receiver on that day', () => {
  for (const row of tables.handoffs) {
    const firm = companies.get(cases.get(row.case_id)?.['company_id'] ?? null);
    const named = String(firm?.['consent_agencies']).split(';');
    const covers =
      firm?.['consent_scope'] === 'ネットワーク全体' || named.includes(String(row.to_agency_id));
    expect(covers).toBe(true);
    expect(
      inOrder([
        ...days(firm, 'consent_date'),
        ...days(row, 'sent'),
        ...days(firm, 'consent_expiry'),
      ]),
    ).toBe(true);
    expect(inOrder([...days(row, 'sent'), ...days(firm, 'consent_withdrawn')])).toBe(true);
  }
});

test('names agencies exactly where the consent is limited to them', () => {
  for (const row of tables.companies) {
    expect(row.consent_agencies !== null).toBe(row.consent_scope === '指定機関');
    const isGiven = ['指定機関', 'ネットワーク全体'].includes(String(row.consent_scope));
    expect(row.consent_date !== null).toBe(isGiven);
    expect(row.consent_items !== null).toBe(isGiven);
  }
});

test('trains with a method of the kind, a trainer other than oneself and a firm for OJT', () => {
  const onTheJob = ['同行支援', '助言', 'フィードバック'];
  for (const row of tables.trainings) {
    expect(onTheJob.includes(String(row.method))).toBe(row.kind === 'OJT');
    expect(row.company_id !== null).toBe(row.kind === 'OJT');
    expect(row.trainer_id !== null).toBe(row.kind === 'OJT');
    expect(row.trainer_id).not.toBe(row.supporter_id);
    const started = days(supporters.get(row.supporter_id), 'started');
    expect(inOrder([...started, ...days(row, 'date')])).toBe(true);
    if (row.grade_after !== null) {
      expect(Number(row.grade_after)).toBeGreaterThanOrEqual(Number(row.grade_before));
    }
  }
});

test('lets only trainers of supporters train', () => {
  const trainers = new Set(tables.trainings.map((row) => row.trainer_id));
  trainers.delete(null);
  for (const id of trainers) expect(supporters.get(id)?.['role']).toBe('担い手サポーター');
});

test('writes one requirement for a case of core talent, confirmed before the posting', () => {
  expect(new Set(tables.requirements.map((row) => row.case_id)).size).toBe(
    tables.requirements.length,
  );
  for (const row of tables.requirements) {
    const origin = cases.get(row.case_id);
    expect(origin?.['direction']).toBe('中核人材採用');
    expect(
      inOrder([...days(origin, 'found'), ...days(row, 'confirmed'), ...days(origin, 'posted')]),
    ).toBe(true);
    expect(inOrder(days(row, 'confirmed', 'start_by'))).toBe(true);
  }
});

test('sorts out the issues of about half of the cases from STEP1 on, seen from two sides', () => {
  const withIssues = new Set(tables.issues.map((row) => row.case_id));
  const open = tables.cases.filter((row) => String(row.step) >= 'STEP1');
  expect(withIssues.size / open.length).toBeGreaterThan(0.4);
  expect(withIssues.size / open.length).toBeLessThan(0.6);
  for (const row of tables.issues) {
    expect(String(cases.get(row.case_id)?.['step']) >= 'STEP1').toBe(true);
    expect(row.manager_view).not.toBe(row.floor_view);
    const isElsewhere = row.way === '他の方法で解決';
    expect([row.other_agency_id !== null, row.other_solution !== null]).toEqual([
      isElsewhere,
      isElsewhere,
    ]);
  }
  expect(new Set(tables.issues.map((row) => row.way)).size).toBe(3);
});

test('asks the talent firms that a case names, and gets its candidates from them', () => {
  for (const origin of tables.cases) {
    const asked = tables.approaches.filter((row) => row.case_id === origin.id);
    const firms = asked.map((row) => row.firm_name ?? agencies.get(row.agency_id)?.['name']);
    expect([...firms].sort()).toEqual(
      String(origin.talent_firms ?? '')
        .split(';')
        .filter((name) => name !== '')
        .sort(),
    );
    const candidates = asked.reduce((sum, row) => sum + Number(row.candidates), 0);
    expect(candidates).toBe(Number(origin.candidates));
  }
});

test('approaches talent firms after the posting, members under their id, and waits for answers', () => {
  for (const row of tables.approaches) {
    const origin = cases.get(row.case_id);
    expect(inOrder([...days(origin, 'posted'), ...days(row, 'sent', 'answered')])).toBe(true);
    expect(inOrder([...days(row, 'answered'), ...days(origin, 'matched')])).toBe(true);
    expect(row.answered === null).toBe(row.answer === '回答待ち');
    expect(Number(row.interviewed)).toBeLessThanOrEqual(Number(row.candidates));
    expect((row.agency_id === null) !== (row.firm_name === null)).toBe(true);
    if (row.agency_id === null) continue;
    const firm = agencies.get(row.agency_id);
    expect(firm?.['kind']).toBe('人材会社');
    expect(inOrder([...days(firm, 'joined'), ...days(row, 'sent')])).toBe(true);
  }
  expect(new Set(tables.approaches.map((row) => row.answer)).size).toBe(4);
});

test('does tasks of the roadmap that are done and no others', () => {
  expect(tables.roadmap).toHaveLength(24);
  for (const row of tables.roadmap) expect(row.done !== null).toBe(row.status === '完了');
});

test('works on weekdays except on the limits of the year', () => {
  const limits = ['2023-04-01', '2024-03-31'];
  const worked = [
    ...tables.cases.flatMap((row) => [row.found, row.posted, row.matched, row.started, row.closed]),
    ...tables.activities.map((row) => row.date),
    ...tables.followups.map((row) => row.date),
    ...tables.approaches.flatMap((row) => [row.sent, row.answered]),
    ...tables.trainings.map((row) => row.date),
    ...tables.handoffs.flatMap((row) => [row.sent, row.due, row.answered, row.completed]),
  ].filter((day): day is string => typeof day === 'string' && !limits.includes(day));
  const weekends = worked.filter((day) =>
    [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  );
  expect(weekends).toEqual([]);
});
