import type { PackageDraft } from './package-draft';
import {
  attributeOf,
  childElements,
  prefixOf,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../xml/xml-tree';
import { relationshipsPath } from './relationships';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** How a part is to point to another one, or with `isExternal` to an address outside. */
export interface NewRelationship {
  /** The last word of an Office relationship type, or a whole type of another vocabulary. */
  readonly type: string;
  /** A path in the package, or the address. */
  readonly target: string;
  readonly isExternal?: boolean;
}

/** Adds a relationship of a part (the package itself is the empty path) and gives its id. */
export function addRelationship(draft: PackageDraft, from: string, added: NewRelationship): string {
  return addRelationships(draft, from, [added])[0] ?? '';
}

/** Adds many relationships of a part at once and gives their ids: one by one would take far longer. */
export function addRelationships(
  draft: PackageDraft,
  from: string,
  added: readonly NewRelationship[],
): readonly string[] {
  if (added.length === 0) return [];
  const path = relationshipsPath(from);
  const root = draft.tree(path) ?? xmlElement('Relationships', { xmlns: RELATIONSHIPS });
  const taken = new Set(childElements(root).map((element) => attributeOf(element, 'Id')));
  let number = taken.size;
  const elements = added.map(({ type, target, isExternal = false }) => {
    do number += 1;
    while (taken.has(`rId${String(number)}`));
    return xmlElement(`${prefixOf(root)}Relationship`, {
      Id: `rId${String(number)}`,
      Type: type.includes(':') ? type : `${OFFICE}/${type}`,
      Target: isExternal ? target : relativeTarget(from, target),
      TargetMode: isExternal ? 'External' : undefined,
    });
  });
  draft.putTree(path, withChildren(root, [...root.children, ...elements]));
  return elements.map((element) => attributeOf(element, 'Id') ?? '');
}

/** Takes relationships of a part away by their ids. */
export function removeRelationships(
  draft: PackageDraft,
  from: string,
  ids: ReadonlySet<string>,
): void {
  const path = relationshipsPath(from);
  const root = draft.tree(path);
  if (root === undefined) return;
  const kept = root.children.filter(
    (node) => typeof node === 'string' || !ids.has(attributeOf(node, 'Id') ?? ''),
  );
  draft.putTree(path, withChildren(root, kept));
}

/** Adds a part and says what it is. */
export function addPart(draft: PackageDraft, { path, contentType, content }: NewPart): void {
  draft.put(path, content);
  setContentType(draft, path, contentType);
}

/** A part to be added; `contentType` is a whole media type. */
export interface NewPart {
  readonly path: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** Takes a part away with its own relationships and its content type. */
export function removePart(draft: PackageDraft, path: string): void {
  draft.remove(path);
  draft.remove(relationshipsPath(path));
  const root = contentTypes(draft);
  const kept = root.children.filter(
    (node) => typeof node === 'string' || attributeOf(node, 'PartName') !== `/${path}`,
  );
  draft.putTree(CONTENT_TYPES, withChildren(root, kept));
}

/** Says what a part is; a part that is known as this already is left alone. */
function setContentType(draft: PackageDraft, path: string, contentType: string): void {
  const root = contentTypes(draft);
  const name = `/${path}`;
  const others = root.children.filter(
    (node) => typeof node === 'string' || attributeOf(node, 'PartName') !== name,
  );
  const known = childElements(root).find((node) => attributeOf(node, 'PartName') === name);
  if (known !== undefined && attributeOf(known, 'ContentType') === contentType) return;
  const override = xmlElement(`${prefixOf(root)}Override`, {
    PartName: name,
    ContentType: contentType,
  });
  draft.putTree(CONTENT_TYPES, withChildren(root, [...others, override]));
}

/** Says what all parts with an ending are, unless that is said already. */
export function setDefaultContentType(
  draft: PackageDraft,
  extension: string,
  contentType: string,
): void {
  const root = contentTypes(draft);
  const isKnown = childElements(root, 'Default').some(
    (node) => attributeOf(node, 'Extension')?.toLowerCase() === extension,
  );
  if (isKnown) return;
  const added = xmlElement(`${prefixOf(root)}Default`, {
    Extension: extension,
    ContentType: contentType,
  });
  // The schema takes both kinds in any order; Excel writes defaults first.
  draft.putTree(CONTENT_TYPES, withChildren(root, [added, ...root.children]));
}

function contentTypes(draft: PackageDraft): XmlElement {
  return draft.tree(CONTENT_TYPES) ?? xmlElement('Types', { xmlns: TYPES });
}

/**
 * A target as seen from the folder of the part that points to it.
 *
 * @example
 * relativeTarget('xl/worksheets/sheet1.xml', 'xl/tables/table1.xml') // '../tables/table1.xml'
 */
function relativeTarget(from: string, target: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
