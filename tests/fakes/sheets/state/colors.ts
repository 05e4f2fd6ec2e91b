import { ServiceError } from '../service/service-error';

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
};

/** A colour as Sheets keeps it, from `#rrggbb`, `#rgb` or one of a few CSS names. */
export function colorOf(css: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(css);
  if (short !== null) {
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  }
  const found = /^#[0-9a-f]{6}$/i.test(css) ? css.toLowerCase() : NAMES[css.toLowerCase()];
  if (found === undefined) throw new ServiceError(`Invalid color: ${css}`);
  return found;
}
