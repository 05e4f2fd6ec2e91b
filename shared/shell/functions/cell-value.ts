import { parseDate, serialToIso } from '../../core/index';

/** What a cell holds as a function gets it, dates as serial numbers; a missing one is null or undefined. */
export type CellValue = string | number | boolean | null | undefined;

/** Whether an argument was left out, or points to an empty cell. */
export function isBlank(value: CellValue): boolean {
  return value === null || value === undefined || value === '';
}

/** A cell's value as text; nothing for an empty one. */
export function textOf(value: CellValue): string {
  return isBlank(value) ? '' : String(value);
}

/** The day of a cell as ISO text: a serial number, or text that people write for a date. */
export function dateOf(value: CellValue): string | null {
  if (typeof value === 'number') return serialToIso(value);
  return typeof value === 'string' ? parseDate(value) : null;
}
