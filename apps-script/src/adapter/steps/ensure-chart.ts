import type { ChartModel } from '../../../../shared/core/index';
import { entriesOf, type Entry } from '../metadata';
import {
  rangeOver,
  sheetNamed,
  type KnownChart,
  type OpenSheet,
  type OpenWorkbook,
} from '../open-workbook';
import type { EmbeddedChartBuilder } from '../sheets-types';
import { defaultPixels } from '../sizes';
import type { StepOf } from './step-groups';

/** A chart of the same id is changed, so that people's links to it stay whole. */
export function ensureCharts(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'ensureChart'>[],
): void {
  for (const { sheet: name, chart } of steps) {
    const sheet = sheetNamed(workbook, name);
    const entries = entriesOf(sheet.entries, 'tsunagi.chart');
    const entry = entries.find(({ value }) => value.id === chart.id);
    // One that a run has put in before it failed is known by its place alone.
    const old = chartOf(sheet, entry?.value ?? { ...chart.anchor, title: chart.title });
    const builder = old?.chart.modify().clearRanges() ?? sheet.sheet.newChart();
    draw(workbook, { sheet, chart, builder });
    if (old === undefined) {
      sheet.sheet.insertChart(builder.build());
      sheet.newCharts = [...sheet.newCharts, chart];
    } else sheet.sheet.updateChart(builder.build());
    keepNote(sheet, { chart, entry, old });
  }
}

interface Redrawn {
  readonly chart: ChartModel;
  readonly entry: Entry<'tsunagi.chart'> | undefined;
  readonly old: KnownChart | undefined;
}

function keepNote({ sheet }: OpenSheet, { chart, entry, old }: Redrawn): void {
  if (old === undefined) entry?.metadata.remove();
  else if (entry !== undefined) entry.metadata.setValue(noteOf(chart, old.chartId));
  else sheet.addDeveloperMetadata('tsunagi.chart', noteOf(chart, old.chartId));
}

/**
 * Notes the ids of the charts that the plan has put in; gives whether there were any.
 *
 * A chart gets its id when the writes are applied, so this is done after them. Without it a chart that
 * somebody moves would not be known again, and come twice.
 */
export function noteNewCharts({ sheets }: OpenWorkbook): boolean {
  const changed = [...sheets.values()].filter(({ newCharts }) => newCharts.length > 0);
  const added = changed.map(addedIds);
  for (const [index, { sheet, newCharts }] of changed.entries()) {
    for (const [place, chart] of newCharts.entries()) {
      const note = noteOf(chart, added[index]?.[place] ?? null);
      sheet.addDeveloperMetadata('tsunagi.chart', note);
    }
  }
  return changed.length > 0;
}

function addedIds({ sheet, charts }: OpenSheet): readonly (number | null)[] {
  const before = new Set(charts.map(({ chartId }) => chartId));
  return sheet
    .getCharts()
    .map((chart) => chart.getChartId())
    .filter((id) => !before.has(id));
}

/** By its id in Sheets; a chart that has not been seen since it was made, by anchor and title. */
function chartOf(
  { charts }: OpenSheet,
  value: Pick<Entry<'tsunagi.chart'>['value'], 'row' | 'column' | 'title' | 'chartId'>,
): KnownChart | undefined {
  return charts.find((known) =>
    value.chartId === undefined
      ? known.row === value.row && known.column === value.column && known.title === value.title
      : known.chartId === value.chartId,
  );
}

function noteOf({ id, title, altText, anchor }: ChartModel, chartId: number | null): string {
  const { row, column } = anchor;
  const known = chartId === null ? {} : { chartId };
  return JSON.stringify({ id, ...known, row, column, title, altText });
}

interface Drawing {
  readonly sheet: OpenSheet;
  readonly chart: ChartModel;
  readonly builder: EmbeddedChartBuilder;
}

function draw(workbook: OpenWorkbook, { sheet, chart, builder }: Drawing): void {
  const { anchor, categories, series } = chart;
  for (const area of [categories, ...series.map(({ values }) => values)]) {
    builder.addRange(rangeOver(sheetNamed(workbook, area.sheet), area));
  }
  builder
    .setChartType(chartType(workbook, chart))
    .setNumHeaders(0)
    .setTransposeRowsAndColumns(categories.rowCount === 1 && categories.columnCount > 1)
    .setPosition(anchor.row + 1, anchor.column + 1, 0, 0);
  for (const [option, value] of Object.entries(optionsOf(sheet, chart))) {
    builder.setOption(option, value);
  }
}

function chartType({ services: { charts } }: OpenWorkbook, { type }: ChartModel) {
  const { BAR, COLUMN, LINE, PIE } = charts.ChartType;
  return { bar: BAR, column: COLUMN, line: LINE, pie: PIE }[type];
}

function optionsOf(sheet: OpenSheet, chart: ChartModel): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {
    title: chart.title,
    width: lengthOf(
      sheet.widths,
      [chart.anchor.column, chart.anchor.columnCount],
      defaultPixels.width,
    ),
    height: lengthOf(
      sheet.heights,
      [chart.anchor.row, chart.anchor.rowCount],
      defaultPixels.height,
    ),
  };
  for (const [place, { name, color }] of chart.series.entries()) {
    options[`series.${String(place)}.labelInLegend`] = name;
    if (color !== undefined) options[`series.${String(place)}.color`] = color;
  }
  return { ...options, ...axisOptions(chart) };
}

/** Values stand on the horizontal axis of a bar chart, and on the vertical one of the others. */
function axisOptions({ type, valueAxis = {} }: ChartModel): Readonly<Record<string, unknown>> {
  const axis = type === 'bar' ? 'hAxis' : 'vAxis';
  const { min, max } = valueAxis;
  const lines = lineCount(valueAxis);
  return {
    ...(min === undefined ? {} : { [`${axis}.viewWindow.min`]: min }),
    ...(max === undefined ? {} : { [`${axis}.viewWindow.max`]: max }),
    ...(lines === null ? {} : { [`${axis}.gridlines.count`]: lines }),
  };
}

/** Sheets is told how many grid lines there are, not how far apart they stand. */
function lineCount({ min, max, majorUnit }: NonNullable<ChartModel['valueAxis']>): number | null {
  if (min === undefined || max === undefined || majorUnit === undefined) return null;
  const count = (max - min) / majorUnit + 1;
  return Number.isInteger(count) && count > 1 ? count : null;
}

function lengthOf(
  sizes: ReadonlyMap<number, number>,
  [from, count]: readonly [number, number],
  usual: number,
): number {
  let length = 0;
  for (let place = from; place < from + count; place += 1) length += sizes.get(place) ?? usual;
  return length;
}
