import { parseDate } from '../../domain/era-dates';
import type { Problem } from '../../problems';
import type { TableKey } from '../../tables/tables';

/** A date that an input gives for a column. */
export interface DateInput {
  readonly table: TableKey;
  readonly column: string;
  readonly text: string;
}

/** A day that was read, or why it can't be used. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'bad'; readonly problem: Problem };

/** Days before it are slips: no network and no firm's consent is that old. */
const earliestDay = '1950-01-01';
const latestDay = '2099-12-31';

/** Reads a date of an input in any form that people write dates in. */
export function readDay(input: DateInput): ReadDay {
  const day = parseDate(input.text);
  if (day === null) return bad(input, 'date-invalid');
  return day < earliestDay || day > latestDay
    ? bad(input, 'date-implausible')
    : { kind: 'day', day };
}

/** Reads the date of something that has happened: not after today. */
export function readPastDay(input: DateInput, today: string): ReadDay {
  const read = readDay(input);
  return read.kind === 'day' && read.day > today ? bad(input, 'date-future') : read;
}

function bad(
  { table, column, text }: DateInput,
  code: 'date-invalid' | 'date-implausible' | 'date-future',
): ReadDay {
  const place = { table, column };
  return { kind: 'bad', problem: { code, severity: 'error', place, values: { value: text } } };
}
