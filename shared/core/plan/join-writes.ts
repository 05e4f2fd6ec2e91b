import type { CellContent } from '../model/workbook-model';
import type { WriteRange } from './steps/write-range';

/** A block under construction. */
interface Draft {
  readonly step: WriteRange;
  rowCount: number;
  columnCount: number;
  contents: (readonly CellContent[])[];
}

/**
 * The same writes in as few blocks as their order allows, grouped by sheet.
 *
 * A block is joined with the one before it on the same sheet when it stands right below it with the
 * same columns, or right beside it with the same rows. Overlapping blocks stay apart, in order.
 */
export function joinWrites(steps: readonly WriteRange[]): readonly WriteRange[] {
  const bySheet = new Map<string, Draft[]>();
  for (const step of steps) {
    const drafts = bySheet.get(step.sheet) ?? [];
    bySheet.set(step.sheet, drafts);
    drafts.push(draftOf(step));
    // A joined block may now fit the one before it, as when a table is written cell by cell.
    while (joinLastTwo(drafts));
  }
  return [...bySheet.values()].flatMap((drafts) => drafts.map(stepOf));
}

function draftOf(step: WriteRange): Draft {
  const { rowCount, columnCount } = step.area;
  return { step, rowCount, columnCount, contents: [...step.contents] };
}

function stepOf({ step, rowCount, columnCount, contents }: Draft): WriteRange {
  return { ...step, area: { ...step.area, rowCount, columnCount }, contents };
}

function joinLastTwo(drafts: Draft[]): boolean {
  const below = drafts[drafts.length - 1];
  const above = drafts[drafts.length - 2];
  if (above === undefined || below === undefined) return false;
  const joined = joinDown(above, below) || joinRight(above, below);
  if (joined) drafts.pop();
  return joined;
}

function joinDown(above: Draft, below: Draft): boolean {
  const [from, to] = [above.step.area, below.step.area];
  const fits =
    from.column === to.column &&
    above.columnCount === below.columnCount &&
    from.row + above.rowCount === to.row;
  if (!fits) return false;
  for (const row of below.contents) above.contents.push(row);
  above.rowCount += below.rowCount;
  return true;
}

function joinRight(left: Draft, right: Draft): boolean {
  const [from, to] = [left.step.area, right.step.area];
  const fits =
    from.row === to.row &&
    left.rowCount === right.rowCount &&
    from.column + left.columnCount === to.column;
  if (!fits) return false;
  left.contents = left.contents.map((row, index) => [...row, ...(right.contents[index] ?? [])]);
  left.columnCount += right.columnCount;
  return true;
}
