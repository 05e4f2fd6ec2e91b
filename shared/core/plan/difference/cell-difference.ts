import type { CellContent, SheetModel } from '../../model/workbook-model';
import { isFormula } from '../../model/workbook-model';
import type { ContentBlock } from '../../model/write-blocks';
import type { WriteRange } from '../steps/write-range';

type Rows = SheetModel['rows'];
type Row = Rows[number];

/** Neighbouring cells of a row that differ; `end` does not. */
interface Run {
  readonly column: number;
  readonly end: number;
}

interface Draft {
  readonly area: Omit<ContentBlock['area'], 'rowCount'>;
  readonly contents: Row[];
}

/**
 * Writes for exactly the cells that differ, in as few blocks as runs of the same columns allow.
 *
 * Results of formulas are no difference: every host computes its own.
 */
export function cellDifference(sheet: string, before: Rows, after: Rows): readonly WriteRange[] {
  const drafts: Draft[] = [];
  let open = new Map<string, Draft>();
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const next = new Map<string, Draft>();
    for (const run of changedRuns(before[row], after[row])) {
      const key = `${String(run.column)}:${String(run.end)}`;
      const draft = open.get(key) ?? startDraft(drafts, row, run);
      draft.contents.push(cellsOf(after[row], run));
      next.set(key, draft);
    }
    open = next;
  }
  return drafts.map(({ area, contents }) => ({
    kind: 'writeRange',
    sheet,
    area: { ...area, rowCount: contents.length },
    contents,
  }));
}

function startDraft(drafts: Draft[], row: number, { column, end }: Run): Draft {
  const draft: Draft = { area: { row, column, columnCount: end - column }, contents: [] };
  drafts.push(draft);
  return draft;
}

function cellsOf(row: Row | undefined, { column, end }: Run): Row {
  return Array.from({ length: end - column }, (_, offset) => settled(row?.[column + offset]));
}

function changedRuns(before: Row = [], after: Row = []): readonly Run[] {
  if (before === after) return [];
  const runs: Run[] = [];
  const width = Math.max(before.length, after.length);
  const isChanged = (column: number) => !isSameContent(before[column], after[column]);
  for (let column = 0; column < width; column += 1) {
    if (!isChanged(column)) continue;
    let end = column + 1;
    while (end < width && isChanged(end)) end += 1;
    runs.push({ column, end });
    column = end;
  }
  return runs;
}

/** Tells whether two cells hold the same, whatever their formulas last gave. */
export function isSameContent(
  one: CellContent | undefined,
  other: CellContent | undefined,
): boolean {
  const [left, right] = [settled(one), settled(other)];
  if (isFormula(left)) return isFormula(right) && left.formula === right.formula;
  if (typeof left !== 'object' || left === null) return left === right;
  return typeof right === 'object' && right !== null && 'error' in right
    ? left.error === right.error
    : false;
}

function settled(content: CellContent | undefined): CellContent {
  return content === undefined || content === '' ? null : content;
}
