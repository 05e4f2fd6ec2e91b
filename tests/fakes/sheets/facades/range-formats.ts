/** The members of Range about how cells look. */
import type { Handlers } from '../service/define-service';
import type { EnumerationValue } from '../service/enumeration';
import { enumerationValue } from '../service/enumeration';
import { ServiceError } from '../service/service-error';
import type { Format } from '../state/book';
import { refuseProtected } from '../state/protections';
import { colorOf } from '../state/colors';
import { drawLines } from './borders';
import { forEachCell, mapCells, requireShape } from './cells';
import type { GoogleRange, RangeHandle } from './states';

/** Sets a part of the look of every cell; `undefined` gives the default back. */
function change<Key extends keyof Format>(
  { session, sheet, area }: RangeHandle,
  key: Key,
  valueAt: (down: number, right: number) => Format[Key] | undefined,
): void {
  refuseProtected(session, sheet, area);
  // Cells that look alike share one object, which keeps big sheets small.
  const known = new Map<Format | undefined, Map<unknown, Format>>();
  forEachCell(area, (row, column) => {
    const old = sheet.formats.get(row, column);
    const value = valueAt(row - area.row, column - area.column);
    const siblings = known.get(old) ?? new Map<unknown, Format>();
    known.set(old, siblings);
    const fresh = siblings.get(value) ?? withPart(old, key, value);
    siblings.set(value, fresh);
    sheet.formats.set(row, column, fresh);
  });
}

function withPart<Key extends keyof Format>(
  old: Format | undefined,
  key: Key,
  value: Format[Key] | undefined,
): Format {
  const { [key]: _gone, ...rest } = old ?? {};
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** A setter for one value and a setter for a block of them, for one part of the look. */
function settersOf<Key extends keyof Format>(
  key: Key,
  read: (given: unknown) => Format[Key] | undefined,
) {
  return {
    one: (range: RangeHandle, given: unknown) => {
      const value = read(given);
      change(range, key, () => value);
    },
    many: (range: RangeHandle, block: unknown[][]) => {
      requireShape(range.area, block);
      change(range, key, (down, right) => read(block[down]![right]));
    },
  };
}

/** A getter for the first cell and a getter for a block. */
function gettersOf<Shown>(show: (format: Format) => Shown) {
  return {
    one: ({ sheet, area }: RangeHandle) => show(sheet.formats.get(area.row, area.column) ?? {}),
    many: ({ sheet, area }: RangeHandle) =>
      mapCells(area, (row, column) => show(sheet.formats.get(row, column) ?? {})),
  };
}

/** A text that is not the default, which `null` gives back. */
function textUnless(...defaults: readonly string[]) {
  return (given: unknown) =>
    given === null || defaults.includes(given as string) ? undefined : (given as never);
}

function sizeOf(given: unknown): number {
  const size = given as number;
  if (size < 1 || size > 400) throw new ServiceError('Invalid font size');
  return size;
}

function background(given: unknown): string | undefined {
  return given === null ? undefined : colorOf(given as string);
}

function wrapping(given: unknown): Format['wrapStrategy'] | undefined {
  const name = (given as EnumerationValue).name();
  return name === 'OVERFLOW' ? undefined : (name as 'WRAP' | 'CLIP');
}

const numberFormat = settersOf('numberFormat', textUnless('', 'General'));
const fontFamily = settersOf('fontFamily', textUnless());
const fontSize = settersOf('fontSize', sizeOf);
const fontWeight = settersOf('fontWeight', textUnless('normal'));
const fontStyle = settersOf('fontStyle', textUnless('normal'));
const fontLine = settersOf('fontLine', textUnless('none'));
const fontColor = settersOf('fontColor', background);
const backgrounds = settersOf('background', background);
const horizontal = settersOf('horizontalAlignment', textUnless('normal'));
const vertical = settersOf('verticalAlignment', textUnless('bottom'));
const strategy = settersOf('wrapStrategy', wrapping);
const wrap = settersOf('wrapStrategy', (given) => (given === true ? 'WRAP' : undefined));

const shown = {
  // What the interface shows as Automatic; scripts see this pattern.
  numberFormat: gettersOf((format) => format.numberFormat ?? '0.###############'),
  fontFamily: gettersOf((format) => format.fontFamily ?? 'Arial'),
  fontSize: gettersOf((format) => format.fontSize ?? 10),
  fontWeight: gettersOf((format) => format.fontWeight ?? 'normal'),
  fontStyle: gettersOf((format) => format.fontStyle ?? 'normal'),
  fontLine: gettersOf((format) => format.fontLine ?? 'none'),
  background: gettersOf((format) => format.background ?? '#ffffff'),
  vertical: gettersOf((format) => format.verticalAlignment ?? 'bottom'),
  horizontal: gettersOf((format) => format.horizontalAlignment ?? 'general'),
  wrap: gettersOf((format) => format.wrapStrategy === 'WRAP'),
  strategy: gettersOf((format) =>
    enumerationValue('WrapStrategy', format.wrapStrategy ?? 'OVERFLOW'),
  ),
};

export const rangeFormats: Handlers<RangeHandle, GoogleRange> = {
  getNumberFormat: shown.numberFormat.one,
  getNumberFormats: shown.numberFormat.many,
  getFontFamily: shown.fontFamily.one,
  getFontFamilies: shown.fontFamily.many,
  getFontSize: shown.fontSize.one,
  getFontSizes: shown.fontSize.many,
  getFontWeight: shown.fontWeight.one,
  getFontWeights: shown.fontWeight.many,
  getFontStyle: shown.fontStyle.one,
  getFontStyles: shown.fontStyle.many,
  getFontLine: shown.fontLine.one,
  getFontLines: shown.fontLine.many,
  getBackground: shown.background.one,
  getBackgrounds: shown.background.many,
  getHorizontalAlignment: shown.horizontal.one,
  getHorizontalAlignments: shown.horizontal.many,
  getVerticalAlignment: shown.vertical.one,
  getVerticalAlignments: shown.vertical.many,
  getWrap: shown.wrap.one,
  getWraps: shown.wrap.many,
  getWrapStrategy: shown.strategy.one,
  getWrapStrategies: shown.strategy.many,
  setNumberFormat: numberFormat.one,
  setNumberFormats: numberFormat.many,
  setFontFamily: fontFamily.one,
  setFontFamilies: fontFamily.many,
  setFontSize: fontSize.one,
  setFontSizes: fontSize.many,
  setFontWeight: fontWeight.one,
  setFontWeights: fontWeight.many,
  setFontStyle: fontStyle.one,
  setFontStyles: fontStyle.many,
  setFontLine: fontLine.one,
  setFontLines: fontLine.many,
  setFontColor: fontColor.one,
  setFontColors: fontColor.many,
  setBackground: backgrounds.one,
  setBackgrounds: backgrounds.many,
  setHorizontalAlignment: horizontal.one,
  setHorizontalAlignments: horizontal.many,
  setVerticalAlignment: vertical.one,
  setVerticalAlignments: vertical.many,
  setWrap: wrap.one,
  setWraps: wrap.many,
  setWrapStrategy: strategy.one,
  setWrapStrategies: strategy.many,
  setBorder: ({ session, sheet, area }, ...given: BorderArguments) => {
    refuseProtected(session, sheet, area);
    const [top, left, bottom, right, vertical, horizontal, color = null, style = null] = given;
    const line = { color: colorOf(color ?? '#000000'), style: style?.name() ?? 'SOLID' };
    drawLines(sheet, area, { top, left, bottom, right, vertical, horizontal, line });
  },
};

type BorderArguments = [
  top: boolean | null,
  left: boolean | null,
  bottom: boolean | null,
  right: boolean | null,
  vertical: boolean | null,
  horizontal: boolean | null,
  color?: string | null,
  style?: EnumerationValue | null,
];
