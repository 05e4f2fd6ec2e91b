/** Charts of the model and of Sheets. */
import type {
  Area,
  ChartModel,
  ChartSeries,
  SheetArea,
} from '../../../../shared/core/model/workbook-model';
import { optionOf } from '../facades/charts';
import { defaultPixels } from '../held-things';
import type { HeldChart } from '../held-things';
import { enumerationValue } from '../service/enumeration';
import type { ChartSpec, Place, SheetState } from '../state/book';

/** A chart as Sheets holds it. `placeOf` finds the sheets of its cells. */
export function specOfChart(
  chart: ChartModel,
  sheet: SheetState,
  placeOf: (source: SheetArea) => Place,
): ChartSpec {
  const { anchor } = chart;
  return {
    type: enumerationValue('ChartType', chart.type.toUpperCase()),
    ranges: [chart.categories, ...chart.series.map(({ values }) => values)].map(placeOf),
    position: { row: anchor.row, column: anchor.column, offsetX: 0, offsetY: 0 },
    options: {
      title: chart.title,
      series: Object.fromEntries(
        chart.series.map(({ name, color }, index) => [
          index,
          { labelInLegend: name, ...(color === undefined ? {} : { color }) },
        ]),
      ),
      width: sumOf(anchor.columnCount, (offset) => widthOf(sheet, anchor.column + offset)),
      height: sumOf(anchor.rowCount, (offset) => heightOf(sheet, anchor.row + offset)),
      ...axisOptions(chart),
    },
    headerCount: 0,
    mergeStrategy: enumerationValue('ChartMergeStrategy', 'MERGE_COLUMNS'),
    hiddenDimensions: enumerationValue('ChartHiddenDimensionStrategy', 'IGNORE_ROWS'),
    isTransposed: false,
  };
}

function axisOptions({ type, valueAxis }: ChartModel): Readonly<Record<string, unknown>> {
  if (valueAxis === undefined) return {};
  const { min, max } = valueAxis;
  const count = gridlineCount(valueAxis);
  const viewWindow = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  const axis = { viewWindow, ...(count === null ? {} : { gridlines: { count } }) };
  return { [axisName(type)]: axis };
}

/** How many lines the distance asked for makes; `null` where it does not divide the axis evenly. */
export function gridlineCount(axis: NonNullable<ChartModel['valueAxis']>): number | null {
  const { min, max, majorUnit } = axis;
  if (min === undefined || max === undefined || majorUnit === undefined) return null;
  const count = (max - min) / majorUnit + 1;
  return Number.isInteger(count) && count > 1 ? count : null;
}

function axisName(type: string): 'hAxis' | 'vAxis' {
  return type.toLowerCase() === 'bar' ? 'hAxis' : 'vAxis';
}

/** A chart of Sheets as the model says it; `held` is what its metadata entry adds. */
export function chartOfSpec(
  spec: ChartSpec,
  sheet: SheetState,
  held: Pick<HeldChart, 'id' | 'altText'>,
): ChartModel {
  const [categories, ...values] = spec.ranges.map(sourceOf);
  const type = spec.type.name().toLowerCase() as ChartModel['type'];
  return {
    id: held.id,
    type,
    title: textOption(spec, 'title') ?? '',
    categories: categories ?? { sheet: '', row: 0, column: 0, rowCount: 1, columnCount: 1 },
    series: values.map((source, index) => seriesOf(spec, source, index)),
    anchor: anchorOf(spec, sheet),
    altText: held.altText,
    ...valueAxisOf(spec, type),
  };
}

function sourceOf({ sheet, area }: Place): SheetArea {
  return { sheet: sheet.name, ...area };
}

function seriesOf(spec: ChartSpec, values: SheetArea, index: number): ChartSeries {
  const path = `series.${String(index)}`;
  const color = textOption(spec, `${path}.color`) ?? textOption(spec, `colors.${String(index)}`);
  return {
    name: textOption(spec, `${path}.labelInLegend`) ?? '',
    values,
    ...(color === null ? {} : { color }),
  };
}

/** The cells whose sizes come nearest to the size of the chart. */
function anchorOf(spec: ChartSpec, sheet: SheetState): Area {
  const { row, column } = spec.position;
  const width = Number(optionOf(spec, 'width') ?? 600);
  const height = Number(optionOf(spec, 'height') ?? 371);
  return {
    row,
    column,
    rowCount: countUpTo(height, (offset) => heightOf(sheet, row + offset)),
    columnCount: countUpTo(width, (offset) => widthOf(sheet, column + offset)),
  };
}

function countUpTo(size: number, sizeAt: (offset: number) => number): number {
  let count = 0;
  let reached = 0;
  // The next one still counts if more than half of it is covered.
  while (reached + sizeAt(count) / 2 < size) {
    reached += sizeAt(count);
    count += 1;
  }
  return Math.max(1, count);
}

function sumOf(count: number, sizeAt: (offset: number) => number): number {
  return Array.from({ length: count }, (_, offset) => sizeAt(offset)).reduce(
    (sum, size) => sum + size,
    0,
  );
}

function widthOf({ columnWidths }: SheetState, column: number): number {
  return columnWidths.get(column) ?? defaultPixels.width;
}

function heightOf({ rowHeights }: SheetState, row: number): number {
  return rowHeights.get(row) ?? defaultPixels.height;
}

function valueAxisOf(spec: ChartSpec, type: string): Pick<ChartModel, 'valueAxis'> {
  const name = axisName(type);
  const min = numberOption(spec, `${name}.viewWindow.min`);
  const max = numberOption(spec, `${name}.viewWindow.max`);
  const count = numberOption(spec, `${name}.gridlines.count`);
  if (min === null && max === null) return {};
  const canDivide = min !== null && max !== null && count !== null && count > 1;
  return {
    valueAxis: {
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
      ...(canDivide ? { majorUnit: (max - min) / (count - 1) } : {}),
    },
  };
}

function textOption(spec: ChartSpec, path: string): string | null {
  const value = optionOf(spec, path);
  return typeof value === 'string' ? value : null;
}

function numberOption(spec: ChartSpec, path: string): number | null {
  const value = optionOf(spec, path);
  return typeof value === 'number' ? value : null;
}
