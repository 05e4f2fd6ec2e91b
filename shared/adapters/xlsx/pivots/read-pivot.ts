import { parseAreaAddress, withoutPivotDefaults } from '../../../core/index';
import type { Area, CellPosition, PivotField, PivotModel } from '../../../core/index';
import { attributeOf, childElements, findPath } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import { isPlainPivot } from './is-plain-pivot';
import { formatCode } from './pivot-formats';
import { readPivotText } from './pivot-text';
import { VALUES_FIELD } from './write-pivot-axes';

/** A pivot as found in a file, and all cells that it covers, filters included. */
export interface FoundPivot {
  readonly pivot: PivotModel;
  readonly area: Area;
}

/**
 * Reads a pivot from its definition and its cache's definition; `null` if it is none that a model
 * can hold.
 *
 * A model holds pivots over a table that sum, count and average whole columns. It does not hold
 * groupings, calculated fields, hidden or chosen items, filters by value, and values beside rows;
 * how a pivot looks (compact, with subtotals, without totals) it does not know either, so such
 * pivots are read without that. The source may be a defined name: only the caller knows whether a
 * table has it. `formatCodes` are the number formats of the file's styles.
 */
export function readPivot(
  definition: XmlElement,
  cache: XmlElement,
  formatCodes: ReadonlyMap<number, string> = new Map(),
): FoundPivot | null {
  const area = pivotArea(definition);
  if (area === null || !isPlainPivot(definition, cache)) return null;
  const titles = childElements(findPath(cache, 'cacheFields') ?? cache, 'cacheField').map((field) =>
    textAttribute(field, 'name'),
  );
  const pivot: PivotModel = {
    name: textAttribute(definition, 'name'),
    sourceTable: textAttribute(findPath(cache, 'cacheSource', 'worksheetSource') ?? cache, 'name'),
    anchor: cornerOf(area),
    ...axesOf(definition, titles),
    values: elements(definition, 'dataFields').map((field) => ({
      column: titles[Number(attributeOf(field, 'fld'))] ?? '',
      caption: textAttribute(field, 'name'),
      numberFormat: formatCode(Number(attributeOf(field, 'numFmtId') ?? 0), formatCodes),
      ...summaryOf(field),
    })),
    totalCaption: textAttribute(definition, 'grandTotalCaption'),
  };
  return { pivot: withoutPivotDefaults(pivot, titles), area };
}

// Filters stand above the place that the file gives, with a blank row between.
/** All cells that a pivot covers, by its definition; `null` when that does not say. */
export function pivotArea(definition: XmlElement): Area | null {
  const location = findPath(definition, 'location');
  const area = parseAreaAddress((location && attributeOf(location, 'ref')) ?? '');
  if (location === undefined || area === null) return null;
  const filterRows = Number(attributeOf(location, 'rowPageCount') ?? 0);
  if (filterRows === 0) return area;
  // Each column of filters is two wide, with a blank one between.
  const filterColumns = 3 * Number(attributeOf(location, 'colPageCount') ?? 1) - 1;
  return {
    row: area.row - filterRows - 1,
    column: area.column,
    rowCount: area.rowCount + filterRows + 1,
    columnCount: Math.max(area.columnCount, filterColumns),
  };
}

function cornerOf({ row, column }: Area): CellPosition {
  return { row, column };
}

function axesOf(
  definition: XmlElement,
  titles: readonly string[],
): Pick<PivotModel, 'rows' | 'columns' | 'filters'> {
  const fields = elements(definition, 'pivotFields');
  const list = (tag: string, attribute: string): readonly PivotField[] =>
    elements(definition, tag)
      .map((element) => Number(attributeOf(element, attribute)))
      .filter((place) => place !== VALUES_FIELD)
      .map((place) => {
        const field = fields[place];
        const column = titles[place] ?? '';
        return { column, caption: field === undefined ? '' : textAttribute(field, 'name') };
      });
  return {
    rows: list('rowFields', 'x'),
    columns: list('colFields', 'x'),
    filters: list('pageFields', 'fld'),
  };
}

function summaryOf(field: XmlElement): Pick<PivotField, 'summarizeBy'> {
  const summary = attributeOf(field, 'subtotal');
  return summary === 'count' || summary === 'average' ? { summarizeBy: summary } : {};
}

function elements(definition: XmlElement, list: string): readonly XmlElement[] {
  const found = findPath(definition, list);
  return found === undefined ? [] : childElements(found);
}

function textAttribute(element: XmlElement, name: string): string {
  return readPivotText(attributeOf(element, name) ?? '');
}
