import {
  childElements,
  prefixOf,
  serializeXml,
  withAttributes,
  withChildren,
  xmlElement,
} from '../../xml/xml-tree';
import type { XmlElement } from '../../xml/xml-tree';

/** One numbered list of the styles: fonts, fills ... Old entries keep their numbers. */
export class StyleList {
  readonly name: string;
  private readonly entries: XmlElement[];
  private readonly oldCount: number;
  private readonly numbers = new Map<string, number>();
  private readonly list: XmlElement | undefined;

  constructor(styles: XmlElement, name: string) {
    this.name = name;
    this.list = childElements(styles, name)[0];
    this.entries = this.list === undefined ? [] : childElements(this.list);
    this.oldCount = this.entries.length;
    // Of equal entries the first is taken.
    for (let number = this.entries.length - 1; number >= 0; number -= 1) {
      const entry = this.entries[number];
      if (entry !== undefined) this.numbers.set(serializeXml(entry), number);
    }
  }

  at(number: number): XmlElement | undefined {
    return this.entries[number];
  }

  all(): readonly XmlElement[] {
    return this.entries;
  }

  /** The number of an entry like this one, which is added if there is none. */
  numberOf(entry: XmlElement): number {
    const key = serializeXml(entry);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.entries.length;
    this.entries.push(entry);
    this.numbers.set(key, number);
    return number;
  }

  /** The list with what was added; `undefined` when nothing was. */
  extended(styles: XmlElement): XmlElement | undefined {
    const added = this.entries.slice(this.oldCount);
    if (added.length === 0) return undefined;
    const list = this.list ?? xmlElement(prefixOf(styles) + this.name);
    const counted = withAttributes(list, { count: this.entries.length });
    return withChildren(counted, [...list.children, ...added]);
  }
}
