import { parseAreaAddress, splitReference } from '../../../core/index';
import type { Area, ChartModel, ChartSeries, SheetArea } from '../../../core/index';
import { limits } from '../package/limits';
import { tooLarge } from '../package/preflight';
import { PackageFault } from '../package/refusal';
import { relationshipsOf, type PartTrees, type Relationship } from '../package/relationships';
import { chartNamePrefix } from '../write/write-drawing';
import {
  attributeOf,
  childElements,
  descendants,
  findPath,
  localName,
  textOf,
  type XmlElement,
} from '../xml/xml-tree';

/** The charts of a sheet that are ours, and the drawing parts that hold anything else. */
export interface ReadCharts {
  readonly charts: readonly ChartModel[];
  readonly unsupported: readonly string[];
}

/** Reads the drawing of a sheet. Pictures, shapes and charts made by hand are only reported. */
export function readCharts(source: PartTrees, sheet: readonly Relationship[]): ReadCharts {
  const charts: ChartModel[] = [];
  const unsupported: string[] = [];
  for (const { target } of sheet.filter(({ type }) => type === 'drawing')) {
    const tree = source.tree(target);
    const byTarget = new Map(relationshipsOf(source, target).map((entry) => [entry.target, entry]));
    const unread = new Map([...byTarget.values()].map((entry) => [entry.id, entry]));
    const anchors = tree === undefined ? [] : childElements(tree);
    if (anchors.length > limits.anchors) {
      throw new PackageFault(tooLarge('drawing', limits.anchors));
    }
    for (const anchor of anchors) {
      const chart = chartAt(source, anchor, unread);
      if (chart === null) unsupported.push(target);
      else charts.push(chart);
    }
  }
  return { charts, unsupported };
}

function chartAt(
  source: PartTrees,
  anchor: XmlElement,
  unread: Map<string, Relationship>,
): ChartModel | null {
  const properties = findPath(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr');
  const name = (properties && attributeOf(properties, 'name')) ?? '';
  const area = anchorArea(anchor);
  const look = lookAt(source, anchor, unread);
  if (!name.startsWith(chartNamePrefix) || area === null || look === null) return null;
  const altText = (properties && attributeOf(properties, 'descr')) ?? '';
  return { id: name.slice(chartNamePrefix.length), ...look, anchor: area, altText };
}

function lookAt(
  source: PartTrees,
  anchor: XmlElement,
  unread: Map<string, Relationship>,
): ChartLook | null {
  const link = findPath(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
  const id = link && attributeOf(link, 'id');
  const part = unread.get(id ?? '')?.target;
  // A chart belongs to one frame; read again for each of many frames it could take hours.
  unread.delete(id ?? '');
  const tree = part === undefined ? undefined : source.tree(part);
  const chart = tree && findPath(tree, 'chart');
  return chart === undefined ? null : chartOf(chart);
}

// A corner this far into a cell (about 3 mm) covers it; less is rounding by another program.
const INTO_CELL = 100_000;

/** The cells that an anchor covers; `null` when it hangs on one corner only. */
export function anchorArea(anchor: XmlElement): Area | null {
  const corner = (name: string, axis: string) => {
    const position = Number(textOf(findPath(anchor, name, axis)) || NaN);
    const offset = Number(textOf(findPath(anchor, name, `${axis}Off`)));
    return name === 'to' && offset > INTO_CELL ? position + 1 : position;
  };
  const [row, column] = [corner('from', 'row'), corner('from', 'col')];
  const [rowCount, columnCount] = [corner('to', 'row') - row, corner('to', 'col') - column];
  const isArea = [row, column, rowCount, columnCount].every(Number.isInteger);
  return isArea && rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** What a chart shows, wherever it stands. */
export type ChartLook = Omit<ChartModel, 'id' | 'anchor' | 'altText'>;

/** What the `chart` element of a chart's part shows; `null` when no model of ours says that. */
export function chartOf(chart: XmlElement): ChartLook | null {
  const plotArea = findPath(chart, 'plotArea');
  const parts = plotArea === undefined ? [] : childElements(plotArea);
  const [plot, second] = parts.filter(({ tag }) => tag.endsWith('Chart'));
  if (plotArea === undefined || plot === undefined || second !== undefined) return null;
  const type = typeOf(plot);
  const entries = childElements(plot, 'ser');
  const series = entries.flatMap((entry) => seriesOf(entry) ?? []);
  const categories = areaAt(entries[0], 'cat');
  if (type === null || categories === null || series.length !== entries.length) return null;
  return { type, title: titleOf(chart), categories, series, ...valueAxisOf(plotArea) };
}

function typeOf(plot: XmlElement): ChartModel['type'] | null {
  switch (localName(plot.tag)) {
    case 'barChart': {
      const direction = findPath(plot, 'barDir');
      return direction !== undefined && attributeOf(direction, 'val') === 'bar' ? 'bar' : 'column';
    }
    case 'lineChart':
      return 'line';
    case 'pieChart':
      return 'pie';
    default:
      return null;
  }
}

function titleOf(chart: XmlElement): string {
  const title = findPath(chart, 'title', 'tx', 'rich');
  return title === undefined ? '' : descendants(title, 't').map(textOf).join('');
}

function seriesOf(entry: XmlElement): ChartSeries | null {
  const values = areaAt(entry, 'val');
  const text = findPath(entry, 'tx');
  const shape = findPath(entry, 'spPr');
  const fill =
    shape &&
    (findPath(shape, 'solidFill', 'srgbClr') ?? findPath(shape, 'ln', 'solidFill', 'srgbClr'));
  const color = fill && attributeOf(fill, 'val');
  if (values === null) return null;
  return {
    name: text === undefined ? '' : descendants(text, 'v').map(textOf).join(''),
    values,
    ...(color === undefined ? {} : { color: `#${color.toLowerCase()}` }),
  };
}

function areaAt(entry: XmlElement | undefined, name: string): SheetArea | null {
  const part = entry && findPath(entry, name);
  return part === undefined ? null : referencedArea(textOf(descendants(part, 'f')[0]));
}

/** The cells that a chart's formula points to; `null` when it is no block of cells. */
export function referencedArea(formula: string): SheetArea | null {
  const reference = splitReference(formula);
  const area = parseAreaAddress(reference?.address ?? '');
  return reference === null || area === null ? null : { sheet: reference.sheet, ...area };
}

function valueAxisOf(plotArea: XmlElement): Pick<ChartModel, 'valueAxis'> {
  const number = (name: 'min' | 'max' | 'majorUnit', ...path: readonly string[]) => {
    const element = findPath(plotArea, 'valAx', ...path, name);
    const value = element === undefined ? undefined : Number(attributeOf(element, 'val'));
    return value === undefined || Number.isNaN(value) ? {} : { [name]: value };
  };
  const bounds = { ...number('min', 'scaling'), ...number('max', 'scaling') };
  const valueAxis = { ...bounds, ...number('majorUnit') };
  return Object.keys(valueAxis).length === 0 ? {} : { valueAxis };
}
