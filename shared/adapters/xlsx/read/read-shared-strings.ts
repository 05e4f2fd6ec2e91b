import { fromFileText } from '../write/cell-text';
import { elementWalker, walkXml, type StartTag, type XmlVisitor } from '../xml/walk-xml';
import { localName } from '../xml/xml-tree';
import { passStringItems } from './pass-string-items';
import { RunLooks } from './run-looks';

/** One text that cells share. */
export interface SharedText {
  /** Without its phonetic guide. */
  readonly text: string;
  /** It has no formatting of its own. */
  readonly isPlain: boolean;
  /** Its pieces look different from each other. */
  readonly hasMixedLooks: boolean;
}

/** Where the root of the part stands in it. */
export interface StringsRoot {
  readonly start: StartTag;
  /** The place after the end tag. */
  readonly end: number;
}

/** Reads the shared strings of a workbook (`sst`), in order. Gives their root; throws `XmlFault`. */
export function readSharedStrings(
  source: string,
  add: (text: SharedText) => void,
): StringsRoot | undefined {
  const reader = new ItemReader(add);
  const items = passItems(source, reader);
  let root: StartTag | undefined;
  let end = source.length;
  // What was passed is cut out: the parser reads the root and whatever is left.
  walkXml(source.slice(0, items.start) + source.slice(items.end), {
    ...reader.visitor,
    open: (tag) => {
      root ??= tag;
      reader.visitor.open(tag);
    },
    close: (name, place) => {
      end = place + items.end - items.start;
      reader.visitor.close(name, place);
    },
  });
  return root && { start: root, end };
}

function passItems(
  source: string,
  reader: ItemReader,
): { readonly start: number; readonly end: number } {
  const start = Math.max(0, source.indexOf('<si>'));
  // What looks like an item might stand in a comment.
  if (source.lastIndexOf('<!', start) !== -1) return { start, end: start };
  const walk = elementWalker(reader.visitor);
  const end = passStringItems(source, start, {
    plain: (text) => {
      reader.addPlain(text);
    },
    other: walk,
  });
  return { start, end };
}

class ItemReader {
  private text = '';
  private isPlain = true;
  private isText = false;
  private phonetic = 0;
  private readonly looks = new RunLooks();

  readonly visitor: XmlVisitor = {
    open: ({ name, attributes }) => {
      this.open(localName(name), attributes);
    },
    close: (name) => {
      this.close(localName(name));
    },
    text: (found) => {
      if (this.isText) this.text += found;
    },
  };

  constructor(private readonly add: (text: SharedText) => void) {}

  addPlain(text: string): void {
    this.add({ text: fromFileText(text), isPlain: true, hasMixedLooks: false });
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'si') {
      this.text = '';
      this.isPlain = true;
      this.looks.start();
    } else if (name === 't') this.isText = this.phonetic === 0;
    else {
      this.isPlain = false;
      this.looks.open(name, attributes);
    }
    if (name === 'rPh') this.phonetic += 1;
  }

  private close(name: string): void {
    this.isText = false;
    if (name === 'si') {
      const { isPlain } = this;
      const hasMixedLooks = !isPlain && this.looks.areMixed();
      this.add({ text: fromFileText(this.text), isPlain, hasMixedLooks });
    }
    if (name === 'rPh') this.phonetic -= 1;
  }
}
