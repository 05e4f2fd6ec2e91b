import { strToU8 } from 'fflate';
import { addPart, addRelationship } from '../../package/edit-relationships';
import type { PackageDraft } from '../../package/package-draft';
import { relationshipsOf } from '../../package/relationships';
import {
  attributeOf,
  childElements,
  findPath,
  prefixOf,
  textOf,
  withChildren,
  XML_DECLARATION,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag';
const CONTENT_TYPE = 'application/vnd.ms-excel.featurepropertybag+xml';

/**
 * The number under which cell formats name a check box ([MS-XLSX] 2.3.20, feature property bags).
 *
 * The bags are added to the workbook when it has none for check boxes yet; those of others stay.
 */
export function checkboxComplement(draft: PackageDraft, workbookPath: string): number {
  const path = relationshipsOf(draft, workbookPath).find(
    ({ type }) => type === 'FeaturePropertyBag',
  )?.target;
  const root = path === undefined ? undefined : draft.tree(path);
  if (path === undefined || root === undefined) return addBags(draft, workbookPath);
  const known = knownComplement(root);
  if (known !== null) return known;
  const { bags, number } = withCheckbox(root);
  draft.putTree(path, bags);
  return number;
}

function addBags(draft: PackageDraft, workbookPath: string): number {
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const path = `${folder}featurePropertyBag/featurePropertyBag.xml`;
  const empty = `${XML_DECLARATION}<FeaturePropertyBags xmlns="${NAMESPACE}"/>`;
  addPart(draft, { path, contentType: CONTENT_TYPE, content: strToU8(empty) });
  addRelationship(draft, workbookPath, { type: RELATIONSHIP, target: path });
  const { bags, number } = withCheckbox(draft.tree(path) ?? xmlElement('FeaturePropertyBags'));
  draft.putTree(path, bags);
  return number;
}

/** Follows each complement to its control and that to its kind. */
function knownComplement(root: XmlElement): number | null {
  const bags = childElements(root, 'bag');
  const found = complementsOf(bags).findIndex((entry) => {
    const controls = follow(bags, bags[Number(textOf(entry))], 'XFControls');
    const control = follow(bags, controls, 'CellControl');
    return control !== undefined && attributeOf(control, 'type') === 'Checkbox';
  });
  return found === -1 ? null : found;
}

function mapperOf(bags: readonly XmlElement[]): XmlElement | undefined {
  return bags.find((bag) => attributeOf(bag, 'type') === 'XFComplements');
}

function complementsOf(bags: readonly XmlElement[]): readonly XmlElement[] {
  const mapper = mapperOf(bags);
  const list = mapper && findPath(mapper, 'a');
  return list === undefined ? [] : childElements(list, 'bagId');
}

function follow(
  bags: readonly XmlElement[],
  bag: XmlElement | undefined,
  key: string,
): XmlElement | undefined {
  const link = bag && childElements(bag, 'bagId').find((each) => attributeOf(each, 'k') === key);
  return link && bags[Number(textOf(link))];
}

function withCheckbox(root: XmlElement): { readonly bags: XmlElement; readonly number: number } {
  const prefix = prefixOf(root);
  const bags = childElements(root, 'bag');
  const mapper = mapperOf(bags);
  const bag = (type: string, children: readonly XmlElement[] = []) =>
    xmlElement(`${prefix}bag`, { type }, children);
  const link = (key: string | undefined, number: number) =>
    xmlElement(`${prefix}bagId`, { k: key }, [String(number)]);
  // Bags are named by their place, so new ones go to the end and the mapper stays where it is.
  const first = bags.length;
  const added = [
    bag('Checkbox'),
    bag('XFControls', [link('CellControl', first)]),
    bag('XFComplement', [link('XFControls', first + 1)]),
  ];
  const entry = link(undefined, first + 2);
  const old = complementsOf(bags);
  const list = xmlElement(`${prefix}a`, { k: 'MappedFeaturePropertyBags' }, [...old, entry]);
  if (mapper !== undefined) {
    const rest = mapper.children.filter((node) => node !== findPath(mapper, 'a'));
    const changed = withChildren(mapper, [...rest, list]);
    const children = root.children.map((node) => (node === mapper ? changed : node));
    return { bags: withChildren(root, [...children, ...added]), number: old.length };
  }
  const made = xmlElement(
    `${prefix}bag`,
    { type: 'XFComplements', extRef: 'XFComplementsMapperExtRef' },
    [list],
  );
  return { bags: withChildren(root, [...root.children, ...added, made]), number: 0 };
}
