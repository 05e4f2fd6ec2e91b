import type { Day } from './calendar';
import { isoDay, workday } from './calendar';
import type { CasePlan } from './case-plans';
import { pick, scatter, times } from './choose';
import { lessons, preparations, reviews, trainingNexts } from './phrases';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';
import { isTrainer } from './supporters';
import type { Supporter } from './supporters';

/** A training before its row. */
interface Training {
  readonly supporter: Supporter;
  readonly day: Day;
  readonly kind: 'OJT' | 'OFF-JT';
  readonly status: '予定' | '実施済' | '中止';
}

const trainedCount = 84;
/** Sessions per supporter: seven rounds of these make 350, the first three supporters get one more. */
const sessionCounts = [3, 4, 5, 4, 5, 3, 6, 4, 4, 4, 5, 3];

/** Gives each session of a supporter its own stretch of the year; day 2 is the first Monday. */
function sessionDay(supporter: Supporter, session: number, count: number): Day {
  const from = Math.max(2, supporter.started + 5);
  const stretch = Math.floor((363 - from) / count);
  return workday(
    from + 2 + session * stretch + scatter(supporter.index * 9 + session, 27, stretch - 4),
  );
}

/** The 353 sessions of 84 supporters that count; two stand on the first and last day of the year. */
function countedSessions(trained: readonly Supporter[]): readonly Training[] {
  return trained.flatMap((supporter, turn) => {
    const count = pick(sessionCounts, turn) + (turn < 3 ? 1 : 0);
    return times(count, (session): Training => {
      const isFirst = turn === 0 && session === 0;
      const isLast = turn === 1 && session === count - 1;
      const day = isFirst ? 0 : isLast ? 365 : sessionDay(supporter, session, count);
      return { supporter, day, kind: 'OJT', status: '実施済' };
    });
  });
}

/** Sessions that must not count: not held, or just outside the year. */
const uncounted: readonly (readonly [Training['status'], Day])[] = [
  ['予定', 340],
  ['予定', 349],
  ['予定', 363],
  ['予定', 402],
  ['中止', 45],
  ['中止', 131],
  ['中止', 236],
  ['中止', 300],
  ['実施済', -1],
  ['実施済', -16],
  ['実施済', -45],
  ['実施済', -80],
  ['実施済', 366],
  ['実施済', 380],
  ['実施済', 395],
];

function offTheJob(supporters: readonly Supporter[]): readonly Training[] {
  return times(62, (turn) => {
    const supporter = pick(supporters, turn * 9);
    const earliest = Math.max(2, supporter.started + 2);
    const day = workday(earliest + 2 + scatter(turn, 28, 400 - earliest));
    return { supporter, day, kind: 'OFF-JT', status: turn % 15 === 7 ? '中止' : '実施済' };
  });
}

/** The firm visited: one of the supporter's own cases if there is one, found by that day. */
function companyOf({ supporter, day }: Training, plans: readonly CasePlan[]): string | null {
  const known = plans.filter(({ found, closed }) => found <= day && (closed ?? day) >= day);
  const own = known.filter(({ lead, finder }) => lead === supporter || finder === supporter);
  if (own.length > 0) return pick(own, day).company.id;
  const { prefecture } = supporter.agency.place;
  const near = known.filter(({ company }) => company.place.prefecture === prefecture);
  return near.length > 0 ? pick(near, day).company.id : null;
}

/** What the rows of trainings point to. */
interface Setting {
  readonly plans: readonly CasePlan[];
  readonly trainers: readonly Supporter[];
}

const methods = {
  OJT: ['同行支援', '同行支援', '助言', 'フィードバック'],
  'OFF-JT': ['講義', 'eラーニング', 'ケーススタディー', 'ワークショップ', 'ハンドブック'],
};

type TrainingCells = Partial<SampleRow<'trainings'>>;

function onTheJobCells(
  training: Training,
  index: number,
  { plans, trainers }: Setting,
): TrainingCells {
  return {
    company_id: companyOf(training, plans),
    trainer_id: trainerOf(training, trainers).id,
    preparation: pick(preparations, scatter(index, 31, 400)),
    next_action: training.status === '実施済' ? pick(trainingNexts, index) : null,
  };
}

function resultCells({ kind, status }: Training, index: number): TrainingCells {
  if (status !== '実施済') return {};
  const before = 1 + scatter(index, 29, 3);
  return {
    review: pick(kind === 'OJT' ? reviews : lessons, scatter(index, 32, 600)),
    grade_before: before,
    grade_after: before + (index % 3 === 0 ? 0 : 1),
  };
}

function trainingRow(training: Training, index: number, setting: Setting): SampleRow<'trainings'> {
  const { kind } = training;
  return sampleRow('trainings', {
    id: sampleId('trainings', index),
    supporter_id: training.supporter.id,
    date: isoDay(training.day),
    kind,
    method: pick(methods[kind], scatter(index, 30, 600)),
    status: training.status,
    step: `STEP${String(scatter(index, 33, 4))}`,
    ...(kind === 'OJT' ? onTheJobCells(training, index, setting) : {}),
    ...resultCells(training, index),
  });
}

function trainerOf({ supporter }: Training, trainers: readonly Supporter[]): Supporter {
  const near = trainers.filter(({ agency }) => agency.kind === supporter.agency.kind);
  const others = (near.length > 1 ? near : trainers).filter((trainer) => trainer !== supporter);
  return pick(others, supporter.index);
}

/** All trainings, oldest first. */
export function trainingRows(
  supporters: readonly Supporter[],
  plans: readonly CasePlan[],
): readonly SampleRow<'trainings'>[] {
  const able = supporters.filter(({ index }) => index % 17 !== 3);
  const others = supporters.filter((supporter) => !able.slice(0, trainedCount).includes(supporter));
  const left = uncounted.map(([status, day], turn): Training => {
    const candidates = turn % 2 === 0 && day > 200 ? others : able;
    return { supporter: pick(candidates, turn * 4), day, kind: 'OJT', status };
  });
  return [...countedSessions(able.slice(0, trainedCount)), ...left, ...offTheJob(supporters)]
    .sort((a, b) => a.day - b.day)
    .map((training, index) =>
      trainingRow(training, index, { plans, trainers: supporters.filter(isTrainer) }),
    );
}
