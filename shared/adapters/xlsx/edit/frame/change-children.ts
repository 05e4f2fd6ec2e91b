import {
  attributeOf,
  childElements,
  localName,
  textOf,
  withAttributes,
  withChildren,
  type XmlElement,
  type XmlNode,
} from '../../xml/xml-tree';

/** The element with each child of this local name turned into others; itself when none changes. */
export function changeChildren(
  element: XmlElement,
  name: string,
  change: (child: XmlElement) => readonly XmlElement[],
): XmlElement {
  const children = element.children.flatMap((node): readonly XmlNode[] =>
    typeof node !== 'string' && localName(node.tag) === name ? change(node) : [node],
  );
  return withChildren(element, children);
}

/** The element with its `count` attribute telling how many children of this name it has. */
export function withCount(element: XmlElement, name: string): XmlElement {
  return withAttributes(element, { count: childElements(element, name).length });
}

/** Tells whether two elements say the same. The order of attributes and space between tags say nothing. */
export function isSameElement(one: XmlElement, other: XmlElement): boolean {
  if (one.tag !== other.tag || one.attributes.size !== other.attributes.size) return false;
  for (const [name, value] of one.attributes) {
    if (other.attributes.get(name) !== value) return false;
  }
  const [children, others] = [childElements(one), childElements(other)];
  if (children.length !== others.length) return false;
  if (children.length === 0) return textOf(one) === textOf(other);
  return children.every((child, index) => {
    const match = others[index];
    return match !== undefined && isSameElement(child, match);
  });
}

/** The cells that an element names: its `sqref`, which extensions hold in a child. */
export function referenceOf(element: XmlElement): string {
  return attributeOf(element, 'sqref') ?? textOf(childElements(element, 'sqref')[0]);
}

/** The element naming other cells, in the same way as before. */
export function withReference(element: XmlElement, reference: string): XmlElement {
  if (element.attributes.has('sqref')) return withAttributes(element, { sqref: reference });
  return changeChildren(element, 'sqref', (child) => [withText(child, reference)]);
}

/** The element holding this text only. */
export function withText(element: XmlElement, text: string): XmlElement {
  return textOf(element) === text ? element : withChildren(element, [text]);
}
