import { areasOverlap, cellAddress, isOnSheet, layOutPivot } from '../../../core/index';
import type { Area, PivotModel, Problem, SheetModel, WorkbookModel } from '../../../core/index';
import { impossible } from '../write/impossible';
import { pivotSource } from './pivot-source';

/**
 * Pivots that can't be written: over no table, past the edge of the sheet, or over cells, tables
 * and pivots that are there already. A pivot never covers what somebody else wrote.
 */
export function findUnwritablePivots(
  model: WorkbookModel,
  isAsked: (pivot: PivotModel) => boolean = () => true,
): readonly Problem[] {
  return model.sheets.flatMap((sheet) => {
    const areas = sheet.pivots.map((pivot) => areaOf(model, pivot));
    return sheet.pivots.flatMap((pivot, index) => {
      if (!isAsked(pivot)) return [];
      const others = areas.filter((area, place): area is Area => place !== index && area !== null);
      return problemsOf(sheet, { pivot, area: areas[index] ?? null, others });
    });
  });
}

function areaOf(model: WorkbookModel, pivot: PivotModel): Area | null {
  const source = pivotSource(model, pivot);
  const fields = [...pivot.rows, ...pivot.columns, ...pivot.values, ...pivot.filters];
  const isKnown = source !== null && fields.every(({ column }) => source.titles.includes(column));
  const isEmpty = pivot.values.length === 0 || pivot.rows.length + pivot.columns.length === 0;
  return source === null || !isKnown || isEmpty ? null : layOutPivot(pivot, source).area;
}

interface PlacedPivot {
  readonly pivot: PivotModel;
  readonly area: Area | null;
  readonly others: readonly Area[];
}

function problemsOf(sheet: SheetModel, { pivot, area, others }: PlacedPivot): Problem[] {
  const place = { sheet: sheet.name, cell: cellAddress(pivot.anchor) };
  if (area === null) return [impossible('pivot-source', place, { name: pivot.name })];
  if (!isOnSheet(area)) return [impossible('pivot-outside', place, { name: pivot.name })];
  const taken = [...others, ...sheet.tables.map((table) => table.area), ...sheet.merges];
  const hit = taken.find((each) => areasOverlap(each, area)) ?? firstContent(sheet, area);
  if (hit === undefined) return [];
  const cell = cellAddress({
    row: Math.max(hit.row, area.row),
    column: Math.max(hit.column, area.column),
  });
  return [impossible('pivot-in-the-way', { ...place, cell }, { name: pivot.name })];
}

function firstContent({ rows }: SheetModel, area: Area): Pick<Area, 'row' | 'column'> | undefined {
  for (let row = area.row; row < Math.min(area.row + area.rowCount, rows.length); row += 1) {
    const cells = (rows[row] ?? []).slice(area.column, area.column + area.columnCount);
    const offset = cells.findIndex((content) => content !== null && content !== '');
    if (offset !== -1) return { row, column: area.column + offset };
  }
  return undefined;
}
