/** What the fields of a pivot are called, and which names Excel refuses. */
import type { Pivot, PivotPart } from '../../book';
import { ExcelError } from '../../excel-error';

const functionNames: Readonly<Record<string, string>> = {
  Sum: 'Sum',
  Count: 'Count',
  Average: 'Average',
  Max: 'Max',
  Min: 'Min',
  Product: 'Product',
  CountNumbers: 'Count',
  StandardDeviation: 'StdDev',
  StandardDeviationP: 'StdDevp',
  Variance: 'Var',
  VarianceP: 'Varp',
};

/** The name that Excel gives to the figures of a column, in English: `Sum of Cases`, `Sum of Cases2`. */
export function usualName(pivot: Pivot, column: string, summarizeBy: string): string {
  const name = `${functionNames[summarizeBy] ?? summarizeBy} of ${column}`;
  const taken = pivot.values.map((part) => part.name.toLowerCase());
  let number = 1;
  const numbered = () => (number === 1 ? name : `${name}${number}`);
  while (taken.includes(numbered().toLowerCase())) number += 1;
  return numbered();
}

/** Tells whether a name is one that Excel gave, so that it follows the function. */
export function isUsualName({ name, column, summarizeBy = 'Sum' }: PivotPart): boolean {
  const usual = `${functionNames[summarizeBy] ?? summarizeBy} of ${column}`;
  return name.startsWith(usual) && /^\d*$/.test(name.slice(usual.length));
}

/** A new name for a field; no two fields share one, and figures are never called like a column. */
export function checkCaption(
  { pivot, titles }: { readonly pivot: Pivot; readonly titles: readonly string[] },
  part: PivotPart,
  name: string,
): string {
  const { rows, columns, values, filters } = pivot;
  const isFigure = values.includes(part);
  const taken = [
    ...titles.filter((title) => isFigure || title !== part.column),
    ...[...rows, ...columns, ...values, ...filters]
      .filter((other) => other !== part)
      .map((other) => other.name),
  ];
  const isTaken = taken.some((other) => other.toLowerCase() === name.toLowerCase());
  if (name.trim() === '' || name.length > 255 || isTaken) throw new ExcelError('InvalidArgument');
  return name;
}
