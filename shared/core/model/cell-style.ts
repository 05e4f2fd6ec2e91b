import type { CellBorder, CellStyle } from './workbook-model';

/**
 * Lays one style over another, property by property; borders are merged side by side.
 *
 * @example
 * mergeStyles({ bold: true, italic: true }, { bold: false }) // { bold: false, italic: true }
 */
export function mergeStyles(base: CellStyle, over: CellStyle): CellStyle {
  const merged = { ...base, ...over };
  if (base.border === undefined || over.border === undefined) return merged;
  return { ...merged, border: { ...base.border, ...over.border } };
}

/** Tells whether a style names no property at all. */
export function isEmptyStyle(style: CellStyle): boolean {
  const keys = Object.keys(style);
  const borderIsEmpty = style.border !== undefined && Object.keys(style.border).length === 0;
  return keys.length === 0 || (keys.length === 1 && borderIsEmpty);
}

/** What is left of a style without the properties (and border sides) that another one names. */
export function withoutProperties(style: CellStyle, named: CellStyle): CellStyle {
  const { border, ...rest } = style;
  const { border: namedBorder, ...namedRest } = named;
  const kept: CellStyle = omit(rest, namedRest);
  if (border === undefined) return kept;
  const sides: CellBorder = omit(border, namedBorder ?? {});
  return Object.keys(sides).length === 0 ? kept : { ...kept, border: sides };
}

/** How a cell looks when nobody has styled it; fonts and colours differ from host to host. */
export const defaultStyle: CellStyle = {
  bold: false,
  italic: false,
  underline: false,
  verticalAlignment: 'bottom',
  wrapText: false,
  indent: 0,
  numberFormat: 'General',
  unlocked: false,
};

const KEYS = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'fontColor',
  'fillColor',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indent',
  'numberFormat',
  'unlocked',
] as const;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/**
 * The one form that all styles of the same look share.
 *
 * Properties stand in a fixed order, colours are lower case, and what every cell has anyway
 * (not bold, number format `General`, locked ...) is left out. Two styles look the same exactly
 * when their canonical forms have the same JSON.
 */
export function canonicalStyle(style: CellStyle): CellStyle {
  const result: Record<string, unknown> = {};
  for (const key of KEYS) {
    const value = lowerCaseColor(style[key]);
    if (value !== undefined && value !== defaultStyle[key]) result[key] = value;
  }
  const border = canonicalBorder(style.border ?? {});
  if (Object.keys(border).length > 0) result['border'] = border;
  return result;
}

function canonicalBorder(border: CellBorder): CellBorder {
  const result: Record<string, unknown> = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line !== undefined) result[side] = { style: line.style, color: line.color.toLowerCase() };
  }
  return result;
}

function lowerCaseColor<Value>(value: Value): Value | string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : value;
}

function omit<Source extends object>(source: Source, named: object): Partial<Source> {
  const kept = Object.entries(source).filter(([key]) => !(key in named));
  return Object.fromEntries(kept) as Partial<Source>;
}
