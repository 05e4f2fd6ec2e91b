import { areaAddress, parseAreaAddress } from '../../../../core/index';
import type { Area, SheetModel, TableModel } from '../../../../core/index';
import { isTrue } from '../../package/workbook-parts';
import { tableTitles } from '../../write/write-table';
import {
  attributeOf,
  findPath,
  prefixOf,
  withAttributes,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';
import { tableName } from './find-tables';
import { changeColumns } from './table-columns';
import { changeFilter, changeSort, newFilter, type AreaChange } from './table-filter';

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** The part of a table as it is wanted; the same element when it says all that already. */
export function changeTable(root: XmlElement, table: TableModel, after: SheetModel): XmlElement {
  const before = parseAreaAddress(attributeOf(root, 'ref') ?? '') ?? table.area;
  const totals = Number(attributeOf(root, 'totalsRowCount') ?? 0);
  const change: AreaChange = {
    before: withoutTotals(before, totals),
    after: withoutTotals(table.area, totals),
  };
  const wanted = { ...table, area: change.after };
  return [
    (each: XmlElement) => withFrame(each, table),
    (each: XmlElement) => withFilter(each, change, table.filterButtons),
    (each: XmlElement) => withSort(each, change),
    (each: XmlElement) => withColumns(each, wanted, after),
    (each: XmlElement) => withStyle(each, table),
  ].reduce((changed, step) => step(changed), root);
}

function withoutTotals(area: Area, totals: number): Area {
  return { ...area, rowCount: Math.max(1, area.rowCount - totals) };
}

function withFrame(root: XmlElement, { name, area }: TableModel): XmlElement {
  const named = tableName(root) === name ? root : withAttributes(root, { name, displayName: name });
  const ref = areaAddress(area);
  if (attributeOf(root, 'ref') === ref) return named;
  // The mark says that the only row is a blank one waiting for data.
  return withAttributes(named, { ref, insertRow: undefined });
}

function withPart(root: XmlElement, name: string, parts: readonly XmlElement[]): XmlElement {
  return replaceInOrder(root, { name, parts, order: ORDER });
}

function withFilter(root: XmlElement, change: AreaChange, hasButtons: boolean): XmlElement {
  if (!hasButtons) return withPart(root, 'autoFilter', []);
  const old = findPath(root, 'autoFilter');
  if (old === undefined) return withPart(root, 'autoFilter', [newFilter(root, change.after)]);
  return isMoved(change) ? withPart(root, 'autoFilter', [changeFilter(old, change)]) : root;
}

function withSort(root: XmlElement, change: AreaChange): XmlElement {
  const old = findPath(root, 'sortState');
  if (old === undefined || !isMoved(change)) return root;
  return withPart(root, 'sortState', changeSort(old, change));
}

function isMoved({ before, after }: AreaChange): boolean {
  return areaAddress(before) !== areaAddress(after);
}

function withColumns(root: XmlElement, table: TableModel, after: SheetModel): XmlElement {
  const list = findPath(root, 'tableColumns') ?? xmlElement(`${prefixOf(root)}tableColumns`);
  // Without a header row the cells say nothing about the names.
  const hasHeader = attributeOf(root, 'headerRowCount') !== '0';
  const titles = tableTitles(after, table).map((title) => (hasHeader ? title : ''));
  return withPart(root, 'tableColumns', [changeColumns(list, { after, table, titles })]);
}

function withStyle(root: XmlElement, { style, bandedRows }: TableModel): XmlElement {
  const old = findPath(root, 'tableStyleInfo') ?? newStyle(root);
  const isBanded = isTrue(attributeOf(old, 'showRowStripes'));
  const isNamed = (attributeOf(old, 'name') ?? '') === style;
  if (isNamed && isBanded === bandedRows) return root;
  const named = isNamed ? old : withAttributes(old, { name: style === '' ? undefined : style });
  const stripes = isBanded === bandedRows ? {} : { showRowStripes: bandedRows ? '1' : '0' };
  return withPart(root, 'tableStyleInfo', [withAttributes(named, stripes)]);
}

function newStyle(root: XmlElement): XmlElement {
  return xmlElement(`${prefixOf(root)}tableStyleInfo`, {
    showFirstColumn: '0',
    showLastColumn: '0',
    showRowStripes: '0',
    showColumnStripes: '0',
  });
}
