import type { Scalar } from '../model/workbook-model';
import type { ProblemCode } from '../problems';
import type { TableRow } from '../snapshot/snapshot';
import { isCancelled, type CountedFirms, type FirmTables } from './count-firms';
import { dateProblem, isBlank, isWithin, matchKey, type SerialPeriod } from './formula-semantics';
import type { IgnoredRow } from './kpi-computation';
import type { MatchedCompany } from './match-firms';

/** Lists the companies, cases and follow-ups that KPI ② and ③ leave out because a cell is wrong. */
export function findIgnoredFirmRows(
  tables: FirmTables,
  counted: CountedFirms,
  period: SerialPeriod,
): readonly IgnoredRow[] {
  const cases = indexCases(tables.cases);
  const followedUp = new Set(
    tables.followups
      .filter(({ cells }) => isWithin(cells.date, period))
      .map(({ cells }) => matchKey(cells.case_id)),
  );
  return [
    ...ignoredCompanies(counted),
    ...tables.cases.flatMap((row) => {
      if (isCancelled(row.cells.status)) return [];
      const isFollowedUp = followedUp.has(matchKey(row.cells.id) ?? '');
      return caseProblems(row, { counted, period, isFollowedUp });
    }),
    ...tables.followups.flatMap((row) => followupProblems(row, cases, period)),
  ];
}

/** Rows that would be a firm of their own, were they not the same firm as an earlier row. */
function ignoredCompanies(counted: CountedFirms): readonly IgnoredRow[] {
  const events = [...counted.postings, ...counted.matches];
  const usedFirms = new Set(events.map(({ firm }) => firm));
  const usedIds = new Set(events.map((event) => matchKey(event.case.cells.company_id)));
  return counted.firms.companies.flatMap((company) => {
    const code = whyMerged(company, usedFirms, usedIds);
    if (code === null) return [];
    const column = code === 'id-duplicate' ? 'id' : 'corporate_number';
    return [{ table: 'companies', row: company.row.row + 1, column, code }];
  });
}

function whyMerged(
  { row, firmRow, isRepeat }: MatchedCompany,
  usedFirms: ReadonlySet<number>,
  usedIds: ReadonlySet<string | null>,
): 'id-duplicate' | 'corporate-number-duplicate' | null {
  if (firmRow === '' || firmRow === row.row + 1) return null;
  if (isRepeat) return usedFirms.has(firmRow) ? 'id-duplicate' : null;
  return usedIds.has(matchKey(row.cells.id)) ? 'corporate-number-duplicate' : null;
}

interface CaseContext {
  readonly counted: CountedFirms;
  readonly period: SerialPeriod;
  readonly isFollowedUp: boolean;
}

function caseProblems(
  { row, cells }: TableRow<'cases'>,
  { counted, period, isFollowedUp }: CaseContext,
): readonly IgnoredRow[] {
  const at = (column: string, code: ProblemCode): IgnoredRow => ({
    table: 'cases',
    row: row + 1,
    column,
    code,
  });
  const postedProblem = dateProblem(cells.posted);
  const matchedProblem = dateProblem(cells.matched);
  const problems: IgnoredRow[] = [];
  const days = [cells.posted, cells.matched];
  const mayCount = isFollowedUp || days.some((day) => mayLieWithin(day, period));
  const companyKey = matchKey(cells.company_id);
  if (mayCount && companyKey === null) problems.push(at('company_id', 'required-missing'));
  if (mayCount && companyKey !== null && !counted.firms.byId.has(companyKey)) {
    problems.push(at('company_id', 'reference-unknown'));
  }
  if (postedProblem !== null) problems.push(at('posted', postedProblem));
  if (matchedProblem !== null) problems.push(at('matched', matchedProblem));
  return problems;
}

/** Whether a day lies in the period for all that one can read. */
function mayLieWithin(value: Scalar, period: SerialPeriod): boolean {
  return isWithin(value, period) || dateProblem(value) !== null;
}

/** Whether any case that is not cancelled has an id. Ids of no case have no entry. */
function indexCases(rows: readonly TableRow<'cases'>[]): ReadonlyMap<string, boolean> {
  const index = new Map<string, boolean>();
  for (const { cells } of rows) {
    const key = matchKey(cells.id);
    if (key !== null) index.set(key, index.get(key) === true || !isCancelled(cells.status));
  }
  return index;
}

function followupProblems(
  { row, cells }: TableRow<'followups'>,
  cases: ReadonlyMap<string, boolean>,
  period: SerialPeriod,
): readonly IgnoredRow[] {
  const caseKey = matchKey(cells.case_id);
  if (caseKey === null && isBlank(cells.date)) return [];
  const dateCode = isBlank(cells.date) ? 'required-missing' : dateProblem(cells.date);
  const caseCode = caseProblem(caseKey, cases);
  const isOutside = dateCode === null && !isWithin(cells.date, period);
  if (isOutside || caseCode === 'cancelled') return [];
  const found = [
    ['case_id', caseCode],
    ['date', dateCode],
  ] as const;
  return found.flatMap(([column, code]) =>
    code === null ? [] : [{ table: 'followups', row: row + 1, column, code }],
  );
}

function caseProblem(
  caseKey: string | null,
  cases: ReadonlyMap<string, boolean>,
): 'required-missing' | 'reference-unknown' | 'cancelled' | null {
  if (caseKey === null) return 'required-missing';
  const isLive = cases.get(caseKey);
  if (isLive === undefined) return 'reference-unknown';
  return isLive ? null : 'cancelled';
}
