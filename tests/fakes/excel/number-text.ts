import type { Cell } from './book';
import { wireValue } from './cells';

/**
 * What a cell shows, as `Range.text` gives it, for the number formats that our sheets use.
 *
 * Others show the number as `General` does; widths are not looked at, so `####` never appears.
 */
export function textOf(cell: Cell | undefined, numberFormat: string): string {
  const value = wireValue(cell?.value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [positive = 'General'] = numberFormat.split(';');
  return /[ymdg]/i.test(positive.replaceAll('General', '').replace(/"[^"]*"/g, ''))
    ? dateText(value, positive)
    : numberText(value, positive);
}

function numberText(value: number, format: string): string {
  const parts = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (parts === null) return String(value);
  const [, groups, decimals = '', percent = ''] = parts;
  const digits = (percent === '' ? value : value * 100).toFixed(decimals.length);
  if (groups === undefined) return digits + percent;
  return digits.replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',') + percent;
}

function dateText(serial: number, format: string): string {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return format
    .replace(/"([^"]*)"/g, '$1')
    .replace(/yyyy/i, String(year))
    .replace(/mm/i, pad(month))
    .replace(/m/i, String(month))
    .replace(/dd/i, pad(day))
    .replace(/d/i, String(day));
}
