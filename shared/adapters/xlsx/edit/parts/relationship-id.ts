import type { SheetDraft } from '../sheet-draft';
import { relationshipsOf, type Relationship } from '../../package/relationships';
import { attributeOf, findPath, localName, type XmlElement } from '../../xml/xml-tree';

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The attributes by which an element points to a relationship.
 *
 * Some programs declare the vocabulary of such ids only where they use it; then the element has to
 * declare it too.
 */
export function relationshipId(root: XmlElement, id: string): Readonly<Record<string, string>> {
  for (const [name, value] of root.attributes) {
    if (name.startsWith('xmlns:') && value === NAMESPACE) return { [`${localName(name)}:id`]: id };
  }
  return { 'xmlns:r': NAMESPACE, 'r:id': id };
}

/** The relationship that the sheet's one element of this name points to; `undefined` when there is none. */
export function relationshipAt(
  { draft, path, frame }: SheetDraft,
  name: string,
): Relationship | undefined {
  const element = findPath(frame, name);
  const id = element && attributeOf(element, 'id');
  return relationshipsOf(draft, path).find((relationship) => relationship.id === id);
}
