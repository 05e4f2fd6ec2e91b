import type { Scalar } from '../model/workbook-model';

/**
 * Days that every spreadsheet program takes for the same ones: they disagree before March 1900, and
 * from the year 9999 on nothing can be added to a day.
 */
const days = { from: 61, end: 2_958_101 } as const;

/** The part of a formula that asks whether a cell is a day that can be counted on from. */
export function isDayFormula(cell: string): string {
  return `AND(ISNUMBER(${cell}),${cell}>=${String(days.from)},${cell}<${String(days.end)})`;
}

/** Tells what `isDayFormula` tells. */
export function isCountableDay(value: Scalar): value is number {
  return typeof value === 'number' && value >= days.from && value < days.end;
}
