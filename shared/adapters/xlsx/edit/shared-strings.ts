import { strFromU8, strToU8 } from 'fflate';
import { readSharedStrings, type StringsRoot } from '../read/read-shared-strings';
import { toFileText } from '../write/cell-text';
import { addPart, addRelationship } from '../package/edit-relationships';
import type { PackageDraft } from '../package/package-draft';
import { relationshipsOf } from '../package/relationships';
import { escapeXml, serializeAttributes, XML_DECLARATION } from '../xml/xml-tree';

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
    const source = strFromU8(content);
    const root = readSharedStrings(source, ({ text, isPlain }) => {
      if (isPlain && !this.numbers.has(text)) this.numbers.set(text, this.texts.length);
      this.texts.push(text);
    });
    this.source = root && { ...root, text: source };
    this.knownCount = this.texts.length;
  }
}

/** The part as it was read, and where its root stands in it. */
interface StringsSource extends StringsRoot {
  readonly text: string;
}

function extended(
  { text, start: root, end }: StringsSource,
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
  const before = text.slice(0, root.start);
  const body = `${items}${itemsXml(added, prefix)}`;
  return `${before}<${root.name}${attributes}>${body}</${root.name}>${text.slice(end)}`;
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
