import { isoToSerial } from '../../domain/dates';
import type { Problem, ProblemCode } from '../../problems';
import { placeOf } from '../../snapshot/find';
import { dayIn, withValues, type CaseDraft, type Decision } from './case-draft';
import type { CaseScene } from './case-scene';
import { readDay, readPastDay } from './input-dates';

/** Days of STEP3 that an input may give; what is left out stays as it is. */
export interface ProgressDates {
  readonly posted?: string;
  readonly matched?: string;
  /** May lie ahead: the start is agreed on before it comes. */
  readonly started?: string;
}

const progressColumns = ['posted', 'matched', 'started'] as const;

/** Writes the given dates, if they are dates and follow each other as they must. */
export function decideDates(scene: CaseScene, draft: CaseDraft, dates: ProgressDates): Decision {
  const { today } = scene.context;
  const read = progressColumns.flatMap((column) => {
    const text = dates[column]?.trim() ?? '';
    if (text === '') return [];
    const input = { table: 'cases', column, text } as const;
    const day = column === 'started' ? readDay(input) : readPastDay(input, today);
    return [{ column, day }];
  });
  const problems = read.flatMap(({ day }) => (day.kind === 'bad' ? [day.problem] : []));
  if (read.length === 0 || problems.length > 0) return { draft, problems };
  const values = Object.fromEntries(
    read.map(({ column, day }) => [column, day.kind === 'day' ? isoToSerial(day.day) : null]),
  );
  const dated = withValues(draft, values);
  const disorder = orderProblems(scene, dated, new Set(Object.keys(values)));
  return disorder.length === 0 ? { draft: dated, problems: [] } : { draft, problems: disorder };
}

interface DatePair {
  readonly earlier: string;
  readonly later: string;
  readonly code: ProblemCode;
}

const datePairs: readonly DatePair[] = [
  { earlier: 'found', later: 'posted', code: 'date-order' },
  { earlier: 'posted', later: 'matched', code: 'match-before-posting' },
  { earlier: 'matched', later: 'started', code: 'date-order' },
];

/** Only pairs with a date that was just given: old slips are for the check to tell. */
function orderProblems(
  scene: CaseScene,
  draft: CaseDraft,
  given: ReadonlySet<string>,
): readonly Problem[] {
  const pairs = datePairs.filter(({ earlier, later }) => given.has(earlier) || given.has(later));
  const disorder = pairs.flatMap((pair) => orderProblem(scene, draft, pair));
  const lacksPosting = given.has('matched') && dayIn(draft.cells['posted']) === null;
  return lacksPosting ? [...disorder, matchWithoutPosting(scene, draft)] : disorder;
}

/** Tells that the later of two dates of a draft stands before the earlier one. */
export function orderProblem(
  { cases }: CaseScene,
  { row, cells }: CaseDraft,
  { earlier, later, code }: DatePair,
): readonly Problem[] {
  const [value, otherValue] = [dayIn(cells[later]), dayIn(cells[earlier])];
  if (value === null || otherValue === null || value >= otherValue) return [];
  const place = placeOf(cases, row, later);
  return [{ code, severity: 'error', place, values: { value, otherValue, other: earlier } }];
}

function matchWithoutPosting({ cases }: CaseScene, { row, cells }: CaseDraft): Problem {
  return {
    code: 'match-without-posting',
    severity: 'error',
    place: placeOf(cases, row, 'matched'),
    values: { value: dayIn(cells['matched']) ?? '' },
  };
}
