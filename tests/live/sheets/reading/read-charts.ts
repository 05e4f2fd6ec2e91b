import {
  parseAreaAddress,
  type Area,
  type ChartModel,
  type SheetModel,
} from '../../../../shared/core/index';
import { defaultPixels, pixels } from '../../../fakes/sheets/held-things';
import { gridlineCount } from '../../../fakes/sheets/model/chart-forms';
import type { Range, Sheet } from '../google';
import { heldOn } from './held';

/** What scripts are told of a chart; its alternative text has no place in Sheets. */
export interface ToldChart {
  readonly id: string;
  readonly type: string;
  readonly title: unknown;
  /** Categories first, then the values of each series. */
  readonly sources: readonly (Area & { readonly sheet: string })[];
  readonly series: readonly { readonly name: unknown; readonly color: unknown }[];
  readonly place: Readonly<Record<'row' | 'column', number>>;
  /** In pixels. */
  readonly size: Readonly<Record<'width' | 'height', unknown>>;
  readonly axis: Readonly<Record<'min' | 'max' | 'lines', unknown>>;
}

/** The charts of a sheet, each by the id that its entry gives it; one without an entry stands out. */
export function readCharts(sheet: Sheet): readonly ToldChart[] {
  const entries = heldOn(sheet, 'chart');
  return sheet.getCharts().map((chart) => {
    const chartId = chart.getChartId();
    const options = chart.getOptions();
    const option = (name: string): unknown => options.get(name) ?? null;
    const type = chart.modify().getChartType().toString().toLowerCase();
    const sources = chart.getRanges().map(sourceOf);
    const place = chart.getContainerInfo();
    const axis = axisOf(type);
    return {
      id: entries.find((entry) => entry.chartId === chartId)?.id ?? `#${String(chartId)}`,
      type,
      title: option('title'),
      sources,
      series: sources.slice(1).map((_, index) => ({
        name: option(`series.${String(index)}.labelInLegend`),
        color: option(`series.${String(index)}.color`),
      })),
      place: { row: place.getAnchorRow() - 1, column: place.getAnchorColumn() - 1 },
      size: { width: option('width'), height: option('height') },
      axis: {
        min: option(`${axis}.viewWindow.min`),
        max: option(`${axis}.viewWindow.max`),
        lines: option(`${axis}.gridlines.count`),
      },
    };
  });
}

function axisOf(type: string): string {
  return type === 'bar' ? 'hAxis' : 'vAxis';
}

function sourceOf(range: Range): ToldChart['sources'][number] {
  const area = parseAreaAddress(range.getA1Notation()) ?? nowhere;
  return { sheet: range.getSheet().getName(), ...area };
}

const nowhere: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

/** What scripts should be told of the charts of a model's sheet. */
export function toldCharts(sheet: SheetModel): readonly ToldChart[] {
  return sheet.charts.map((chart) => ({
    id: chart.id,
    type: chart.type,
    title: chart.title,
    sources: [chart.categories, ...chart.series.map(({ values }) => values)].map(plainSource),
    series: chart.series.map(({ name, color }) => ({ name, color: color ?? null })),
    place: { row: chart.anchor.row, column: chart.anchor.column },
    size: sizeOf(sheet, chart.anchor),
    axis: toldAxis(chart),
  }));
}

function plainSource(source: ChartModel['categories']): ToldChart['sources'][number] {
  const { sheet, row, column, rowCount, columnCount } = source;
  return { sheet, row, column, rowCount, columnCount };
}

function sizeOf({ columnWidths, rowHeights }: SheetModel, anchor: Area): ToldChart['size'] {
  const width = (place: number) => {
    const size = columnWidths[place];
    return size === undefined ? defaultPixels.width : pixels.ofWidth(size);
  };
  const height = (place: number) => {
    const size = rowHeights[place];
    return size === undefined ? defaultPixels.height : pixels.ofHeight(size);
  };
  return {
    width: sumOf(anchor.column, anchor.columnCount, width),
    height: sumOf(anchor.row, anchor.rowCount, height),
  };
}

function sumOf(from: number, count: number, sizeAt: (place: number) => number): number {
  return Array.from({ length: count }, (_, offset) => sizeAt(from + offset)).reduce(
    (sum, size) => sum + size,
    0,
  );
}

function toldAxis({ valueAxis = {} }: ChartModel): ToldChart['axis'] {
  const { min = null, max = null } = valueAxis;
  return { min, max, lines: gridlineCount(valueAxis) };
}
