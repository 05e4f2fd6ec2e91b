import { absoluteReference, scalarOf } from '../../../core/index';
import type {
  ChartModel,
  ChartSeries,
  Scalar,
  SheetArea,
  WorkbookModel,
} from '../../../core/index';
import { defaultFont } from './default-font';
import { fileColor } from './file-color';
import { escapeXml, XML_DECLARATION } from '../xml/xml-tree';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';
const GRID_COLOR = 'D9D9D9';

/**
 * The part of a native chart, with the last known values of its cells.
 *
 * The values let viewers that compute nothing (mail previews, Protected View) draw it.
 */
export function chartPart(model: WorkbookModel, chart: ChartModel): string {
  const title = chart.title === '' ? '<c:autoTitleDeleted val="1"/>' : titleXml(chart.title);
  const hasLegend = chart.type === 'pie' || chart.series.length > 1;
  return [
    `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea>`,
    '<c:layout/>',
    plotXml(model, chart),
    chart.type === 'pie' ? '' : axesXml(chart),
    '</c:plotArea>',
    hasLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">${fontXml()}</a:defRPr></a:pPr>`,
    '<a:endParaRPr lang="ja-JP"/></a:p></c:txPr></c:chartSpace>',
  ].join('');
}

function fontXml(): string {
  return `<a:latin typeface="${defaultFont.name}"/><a:ea typeface="${defaultFont.name}"/>`;
}

function titleXml(title: string): string {
  return [
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>',
    `<a:r><a:rPr lang="ja-JP" sz="1200" b="1">${fontXml()}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p>`,
    '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>',
  ].join('');
}

function plotXml(model: WorkbookModel, chart: ChartModel): string {
  const series = chart.series
    .map((entry, index) => seriesXml(model, chart, { entry, index }))
    .join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (chart.type) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case 'bar':
    case 'column': {
      const direction = `<c:barDir val="${chart.type === 'bar' ? 'bar' : 'col'}"/>`;
      const look = '<c:grouping val="clustered"/><c:varyColors val="0"/>';
      return `<c:barChart>${direction}${look}${series}<c:gapWidth val="60"/>${axes}</c:barChart>`;
    }
  }
}

function seriesXml(
  model: WorkbookModel,
  chart: ChartModel,
  { entry, index }: { readonly entry: ChartSeries; readonly index: number },
): string {
  const place = String(index);
  const labels =
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="1"/></c:dLbls>';
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${escapeXml(entry.name)}</c:v></c:tx>`,
    seriesLook(chart, entry),
    chart.type === 'bar' || chart.type === 'column' ? '<c:invertIfNegative val="0"/>' : '',
    chart.type === 'pie' ? labels : '',
    `<c:cat>${categoriesXml(model, chart.categories)}</c:cat>`,
    `<c:val>${numbersXml(model, entry.values)}</c:val>`,
    chart.type === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function seriesLook({ type }: ChartModel, { color }: ChartSeries): string {
  if (color === undefined) {
    return type === 'line' ? '<c:marker><c:symbol val="circle"/></c:marker>' : '';
  }
  const fill = `<a:solidFill><a:srgbClr val="${fileColor(color)}"/></a:solidFill>`;
  if (type !== 'line') return `<c:spPr>${fill}</c:spPr>`;
  const line = `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>`;
  return `${line}<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`;
}

function categoriesXml(model: WorkbookModel, area: SheetArea): string {
  const values = valuesOf(model, area);
  const areNumbers = values.some((value) => typeof value === 'number');
  if (areNumbers && !haveTexts(values)) return numbersXml(model, area);
  const points = textPoints(values);
  return `<c:strRef><c:f>${referenceOf(area)}</c:f><c:strCache>${pointsXml(points)}</c:strCache></c:strRef>`;
}

function numbersXml(model: WorkbookModel, area: SheetArea): string {
  const points = numberPoints(valuesOf(model, area));
  const cache = `<c:formatCode>General</c:formatCode>${pointsXml(points)}`;
  return `<c:numRef><c:f>${referenceOf(area)}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

function referenceOf(area: SheetArea): string {
  return escapeXml(absoluteReference(area.sheet, area));
}

function pointsXml(points: readonly (string | null)[]): string {
  const written = points.map((point, index) =>
    point === null ? '' : `<c:pt idx="${String(index)}"><c:v>${escapeXml(point)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(points.length)}"/>${written.join('')}`;
}

/** The points that a chart remembers of these values where it wants texts; blank cells have none. */
export function textPoints(values: readonly Scalar[]): readonly (string | null)[] {
  return values.map((value) => (value === null ? null : String(value)));
}

/** The points that a chart remembers of these values where it wants numbers. */
export function numberPoints(values: readonly Scalar[]): readonly (string | null)[] {
  return values.map((value) => (typeof value === 'number' ? String(value) : null));
}

/** Tells whether categories with these values are names rather than numbers. */
export function haveTexts(values: readonly Scalar[]): boolean {
  return values.some((value) => typeof value === 'string' && value !== '');
}

/** The values of the cells of an area, row by row. */
export function valuesOf(model: WorkbookModel, area: SheetArea): readonly Scalar[] {
  const rows = model.sheets.find(({ name }) => name === area.sheet)?.rows ?? [];
  return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => {
    const row = rows[area.row + Math.floor(index / area.columnCount)];
    return scalarOf(row?.[area.column + (index % area.columnCount)]);
  });
}

function axesXml(chart: ChartModel): string {
  const isBar = chart.type === 'bar';
  const { min, max, majorUnit } = chart.valueAxis ?? {};
  const unit = majorUnit === undefined ? '' : `<c:majorUnit val="${String(majorUnit)}"/>`;
  const bounds = [
    max === undefined ? '' : `<c:max val="${String(max)}"/>`,
    min === undefined ? '' : `<c:min val="${String(min)}"/>`,
  ];
  // Bars read from the top down, like the rows they show; the value axis then moves to the far end.
  const order = isBar ? 'maxMin' : 'minMax';
  const grid = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID_COLOR}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  const ticks =
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="1"/>${ticks}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bounds.join('')}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${unit}</c:valAx>`,
  ].join('');
}
