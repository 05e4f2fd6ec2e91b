import { strFromU8, strToU8 } from 'fflate';
import { toFileText } from '../write/cell-text';
import { addPart, addRelationship } from '../package/edit-relationships';
import type { PackageDraft } from '../package/package-draft';
import { relationshipsOf } from '../package/relationships';
import { fromFileText } from '../write/cell-text';
import { walkXml, type StartTag } from '../xml/walk-xml';
import { escapeXml, localName, serializeAttributes, XML_DECLARATION } from '../xml/xml-tree';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/**
 * The texts that the cells of a workbook share. New ones come after the old ones, which keep their
 * numbers, because the cells of other sheets name them.
 */
export class SharedStrings {
  private source: StringsSource | undefined;
  private readonly texts: string[] = [];
  /** Numbers of the texts that stand without formatting of their own. */
  private readonly numbers = new Map<string, number>();
  private knownCount = 0;
  private isRead = false;

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbookPath: string,
  ) {}

  /** The text with this number, without its phonetic guide; nothing when there is none. */
  textAt(number: number): string | undefined {
    this.read();
    return this.texts[number];
  }

  /** The number of a text, which is added if it is new. */
  numberOf(text: string): number {
    this.read();
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }

  /** Puts the new texts into the package; without new ones the part stays as it is. */
  save(): void {
    const added = this.texts.slice(this.knownCount);
    if (added.length === 0) return;
    const path = this.path();
    if (this.source === undefined || path === undefined) this.addAll(added);
    else this.draft.put(path, strToU8(extended(this.source, added, this.texts.length)));
  }

  private path(): string | undefined {
    return relationshipsOf(this.draft, this.workbookPath).find(
      ({ type }) => type === 'sharedStrings',
    )?.target;
  }

  private addAll(texts: readonly string[]): void {
    const folder = this.workbookPath.slice(0, this.workbookPath.lastIndexOf('/') + 1);
    const path = `${folder}sharedStrings.xml`;
    const count = String(texts.length);
    const start = `<sst xmlns="${NAMESPACE}" count="${count}" uniqueCount="${count}">`;
    const content = strToU8(`${XML_DECLARATION}${start}${itemsXml(texts, '')}</sst>`);
    addPart(this.draft, { path, contentType: CONTENT_TYPE, content });
    addRelationship(this.draft, this.workbookPath, { type: 'sharedStrings', target: path });
  }

  private read(): void {
    if (this.isRead) return;
    this.isRead = true;
    const path = this.path();
    const content = path === undefined ? undefined : this.draft.bytes(path);
    if (content === undefined) return;
    this.source = readTexts(strFromU8(content), (text, isPlain) => {
      if (isPlain && !this.numbers.has(text)) this.numbers.set(text, this.texts.length);
      this.texts.push(text);
    });
    this.knownCount = this.texts.length;
  }
}

/** The part as it was read, and where its root stands in it. */
interface StringsSource {
  readonly text: string;
  readonly root: StartTag;
  /** The place after the root's end tag. */
  readonly end: number;
}

function readTexts(
  source: string,
  add: (text: string, isPlain: boolean) => void,
): StringsSource | undefined {
  const reader = new ItemReader(add);
  let root: StartTag | undefined;
  let end = source.length;
  walkXml(source, {
    open: (tag) => {
      root ??= tag;
      reader.open(localName(tag.name));
    },
    close: (name, place) => {
      end = place;
      reader.close(localName(name));
    },
    text: (found) => {
      reader.accept(found);
    },
  });
  return root && { text: source, root, end };
}

class ItemReader {
  private text = '';
  private isPlain = true;
  private isText = false;
  private phonetic = 0;

  constructor(private readonly add: (text: string, isPlain: boolean) => void) {}

  open(name: string): void {
    if (name === 'si') {
      this.text = '';
      this.isPlain = true;
    } else if (name === 't') this.isText = this.phonetic === 0;
    else this.isPlain = false;
    if (name === 'rPh') this.phonetic += 1;
  }

  close(name: string): void {
    this.isText = false;
    if (name === 'si') this.add(fromFileText(this.text), this.isPlain);
    if (name === 'rPh') this.phonetic -= 1;
  }

  accept(found: string): void {
    if (this.isText) this.text += found;
  }
}

function extended(
  { text, root, end }: StringsSource,
  added: readonly string[],
  count: number,
): string {
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  // Both counts are hints, and how often texts are used is not known without reading every sheet.
  const kept = Object.entries(root.attributes).filter(
    ([name]) => name !== 'count' && name !== 'uniqueCount',
  );
  const attributes = serializeAttributes([...kept, ['uniqueCount', String(count)]]);
  const items = root.isEmpty ? '' : text.slice(root.end, text.lastIndexOf('<', end - 1));
  const start = text.slice(0, root.start);
  const body = `${items}${itemsXml(added, prefix)}`;
  return `${start}<${root.name}${attributes}>${body}</${root.name}>${text.slice(end)}`;
}

function itemsXml(texts: readonly string[], prefix: string): string {
  return texts
    .map((text) => {
      const space = needsSpace(text) ? ' xml:space="preserve"' : '';
      const content = escapeXml(toFileText(text));
      return `<${prefix}si><${prefix}t${space}>${content}</${prefix}t></${prefix}si>`;
    })
    .join('');
}

/** Tells whether a text would lose spaces at its ends unless it says that they count. */
export function needsSpace(text: string): boolean {
  return /^\s|\s$|[\n\r\t]|\s\s/.test(text);
}
