import { entryOf } from '../cell-contents';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Enters the block as it would be typed; the client cuts long ones into chunks itself. */
export function writeRange({ sheet }: Writing, step: StepOf<'writeRange'>): void {
  rangeOf(sheet(step.sheet), step.area).formulas = step.contents.map((row) => row.map(entryOf));
}
