import { resolveThemeColor, type CellStyle as FileStyle } from 'hucre/xlsx';
import type { BorderLine, CellStyle } from '../../../core/index';
import { unmaskFormat } from './number-formats';
import { present } from './present';

type FileColor = NonNullable<NonNullable<FileStyle['font']>['color']>;
type FileBorder = NonNullable<FileStyle['border']>;

/** What styles of one file are relative to. */
export interface StyleContext {
  /** The font of cells that name none. */
  readonly fontName: string | undefined;
  readonly fontSize: number | undefined;
  readonly fontCharset: number | undefined;
  readonly themeColors: readonly string[];
}

const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;
const HORIZONTAL: ReadonlySet<string> = new Set(['left', 'center', 'right']);
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const HEAVY: ReadonlySet<string> = new Set([
  'medium',
  'thick',
  'double',
  'mediumDashed',
  'mediumDashDot',
]);

/** A style of the library as ours; what the model has no word for is left out. */
export function fromFileStyle(style: FileStyle, context: StyleContext): CellStyle {
  const format = style.numFmt === undefined ? 'General' : unmaskFormat(style.numFmt);
  return {
    ...fontOf(style, context),
    ...fillOf(style, context),
    ...alignmentOf(style),
    ...(format === 'General' ? {} : { numberFormat: format }),
    ...borderOf(style.border ?? {}, context),
    ...(style.protection?.locked === false ? { unlocked: true } : {}),
  };
}

/** A colour of the library as `#rrggbb`; `undefined` for automatic and indexed colours. */
export function fromFileColor(
  color: FileColor | undefined,
  context: StyleContext,
): string | undefined {
  if (color === undefined) return undefined;
  const resolved =
    color.theme === undefined
      ? color.rgb
      : resolveThemeColor([...context.themeColors], color.theme, color.tint);
  const digits = /([0-9a-f]{6})$/i.exec(resolved ?? '')?.[1];
  return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
}

function fontOf({ font }: FileStyle, context: StyleContext): CellStyle {
  if (font === undefined) return {};
  // A font that somebody chose can have the default's name; the character set tells them apart.
  const isDefault = font.name === context.fontName && font.charset === context.fontCharset;
  return present({
    fontName: isDefault ? undefined : font.name,
    fontSize: font.size === context.fontSize ? undefined : font.size,
    bold: orNothing(font.bold === true),
    italic: orNothing(font.italic === true),
    underline: orNothing(font.underline !== undefined && font.underline !== false),
    fontColor: fromFileColor(font.color, context),
  });
}

function orNothing(claim: boolean): true | undefined {
  return claim ? true : undefined;
}

function fillOf({ fill }: FileStyle, context: StyleContext): CellStyle {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return {};
  const fillColor = fromFileColor(fill.fgColor, context);
  return fillColor === undefined ? {} : { fillColor };
}

function alignmentOf({ alignment }: FileStyle): CellStyle {
  if (alignment === undefined) return {};
  const { horizontal, vertical, wrapText, indent } = alignment;
  return present({
    horizontalAlignment: isHorizontal(horizontal) ? horizontal : undefined,
    verticalAlignment: vertical === 'top' || vertical === 'center' ? VERTICAL[vertical] : undefined,
    wrapText: orNothing(wrapText === true),
    indent: indent === 0 ? undefined : indent,
  });
}

function isHorizontal(value: string | undefined): value is 'left' | 'center' | 'right' {
  return value !== undefined && HORIZONTAL.has(value);
}

function borderOf(border: FileBorder, context: StyleContext): CellStyle {
  const sides = SIDES.flatMap((side): [string, BorderLine][] => {
    const line = border[side];
    if (line === undefined) return [];
    const color = fromFileColor(line.color, context) ?? '#000000';
    return [[side, { style: HEAVY.has(line.style) ? 'medium' : 'thin', color }]];
  });
  return sides.length === 0 ? {} : { border: Object.fromEntries(sides) };
}
