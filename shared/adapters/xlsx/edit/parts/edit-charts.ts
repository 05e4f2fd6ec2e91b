import { strToU8 } from 'fflate';
import type { ChartModel, WorkbookModel } from '../../../../core/index';
import { addPart, addRelationship } from '../../package/edit-relationships';
import type { PackageDraft } from '../../package/package-draft';
import { relationshipsOf } from '../../package/relationships';
import { chartOf, type ChartLook } from '../../read/read-charts';
import { chartPart } from '../../write/write-chart';
import { drawingNamespaces } from '../../write/write-drawing';
import { childElements, descendants, findPath, serializeXml } from '../../xml/xml-tree';
import { withChildren, XML_DECLARATION, xmlElement, type XmlElement } from '../../xml/xml-tree';
import type { SheetDraft } from '../sheet-draft';
import { replacePart, sheetTag } from '../worksheet-order';
import { changeAnchor, chartIdOf, chartRelationship, newAnchor } from './chart-anchors';
import { refreshCaches } from './chart-caches';
import { relationshipAt, relationshipId } from './relationship-id';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Puts charts on a sheet, each in the place of the one with its id or after everything else.
 *
 * A chart that says what is wanted keeps the look that people gave it; only the values that it
 * remembers are brought up to date with `after`.
 */
export function editCharts(
  sheet: SheetDraft,
  charts: readonly ChartModel[],
  after: WorkbookModel,
): void {
  if (charts.length === 0) return;
  const context = { draft: sheet.draft, path: ensureDrawing(sheet), after };
  for (const chart of charts) editChart(context, chart);
}

/**
 * Brings the values that our charts remember up to date, on all sheets. Nothing else changes.
 *
 * `after` is called only when there are such charts.
 */
export function refreshChartCaches(draft: PackageDraft, after: () => WorkbookModel): void {
  for (const path of draft.paths()) {
    for (const part of ownChartParts(draft, path)) {
      const chart = draft.tree(part);
      if (chart !== undefined) draft.putTree(part, refreshCaches(chart, after()));
    }
  }
}

function ownChartParts(draft: PackageDraft, path: string): readonly string[] {
  const relationships = relationshipsOf(draft, path).filter(({ type }) => type === 'chart');
  const drawing = relationships.length === 0 ? undefined : draft.tree(path);
  if (drawing === undefined) return [];
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  return descendants(drawing, 'graphicFrame')
    .filter((frame) => chartIdOf(frame) !== null)
    .flatMap((frame) => targets.get(chartRelationship(frame) ?? '') ?? []);
}

function ensureDrawing(sheet: SheetDraft): string {
  const known = relationshipAt(sheet, 'drawing')?.target;
  if (known !== undefined && sheet.draft.has(known)) return known;
  const path = sheet.draft.freePath('xl/drawings/drawing#.xml');
  const root = xmlElement('xdr:wsDr', drawingNamespaces);
  const content = strToU8(XML_DECLARATION + serializeXml(root));
  addPart(sheet.draft, { path, contentType: DRAWING, content });
  const id = addRelationship(sheet.draft, sheet.path, { type: 'drawing', target: path });
  const element = xmlElement(sheetTag(sheet.frame, 'drawing'), relationshipId(sheet.frame, id));
  sheet.frame = replacePart(sheet.frame, 'drawing', element);
  return path;
}

interface ChartContext {
  readonly draft: PackageDraft;
  /** Path of the drawing. */
  readonly path: string;
  readonly after: WorkbookModel;
}

function editChart(context: ChartContext, chart: ChartModel): void {
  const { draft, path } = context;
  const drawing = draft.tree(path);
  if (drawing === undefined) return;
  const isIt = (frame: XmlElement) => chartIdOf(frame) === chart.id;
  const children = drawing.children.map((node) => {
    const frame = typeof node === 'string' ? undefined : findPath(node, 'graphicFrame');
    if (typeof node === 'string' || frame === undefined || !isIt(frame)) return node;
    const isThere = editChartPart(context, frame, chart);
    return isThere ? changeAnchor(node, chart) : addChart(context, drawing, chart);
  });
  const isKnown = childElements(drawing).some((anchor) =>
    childElements(anchor, 'graphicFrame').some(isIt),
  );
  const added = isKnown ? [] : [addChart(context, drawing, chart)];
  draft.putTree(path, withChildren(drawing, [...children, ...added]));
}

function addChart(
  { draft, path, after }: ChartContext,
  drawing: XmlElement,
  chart: ChartModel,
): XmlElement {
  const part = draft.freePath('xl/charts/chart#.xml');
  addPart(draft, { path: part, contentType: CHART, content: strToU8(chartPart(after, chart)) });
  const id = addRelationship(draft, path, { type: 'chart', target: part });
  return newAnchor(drawing, chart, id);
}

/** Brings the part of a known chart up to date; tells whether there is one. */
function editChartPart(
  { draft, path, after }: ChartContext,
  frame: XmlElement,
  chart: ChartModel,
): boolean {
  const id = chartRelationship(frame);
  const part = relationshipsOf(draft, path).find((relationship) => relationship.id === id)?.target;
  const root = part === undefined ? undefined : draft.tree(part);
  if (part === undefined || root === undefined) return false;
  const element = findPath(root, 'chart');
  const look = element === undefined ? null : chartOf(element);
  if (look !== null && lookKey(look) === lookKey(chart)) {
    draft.putTree(part, refreshCaches(root, after));
  } else {
    draft.put(part, strToU8(chartPart(after, chart)));
  }
  return true;
}

function lookKey({ type, title, categories, series, valueAxis }: ChartLook): string {
  const place = ({ sheet, row, column, rowCount, columnCount }: ChartLook['categories']) => [
    ...[sheet, row, column, rowCount, columnCount],
  ];
  const { min, max, majorUnit } = valueAxis ?? {};
  return JSON.stringify([
    ...[type, title, place(categories)],
    series.map(({ name, values, color }) => [name, place(values), color?.toLowerCase()]),
    // A pie has no axis to remember them.
    type === 'pie' ? [] : [min, max, majorUnit],
  ]);
}
