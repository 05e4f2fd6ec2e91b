import type { PivotField, Scalar } from '../model/workbook-model';
import type { PivotAxis } from './group-rows';

/** What the rows of a group add up to in one column. */
interface Tally {
  sum: number;
  numbers: number;
  filled: number;
}

/** The figure of one value for a group of each axis; the number of groups stands for the total. */
export type Figures = (rowGroup: number, columnGroup: number) => Scalar;

/** Where a value comes from: the groups of both axes and the rows of the source. */
export interface Grouping {
  readonly rowAxis: PivotAxis;
  readonly columnAxis: PivotAxis;
  readonly rows: readonly (readonly Scalar[])[];
}

/**
 * Summarizes a column of the source for every pair of groups that occurs, and for the totals.
 *
 * Totals are taken from the rows, not from the figures, so that averages weigh every row alike.
 */
export function summarize(
  { rowAxis, columnAxis, rows }: Grouping,
  sourceColumn: number,
  summarizeBy: PivotField['summarizeBy'],
): Figures {
  const tallies = new Map<number, Tally>();
  const [rowTotal, columnTotal] = [rowAxis.combinations.length, columnAxis.combinations.length];
  const place = (rowGroup: number, columnGroup: number): number =>
    rowGroup * (columnTotal + 1) + columnGroup;
  rows.forEach((row, index) => {
    const value = row[sourceColumn] ?? null;
    if (value === null) return;
    for (const rowGroup of [rowAxis.groupOfRow[index] ?? 0, rowTotal]) {
      for (const columnGroup of [columnAxis.groupOfRow[index] ?? 0, columnTotal]) {
        addTo(tallies, place(rowGroup, columnGroup), value);
      }
    }
  });
  return (rowGroup, columnGroup) => {
    const tally = tallies.get(place(rowGroup, columnGroup));
    return tally === undefined ? null : figureOf(tally, summarizeBy);
  };
}

function addTo(tallies: Map<number, Tally>, place: number, value: Scalar): void {
  const tally = tallies.get(place) ?? { sum: 0, numbers: 0, filled: 0 };
  tally.filled += 1;
  if (typeof value === 'number') {
    tally.sum += value;
    tally.numbers += 1;
  }
  tallies.set(place, tally);
}

// Where all cells are blank Excel shows nothing, not even as a count; texts add up to 0.
function figureOf(tally: Tally, summarizeBy: PivotField['summarizeBy'] = 'sum'): Scalar {
  switch (summarizeBy) {
    case 'sum':
      return tally.sum;
    case 'count':
      return tally.filled;
    case 'average':
      return tally.numbers === 0 ? null : tally.sum / tally.numbers;
  }
}
