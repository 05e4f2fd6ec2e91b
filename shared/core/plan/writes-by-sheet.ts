import type { PlanStep } from './plan';
import type { WriteRange } from './steps/write-range';

/** The steps that write cells, by sheet; sheets and steps in the order of the plan. */
export function writesBySheet(steps: readonly PlanStep[]): Map<string, WriteRange[]> {
  const writes = new Map<string, WriteRange[]>();
  for (const step of steps) {
    if (step.kind !== 'writeRange') continue;
    const known = writes.get(step.sheet);
    if (known === undefined) writes.set(step.sheet, [step]);
    else known.push(step);
  }
  return writes;
}
