import { serialToIso } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import type { Problem, ProblemCode } from '../../problems';
import { placeOf, type GeneralTable } from '../../snapshot/find';
import type { TableKey } from '../../tables/tables';

interface DatePair {
  readonly earlier: string;
  readonly later: string;
  readonly code: ProblemCode;
}

function pair(earlier: string, later: string, code: ProblemCode = 'date-order'): DatePair {
  return { earlier, later, code };
}

/** Columns of one row whose dates follow each other. The same day is in order. */
const datePairs: Readonly<Partial<Record<TableKey, readonly DatePair[]>>> = {
  agencies: [pair('joined', 'left')],
  companies: [pair('consent_date', 'consent_expiry'), pair('consent_date', 'consent_withdrawn')],
  cases: [
    pair('found', 'posted'),
    pair('posted', 'matched', 'match-before-posting'),
    pair('matched', 'started'),
    pair('found', 'closed'),
  ],
  approaches: [pair('sent', 'answered')],
  handoffs: [pair('sent', 'due'), pair('sent', 'answered')],
};

/** Finds dates that stand before those they must follow, within one row. */
export function checkDateOrder(table: GeneralTable): readonly Problem[] {
  const pairs = datePairs[table.key] ?? [];
  const problems: Problem[] = [];
  if (pairs.length === 0) return problems;
  for (const row of table.rows) {
    for (const { earlier, later, code } of pairs) {
      const values = orderValues(row.cells[earlier], row.cells[later]);
      if (values === null) continue;
      const place = placeOf(table, row, later);
      problems.push({ code, severity: 'warning', place, values: { ...values, other: earlier } });
    }
  }
  return problems;
}

/** The two dates as text if both are dates and the second is before the first, else `null`. */
export function orderValues(
  earlier: Scalar | undefined,
  later: Scalar | undefined,
): { readonly value: string; readonly otherValue: string } | null {
  if (typeof earlier !== 'number' || typeof later !== 'number') return null;
  const [value, otherValue] = [serialToIso(later), serialToIso(earlier)];
  return value !== null && otherValue !== null && value < otherValue ? { value, otherValue } : null;
}
