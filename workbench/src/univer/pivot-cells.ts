import type { ICellData } from '@univerjs/core';
import {
  applyToModel,
  isOnSheet,
  layOutPivot,
  type Area,
  type CellContent,
  type CellStyle,
  type PivotLayout,
  type PivotModel,
  type PlanStep,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/index';
import { pivotSource } from '../../../shared/adapters/xlsx/pivots/pivot-source';

/** What pivots show on one sheet, by `placeKey`. */
export type PivotCells = ReadonlyMap<string, Scalar>;

/** A workbook with its pivots drawn into cells, and which cells these are, by sheet. */
export interface DrawnPivots {
  readonly model: WorkbookModel;
  readonly cells: ReadonlyMap<string, PivotCells>;
}

export const noPivotCells: PivotCells = new Map();

/** The key of a place among `PivotCells`. */
export function placeKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

/**
 * Draws the pivots of a workbook: to the model their cells are blank, since they only repeat a table.
 *
 * Where somebody wrote into the place of a figure, what they wrote is shown. A pivot over a table
 * that is gone, or off the sheet, is not drawn.
 */
export function drawPivots(model: WorkbookModel): DrawnPivots {
  if (model.sheets.every(({ pivots }) => pivots.length === 0)) return { model, cells: new Map() };
  const drawn = model.sheets.map((sheet) => ({
    sheet,
    layouts: sheet.pivots.flatMap((pivot) => layOut(model, pivot) ?? []),
  }));
  const steps = drawn.flatMap(({ sheet, layouts }) =>
    layouts.flatMap((layout) => stepsOf(sheet, layout)),
  );
  const cells = drawn.map(({ sheet, layouts }) => [sheet.name, cellsOf(sheet, layouts)] as const);
  return { model: applyToModel(model, { steps }), cells: new Map(cells) };
}

function layOut(model: WorkbookModel, pivot: PivotModel): PivotLayout | null {
  const source = pivotSource(model, pivot);
  const fields = [...pivot.rows, ...pivot.columns, ...pivot.values, ...pivot.filters];
  if (source === null || !fields.every(({ column }) => source.titles.includes(column))) return null;
  const layout = layOutPivot(pivot, source);
  return isOnSheet(layout.area) ? layout : null;
}

const body: CellStyle = { fillColor: '#f3f3f3', fontColor: '#424242' };
const header: CellStyle = { fillColor: '#e6e6e6', bold: true };

function stepsOf(sheet: SheetModel, layout: PivotLayout): readonly PlanStep[] {
  const { area, tableArea, headerRows } = layout;
  const contents = layout.cells.map((line, down) =>
    line.map((figure, across) => ownContent(sheet, area, { down, across }) ?? figure),
  );
  const head = { ...tableArea, rowCount: headerRows };
  const looks = [{ area, style: body }, { area: head, style: header }, ...layout.styles];
  return [
    { kind: 'writeRange', sheet: sheet.name, area, contents },
    ...looks.map((look) => ({ kind: 'setStyle', sheet: sheet.name, ...look }) as const),
  ];
}

function ownContent(
  { rows }: SheetModel,
  area: Area,
  { down, across }: { readonly down: number; readonly across: number },
): CellContent {
  const content = rows[area.row + down]?.[area.column + across] ?? null;
  return content === '' ? null : content;
}

function cellsOf(sheet: SheetModel, layouts: readonly PivotLayout[]): PivotCells {
  const entries = layouts.flatMap(({ area, cells }) =>
    cells.flatMap((line, down) =>
      line.flatMap((figure, across) =>
        ownContent(sheet, area, { down, across }) === null
          ? [[placeKey(area.row + down, area.column + across), figure] as const]
          : [],
      ),
    ),
  );
  return new Map(entries);
}

/** The mark of a cell that a pivot draws. It goes with the cell when rows are inserted above it. */
export function pivotMark(cells: PivotCells, row: number, column: number): ICellData {
  const figure = cells.get(placeKey(row, column));
  return figure === undefined ? {} : { custom: { pivot: figure } };
}

/** Tells whether a pivot drew this cell. */
export function isPivotCell(cell: ICellData | null | undefined): boolean {
  return cell?.custom !== undefined && cell.custom !== null && 'pivot' in cell.custom;
}

/** Tells whether a cell shows what its pivot drew there, and nothing that people put over it. */
export function showsPivot(cell: ICellData | null | undefined, content: CellContent): boolean {
  return isPivotCell(cell) && cell?.custom?.['pivot'] === content;
}
