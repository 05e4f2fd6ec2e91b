import type { Area, SheetModel } from '../../../shared/core/index';
import { columnPixels, defaultSize, rowPixels } from './measures';
import { pageElement } from './univer-codes';

/** The name under which charts are drawn by `registerCharts`. */
export const chartComponent = 'tsunagi-chart';

/** A chart's place over the cells, as Univer stores floating elements. */
export interface StoredDrawing {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly drawingId: string;
  readonly drawingType: number;
  readonly componentKey: string;
  readonly allowTransform: boolean;
  readonly data: { readonly chart: string };
  readonly transform: Readonly<Record<string, number | boolean>>;
  readonly sheetTransform: CellSpan;
  readonly axisAlignSheetTransform: CellSpan;
}

interface CellCorner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

interface CellSpan {
  readonly from: CellCorner;
  readonly to: CellCorner;
}

export interface StoredDrawings {
  readonly data: Readonly<Record<string, StoredDrawing>>;
  readonly order: readonly string[];
}

/** The charts of a sheet as floating elements. In the snapshot, unlike added later, they leave undo alone. */
export function chartsToUniver(
  sheet: SheetModel,
  place: { readonly unitId: string; readonly subUnitId: string },
): StoredDrawings {
  const drawings = sheet.charts.map((chart): StoredDrawing => {
    const span = spanOf(chart.anchor);
    return {
      ...place,
      drawingId: chart.id,
      drawingType: pageElement,
      componentKey: chartComponent,
      allowTransform: false,
      data: { chart: chart.id },
      transform: { ...pixelsOf(sheet, chart.anchor), ...unturned },
      sheetTransform: span,
      axisAlignSheetTransform: span,
    };
  });
  return {
    data: Object.fromEntries(drawings.map((drawing) => [drawing.drawingId, drawing])),
    order: drawings.map(({ drawingId }) => drawingId),
  };
}

const unturned = { flipX: false, flipY: false, angle: 0, skewX: 0, skewY: 0 };

function spanOf(area: Area): CellSpan {
  const corner = (row: number, column: number) => ({ row, column, rowOffset: 0, columnOffset: 0 });
  return {
    from: corner(area.row, area.column),
    to: corner(area.row + area.rowCount, area.column + area.columnCount),
  };
}

function pixelsOf(sheet: SheetModel, area: Area): Readonly<Record<string, number>> {
  const width = (column: number) => {
    const characters = sheet.columnWidths[column];
    return characters === undefined ? defaultSize.columnPixels : columnPixels(characters);
  };
  const height = (row: number) => {
    const points = sheet.rowHeights[row];
    return points === undefined ? defaultSize.rowPixels : rowPixels(points);
  };
  return {
    left: sum(0, area.column, width),
    top: sum(0, area.row, height),
    width: sum(area.column, area.columnCount, width),
    height: sum(area.row, area.rowCount, height),
  };
}

function sum(first: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index < first + count; index += 1) total += size(index);
  return total;
}
