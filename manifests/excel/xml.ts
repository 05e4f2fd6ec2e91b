/** A part of an XML text: its lines, not indented yet. */
export type XmlLines = readonly string[];

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes around other elements; an empty tag when there are none. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly XmlLines[] = [],
): XmlLines {
  const opening = [name, ...Object.entries(attributes).map(attribute)].join(' ');
  if (children.length === 0) return [`<${opening}/>`];
  return [`<${opening}>`, ...children.flat().map((line) => `  ${line}`), `</${name}>`];
}

/** An element around a text. */
export function textElement(name: string, text: string): XmlLines {
  return [`<${name}>${escapeXml(text)}</${name}>`];
}

/** A whole XML file. */
export function xmlFile(comment: string, root: XmlLines): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<!-- ${comment} -->`, ...root];
  return `${lines.join('\n')}\n`;
}

function attribute([name, value]: readonly [string, string]): string {
  return `${name}="${escapeXml(value)}"`;
}

/** A text as it may stand in XML or HTML, in attributes, too. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
