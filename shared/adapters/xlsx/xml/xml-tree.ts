import { walkXml, XmlFault } from './walk-xml';

/** One element of a small XML part. `tag` keeps its prefix; look-ups go by local name. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** A whole part: its root, and the declaration and whatever else stands before it. */
export interface XmlDocument {
  readonly prolog: string;
  readonly root: XmlElement;
}

// What an element was read from. Elements never change, so one that is still there is written back
// to the letter, with all that the tree does not hold: comments, quotes, the order of a namespace.
const sources = new WeakMap<XmlElement, string>();

interface OpenElement {
  readonly element: XmlElement;
  readonly children: XmlNode[];
  readonly start: number;
}

/**
 * Reads a part into a tree. For small parts and single rows: a sheet's cells can be many megabytes.
 *
 * Throws `XmlFault` when the text is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  return parseDocument(text).root;
}

/** Reads a part with what stands before its root. Throws `XmlFault` as `parseXml` does. */
export function parseDocument(text: string): XmlDocument {
  const stack: OpenElement[] = [];
  let root: OpenElement | undefined;
  walkXml(text, {
    open: ({ name, attributes, start }) => {
      const children: XmlNode[] = [];
      const element = { tag: name, attributes: new Map(Object.entries(attributes)), children };
      const opened = { element, children, start };
      stack[stack.length - 1]?.children.push(element);
      stack.push(opened);
      root ??= opened;
    },
    close: (_name, end) => {
      const closed = stack.pop();
      if (closed !== undefined) sources.set(closed.element, text.slice(closed.start, end));
    },
    text: (found) => {
      stack[stack.length - 1]?.children.push(found);
    },
  });
  if (root === undefined) throw new XmlFault('no element');
  return { prolog: text.slice(0, root.start), root: root.element };
}

/** A new element. Attributes without a value are left out. */
export function xmlElement(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const given = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return { tag, attributes: new Map(given), children };
}

/** The element with other children; itself when they are the same ones. */
export function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  const isSame =
    children.length === element.children.length &&
    children.every((child, index) => child === element.children[index]);
  return isSame ? element : { ...element, children };
}

/** The element with attributes set, or taken away with `undefined`; itself when nothing differs. */
export function withAttributes(
  element: XmlElement,
  changes: Readonly<Record<string, string | number | undefined>>,
): XmlElement {
  const attributes = new Map(element.attributes);
  let isSame = true;
  for (const [name, value] of Object.entries(changes)) {
    const text = value === undefined ? undefined : String(value);
    isSame &&= attributes.get(name) === text;
    if (text === undefined) attributes.delete(name);
    else attributes.set(name, text);
  }
  return isSame ? element : { ...element, attributes };
}

/** Name without its namespace prefix. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** The prefix of a name with its colon, or nothing. New elements of the same vocabulary need it. */
export function prefixOf({ tag }: XmlElement): string {
  return tag.slice(0, tag.indexOf(':') + 1);
}

/** The child elements of this local name, in order; all of them without a name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement =>
      typeof node !== 'string' && (name === undefined || localName(node.tag) === name),
  );
}

/** The first element reached by following local names downwards, or `undefined`. */
export function findPath(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of names) found = found && childElements(found, name)[0];
  return found;
}

/** Every descendant of this local name, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(localName(child.tag) === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** An attribute by local name, whatever its prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const exact = element.attributes.get(name);
  if (exact !== undefined) return exact;
  for (const [key, value] of element.attributes) if (localName(key) === name) return value;
  return undefined;
}

/** All text inside an element, joined. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

/** Writes a whole part. */
export function serializeDocument({ prolog, root }: XmlDocument): string {
  return prolog + serializeXml(root);
}

/** Writes a tree back as text, without what stood before it; what nobody changed comes back to the letter. */
export function serializeXml(element: XmlElement): string {
  const source = sources.get(element);
  if (source !== undefined) return source;
  const start = `<${element.tag}${serializeAttributes(element.attributes)}`;
  if (element.children.length === 0) return `${start}/>`;
  const body = element.children.map((node) =>
    typeof node === 'string' ? escapeText(node) : serializeXml(node),
  );
  return `${start}>${body.join('')}</${element.tag}>`;
}

/** Attributes as they stand in a tag, each with a space before it. */
export function serializeAttributes(attributes: Iterable<readonly [string, string]>): string {
  let text = '';
  for (const [name, value] of attributes) text += ` ${name}="${escapeXml(value)}"`;
  return text;
}

// Line breaks stand as they are: between elements they only set them apart.
function escapeText(text: string): string {
  return text.split('\n').map(escapeXml).join('\n');
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const NEEDS_ESCAPE = /[&<>"\u0000-\u001f\ufffe\uffff]/;

/** Makes text safe as an attribute value or as element text; drops what XML cannot hold. */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? character);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
