import type { Area, ChartModel } from '../../../../shared/core/index';
import type { Pending } from './pending';
import { cellRange } from './read-cells';

/** Office.js does not tell where values come from, nor alternative texts. */
const nowhere = { sheet: '', row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Rows and columns whose sizes say which cells a chart covers. */
const looked = { rows: 40, columns: 20 };

/** The chart without what Office.js does not tell: sources, texts for screen readers, fills. */
export function toldOfChart(chart: ChartModel): ChartModel {
  return {
    ...chart,
    altText: '',
    categories: nowhere,
    series: chart.series.map(({ name, color }) => ({
      name,
      values: nowhere,
      ...(chart.type === 'line' && color !== undefined && { color }),
    })),
  };
}

/** The charts of a sheet. Their names and types are loaded already. */
export function askCharts(
  sheet: Excel.Worksheet,
  expected: readonly ChartModel[],
): Pending<readonly ChartModel[]> {
  const charts = sheet.charts.items;
  if (charts.length === 0) return () => [];
  const grid = askGrid(sheet);
  const asked = charts.map((chart) => askChart(chart, expected));
  return () => asked.map((chart) => chart(grid()));
}

function askChart(chart: Excel.Chart, expected: readonly ChartModel[]): (grid: Grid) => ChartModel {
  const type = typeOf(chart.chartType);
  const axis = expected.find(({ id }) => id === chart.name)?.valueAxis;
  chart.load('left,top,width,height,title/text,title/visible');
  // Only lines: what other series are filled with can't be read before ExcelApi 1.16.
  chart.series.load(type === 'line' ? 'items/name,items/format/line/color' : 'items/name');
  // Excel always has bounds; only those that were asked for can be compared.
  if (axis !== undefined) chart.axes.valueAxis.load('minimum,maximum,majorUnit');
  return (grid) => ({
    id: chart.name,
    type,
    title: chart.title.visible ? chart.title.text : '',
    categories: nowhere,
    series: chart.series.items.map(({ name, format }) => ({
      name,
      values: nowhere,
      ...(type === 'line' && { color: format.line.color.toLowerCase() }),
    })),
    anchor: areaUnder(chart, grid),
    altText: '',
    ...(axis !== undefined && { valueAxis: boundsOf(chart.axes.valueAxis, axis) }),
  });
}

const types: Readonly<Record<string, ChartModel['type']>> = {
  ColumnClustered: 'column',
  BarClustered: 'bar',
  Line: 'line',
  LineMarkers: 'line',
  Pie: 'pie',
};

/** An unknown type shows as a difference. */
function typeOf(type: string): ChartModel['type'] {
  return types[type] ?? (type as ChartModel['type']);
}

function boundsOf(
  { minimum, maximum, majorUnit }: Excel.ChartAxis,
  { min, max, majorUnit: unit }: NonNullable<ChartModel['valueAxis']>,
): NonNullable<ChartModel['valueAxis']> {
  return {
    ...(min !== undefined && { min: Number(minimum) }),
    ...(max !== undefined && { max: Number(maximum) }),
    ...(unit !== undefined && { majorUnit: Number(majorUnit) }),
  };
}

/** Where rows and columns begin, in points. */
interface Grid {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function askGrid(sheet: Excel.Worksheet): Pending<Grid> {
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const rows = Array.from({ length: looked.rows }, (_, row) =>
    cellRange(sheet, { ...cell, row }).load('format/rowHeight'),
  );
  const columns = Array.from({ length: looked.columns }, (_, column) =>
    cellRange(sheet, { ...cell, column }).load('format/columnWidth'),
  );
  return () => ({
    rows: starts(rows.map(({ format }) => format.rowHeight)),
    columns: starts(columns.map(({ format }) => format.columnWidth)),
  });
}

function starts(sizes: readonly number[]): readonly number[] {
  let start = 0;
  const found = sizes.map((size) => (start += size));
  return [0, ...found];
}

function areaUnder({ left, top, width, height }: Excel.Chart, { rows, columns }: Grid): Area {
  const [row, column] = [nearest(rows, top), nearest(columns, left)];
  return {
    row,
    column,
    rowCount: nearest(rows, top + height) - row,
    columnCount: nearest(columns, left + width) - column,
  };
}

function nearest(edges: readonly number[], point: number): number {
  const distances = edges.map((edge) => Math.abs(edge - point));
  return distances.indexOf(Math.min(...distances));
}
