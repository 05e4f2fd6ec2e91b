import {
  cellAddress,
  type Area,
  type ChartModel,
  type ChartSeries,
  type SheetArea,
} from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Makes the chart, named by its id, in the place of one of that name. */
export function ensureChart(writing: Writing, step: StepOf<'ensureChart'>): void {
  const { sheet: name, chart } = step;
  const present = writing.inventory.charts.get(name) ?? new Set();
  const sheet = writing.sheet(name);
  if (present.has(chart.id)) sheet.charts.getItem(chart.id).delete();
  drawChart(writing, sheet, chart);
  writing.inventory.charts.set(name, present.add(chart.id));
}

const types = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line', pie: 'Pie' } as const;

function drawChart(writing: Writing, sheet: Excel.Worksheet, chart: ChartModel): void {
  const [first] = chart.series;
  if (first === undefined) throw new Error('A chart has at least one series');
  const made = sheet.charts.add(types[chart.type], areaRange(writing, first.values), along(first));
  made.name = chart.id;
  for (const [index, series] of chart.series.entries()) {
    const target = index === 0 ? made.series.getItemAt(0) : made.series.add(series.name);
    setSeries(writing, { target, series, chart });
  }
  setTitle(made.title, chart.title);
  made.legend.visible = chart.type === 'pie' || chart.series.length > 1;
  if (chart.type !== 'pie') setValueAxis(made.axes.valueAxis, chart.valueAxis ?? {});
  placeChart(made, chart.anchor);
}

/** A block one column wide is one series down, any other one along its rows. */
function along({ values }: ChartSeries): 'Columns' | 'Rows' {
  return values.columnCount === 1 ? 'Columns' : 'Rows';
}

interface SeriesToSet {
  readonly target: Excel.ChartSeries;
  readonly series: ChartSeries;
  readonly chart: ChartModel;
}

function setSeries(writing: Writing, { target, series, chart }: SeriesToSet): void {
  const drawn = target;
  drawn.setValues(areaRange(writing, series.values));
  drawn.setXAxisValues(areaRange(writing, chart.categories));
  drawn.name = series.name;
  if (series.color === undefined) return;
  if (chart.type === 'line') drawn.format.line.color = series.color;
  else drawn.format.fill.setSolidColor(series.color);
}

function setTitle(target: Excel.ChartTitle, title: string): void {
  const shown = target;
  if (title === '') shown.visible = false;
  else shown.text = title;
}

function setValueAxis(
  target: Excel.ChartAxis,
  { min, max, majorUnit }: NonNullable<ChartModel['valueAxis']>,
): void {
  const axis = target;
  if (min !== undefined) axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
  if (majorUnit !== undefined) axis.majorUnit = majorUnit;
}

function placeChart(made: Excel.Chart, anchor: Area): void {
  const last = {
    row: anchor.row + anchor.rowCount - 1,
    column: anchor.column + anchor.columnCount - 1,
  };
  made.setPosition(cellAddress(anchor), cellAddress(last));
}

function areaRange({ sheet }: Writing, area: SheetArea): Excel.Range {
  return rangeOf(sheet(area.sheet), area);
}
