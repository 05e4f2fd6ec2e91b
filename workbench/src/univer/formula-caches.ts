import { LRUMap } from '@univerjs/core';

/** How many parsed formulas Univer keeps by itself: more would be parsed anew at every edit. */
const ownLimits: ReadonlySet<number> = new Set([2_000, 5_000]);

/** A network of two hundred firms has over 12,000 formulas. */
const roomyLimit = 100_000;

let isRaised = false;

/**
 * Lets Univer keep every parsed formula of a large workbook, which halves the time after an edit.
 *
 * Its caches can't be configured. They ask their base class to drop the oldest entry when they are
 * full, and that is where more room is made.
 */
export function raiseFormulaCaches(): void {
  if (isRaised) return;
  isRaised = true;
  const shift = Reflect.get(LRUMap.prototype, 'shift') as (
    this: LRUMap<unknown, unknown>,
  ) => [unknown, unknown] | undefined;
  LRUMap.prototype.shift = function (this: LRUMap<unknown, unknown>) {
    if (!ownLimits.has(this.limit)) return shift.call(this);
    this.limit = roomyLimit;
    return undefined;
  };
}
