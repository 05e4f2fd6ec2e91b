import { sharedItems } from '../../../core/index';
import type { PivotLayout, PivotModel } from '../../../core/index';

/** Stands in the list of column fields for the names of several values. */
export const VALUES_FIELD = -2;

/** The row fields of a pivot and what stands in each of its lines. */
export function rowsXml({ rowFields, rowGroups }: PivotLayout): string {
  // All rows are one group then, and its item says nothing.
  if (rowFields.length === 0) return '<rowItems count="1"><i/></rowItems>';
  const items = rowGroups.map((group, index) => {
    const shared = sharedItems(group, rowGroups[index - 1]);
    return itemXml({ shared, places: group.slice(shared) });
  });
  return (
    fieldListXml(
      'rowFields',
      rowFields.map(({ sourceColumn }) => sourceColumn),
    ) + itemListXml('rowItems', [...items, totalXml(0)])
  );
}

/** The column fields of a pivot and what stands in each of its columns of figures. */
export function columnsXml(
  { values }: PivotModel,
  { columnFields, columnGroups }: PivotLayout,
): string {
  const fields = columnFields.map(({ sourceColumn }) => sourceColumn);
  if (values.length === 1 && fields.length === 0) return '<colItems count="1"><i/></colItems>';
  const items = columnGroups.flatMap((group, index) => {
    const shared = sharedItems(group, columnGroups[index - 1]);
    if (values.length === 1) return itemXml({ shared, places: group.slice(shared) });
    return values.map((_, value) =>
      value === 0
        ? itemXml({ shared, places: [...group.slice(shared), value] })
        : itemXml({ shared: group.length, value, places: [value] }),
    );
  });
  const totals = fields.length === 0 ? [] : values.map((_, value) => totalXml(value));
  return (
    fieldListXml('colFields', values.length === 1 ? fields : [...fields, VALUES_FIELD]) +
    itemListXml('colItems', [...items, ...totals])
  );
}

function fieldListXml(tag: string, fields: readonly number[]): string {
  const list = fields.map((field) => `<field x="${field}"/>`).join('');
  return `<${tag} count="${fields.length}">${list}</${tag}>`;
}

function itemListXml(tag: string, items: readonly string[]): string {
  return `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
}

/** One line or column of the pivot: how many items it shares with the one before, and the others. */
function itemXml(item: {
  readonly shared: number;
  readonly value?: number;
  readonly places: readonly number[];
}): string {
  const shared = item.shared === 0 ? '' : ` r="${item.shared}"`;
  return `<i${shared}${valueIndex(item.value ?? 0)}>${item.places.map(placeXml).join('')}</i>`;
}

function totalXml(value: number): string {
  return `<i t="grand"${valueIndex(value)}><x/></i>`;
}

function valueIndex(value: number): string {
  return value === 0 ? '' : ` i="${value}"`;
}

function placeXml(place: number): string {
  return place === 0 ? '<x/>' : `<x v="${place}"/>`;
}
