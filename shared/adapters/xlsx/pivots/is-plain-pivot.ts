import { attributeOf, childElements, descendants, findPath } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import { VALUES_FIELD } from './write-pivot-axes';

const SUMMARIES: readonly (string | undefined)[] = [undefined, 'sum', 'count', 'average'];
const PLAIN: readonly (string | undefined)[] = [undefined, 'normal'];

/** Tells whether a pivot shows nothing but sums, counts and averages over all rows of a named source. */
export function isPlainPivot(definition: XmlElement, cache: XmlElement): boolean {
  return (
    isOverName(cache) &&
    hasPlainCache(cache) &&
    hasPlainValues(definition) &&
    hasPlainAxes(definition) &&
    showsEverything(definition)
  );
}

function isOverName(cache: XmlElement): boolean {
  const source = findPath(cache, 'cacheSource', 'worksheetSource');
  // With a relationship the source is in another workbook.
  return (
    source !== undefined &&
    attributeOf(source, 'name') !== undefined &&
    attributeOf(source, 'id') === undefined
  );
}

function hasPlainCache(cache: XmlElement): boolean {
  const fields = childElements(findPath(cache, 'cacheFields') ?? cache, 'cacheField');
  return (
    findPath(cache, 'calculatedItems') === undefined &&
    fields.every(
      (field) =>
        findPath(field, 'fieldGroup') === undefined &&
        attributeOf(field, 'formula') === undefined &&
        !isOff(attributeOf(field, 'databaseField')),
    )
  );
}

function hasPlainValues(definition: XmlElement): boolean {
  const values = list(definition, 'dataFields');
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        SUMMARIES.includes(attributeOf(value, 'subtotal')) &&
        PLAIN.includes(attributeOf(value, 'showDataAs')) &&
        // Newer ways to show values (share of the parent, rank) stand in an extension.
        descendants(value, 'dataField').every(
          (newer) => attributeOf(newer, 'pivotShowAs') === undefined,
        ),
    )
  );
}

function hasPlainAxes(definition: XmlElement): boolean {
  const rows = list(definition, 'rowFields').map(placeOf);
  const columns = list(definition, 'colFields').map(placeOf);
  const valuesAt = columns.indexOf(VALUES_FIELD);
  return (
    rows.length + columns.filter((place) => place !== VALUES_FIELD).length > 0 &&
    !rows.includes(VALUES_FIELD) &&
    (valuesAt === -1 || valuesAt === columns.length - 1)
  );
}

function showsEverything(definition: XmlElement): boolean {
  const hasChosenItem = list(definition, 'pageFields').some(
    (field) => attributeOf(field, 'item') !== undefined,
  );
  const items = list(definition, 'pivotFields').flatMap((field) => list(field, 'items'));
  return (
    !hasChosenItem &&
    findPath(definition, 'filters') === undefined &&
    items.every((item) => !isOn(attributeOf(item, 'h')) && !isOn(attributeOf(item, 'f')))
  );
}

function list(element: XmlElement, name: string): readonly XmlElement[] {
  const found = findPath(element, name);
  return found === undefined ? [] : childElements(found);
}

function placeOf(field: XmlElement): number {
  return Number(attributeOf(field, 'x'));
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}
