import type { Scalar } from '../model/workbook-model';
import type { TableRow } from '../snapshot/snapshot';
import { equalsTrimmed, isBlank, isWithin, matchKey, type SerialPeriod } from './formula-semantics';
import type {
  CaseTrace,
  CompanyTrace,
  CountedFigure,
  FirmEvent,
  KpiTrace,
} from './kpi-computation';
import { matchFirms, type MatchedCompany, type MatchedFirms } from './match-firms';

/** The rows that KPI ② and ③ are counted from, in the order of their sheets. */
export interface FirmTables {
  readonly companies: readonly TableRow<'companies'>[];
  readonly cases: readonly TableRow<'cases'>[];
  readonly followups: readonly TableRow<'followups'>[];
}

/** KPI ② and ③ with what the computed columns show and the rows behind them. */
export interface CountedFirms {
  readonly posted: CountedFigure;
  readonly matched: CountedFigure;
  readonly trace: Pick<KpiTrace, 'companies' | 'cases' | 'followups'>;
  readonly postings: readonly FirmEvent[];
  readonly matches: readonly FirmEvent[];
  readonly firms: MatchedFirms;
}

/** Counts KPI ② and ③: firms posted in the period, and those of them matched or followed up in it. */
export function countFirms(tables: FirmTables, period: SerialPeriod): CountedFirms {
  const firms = matchFirms(tables.companies);
  const followups = indexFollowups(tables.followups, period);
  const cases = tables.cases.map((row) => judgeCase(row, { firms, followups, period }));
  const postings = cases.flatMap(({ posting }) => posting);
  const matches = cases.flatMap(({ match }) => match);
  const companies = traceCompanies(firms, postings, matches);
  return {
    posted: figureOf(firms, companies, 'k2_counted'),
    matched: figureOf(firms, companies, 'k3_counted'),
    trace: {
      companies,
      cases: new Map(cases.map(({ row, trace }) => [row, trace])),
      followups: followups.trace,
    },
    postings,
    matches,
    firms,
  };
}

interface FollowupIndex {
  readonly trace: KpiTrace['followups'];
  /** Days of the follow-ups within the period, by `matchKey` of their case. */
  readonly daysByCase: ReadonlyMap<string, readonly number[]>;
}

function indexFollowups(
  rows: readonly TableRow<'followups'>[],
  period: SerialPeriod,
): FollowupIndex {
  const trace = new Map<number, { k3_case: Scalar }>();
  const daysByCase = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const key = matchKey(cells.case_id);
    const counts = key !== null && isWithin(cells.date, period);
    trace.set(row + 1, { k3_case: counts ? cells.case_id : '' });
    if (!counts) continue;
    const days = daysByCase.get(key);
    if (days === undefined) daysByCase.set(key, [cells.date]);
    else days.push(cells.date);
  }
  return { trace, daysByCase };
}

interface CaseContext {
  readonly firms: MatchedFirms;
  readonly followups: FollowupIndex;
  readonly period: SerialPeriod;
}

interface JudgedCase {
  readonly row: number;
  readonly trace: CaseTrace;
  readonly posting: readonly FirmEvent[];
  readonly match: readonly FirmEvent[];
}

function judgeCase(row: TableRow<'cases'>, { firms, followups, period }: CaseContext): JudgedCase {
  const { id, company_id: companyId, status, posted, matched } = row.cells;
  const firm = firms.byId.get(matchKey(companyId) ?? '')?.firmRow ?? '';
  if (firm === '' || isCancelled(status)) {
    const trace = { firm_row: firm, k2_firm: '', k3_firm: '' } as const;
    return { row: row.row + 1, trace, posting: [], match: [] };
  }
  const postedDays = isWithin(posted, period) ? [posted] : [];
  const followupDays = followups.daysByCase.get(matchKey(id) ?? '') ?? [];
  const matchedDays = isWithin(matched, period) ? [matched, ...followupDays] : followupDays;
  const event = (days: readonly number[]) => (days.length === 0 ? [] : [{ firm, case: row, days }]);
  const [posting, match] = [event(postedDays), event(matchedDays)];
  const shown = (events: readonly FirmEvent[]) => (events.length === 0 ? '' : firm);
  return {
    row: row.row + 1,
    trace: { firm_row: firm, k2_firm: shown(posting), k3_firm: shown(match) },
    posting,
    match,
  };
}

/** Tells whether a case was cancelled (取消): it then counts for nothing. */
export function isCancelled(status: Scalar): boolean {
  return equalsTrimmed(status, '取消');
}

function traceCompanies(
  { companies }: MatchedFirms,
  postings: readonly FirmEvent[],
  matches: readonly FirmEvent[],
): ReadonlyMap<number, CompanyTrace> {
  const posted = new Set(postings.map(({ firm }) => firm));
  const matched = new Set(matches.map(({ firm }) => firm));
  return new Map(
    companies.map((company) => {
      const row = company.row.row + 1;
      const standsForFirm = company.firmRow === row;
      const isPosted = standsForFirm && posted.has(row);
      const isMatched = standsForFirm && matched.has(row);
      return [
        row,
        {
          corporate_digits: company.digits,
          corporate_key: company.corporateKey,
          firm_row: company.firmRow,
          k2_counted: isPosted ? 1 : 0,
          k3_counted: isPosted && isMatched ? 1 : 0,
          k3_earlier: !isPosted && isMatched ? 1 : 0,
        },
      ] as const;
    }),
  );
}

function figureOf(
  { companies }: MatchedFirms,
  trace: ReadonlyMap<number, CompanyTrace>,
  column: 'k2_counted' | 'k3_counted',
): CountedFigure {
  const isCounted = ({ row }: MatchedCompany) => trace.get(row.row + 1)?.[column] === 1;
  const ids = companies.filter(isCounted).map(({ row }) => idText(row.cells.id));
  return { value: ids.length, ids };
}

function idText(id: Scalar): string {
  return isBlank(id) ? '' : String(id);
}
