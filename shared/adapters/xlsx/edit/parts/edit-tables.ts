import { strToU8 } from 'fflate';
import type { SheetModel, TableModel } from '../../../../core/index';
import { addPart, addRelationship, removeRelationships } from '../../package/edit-relationships';
import { tablePart } from '../../write/write-table';
import {
  attributeOf,
  childElements,
  findPath,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { changeChildren, withCount } from '../frame/change-children';
import type { SheetDraft } from '../sheet-draft';
import { replacePart, sheetTag } from '../worksheet-order';
import { changeTable } from './change-table';
import { findTables, tableName, type FoundTable } from './find-tables';
import { relationshipId } from './relationship-id';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** What tables need to know of the workbook around them. */
export interface TableContext {
  /** The sheet as it is to be: its header texts and formulas. */
  readonly after: SheetModel;
  /** The parts of all sheets: names of tables are unique in a workbook. */
  readonly sheetPaths: readonly string[];
  /** Gives another sheet under change; asked only when a table moves away from it. */
  readonly openSheet: (path: string) => SheetDraft;
}

/**
 * Puts native tables on a sheet. A table of the same name is resized or moved, wherever it stands.
 *
 * What the model does not know of a table stays: totals, filter criteria, sorting, column settings.
 */
export function editTables(
  sheet: SheetDraft,
  tables: readonly TableModel[],
  context: TableContext,
): void {
  for (const table of tables) editTable(sheet, table, context);
}

function editTable(sheet: SheetDraft, table: TableModel, context: TableContext): void {
  const found = findTables(sheet.draft, context.sheetPaths);
  const name = table.name.toLowerCase();
  const known = found.find(({ root }) => tableName(root).toLowerCase() === name);
  if (known === undefined) {
    addTable(sheet, tablePart(context.after, table, highestId(found) + 1));
    return;
  }
  if (known.sheetPath !== sheet.path) {
    detach(context.openSheet(known.sheetPath), known);
    attach(sheet, known.path);
  }
  sheet.draft.putTree(known.path, changeTable(known.root, table, context.after));
}

function highestId(tables: readonly FoundTable[]): number {
  return tables.reduce((most, { root }) => Math.max(most, Number(attributeOf(root, 'id'))), 0);
}

function addTable(sheet: SheetDraft, text: string): void {
  const path = sheet.draft.freePath('xl/tables/table#.xml');
  addPart(sheet.draft, { path, contentType: CONTENT_TYPE, content: strToU8(text) });
  attach(sheet, path);
}

function attach(sheet: SheetDraft, target: string): void {
  const { frame } = sheet;
  const id = addRelationship(sheet.draft, sheet.path, { type: 'table', target });
  const part = xmlElement(sheetTag(frame, 'tablePart'), relationshipId(frame, id));
  const list = findPath(frame, 'tableParts') ?? xmlElement(sheetTag(frame, 'tableParts'));
  sheet.frame = withTableParts(frame, withChildren(list, [...list.children, part]));
}

function detach(sheet: SheetDraft, { relationship }: FoundTable): void {
  removeRelationships(sheet.draft, sheet.path, new Set([relationship]));
  const list = findPath(sheet.frame, 'tableParts');
  if (list === undefined) return;
  const kept = changeChildren(list, 'tablePart', (part) =>
    attributeOf(part, 'id') === relationship ? [] : [part],
  );
  sheet.frame = withTableParts(sheet.frame, kept);
}

function withTableParts(frame: XmlElement, list: XmlElement): XmlElement {
  const isEmpty = childElements(list).length === 0;
  return replacePart(frame, 'tableParts', isEmpty ? undefined : withCount(list, 'tablePart'));
}
