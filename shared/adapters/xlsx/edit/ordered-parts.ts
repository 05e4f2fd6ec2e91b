import { childElements, localName, withChildren, type XmlElement } from '../xml/xml-tree';

/**
 * The element with all its children of this name replaced by these, at their place in the order.
 *
 * No parts take the old ones away. The same parts give the same element. Children that the order
 * lacks stay where they are, after what stood before them.
 */
export function replaceInOrder(
  parent: XmlElement,
  { name, parts, order }: OrderedParts,
): XmlElement {
  const old = childElements(parent, name);
  if (old.length === parts.length && old.every((part, index) => part === parts[index])) {
    return parent;
  }
  const others = parent.children.filter(
    (node) => typeof node === 'string' || localName(node.tag) !== name,
  );
  const rank = order.indexOf(name);
  const next = others.findIndex(
    (node) => typeof node !== 'string' && order.indexOf(localName(node.tag)) > rank,
  );
  const place = next === -1 ? others.length : next;
  return withChildren(parent, [...others.slice(0, place), ...parts, ...others.slice(place)]);
}

/** What is to stand under a name, and the order in which the schema wants all names. */
export interface OrderedParts {
  readonly name: string;
  readonly parts: readonly XmlElement[];
  readonly order: readonly string[];
}
