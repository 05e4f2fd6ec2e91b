import { builtinDateFormats, builtinFormats } from '../../read/number-formats';
import {
  attributeOf,
  childElements,
  prefixOf,
  withAttributes,
  withChildren,
  xmlElement,
  type XmlElement,
} from '../../xml/xml-tree';

const FIRST_OWN = 164;

/** The number formats of a workbook. New ones get numbers that none has. */
export class NumberFormats {
  private readonly codes: Map<number, string>;
  private readonly list: XmlElement | undefined;
  private readonly added: XmlElement[] = [];

  constructor(private readonly styles: XmlElement) {
    this.list = childElements(styles, 'numFmts')[0];
    const own = this.list === undefined ? [] : childElements(this.list, 'numFmt');
    this.codes = new Map([
      ...builtinDateFormats,
      ...builtinFormats,
      ...own.map(
        (format) =>
          [
            Number(attributeOf(format, 'numFmtId')),
            attributeOf(format, 'formatCode') ?? '',
          ] as const,
      ),
    ]);
  }

  codeOf(number: number): string | undefined {
    return this.codes.get(number);
  }

  /** The number of a format; `current` when it is that already. */
  numberOf(code: string, current: number): number {
    if (this.codes.get(current) === code) return current;
    // The built-in dates look different from country to country, so a date of ours is never one.
    const known = [...this.codes].find(
      ([number, each]) => each === code && !builtinDateFormats.has(number),
    );
    return known?.[0] ?? this.add(code);
  }

  /** The list with what was added; `undefined` when nothing was. */
  extended(): XmlElement | undefined {
    if (this.added.length === 0) return undefined;
    const list = this.list ?? xmlElement(`${prefixOf(this.styles)}numFmts`);
    const children = [...list.children, ...this.added];
    const count = childElements({ ...list, children }, 'numFmt').length;
    return withChildren(withAttributes(list, { count }), children);
  }

  private add(code: string): number {
    const number = Math.max(FIRST_OWN - 1, ...this.codes.keys()) + 1;
    this.codes.set(number, code);
    const tag = `${prefixOf(this.styles)}numFmt`;
    this.added.push(xmlElement(tag, { numFmtId: number, formatCode: code }));
    return number;
  }
}
