import { SaxesParser } from 'saxes';

/** The text is not well-formed, or is nested deeper than any real part. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

/** A start tag as it was read. `start` and `end` are where it stands in the text. */
export interface StartTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
  readonly start: number;
  readonly end: number;
}

/** What a walk reports, in document order. An empty element is opened and closed. */
export interface XmlVisitor {
  readonly open: (tag: StartTag) => void;
  /** `end` is the place after the end tag. */
  readonly close: (name: string, end: number) => void;
  /** Text with entities replaced, and the contents of CDATA. Not given for text outside the root. */
  readonly text: (text: string) => void;
}

const MAXIMUM_DEPTH = 200;

/**
 * Walks through well-formed XML once, without building anything.
 *
 * Names keep their prefixes. Only the five entities of XML and character references are known, and
 * nothing outside the text is ever opened. Throws `XmlFault` when the text is not well-formed.
 */
export function walkXml(text: string, visitor: XmlVisitor): void {
  // Well-formed tags hold no other "<".
  const parser = createParser(visitor, (end) => text.lastIndexOf('<', end - 1));
  parser.write(text).close();
}

/** The same for text that comes in pieces, however they are cut. Tags do not say where they stand: all places are 0. */
export function walkXmlPieces(pieces: Iterable<string>, visitor: XmlVisitor): void {
  const parser = createParser(visitor, null);
  for (const piece of pieces) parser.write(piece);
  parser.close();
}

/**
 * Gives a function that walks through one element after another, each in a text of its own, in which
 * its places count. One parser serves all of them, which for small elements is most of the cost.
 *
 * It throws `XmlFault` when a text is not well-formed or ends inside its element.
 */
export function elementWalker(visitor: XmlVisitor): (text: string) => void {
  let current = '';
  let before = 0;
  let depth = 0;
  const counting: XmlVisitor = {
    open: ({ start, end, ...tag }) => {
      depth += 1;
      visitor.open({ ...tag, start: start - before, end: end - before });
    },
    close: (name, end) => {
      depth -= 1;
      visitor.close(name, end - before);
    },
    text: visitor.text,
  };
  const startOf = (end: number) => before + current.lastIndexOf('<', end - before - 1);
  const parser = createParser(counting, startOf, { fragment: true });
  return (text) => {
    // The parser keeps a last character back that may be half of something; a space never is.
    current = `${text} `;
    parser.write(current);
    before += current.length;
    if (depth !== 0) throw new XmlFault('an element is not closed');
  };
}

type Parser = SaxesParser<{ xmlns: false; position: false }>;

function createParser(
  visitor: XmlVisitor,
  startOf: ((end: number) => number) | null,
  options: { readonly fragment?: boolean } = {},
): Parser {
  const parser: Parser = new SaxesParser({ ...options, xmlns: false, position: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth += 1;
    if (depth > MAXIMUM_DEPTH) throw new XmlFault('nested too deeply');
    const end = startOf === null ? 0 : parser.position;
    const start = startOf === null ? 0 : startOf(end);
    visitor.open({ name, attributes, isEmpty: isSelfClosing, start, end });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close(name, startOf === null ? 0 : parser.position);
  });
  const acceptText = (found: string) => {
    if (depth > 0) visitor.text(found);
  };
  parser.on('text', acceptText);
  parser.on('cdata', acceptText);
  parser.on('error', (error) => {
    throw new XmlFault(error.message);
  });
  return parser;
}
