import type {
  ChartModel,
  ChartSeries as SeriesModel,
  SheetArea,
} from '../../../../shared/core/model/workbook-model';
import type { Book, Chart, ChartSeries, Sheet, SheetBlock } from '../book';
import { findSheet, newId } from '../book';
import { NotEmulatedError } from '../excel-error';
import { colorFromModel, modelColor } from './model-color';

const types = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'Line',
  pie: 'Pie',
} as const satisfies Record<ChartModel['type'], string>;

/** Fills a sheet's charts; a chart is called by its id. */
export function fillCharts(book: Book, sheet: Sheet, models: readonly ChartModel[]): void {
  sheet.charts = models.map((model) => ({
    id: newId(book),
    name: model.id,
    type: types[model.type],
    title: { text: model.title, visible: model.title !== '' },
    series: model.series.map((series) => seriesFromModel(book, series, model.categories)),
    anchor: model.anchor,
    valueAxis: axisFromModel(model.valueAxis ?? {}),
    altText: model.altText,
  }));
}

function seriesFromModel(book: Book, series: SeriesModel, categories: SheetArea): ChartSeries {
  const { name, values, color } = series;
  return {
    name,
    values: blockFromModel(book, values),
    categories: blockFromModel(book, categories),
    ...(color === undefined ? {} : { color: colorFromModel(color) }),
  };
}

function blockFromModel(book: Book, { sheet: name, ...area }: SheetArea): SheetBlock {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw new NotEmulatedError(`the missing sheet ${name} of a chart`);
  return { sheet, area };
}

function axisFromModel({
  min,
  max,
  majorUnit,
}: NonNullable<ChartModel['valueAxis']>): Chart['valueAxis'] {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
}

/** The charts of a sheet. Those that no model can hold are left out. */
export function chartsOf(sheet: Sheet): readonly ChartModel[] {
  return sheet.charts.flatMap((chart) => chartModel(chart) ?? []);
}

function chartModel(chart: Chart): ChartModel | undefined {
  const type = typeOf(chart.type);
  const categories = chart.series[0]?.categories;
  const series = chart.series.flatMap((one) => seriesModel(one) ?? []);
  if (type === undefined || categories === undefined || chart.anchor === undefined) {
    return undefined;
  }
  if (series.length !== chart.series.length) return undefined;
  return {
    id: chart.name,
    type,
    title: chart.title.visible ? chart.title.text : '',
    categories: sheetArea(categories),
    series,
    anchor: chart.anchor,
    altText: chart.altText,
    ...axisModel(chart.valueAxis),
  };
}

function typeOf(type: string): ChartModel['type'] | undefined {
  // With or without markers: the model has only one kind of lines.
  const plain = type === 'LineMarkers' ? types.line : type;
  return (Object.keys(types) as ChartModel['type'][]).find((name) => types[name] === plain);
}

function seriesModel({ name, values, color }: ChartSeries): SeriesModel | undefined {
  if (values === undefined) return undefined;
  const painted = color === undefined ? {} : { color: modelColor(color) };
  return { name, values: sheetArea(values), ...painted };
}

function sheetArea({ sheet, area }: SheetBlock): SheetArea {
  return { sheet: sheet.name, ...area };
}

function axisModel({
  minimum,
  maximum,
  majorUnit,
}: Chart['valueAxis']): Pick<ChartModel, 'valueAxis'> {
  const valueAxis = {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
  return Object.keys(valueAxis).length === 0 ? {} : { valueAxis };
}
