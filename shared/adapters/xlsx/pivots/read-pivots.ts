import { subtractArea, type Area, type PivotModel, type SheetModel } from '../../../core/index';
import type { PartTrees } from '../package/relationships';
import { findPivotParts, type PivotParts } from './find-pivots';
import { readPivot } from './read-pivot';

/** The sheets of a workbook with the pivots that stand on them. */
export interface ReadPivots {
  readonly sheets: readonly SheetModel[];
  /** Parts that the pivots of the model stand for. */
  readonly held: ReadonlySet<string>;
}

/**
 * Finds the pivots that a model can hold and takes what they show out of the cells: like the cells
 * of a spilled formula, these are no contents of their own.
 */
export function readPivots(
  sheets: readonly SheetModel[],
  {
    source,
    sheetPaths,
    formatCodes,
  }: {
    readonly source: PartTrees;
    readonly sheetPaths: readonly string[];
    readonly formatCodes: ReadonlyMap<number, string>;
  },
): ReadPivots {
  const tables = new Set(
    sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  const held = new Set<string>();
  const parts = findPivotParts(source, sheetPaths);
  const read = sheets.map((sheet, index) => {
    const found = parts.flatMap((part) => {
      if (part.sheetPath !== sheetPaths[index]) return [];
      const pivot = readPivot(part.definition, part.cache, formatCodes);
      if (pivot === null || !tables.has(pivot.pivot.sourceTable.toLowerCase())) return [];
      for (const path of pathsOf(part)) held.add(path);
      return [pivot];
    });
    return found.reduce((rest, { pivot, area }) => withPivot(rest, pivot, area), sheet);
  });
  return { sheets: read, held };
}

function pathsOf({ path, cachePath, recordsPath }: PivotParts): readonly string[] {
  return recordsPath === undefined ? [path, cachePath] : [path, cachePath, recordsPath];
}

function withPivot(sheet: SheetModel, pivot: PivotModel, area: Area): SheetModel {
  return {
    ...sheet,
    rows: withoutContents(sheet.rows, area),
    styles: sheet.styles.flatMap((entry) =>
      subtractArea(entry.area, area).map((piece) => ({ ...entry, area: piece })),
    ),
    pivots: [...sheet.pivots, pivot],
  };
}

// What is blank at the ends goes.
function withoutContents(rows: SheetModel['rows'], area: Area): SheetModel['rows'] {
  const cleared = rows.map((row, index) => {
    if (index < area.row || index >= area.row + area.rowCount) return row;
    const cells = row.map((content, column) =>
      column >= area.column && column < area.column + area.columnCount ? null : content,
    );
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
  while (cleared.length > 0 && cleared[cleared.length - 1]?.length === 0) cleared.pop();
  return cleared;
}
