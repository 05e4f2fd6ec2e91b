import { fromFileText } from '../write/cell-text';
import { walkXml, type StartTag } from '../xml/walk-xml';
import { localName } from '../xml/xml-tree';
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
  let root: StartTag | undefined;
  let end = source.length;
  walkXml(source, {
    open: (tag) => {
      root ??= tag;
      reader.open(localName(tag.name), tag.attributes);
    },
    close: (name, place) => {
      end = place;
      reader.close(localName(name));
    },
    text: (found) => {
      reader.accept(found);
    },
  });
  return root && { start: root, end };
}

class ItemReader {
  private text = '';
  private isPlain = true;
  private isText = false;
  private phonetic = 0;
  private readonly looks = new RunLooks();

  constructor(private readonly add: (text: SharedText) => void) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
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

  close(name: string): void {
    this.isText = false;
    if (name === 'si') {
      const { isPlain } = this;
      const hasMixedLooks = !isPlain && this.looks.areMixed();
      this.add({ text: fromFileText(this.text), isPlain, hasMixedLooks });
    }
    if (name === 'rPh') this.phonetic -= 1;
  }

  accept(found: string): void {
    if (this.isText) this.text += found;
  }
}
