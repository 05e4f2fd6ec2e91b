import { areaAddress, sweepAreas, type Area, type CellStyle } from '../../../../shared/core/index';
import { sheetNamed, type OpenSheet, type OpenWorkbook } from '../open-workbook';
import type { RangeList } from '../sheets-types';
import { unlockedAfter } from '../unlocked-cells';
import { drawBorders } from './draw-borders';
import type { StepOf } from './step-groups';

type Step = StepOf<'setStyle'>;

/**
 * Property by property: each value goes to all its cells in one call.
 *
 * Where steps overlap the last one counts, so what is set is what shows in the end.
 */
export function setStyles(workbook: OpenWorkbook, steps: readonly Step[]): void {
  const [first] = steps;
  if (first === undefined) return;
  const sheet = sheetNamed(workbook, first.sheet);
  for (const key of Object.keys(setters) as (keyof typeof setters)[]) {
    setProperty(sheet, steps, key);
  }
  drawBorders(workbook, sheet, steps);
  for (const { area, style } of steps) {
    if (style.unlocked === undefined) continue;
    sheet.unlocked = unlockedAfter(sheet.unlocked, { area, unlocked: style.unlocked });
    sheet.hasOpenedOrClosed = true;
  }
}

type Setters = {
  readonly [Key in keyof CellStyle]: (
    list: RangeList,
    value: Exclude<CellStyle[Key], undefined>,
  ) => void;
};

/** Indents do not exist in Sheets, borders and locks are set by ways of their own. */
const setters = {
  fontName: (list, value) => list.setFontFamily(value),
  fontSize: (list, value) => list.setFontSize(value),
  bold: (list, value) => list.setFontWeight(value ? 'bold' : 'normal'),
  italic: (list, value) => list.setFontStyle(value ? 'italic' : 'normal'),
  underline: (list, value) => list.setFontLine(value ? 'underline' : 'none'),
  fontColor: (list, value) => list.setFontColor(value),
  fillColor: (list, value) => list.setBackground(value),
  horizontalAlignment: (list, value) => list.setHorizontalAlignment(value),
  verticalAlignment: (list, value) => list.setVerticalAlignment(value),
  wrapText: (list, value) => list.setWrap(value),
  numberFormat: (list, value) => list.setNumberFormat(value),
} satisfies Setters;

function setProperty(sheet: OpenSheet, steps: readonly Step[], key: keyof typeof setters): void {
  const layers = steps.flatMap(({ area, style }) => {
    const value = style[key];
    return value === undefined ? [] : { area, value };
  });
  // Safe: the value comes from the same property that the setter is for.
  const set = setters[key] as (list: RangeList, value: unknown) => void;
  for (const [value, addresses] of addressesByValue(layers)) {
    set(sheet.sheet.getRangeList(addresses), value);
  }
}

/** For each value the addresses of its cells, after later layers have covered earlier ones. */
function addressesByValue<Value extends string | number | boolean>(
  layers: readonly { readonly area: Area; readonly value: Value }[],
): ReadonlyMap<Value, string[]> {
  const byValue = new Map<Value, string[]>();
  for (const { row, rowCount, runs } of sweepAreas(
    layers,
    (values) => values[values.length - 1] ?? null,
  )) {
    for (const { column, columnCount, value } of runs) {
      const addresses = byValue.get(value) ?? [];
      addresses.push(areaAddress({ row, rowCount, column, columnCount }));
      byValue.set(value, addresses);
    }
  }
  return byValue;
}
