import { strToU8 } from 'fflate';
import { addPart, addRelationship } from '../../package/edit-relationships';
import type { PackageDraft } from '../../package/package-draft';
import { relationshipsOf } from '../../package/relationships';
import {
  attributeOf,
  childElements,
  descendants,
  findPath,
  parseXml,
  prefixOf,
  withAttributes,
  withChildren,
  XML_DECLARATION,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';

const CONTENT_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const ORDER =
  'metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst'.split(
    ' ',
  );
const TYPE = 'XLDAPR';

/** What a workbook without metadata needs for dynamic arrays ([MS-XLSX] 2.2.4.9). */
const NEW_PART = [
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  ' xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">',
  `<metadataTypes count="1"><metadataType name="${TYPE}" minSupportedVersion="120000" copy="1"`,
  ' pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1"',
  ' clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
  `<futureMetadata name="${TYPE}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">`,
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
].join('');

/**
 * The number that marks a cell's formula as one whose result may spill (the cell's `cm`).
 *
 * Metadata of other kinds, such as linked data types, keep their numbers.
 */
export function dynamicArrayMetadata(draft: PackageDraft, workbookPath: string): string {
  const path = relationshipsOf(draft, workbookPath).find(
    ({ type }) => type === 'sheetMetadata',
  )?.target;
  const root = path === undefined ? undefined : draft.tree(path);
  if (path === undefined || root === undefined) return addMetadata(draft, workbookPath);
  const known = knownNumber(root);
  if (known !== null) return String(known);
  const added = withDynamicArrays(root);
  draft.putTree(path, added);
  return String(knownNumber(added) ?? 1);
}

function addMetadata(draft: PackageDraft, workbookPath: string): string {
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const path = `${folder}metadata.xml`;
  addPart(draft, { path, contentType: CONTENT_TYPE, content: strToU8(XML_DECLARATION + NEW_PART) });
  addRelationship(draft, workbookPath, { type: 'sheetMetadata', target: path });
  return '1';
}

/** The place of the cell metadata that names a dynamic array, counted from 1. */
function knownNumber(root: XmlElement): number | null {
  const types = childElements(findPath(root, 'metadataTypes') ?? root, 'metadataType');
  const type = types.findIndex((each) => attributeOf(each, 'name') === TYPE) + 1;
  const blocks = childElements(findPath(root, 'cellMetadata') ?? root, 'bk');
  const place = blocks.findIndex((block) =>
    childElements(block, 'rc').some((record) => Number(attributeOf(record, 't')) === type),
  );
  return type === 0 || place === -1 ? null : place + 1;
}

function withDynamicArrays(root: XmlElement): XmlElement {
  const wanted = parseXml(NEW_PART);
  const types = listWith(root, wanted, 'metadataTypes');
  const number = childElements(types, 'metadataType').length;
  const record = xmlElement(`${prefixOf(root)}rc`, { t: number, v: 0 });
  const block = xmlElement(`${prefixOf(root)}bk`, {}, [record]);
  const cells = findPath(root, 'cellMetadata') ?? xmlElement(`${prefixOf(root)}cellMetadata`);
  const future = childElements(wanted, 'futureMetadata').map((each) =>
    withAttributes(each, { 'xmlns:xda': attributeOf(wanted, 'xda') }),
  );
  const replaced = (parent: XmlElement, name: string, parts: readonly XmlElement[]) =>
    replaceInOrder(parent, { name, parts, order: ORDER });
  const withTypes = replaced(root, 'metadataTypes', [types]);
  const others = childElements(root, 'futureMetadata');
  const withFuture = replaced(withTypes, 'futureMetadata', [...others, ...future]);
  return replaced(withFuture, 'cellMetadata', [counted(cells, block)]);
}

function listWith(root: XmlElement, wanted: XmlElement, name: string): XmlElement {
  const list = findPath(root, name) ?? xmlElement(prefixOf(root) + name);
  return descendants(wanted, 'metadataType').reduce(counted, list);
}

function counted(list: XmlElement, added: XmlElement): XmlElement {
  const children = [...list.children, added];
  return withChildren(
    withAttributes(list, { count: childElements({ ...list, children }).length }),
    children,
  );
}
