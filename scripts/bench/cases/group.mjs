// Why: card, week and board open while people work, so they must come at once, also in a network
// of a size that none will reach: 10,000 cases with 40,000 activities.
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { inProject } from '../../lib/project.mjs';
import { loadTypeScript } from '../../lib/run-typescript.mjs';
import { makeTables, supporterId, today, todaySerial } from './case-data.mjs';

const source = import.meta.resolve('./case-commands.ts');
const importBuilt = async () => {
  const file = inProject('.cache', 'scripts', 'case-commands.cjs');
  return (await import(pathToFileURL(file).href)).default;
};

/** Seconds of own computing within which each screen has to be there. */
const QUICK = 0.3;

/** A case in the middle of its sheet; titles stand in row 0. */
const middle = (caseCount) => Math.floor(caseCount / 2);

/** What is asked for, what of the answer is compared, and the same counted in the plain rows. */
const jobs = {
  'case card': {
    call: (caseCount) => ({
      name: 'row-card',
      input: { sheet: '案件', row: middle(caseCount) + 1 },
    }),
    found: ({ card }) => {
      const reached = card.steps.map((step) => step.reached);
      return `${card.id} ${card.name}: ${reached}, ${card.problems.length} problems`;
    },
    expected: expectedCaseCard,
  },
  'supporter card': {
    call: () => ({ name: 'row-card', input: { sheet: '担い手', row: 1 } }),
    found: ({ card }) => `${card.id}: ${card.lists[0].count} cases`,
    expected: ({ cases }) => `${supporterId}: ${cases.filter(isOwn).length} cases`,
  },
  'my-week': {
    call: () => ({ name: 'my-week', input: { supporter: supporterId } }),
    found: (week) => {
      const late = week.overdue.filter(({ kind }) => kind === 'action').length;
      const requests = week.waiting.length;
      return `${late} late, ${requests} waiting, ${week.untouched.length} untouched`;
    },
    expected: expectedWeek,
  },
  'handoff-board': {
    call: () => ({ name: 'handoff-board', input: {} }),
    found: ({ agencies, overdue }) => {
      const sent = agencies.reduce((sum, agency) => sum + agency.sent, 0);
      return `${sent} sent, ${overdue.length} late`;
    },
    expected: ({ handoffs }) => `${handoffs.length} sent, ${handoffs.filter(isLate).length} late`,
  },
};

const isOwn = (row) => row.supporter_id === supporterId;
const isOpen = ({ status }) => status === '進行中' || status === '保留';
const isLate = ({ state, due }) => state === '依頼' && due < todaySerial;
const isoOf = (serial) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function expectedCaseCard({ cases, activities }) {
  const row = cases[middle(cases.length)];
  const reached = ['STEP0', 'STEP1', 'STEP2', 'STEP3'].map((step) => {
    if (step === 'STEP0') return isoOf(row.found);
    if (step === row.step) return isoOf(row.step_date);
    const worked = activities.filter((each) => each.case_id === row.id && each.step === step);
    return worked.length === 0 ? null : isoOf(Math.min(...worked.map(({ date }) => date)));
  });
  // A case is known by its source while it has no title.
  return `${row.id} ${row.source}: ${reached}, 0 problems`;
}

function expectedWeek({ cases, activities, followups, handoffs }) {
  const openCases = new Map(cases.filter(isOpen).map((row) => [row.id, row]));
  const own = [...openCases.values()].filter(isOwn);
  const late = own.filter(({ next_due: due }) => due < todaySerial).length;
  const waiting = handoffs.filter(
    (row) =>
      row.state === '依頼' && row.from_supporter_id === supporterId && openCases.has(row.case_id),
  ).length;
  const touched = new Map();
  for (const { case_id: about, date } of [...activities, ...followups]) {
    touched.set(about, Math.max(touched.get(about) ?? 0, date));
  }
  const untouched = own.filter(({ id, status, found, step_date: moved }) => {
    const last = Math.max(found, moved, touched.get(id) ?? 0);
    return status === '進行中' && last < todaySerial - 30;
  }).length;
  return `${late} late, ${waiting} waiting, ${untouched} untouched`;
}

/** A tenth of the rows that files are measured with. */
const casesFor = (rowCount) => Math.round(rowCount / 10);

/** What is measured, in the order of a round: `rowCount` counts cases. */
export function measurements({ rowCount }) {
  return Object.keys(jobs).flatMap((job) =>
    ['first time', 'again'].map((who) => ({ job, rowCount: casesFor(rowCount), who })),
  );
}

/** Opening it again is compared with opening it in a fresh process. */
export const reference = 'first time';

/** Seconds that nothing may take. */
export const targets = (options) =>
  measurements(options).map((measurement) => ({ of: measurement, atMostSeconds: QUICK }));

/** Builds what the measurements share and gives what each job must come to. */
export async function prepare({ rowCount }) {
  await loadTypeScript(relative(inProject(), fileURLToPath(source)));
  const caseCount = casesFor(rowCount);
  const tables = makeTables(caseCount);
  const entries = Object.entries(jobs).map(([job, { expected }]) => [job, expected(tables)]);
  return { [caseCount]: Object.fromEntries(entries) };
}

/** A measurement with its snapshot read: only the command itself is timed. */
export async function open({ job, rowCount, who }) {
  const { openWorkbook, look } = await importBuilt();
  const snapshot = openWorkbook(makeTables(rowCount));
  const { call, found } = jobs[job];
  const run = () => look(snapshot, today, call(rowCount));
  if (who === 'again') run();
  return { run, describe: (output) => ({ found: found(output) }) };
}
