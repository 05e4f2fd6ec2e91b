import { isFormula, type CellContent } from '../../model/workbook-model';
import type { PlanStep } from '../../plan/plan';
import type { WriteRange } from '../../plan/steps/write-range';
import { writesBySheet } from '../../plan/writes-by-sheet';
import { findTable, textOf, type GeneralTable } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableKeys } from '../../tables/tables';

/** What a plan writes to one sheet, in people's terms. */
export interface SheetChange {
  readonly sheet: string;
  /** Ids of the table rows that are written, or the row where it has none; none on other sheets. */
  readonly ids: readonly string[];
  /** Cells that get a value or lose one; formulas of prepared rows are not counted. */
  readonly cells: number;
}

/** Lists what a plan writes, sheet by sheet in the order of the plan. */
export function changedRows(
  snapshot: Snapshot,
  steps: readonly PlanStep[],
): readonly SheetChange[] {
  return [...writesBySheet(steps)].flatMap(([sheet, ranges]) => {
    const change = changeOf(tableOn(snapshot, sheet), ranges);
    return change.cells === 0 ? [] : [{ sheet, ...change }];
  });
}

function tableOn(snapshot: Snapshot, sheet: string): GeneralTable | undefined {
  const key = tableKeys.find((each) => findTable(snapshot, each)?.sheet === sheet);
  return key === undefined ? undefined : findTable(snapshot, key);
}

function changeOf(
  table: GeneralTable | undefined,
  ranges: readonly WriteRange[],
): Omit<SheetChange, 'sheet'> {
  const ids = new Map(
    (table?.rows ?? []).map((row) => [row.row, textOf(row.cells['id'])] as const),
  );
  const written = new Map<number, number>();
  const newIds = new Map<number, string>();
  for (const { area, contents } of ranges) {
    contents.forEach((line, offset) => {
      const row = area.row + offset;
      const count = line.filter((content) => isChange(content, ids.has(row))).length;
      if (count > 0) written.set(row, (written.get(row) ?? 0) + count);
      const id = line[(table?.columns['id'] ?? -1) - area.column];
      if (typeof id === 'string') newIds.set(row, id);
    });
  }
  const cells = [...written.values()].reduce((sum, count) => sum + count, 0);
  const nameOf = (row: number) => {
    const id = newIds.get(row) ?? ids.get(row) ?? '';
    return id === '' ? `#${String(row + 1)}` : id;
  };
  return { cells, ids: table === undefined ? [] : [...written.keys()].map(nameOf) };
}

/** A blank written to a row that nobody had typed leaves it as blank as it was. */
function isChange(content: CellContent, isTyped: boolean): boolean {
  return !isFormula(content) && (isTyped || (content !== null && content !== ''));
}
