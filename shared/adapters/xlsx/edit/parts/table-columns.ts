import type { SheetModel, TableModel } from '../../../../core/index';
import { toFileFormula } from '../../formulas/formula-file-form';
import { fromFileText } from '../../write/cell-text';
import { calculatedFormula, columnName } from '../../write/write-table';
import {
  attributeOf,
  childElements,
  prefixOf,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { withCount } from '../frame/change-children';

/** The columns that a table is to have. */
export interface WantedColumns {
  readonly after: SheetModel;
  /** The table without its row of totals. */
  readonly table: TableModel;
  /** The header texts; an empty one leaves a column's name as it is. */
  readonly titles: readonly string[];
}

/**
 * The list of a table's columns with one for each title.
 *
 * A column whose title is still there stays to the letter, with all that people set for it, also
 * where it moved; others are renamed, added or taken away at the end.
 */
export function changeColumns(list: XmlElement, wanted: WantedColumns): XmlElement {
  const old = childElements(list, 'tableColumn');
  const named = namedColumns(old, wanted.titles);
  const taken = new Set(named);
  let lastId = old.reduce((most, column) => Math.max(most, Number(attributeOf(column, 'id'))), 0);
  const columns = wanted.titles.map((title, place) => {
    const known = named[place];
    const inPlace = old[place];
    if (known !== undefined) return known;
    if (inPlace !== undefined && !taken.has(inPlace)) return renamed(inPlace, title);
    lastId += 1;
    return newColumn(list, { ...wanted, place, id: lastId });
  });
  const isSame =
    columns.length === old.length && columns.every((column, place) => column === old[place]);
  return isSame ? list : withCount(withChildren(list, columns), 'tableColumn');
}

function namedColumns(
  old: readonly XmlElement[],
  titles: readonly string[],
): readonly (XmlElement | undefined)[] {
  const inPlace = titles.map((title, place) => {
    const column = old[place];
    return column !== undefined && (title === '' || titleOf(column) === title) ? column : undefined;
  });
  const taken = new Set(inPlace);
  const byTitle = new Map(
    old.filter((column) => !taken.has(column)).map((column) => [titleOf(column), column]),
  );
  return titles.map((title, place) => inPlace[place] ?? byTitle.get(title));
}

function titleOf(column: XmlElement): string {
  return fromFileText(attributeOf(column, 'name') ?? '');
}

function renamed(column: XmlElement, title: string): XmlElement {
  return withAttributes(column, { name: columnName(title) });
}

interface NewColumn extends WantedColumns {
  readonly place: number;
  readonly id: number;
}

function newColumn(list: XmlElement, { after, table, titles, place, id }: NewColumn): XmlElement {
  const formula = calculatedFormula(after, table, table.area.column + place);
  const prefix = prefixOf(list);
  const text = formula === null ? [] : [toFileFormula(formula)];
  const title = titles[place] ?? '';
  // Names must differ; a table without a header row shows them nowhere.
  const name = title === '' ? `Column${String(id)}` : columnName(title);
  return xmlElement(
    `${prefix}tableColumn`,
    { id, name },
    text.map((content) => xmlElement(`${prefix}calculatedColumnFormula`, {}, [content])),
  );
}
