import type { Writing } from '../writing/writing';
import { rangeOf } from '../sheet-range';
import type { StepOf } from './step-of';

/** Freezes the sheet anew: nothing says what freezing rows does to columns frozen before. */
export function setFrozenPanes({ sheet }: Writing, step: StepOf<'setFrozenPanes'>): void {
  const { rows, columns } = step;
  const panes = sheet(step.sheet).freezePanes;
  panes.unfreeze();
  if (rows > 0 && columns > 0) {
    const corner = { row: 0, column: 0, rowCount: rows, columnCount: columns };
    panes.freezeAt(rangeOf(sheet(step.sheet), corner));
  } else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}
