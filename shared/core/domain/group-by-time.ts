import type { Scalar } from '../model/workbook-model';
import { monthLabel, quarterLabel } from '../text/kpi-groups';
import { firstRowsById } from './count-trainings';
import { addDays, addMonths, isoToSerial, serialToIso } from './dates';
import { fiscalQuarterOf, fiscalYearOf } from './fiscal-year';
import { isBlank, matchKey } from './formula-semantics';
import type { GroupedRows, Grouping, KpiGroupsInput } from './kpi-grouping';

/** The part of a month or quarter that lies in the period. Both serials are inclusive. */
interface Span {
  readonly key: string;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Sorts by the month or fiscal quarter of the posting, the match or follow-up, or the session.
 *
 * Every month of the period is listed, also one in which nothing happened. An agency counts in each
 * month in which it took part on at least one day.
 */
export function timeGrouping(input: KpiGroupsInput): Grouping {
  const { postings, matches, sessions } = input.computation.events;
  const keyOf = (serial: number) => keyOfDay(serialToIso(serial) ?? '', input.by === 'quarter');
  const counted = input.computation.trace.companies;
  const spans = spansOf(input);
  return {
    groups: spans,
    agencies: agencyMonths(input, spans),
    postings: postings.flatMap(({ firm, days }) => days.map((day) => [keyOf(day), firm] as const)),
    matches: matches
      .filter(({ firm }) => counted.get(firm)?.k3_counted === 1)
      .flatMap(({ firm, days }) => days.map((day) => [keyOf(day), firm] as const)),
    sessions: sessions.map(({ supporter, day }) => [keyOf(day), supporter]),
  };
}

function keyOfDay(iso: string, isQuarter: boolean): string {
  return isQuarter ? `${fiscalYearOf(iso)}-Q${fiscalQuarterOf(iso)}` : iso.slice(0, 7);
}

function labelOfDay(iso: string, { by, language }: KpiGroupsInput): string {
  const label =
    by === 'quarter'
      ? quarterLabel(fiscalYearOf(iso), fiscalQuarterOf(iso))
      : monthLabel(iso.slice(0, 7));
  return label[language];
}

function spansOf(input: KpiGroupsInput): readonly Span[] {
  const { from, to } = input.period;
  const spans: Span[] = [];
  for (let day = from; day <= to;) {
    const next = startOfNext(day, input.by === 'quarter');
    const last = addDays(next, -1) < to ? addDays(next, -1) : to;
    spans.push({
      key: keyOfDay(day, input.by === 'quarter'),
      label: labelOfDay(day, input),
      first: isoToSerial(day),
      last: isoToSerial(last),
    });
    day = next;
  }
  return spans;
}

function startOfNext(iso: string, isQuarter: boolean): string {
  const month = Number(iso.slice(5, 7));
  // Quarters begin in January, April, July and October, in calendar and fiscal years alike.
  const months = isQuarter ? 3 - ((month - 1) % 3) : 1;
  return addMonths(`${iso.slice(0, 7)}-01`, months);
}

/** All rows of an agency are looked at: one that left and came back has two. */
function agencyMonths(
  { tables, computation }: KpiGroupsInput,
  spans: readonly Span[],
): GroupedRows {
  const rows = tables.agencies?.rows ?? [];
  const firstRows = firstRowsById(rows);
  return rows
    .filter(({ row }) => computation.trace.agencies.get(row + 1)?.k1_key !== '')
    .flatMap(({ row, cells }) => {
      const agency = firstRows.get(matchKey(cells.id) ?? '') ?? row + 1;
      return spans
        .filter((span) => takesPartIn(cells, span))
        .map(({ key }) => [key, agency] as const);
    });
}

/** An agency that by mistake left before it joined counts where it joined, so that it is not lost. */
function takesPartIn(
  { joined, left }: { readonly joined: Scalar; readonly left: Scalar },
  { first, last }: Span,
): boolean {
  if (typeof joined !== 'number' || joined >= last + 1) return false;
  return isBlank(left) || (typeof left === 'number' && Math.max(left, joined) >= first);
}
