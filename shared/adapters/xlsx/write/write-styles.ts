import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellBorder, CellStyle } from '../../../core/index';
import { defaultFont } from './default-font';

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A style as the library takes it. Unnamed parts follow the workbook's default font and look. */
export function toFileStyle(style: CellStyle): FileStyle {
  return {
    ...fontOf(style),
    ...(style.fillColor === undefined ? {} : { fill: solidFill(style.fillColor) }),
    ...(style.border === undefined ? {} : { border: borderOf(style.border) }),
    ...alignmentOf(style),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.unlocked === true ? { protection: { locked: false } } : {}),
  };
}

/** A colour as the file has it: six hexadecimal digits. */
export function fileColor(color: string): string {
  return color.replace('#', '').toUpperCase();
}

function solidFill(color: string): NonNullable<FileStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: fileColor(color) } };
}

function fontOf(style: CellStyle): Pick<FileStyle, 'font'> {
  const { fontName, fontSize, bold, italic, underline, fontColor } = style;
  const named = [fontName, fontSize, bold, italic, underline, fontColor];
  if (named.every((part) => part === undefined)) return {};
  return {
    font: {
      ...(fontName === undefined ? defaultFont : { name: fontName }),
      size: fontSize ?? defaultFont.size,
      ...(bold === true ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(underline === true ? { underline } : {}),
      ...(fontColor === undefined ? {} : { color: { rgb: fileColor(fontColor) } }),
    },
  };
}

function borderOf(border: CellBorder): NonNullable<FileStyle['border']> {
  const sides = SIDES.flatMap((side) => {
    const line = border[side];
    return line === undefined
      ? []
      : [[side, { style: line.style, color: { rgb: fileColor(line.color) } }] as const];
  });
  return Object.fromEntries(sides);
}

function alignmentOf(style: CellStyle): Pick<FileStyle, 'alignment'> {
  const { horizontalAlignment, verticalAlignment, wrapText, indent } = style;
  const alignment = {
    ...(horizontalAlignment === undefined ? {} : { horizontal: horizontalAlignment }),
    ...(verticalAlignment === undefined ? {} : { vertical: VERTICAL[verticalAlignment] }),
    ...(wrapText === true ? { wrapText } : {}),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
  };
  return Object.keys(alignment).length === 0 ? {} : { alignment };
}

/**
 * Marks a style so that the post-processor turns it into `quotePrefix`, which the library lacks.
 *
 * The mark is a reading order that is Excel's own default and that no style of ours names.
 */
export function withQuotePrefix(style: FileStyle): FileStyle {
  return { ...style, alignment: { ...style.alignment, readingOrder: 'context' } };
}
