import { sampleNetwork } from '../../../shared/core/sample/sample-network';
import { maturityElementKeys } from '../../../shared/core/tables/maturity-elements';

const { tables } = sampleNetwork();
const [from, to] = ['2023-04-01', '2024-03-31'];

const within = (day: unknown): boolean => typeof day === 'string' && day >= from && day <= to;
const valid = tables.cases.filter((row) => row.status !== '取消');
const followedUp = new Set(
  tables.followups.filter((row) => within(row.date)).map((row) => row.case_id),
);
const postedFirms = new Set(valid.filter((row) => within(row.posted)).map((row) => row.company_id));
const sessions = tables.trainings.filter((row) => row.kind === 'OJT');
const counted = sessions.filter((row) => row.status === '実施済' && within(row.date));
const trained = new Set(counted.map((row) => row.supporter_id));

test('has 88 agencies in the fiscal year (K1)', () => {
  const members = tables.agencies.filter(
    (row) => String(row.joined) <= to && (row.left === null || String(row.left) >= from),
  );
  expect(members).toHaveLength(88);
});

test('has 99 firms that reached a posting (K2)', () => {
  expect(postedFirms.size).toBe(99);
});

test('has 52 of them with a match or follow-up (K3)', () => {
  const reached = valid.filter(
    (row) => postedFirms.has(row.company_id) && (within(row.matched) || followedUp.has(row.id)),
  );
  expect(new Set(reached.map((row) => row.company_id)).size).toBe(52);
});

test('has 84 supporters with 353 OJT sessions (K4, K5)', () => {
  expect(trained.size).toBe(84);
  expect(counted).toHaveLength(353);
  expect(Math.round((counted.length / trained.size) * 10) / 10).toBe(4.2);
});

test('has at least three firms posted the year before and matched in this one', () => {
  const late = valid.filter((row) => within(row.matched) && !postedFirms.has(row.company_id));
  expect(late.every((row) => String(row.posted) < from)).toBe(true);
  expect(new Set(late.map((row) => row.company_id)).size).toBeGreaterThanOrEqual(3);
});

test('has rows on the first and the last day that count', () => {
  for (const day of [from, to]) {
    expect(valid.some((row) => row.posted === day)).toBe(true);
    expect(valid.some((row) => row.matched === day)).toBe(true);
    expect(counted.some((row) => row.date === day)).toBe(true);
    expect(tables.followups.some((row) => row.date === day)).toBe(true);
  }
  expect(tables.agencies.some((row) => row.left === from)).toBe(true);
  expect(tables.agencies.some((row) => row.joined === to)).toBe(true);
});

test('has rows one day outside that do not count', () => {
  expect(tables.agencies.some((row) => row.left === '2023-03-31')).toBe(true);
  expect(tables.agencies.some((row) => row.joined === '2024-04-01')).toBe(true);
  for (const day of ['2023-03-31', '2024-04-01']) {
    expect(valid.some((row) => row.posted === day)).toBe(true);
    expect(sessions.some((row) => row.date === day && row.status === '実施済')).toBe(true);
  }
});

test('has cancelled cases with postings, matches and follow-ups in the year', () => {
  const cancelled = tables.cases.filter((row) => row.status === '取消' && within(row.posted));
  expect(cancelled.length).toBeGreaterThanOrEqual(6);
  const misleading = cancelled.filter((row) => within(row.matched) && followedUp.has(row.id));
  expect(misleading.some((row) => postedFirms.has(row.company_id))).toBe(true);
  expect(misleading.some((row) => !postedFirms.has(row.company_id))).toBe(true);
});

test('has OJT sessions that were planned or called off in the year, for untrained supporters too', () => {
  const missed = sessions.filter((row) => within(row.date) && row.status !== '実施済');
  expect(new Set(missed.map((row) => row.status))).toEqual(new Set(['予定', '中止']));
  expect(missed.some((row) => !trained.has(row.supporter_id))).toBe(true);
  expect(
    tables.trainings.some(
      (row) => row.kind === 'OFF-JT' && within(row.date) && !trained.has(row.supporter_id),
    ),
  ).toBe(true);
});

test('has one hub, all kinds of agencies and a lead for every STEP', () => {
  expect(tables.agencies.filter((row) => row.hub === true)).toHaveLength(1);
  expect(new Set(tables.agencies.map((row) => row.kind)).size).toBe(15);
  for (const step of ['step0', 'step1', 'step2', 'step3'] as const) {
    expect(tables.agencies.some((row) => row[step] === '◎')).toBe(true);
    expect(tables.agencies.some((row) => row[step] === '○')).toBe(true);
  }
});

test('measures as variation: broad, with accompaniment just under half', () => {
  const late = valid.filter((row) => String(row.step) >= 'STEP2');
  const accompanied = late.filter((row) =>
    ['STEP1', 'STEP2', 'STEP3']
      .filter((step) => step <= String(row.step))
      .every((step) =>
        tables.activities.some(
          (activity) =>
            activity.case_id === row.id &&
            activity.step === step &&
            activity.supporter_id === row.accompanist,
        ),
      ),
  );
  const broad = late.filter((row) => row.other_solutions !== null);
  expect(accompanied.length / late.length).toBeGreaterThan(0.4);
  expect(accompanied.length / late.length).toBeLessThan(0.5);
  expect(broad.length / late.length).toBeGreaterThan(0.55);
});

test('has cases in every STEP and status, and moves back in the activities', () => {
  expect(new Set(tables.cases.map((row) => row.step)).size).toBe(4);
  expect(new Set(tables.cases.map((row) => row.status)).size).toBe(5);
  const stepsOf = (id: unknown): readonly string[] =>
    tables.activities.filter((row) => row.case_id === id).map((row) => String(row.step));
  const wentBack = tables.cases.filter((row) =>
    stepsOf(row.id).some((step, index, all) => index > 0 && step < (all[index - 1] ?? '')),
  );
  expect(wentBack.length).toBeGreaterThanOrEqual(10);
});

test('has hand-offs of both kinds in all states, some of them late', () => {
  expect(new Set(tables.handoffs.map((row) => row.kind)).size).toBe(2);
  expect(new Set(tables.handoffs.map((row) => row.state)).size).toBe(5);
  expect(
    tables.handoffs.some((row) => row.answered !== null && String(row.answered) > String(row.due)),
  ).toBe(true);
});

test('has consents of every scope, some of them over', () => {
  const scopes = new Set(tables.companies.map((row) => row.consent_scope));
  expect(scopes).toEqual(new Set(['ネットワーク全体', '指定機関', 'なし', null]));
  expect(tables.companies.some((row) => row.consent_withdrawn !== null)).toBe(true);
  expect(
    tables.companies.some((row) => row.consent_expiry !== null && String(row.consent_expiry) < to),
  ).toBe(true);
});

test('reaches levels 2, 2, 1, 1, 2 in the newest round, after a round with a skipped stage', () => {
  const levels = tables.maturity.map((row) =>
    maturityElementKeys.map((element) => {
      const checks = ([1, 2, 3] as const).map((level) => row[`${element}_${level}`] === true);
      const gap = checks.indexOf(false);
      return {
        level: gap === -1 ? 3 : gap,
        skipped: gap !== -1 && checks.slice(gap).includes(true),
      };
    }),
  );
  expect(levels.map((round) => round.map(({ level }) => level))).toEqual([
    [1, 0, 1, 0, 1],
    [1, 1, 1, 1, 1],
    [2, 2, 1, 1, 2],
  ]);
  const skipped = levels.map((round) => round.filter((element) => element.skipped).length);
  expect(skipped).toEqual([0, 1, 0]);
});

test('has several sources of money, none of them over 80 percent', () => {
  for (const year of [2022, 2023]) {
    const income = tables.funding.filter((row) => row.fiscal_year === year && row.side === '収入');
    const amounts = income.map((row) => Number(row.amount));
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    expect(amounts.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...amounts) / sum).toBeLessThan(0.8);
  }
});
