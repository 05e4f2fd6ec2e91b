import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { BorderLine, CellBorder, CellStyle } from '../../../shared/core/index';
import {
  borderStyles,
  horizontalAlignments,
  verticalAlignments,
  wrapStrategies,
} from './univer-codes';

// Without a list the browser falls back to a serif font where the named one is missing.
const otherFonts = ', Meiryo, Noto Sans CJK JP, sans-serif';

/** The font and size of cells that name none: what a Japanese Excel starts with. */
export const defaultUniverStyle: IStyleData = { ff: `Yu Gothic${otherFonts}`, fs: 11 };

/** Pixels of one step of indent; Univer knows only padding. */
const indentPixels = 9;

/** Says in Univer's words how a cell looks. Locking is no style there and is kept beside the cell. */
export function styleToUniver(style: CellStyle): IStyleData {
  return {
    // Drop-downs ignore the sheet's default font, so every style names one.
    ...defaultUniverStyle,
    ...fontToUniver(style),
    ...placementToUniver(style),
    ...frameToUniver(style),
  };
}

function fontToUniver(style: CellStyle): IStyleData {
  return {
    ...(style.fontName !== undefined && { ff: `${style.fontName}${otherFonts}` }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.bold !== undefined && { bl: style.bold ? 1 : 0 }),
    ...(style.italic !== undefined && { it: style.italic ? 1 : 0 }),
    ...(style.underline !== undefined && { ul: { s: style.underline ? 1 : 0 } }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
  };
}

function placementToUniver(style: CellStyle): IStyleData {
  return {
    ...(style.horizontalAlignment !== undefined && {
      ht: horizontalAlignments[style.horizontalAlignment],
    }),
    ...(style.verticalAlignment !== undefined && {
      vt: verticalAlignments[style.verticalAlignment],
    }),
    ...(style.wrapText !== undefined && {
      tb: style.wrapText ? wrapStrategies.wrap : wrapStrategies.overflow,
    }),
    ...(style.indent !== undefined && { pd: { l: style.indent * indentPixels } }),
  };
}

function frameToUniver(style: CellStyle): IStyleData {
  return {
    ...(style.fillColor !== undefined && { bg: { rgb: style.fillColor } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.border !== undefined && { bd: borderToUniver(style.border) }),
  };
}

function borderToUniver(border: CellBorder): IBorderData {
  return {
    ...(border.top && { t: lineToUniver(border.top) }),
    ...(border.right && { r: lineToUniver(border.right) }),
    ...(border.bottom && { b: lineToUniver(border.bottom) }),
    ...(border.left && { l: lineToUniver(border.left) }),
  };
}

function lineToUniver(line: BorderLine): IBorderStyleData {
  return { s: borderStyles[line.style], cl: { rgb: line.color } };
}

/** Reads a style that people gave a cell in the grid. What the model has no word for is left out. */
export function styleFromUniver(style: IStyleData): CellStyle {
  return { ...fontFromUniver(style), ...placementFromUniver(style), ...frameFromUniver(style) };
}

function fontFromUniver(style: IStyleData): CellStyle {
  const fontColor = hexColor(style.cl?.rgb);
  return {
    ...typefaceFromUniver(style),
    ...(style.bl !== undefined && { bold: style.bl === 1 }),
    ...(style.it !== undefined && { italic: style.it === 1 }),
    ...(style.ul !== undefined && { underline: style.ul.s === 1 }),
    ...(fontColor !== null && { fontColor }),
  };
}

function typefaceFromUniver({ ff, fs }: IStyleData): CellStyle {
  return {
    ...(ff && ff !== defaultUniverStyle.ff ? { fontName: ff.split(',')[0] ?? ff } : {}),
    ...(fs !== undefined && fs !== defaultUniverStyle.fs && { fontSize: fs }),
  };
}

function placementFromUniver(style: IStyleData): CellStyle {
  const horizontalAlignment = keyOf(horizontalAlignments, style.ht);
  const verticalAlignment = keyOf(verticalAlignments, style.vt);
  const left = style.pd?.l;
  return {
    ...(horizontalAlignment !== null && { horizontalAlignment }),
    ...(verticalAlignment !== null && { verticalAlignment }),
    ...(style.tb !== undefined &&
      style.tb !== null && { wrapText: style.tb === wrapStrategies.wrap }),
    ...(left !== undefined && left >= indentPixels && { indent: Math.round(left / indentPixels) }),
  };
}

function frameFromUniver(style: IStyleData): CellStyle {
  const fillColor = hexColor(style.bg?.rgb);
  const border = style.bd ? borderFromUniver(style.bd) : {};
  return {
    ...(fillColor !== null && { fillColor }),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(Object.keys(border).length > 0 && { border }),
  };
}

function borderFromUniver(border: IBorderData): CellBorder {
  return {
    ...(border.t && { top: lineFromUniver(border.t) }),
    ...(border.r && { right: lineFromUniver(border.r) }),
    ...(border.b && { bottom: lineFromUniver(border.b) }),
    ...(border.l && { left: lineFromUniver(border.l) }),
  };
}

const heavyLines: ReadonlySet<number> = new Set([
  borderStyles.medium,
  borderStyles.mediumDashed,
  borderStyles.thick,
]);

function lineFromUniver(line: IBorderStyleData): BorderLine {
  return {
    style: heavyLines.has(line.s) ? 'medium' : 'thin',
    color: hexColor(line.cl.rgb) ?? '#000000',
  };
}

function keyOf<Key extends string>(
  values: Readonly<Record<Key, number>>,
  wanted: unknown,
): Key | null {
  const keys = Object.keys(values) as Key[];
  return keys.find((key) => values[key] === wanted) ?? null;
}

const rgbText = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/;

/**
 * A colour as the model writes it, or `null` for none.
 *
 * @example
 * hexColor('rgb(248,203,173)') // '#f8cbad'
 */
export function hexColor(color: unknown): string | null {
  if (typeof color !== 'string') return null;
  if (/^#[0-9a-fA-F]{6}$/.test(color)) return color;
  if (/^#[0-9a-fA-F]{3}$/.test(color)) return color.replace(/[0-9a-fA-F]/g, '$&$&');
  const match = rgbText.exec(color);
  if (match === null) return null;
  const parts = match.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}
