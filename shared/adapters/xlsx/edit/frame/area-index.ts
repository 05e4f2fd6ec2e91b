import { areasOverlap } from '../../../../core/index';
import type { Area } from '../../../../core/index';

interface Indexed<Value> {
  readonly area: Area;
  readonly value: Value;
  /** The row after the last one that this area or any before it reaches. */
  readonly reach: number;
}

/** Finds which of many areas meet another one without looking at all of them. */
export class AreaIndex<Value> {
  /** By first row. */
  private readonly entries: readonly Indexed<Value>[];

  constructor(areas: readonly { readonly area: Area; readonly value: Value }[]) {
    let reach = 0;
    this.entries = [...areas]
      .sort((one, other) => one.area.row - other.area.row)
      .map(({ area, value }) => {
        reach = Math.max(reach, area.row + area.rowCount);
        return { area, value, reach };
      });
  }

  /** The areas that share a cell with this one, with their values. */
  meeting(area: Area): readonly { readonly area: Area; readonly value: Value }[] {
    const found: Indexed<Value>[] = [];
    for (let at = this.countAbove(area.row + area.rowCount) - 1; at >= 0; at -= 1) {
      const entry = this.entries[at];
      if (entry === undefined || entry.reach <= area.row) break;
      if (areasOverlap(entry.area, area)) found.push(entry);
    }
    return found;
  }

  private countAbove(row: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.area.row ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
