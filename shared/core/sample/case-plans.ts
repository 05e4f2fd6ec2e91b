import type { Day } from './calendar';
import { spreadDay, workday } from './calendar';
import { earliestFound, makeTeam } from './case-team';
import type { CaseTeam } from './case-team';
import { exactDays, segments } from './case-segments';
import type { Outcome, Segment } from './case-segments';
import { pick, scatter, times } from './choose';
import type { Company } from './companies';
import { sampleId } from './sample-row';
import type { Supporter } from './supporters';

/** The states of a case as files hold them. */
type CaseStatus = '進行中' | '保留' | '完了' | '中止' | '取消';

/** A stay of a case in a STEP; going back to an earlier STEP is a visit like any other. */
export interface Visit {
  readonly step: number;
  readonly day: Day;
}

/** The course of one case, from which the rows of several tables are made. */
export interface CasePlan extends CaseTeam {
  readonly index: number;
  readonly id: string;
  readonly company: Company;
  readonly turn: 0 | 1;
  readonly outcome: Outcome;
  readonly status: CaseStatus;
  readonly step: number;
  readonly found: Day;
  readonly posted: Day | null;
  readonly matched: Day | null;
  readonly started: Day | null;
  readonly closed: Day | null;
  readonly followups: readonly Day[];
  readonly visits: readonly Visit[];
}

type Dates = Pick<CasePlan, 'found' | 'posted' | 'matched' | 'started'>;

/** Where a case stands in its segment and in the whole. */
interface Position {
  readonly segment: Segment;
  readonly place: string;
  readonly turn: number;
  readonly index: number;
}

/** The day the sample was last kept up. */
const lastDay: Day = 426;

function allPositions(): readonly Position[] {
  return segments
    .flatMap((segment, number) =>
      times(segment.count, (turn) => ({
        segment,
        turn,
        place: `${String(number)}:${String(turn)}`,
      })),
    )
    .map((position, index) => ({ ...position, index }));
}

function datesOf({ segment, place, turn, index }: Position): Dates {
  const day = workday(spreadDay(segment.days, turn, segment.count));
  if (segment.outcome === 'exploring') {
    return { found: day, posted: null, matched: null, started: null };
  }
  const posted = exactDays[place]?.posted ?? day;
  const found = workday(Math.max(earliestFound, posted - 45 - scatter(index, 2, 85)));
  if (segment.outcome === 'posted' || segment.outcome === 'cancelled') {
    return { found, posted, matched: null, started: null };
  }
  const [shortest, longest] = segment.matchDelay ?? [35, 50];
  const delay = shortest + scatter(index, 3, longest - shortest + 1);
  const matched = exactDays[place]?.matched ?? workday(posted + delay);
  return {
    found,
    posted,
    matched,
    started: workday(Math.min(matched + 12 + scatter(index, 4, 25), lastDay - 2)),
  };
}

function followupsOf({ segment, turn, index }: Position, started: Day | null): readonly Day[] {
  if (started === null) return [];
  const exact = segment.followups?.[turn];
  if (exact !== undefined) return [exact];
  const usual = index % 3 === 0 ? [started + 32, started + 97] : [started + 45];
  return usual.map(workday).filter((day) => day <= lastDay - 20);
}

/** Where an open case has got stuck: the longer ago its posting, the likelier. */
function openStatus(position: Position, since: Day): CaseStatus {
  const { index, segment } = position;
  if (segment.outcome === 'exploring') {
    return pick(['進行中', '進行中', '保留', '進行中', '中止'], index);
  }
  if (since > 200) return index % 7 === 3 ? '保留' : '進行中';
  return pick(['中止', '進行中', '保留', '中止'], index);
}

type Ending = Pick<CasePlan, 'status' | 'closed'>;

function endOfMatched({ index }: Position, followups: readonly Day[]): Ending {
  const last = Math.max(...followups);
  const isDone = followups.length > 0 && last < lastDay - 50 && index % 4 !== 1;
  return isDone
    ? { status: '完了', closed: workday(last + 21) }
    : { status: '進行中', closed: null };
}

function endOfOpen(position: Position, since: Day): Ending {
  const status = openStatus(position, since);
  const end = since + 95;
  if (status !== '中止') return { status, closed: null };
  return end < lastDay ? { status, closed: workday(end) } : { status: '進行中', closed: null };
}

function endOf(position: Position, dates: Dates, followups: readonly Day[]): Ending {
  const { outcome } = position.segment;
  const since = dates.posted ?? dates.found;
  if (outcome === 'matched') return endOfMatched(position, followups);
  if (outcome === 'posted' || outcome === 'exploring') return endOfOpen(position, since);
  return { status: '取消', closed: workday(Math.max(since, ...followups) + 40) };
}

/** The STEPs before the posting in their order, some with a way back and forth again. */
function stepsBeforePosting({ segment, index, turn }: Position): readonly number[] {
  const top = Math.min(segment.step, 2);
  if (top === 1 && turn % 3 === 1) return [0, 1, 2, 1];
  if (top === 2 && index % 11 === 4) return [0, 1, 2, 1, 2];
  return times(top + 1, (step) => step);
}

function visitsOf(position: Position, { found, posted, matched }: Dates): readonly Visit[] {
  const before = stepsBeforePosting(position);
  const end = posted === null ? found + 14 * before.length : posted - 6;
  const early = before.map((step, turn) => ({
    step,
    day: workday(spreadDay([found, end], turn, before.length)),
  }));
  if (posted === null) return early;
  const wentBack = matched === null && position.index % 6 === 2;
  const late = [
    { step: 3, day: workday(posted + 9) },
    ...(wentBack
      ? [
          { step: 2, day: workday(posted + 21) },
          { step: 3, day: workday(posted + 33) },
        ]
      : []),
    ...(matched === null ? [] : [{ step: 3, day: matched }]),
  ];
  return [...early, ...late];
}

/** The course of every case, in the order in which they were found. */
export function makeCasePlans(
  companies: readonly Company[],
  supporters: readonly Supporter[],
): readonly CasePlan[] {
  return allPositions()
    .map((position) => {
      const { segment, index } = position;
      const { outcome, step, turn } = segment;
      const company = pick(companies, segment.firm + position.turn);
      const dates = datesOf(position);
      const followups = followupsOf(position, dates.started);
      return {
        index,
        id: sampleId('cases', index),
        company,
        turn,
        outcome,
        step,
        ...dates,
        followups,
        ...endOf(position, dates, followups),
        visits: visitsOf(position, dates),
        ...makeTeam({ index, step }, company, supporters),
      };
    })
    .sort((a, b) => a.found - b.found || a.index - b.index);
}
