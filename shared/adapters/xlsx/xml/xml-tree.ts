/** One element of a small XML part. `tag` keeps its prefix; look-ups go by local name. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The text is not well-formed, or is nested deeper than any real part. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

interface OpenElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

const MAXIMUM_DEPTH = 200;
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/([^>]*)>|<((?:[^"'>]|"[^"]*"|'[^']*')*)>|[^<]+/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads a part into a tree. For the small parts only: sheets and strings go through the library.
 *
 * Entities other than the five of XML stay as written; nothing outside the text is ever opened.
 * Throws `XmlFault` when the text is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const stack: OpenElement[] = [{ tag: '', attributes: new Map(), children: [] }];
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source);
    if (token === null) throw new XmlFault('unterminated markup');
    acceptToken(stack, token);
  }
  const root = stack[0]?.children.find((node): node is XmlElement => typeof node !== 'string');
  if (stack.length !== 1 || root === undefined) throw new XmlFault('unclosed element');
  return root;
}

function acceptToken(stack: OpenElement[], token: RegExpExecArray): void {
  const [whole, cdata, closed, opened] = token;
  const parent = stack[stack.length - 1];
  if (parent === undefined) throw new XmlFault('element closed too often');
  if (cdata !== undefined) parent.children.push(cdata);
  else if (closed !== undefined) closeElement(stack, closed.trim());
  else if (opened !== undefined) openElement(stack, parent, opened);
  else if (!whole.startsWith('<')) parent.children.push(decodeEntities(whole));
}

function closeElement(stack: OpenElement[], tag: string): void {
  const closed = stack.pop();
  if (closed?.tag !== tag || stack.length === 0) throw new XmlFault('mismatched end tag');
}

function openElement(stack: OpenElement[], parent: OpenElement, source: string): void {
  const isEmpty = source.endsWith('/');
  const body = isEmpty ? source.slice(0, -1) : source;
  const tag = /^\S*/.exec(body)?.[0] ?? '';
  const element = { tag, attributes: parseAttributes(body.slice(tag.length)), children: [] };
  parent.children.push(element);
  if (isEmpty) return;
  if (stack.length > MAXIMUM_DEPTH) throw new XmlFault('nested too deeply');
  stack.push(element);
}

function parseAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name, decodeEntities(double ?? single ?? ''));
  }
  return attributes;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, ...groups: (string | undefined)[]) => {
    const [hex, decimal, name] = groups;
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Name without its namespace prefix. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
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

/** Writes a tree back as text, without the XML declaration. */
export function serializeXml(element: XmlElement): string {
  const attributes = [...element.attributes].map(
    ([name, value]) => ` ${name}="${escapeXml(value)}"`,
  );
  const start = `<${element.tag}${attributes.join('')}`;
  if (element.children.length === 0) return `${start}/>`;
  const body = element.children.map((node) =>
    typeof node === 'string' ? escapeXml(node) : serializeXml(node),
  );
  return `${start}>${body.join('')}</${element.tag}>`;
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

/** Makes text safe as an attribute value or as element text; drops what XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? character);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
