import type { Scalar } from '../../../shared/core/model/workbook-model';
import { day, type Cells, type TableRows } from '../../unit/domain/table-rows';

/*
 * The five KPIs once more, straight from their definitions: every row is compared with every other
 * one. Slow and plain on purpose, and without a line of the program's own counting.
 */

export interface NaiveFigures {
  readonly K1: number;
  readonly K2: number;
  readonly K3: number;
  readonly K4: number;
  readonly sessions: number;
  readonly K5: number | null;
}

export function naiveKpis(tables: TableRows, from: string, to: string): NaiveFigures {
  const within = (value: unknown) =>
    typeof value === 'number' && value >= day(from) && value < day(to) + 1;
  const { agencies = [], companies = [], cases = [], followups = [] } = tables;
  const { supporters = [], trainings = [] } = tables;

  const taking = agencies.filter(({ id, joined, left }) => {
    const stays = isNothing(left) || (typeof left === 'number' && left >= day(from));
    return (
      !isNothing(id) && typeof joined === 'number' && joined > 1 && joined < day(to) + 1 && stays
    );
  });
  const K1 = taking.filter(
    (row, index) => !taking.slice(0, index).some((earlier) => isSame(earlier.id, row.id)),
  ).length;

  const firmOf = (id: Scalar | undefined) => companies.find((row) => isSame(row.id, id));
  const isSameFirm = (one: Cells<'companies'>, other: Cells<'companies'>) => {
    const number = thirteenDigits(one.corporate_number);
    return one === other || (number !== null && number === thirteenDigits(other.corporate_number));
  };
  // A row that repeats an id says nothing of its own; the first row speaks for the id.
  const speaking = companies.filter((row) => firmOf(row.id) === row);
  const firms = speaking.filter(
    (row, index) => !speaking.slice(0, index).some((earlier) => isSameFirm(earlier, row)),
  );
  const live = cases.filter(
    ({ status }) => String(status ?? '').replace(/^ +| +$/g, '') !== '取消',
  );
  const belongsTo = (row: Cells<'cases'>, firm: Cells<'companies'>) => {
    const found = firmOf(row.company_id);
    return found !== undefined && isSameFirm(found, firm);
  };
  const posted = firms.filter((firm) =>
    live.some((row) => belongsTo(row, firm) && within(row.posted)),
  );
  const matched = posted.filter((firm) =>
    live.some(
      (row) =>
        belongsTo(row, firm) &&
        (within(row.matched) ||
          followups.some((followup) => isSame(followup.case_id, row.id) && within(followup.date))),
    ),
  );

  const sessions = trainings.filter(
    ({ kind, status, supporter_id: id, date }) =>
      String(kind ?? '')
        .trim()
        .toUpperCase() === 'OJT' &&
      String(status ?? '').trim() === '実施済' &&
      within(date) &&
      supporters.some((row) => isSame(row.id, id)),
  );
  const K4 = sessions.filter(
    (row, index) =>
      !sessions.slice(0, index).some((other) => isSame(other.supporter_id, row.supporter_id)),
  ).length;
  const tenfold = Math.floor((10 * sessions.length) / K4 + 0.5);
  return {
    K1,
    K2: posted.length,
    K3: matched.length,
    K4,
    sessions: sessions.length,
    K5: K4 === 0 ? null : tenfold / 10,
  };
}

function isNothing(value: Scalar | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function isSame(one: Scalar | undefined, other: Scalar | undefined): boolean {
  if (isNothing(one) || isNothing(other) || typeof one !== typeof other) return false;
  return String(one).toLowerCase() === String(other).toLowerCase();
}

function thirteenDigits(value: Scalar | undefined): string | null {
  const digits = String(value ?? '')
    .normalize('NFKC')
    .replace(/[\s‐−ー-]/g, '');
  return /^[0-9]{13}$/.test(digits) ? digits : null;
}
