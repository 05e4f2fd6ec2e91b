import type { Area } from '../area';

type Block<Value> = readonly [Area, Value];

/**
 * Joins neighbours with the same value (the same object) to stretches of a row, and equal stretches
 * one below the other to blocks. The cells come row by row, from left to right.
 */
export function joinBlocks<Value>(cells: readonly Block<Value>[]): Block<Value>[] {
  const blocks: Block<Value>[] = [];
  const openByPlace = new Map<string, number>();
  for (const [area, value] of joinRows(cells)) {
    const place = `${area.column}:${area.columnCount}`;
    const index = openByPlace.get(place);
    const [above, same] = (index === undefined ? undefined : blocks[index]) ?? [];
    if (index !== undefined && above !== undefined && same === value && isJustBelow(area, above)) {
      blocks[index] = [{ ...above, rowCount: above.rowCount + 1 }, value];
    } else openByPlace.set(place, blocks.push([area, value]) - 1);
  }
  return blocks;
}

function isJustBelow(area: Area, above: Area): boolean {
  return above.row + above.rowCount === area.row;
}

function joinRows<Value>(cells: readonly Block<Value>[]): Block<Value>[] {
  const runs: Block<Value>[] = [];
  for (const [area, value] of cells) {
    const [last, same] = runs[runs.length - 1] ?? [];
    const isNext = last?.row === area.row && last.column + last.columnCount === area.column;
    if (last !== undefined && isNext && same === value) {
      runs[runs.length - 1] = [{ ...last, columnCount: last.columnCount + 1 }, value];
    } else runs.push([area, value]);
  }
  return runs;
}
