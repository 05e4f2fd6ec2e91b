import type { Area, CellPosition, PlanStep } from '../../../shared/core/index';
import { rangeOver, type OpenSheet, type OpenWorkbook } from './open-workbook';

/**
 * Reads the texts that steps need: a link is part of a cell's text, and a pivot counts its columns
 * where the model names them by title.
 */
export function readTexts(sheet: OpenSheet, workbook: OpenWorkbook): void {
  for (const needed of neededAreas(sheet, workbook)) {
    const area = insideGrid(needed, sheet);
    if (area.rowCount < 1 || area.columnCount < 1) continue;
    const range = rangeOver(sheet, area);
    const formulas = range.getFormulas();
    const values = range.getValues() as readonly (readonly unknown[])[];
    for (const [down, row] of values.entries()) {
      const texts = row.map((value, right) =>
        // Numbers and results of formulas cannot be linked: a text would take their place.
        typeof value === 'string' && formulas[down]?.[right] === '' ? value : '',
      );
      noteTexts(sheet, { row: area.row + down, column: area.column }, texts);
    }
  }
}

/** Sheets that the plan does not write to have not been measured; what is asked of them is there. */
function insideGrid(area: Area, sheet: OpenSheet): Area {
  if (sheet.rowCount === 0) return area;
  const rowCount = Math.min(area.rowCount, sheet.rowCount - area.row);
  return {
    ...area,
    rowCount,
    columnCount: Math.min(area.columnCount, sheet.columnCount - area.column),
  };
}

/** The text of a cell once the plan's writes are done; `''` for cells that hold no plain text. */
export function textAt(
  sheet: OpenSheet,
  steps: readonly PlanStep[],
  { row, column }: CellPosition,
): string {
  for (const step of [...steps].reverse()) {
    if (step.kind !== 'writeRange' || step.sheet !== sheet.name) continue;
    const content = step.contents[row - step.area.row]?.[column - step.area.column];
    if (content !== undefined) return typeof content === 'string' ? content : '';
  }
  return sheet.texts.get(row)?.get(column) ?? '';
}

function noteTexts(
  { texts }: OpenSheet,
  { row, column }: CellPosition,
  shown: readonly string[],
): void {
  const cells = texts.get(row) ?? new Map<number, string>();
  texts.set(row, cells);
  for (const [offset, text] of shown.entries()) cells.set(column + offset, text);
}

function neededAreas(sheet: OpenSheet, workbook: OpenWorkbook): readonly Area[] {
  return workbook.steps.flatMap((step) => {
    if (step.kind === 'setHyperlinks' && step.sheet === sheet.name) {
      return step.hyperlinks.length === 0 ? [] : around(step.hyperlinks);
    }
    if (step.kind !== 'ensurePivot') return [];
    const source = workbook.names.get(step.pivot.sourceTable.toLowerCase());
    return source?.sheet === sheet.name && source.area ? { ...source.area, rowCount: 1 } : [];
  });
}

function around(cells: readonly CellPosition[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}
