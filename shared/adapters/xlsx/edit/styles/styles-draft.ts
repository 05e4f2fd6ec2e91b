import { strToU8 } from 'fflate';
import type { CellStyle, ConditionalStyle } from '../../../../core/index';
import { addPart, addRelationship } from '../../package/edit-relationships';
import type { PackageDraft } from '../../package/package-draft';
import { relationshipsOf } from '../../package/relationships';
import { isDateFormat } from '../../read/number-formats';
import {
  attributeOf,
  parseXml,
  prefixOf,
  withAttributes,
  type XmlElement,
} from '../../xml/xml-tree';
import { xmlElement } from '../../xml/xml-tree';
import { replaceInOrder } from '../ordered-parts';
import { checkboxComplement } from './checkbox-bag';
import { differenceElement } from './difference-style';
import { emptyStyles } from './empty-styles';
import { NumberFormats } from './number-formats';
import { overlayBorder, overlayFill } from './overlay-fill';
import { overlayFont } from './overlay-font';
import {
  complementOf,
  overlayAlignment,
  overlayComplement,
  overlayProtection,
  overlayQuotePrefix,
} from './overlay-format';
import { StyleList } from './style-list';

const ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
    ' ',
  );
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

function claimNumber(claim: boolean | undefined): number {
  return claim === undefined ? 2 : Number(claim);
}

/** What is to change in the look of a cell; what is left out stays. */
export interface LookWish {
  readonly style?: CellStyle | undefined;
  /** Text that looks like a formula and must stay text. */
  readonly quotePrefix?: boolean | undefined;
  readonly checkbox?: boolean | undefined;
}

/**
 * The styles of a workbook under change. New looks come after the old ones, which keep their
 * numbers, because the cells of every sheet name them.
 */
export class StylesDraft {
  private readonly path: string | undefined;
  private readonly root: XmlElement;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly formats: StyleList;
  private readonly differences: StyleList;
  private readonly numberFormats: NumberFormats;
  private readonly known = new Map<object, Map<number, number>>();

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbookPath: string,
  ) {
    this.path = relationshipsOf(draft, workbookPath).find(({ type }) => type === 'styles')?.target;
    const found = this.path === undefined ? undefined : draft.tree(this.path);
    this.root = found ?? parseXml(emptyStyles);
    this.fonts = new StyleList(this.root, 'fonts');
    this.fills = new StyleList(this.root, 'fills');
    this.borders = new StyleList(this.root, 'borders');
    this.formats = new StyleList(this.root, 'cellXfs');
    this.differences = new StyleList(this.root, 'dxfs');
    this.numberFormats = new NumberFormats(this.root);
  }

  /** The number of the cell format that a cell with this one needs. */
  overlay(base: number, wish: LookWish): number {
    const { style, quotePrefix, checkbox } = wish;
    // A number, because this runs for every cell that is written.
    const key = (base * 3 + claimNumber(quotePrefix)) * 3 + claimNumber(checkbox);
    const byKey = this.known.get(style ?? this) ?? new Map<number, number>();
    this.known.set(style ?? this, byKey);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const number = this.find(base, wish);
    byKey.set(key, number);
    return number;
  }

  /** The number of a number format, which is added if it is new. */
  formatNumber(code: string): number {
    return this.numberFormats.numberOf(code, 0);
  }

  /** Tells whether numbers in this cell format show as dates. */
  showsDates(number: number): boolean {
    const format = this.formats.at(number);
    const code = format && this.numberFormats.codeOf(Number(attributeOf(format, 'numFmtId')));
    return code !== undefined && isDateFormat(code);
  }

  /** Tells whether any cell format breaks long texts into lines. */
  wrapsAnywhere(): boolean {
    return this.formats
      .all()
      .some((format) =>
        format.children.some(
          (child) => typeof child !== 'string' && attributeOf(child, 'wrapText') === '1',
        ),
      );
  }

  /** The number of the difference that a conditional format lays over a cell. */
  readonly differenceOf = (style: ConditionalStyle): number =>
    this.differences.numberOf(differenceElement(prefixOf(this.root), style));

  /** Puts what is new into the package; without anything new the part stays as it is. */
  save(): void {
    const lists = [this.fonts, this.fills, this.borders, this.formats, this.differences];
    let root = this.root;
    for (const list of lists) {
      const extended = list.extended(root);
      if (extended === undefined) continue;
      root = replaceInOrder(root, { name: list.name, parts: [extended], order: ORDER });
    }
    const numberFormats = this.numberFormats.extended();
    if (numberFormats !== undefined) {
      root = replaceInOrder(root, { name: 'numFmts', parts: [numberFormats], order: ORDER });
    }
    if (this.path !== undefined) this.draft.putTree(this.path, root);
    else this.add(root);
  }

  private add(root: XmlElement): void {
    const folder = this.workbookPath.slice(0, this.workbookPath.lastIndexOf('/') + 1);
    const path = `${folder}styles.xml`;
    addPart(this.draft, { path, contentType: CONTENT_TYPE, content: strToU8('') });
    addRelationship(this.draft, this.workbookPath, { type: 'styles', target: path });
    this.draft.remove(path);
    this.draft.putTree(path, root);
  }

  private find(base: number, { style = {}, quotePrefix, checkbox }: LookWish): number {
    const old = this.formats.at(base) ?? this.formats.at(0) ?? xmlElement('xf');
    let format = this.withParts(old, style);
    format = overlayAlignment(format, style);
    if (style.unlocked !== undefined) format = overlayProtection(format, style.unlocked);
    if (quotePrefix !== undefined) format = overlayQuotePrefix(format, quotePrefix);
    if (checkbox !== undefined) format = this.withCheckbox(format, checkbox);
    return format === old ? base : this.formats.numberOf(format);
  }

  private withParts(format: XmlElement, style: CellStyle): XmlElement {
    const { fillColor, border, numberFormat } = style;
    let result = this.withPart(
      format,
      { id: 'fontId', apply: 'applyFont', list: this.fonts },
      (font) => overlayFont(font, style),
    );
    if (fillColor !== undefined) {
      const part = { id: 'fillId', apply: 'applyFill', list: this.fills };
      result = this.withPart(result, part, (fill) => overlayFill(fill, fillColor));
    }
    if (border !== undefined) {
      const part = { id: 'borderId', apply: 'applyBorder', list: this.borders };
      result = this.withPart(result, part, (lines) => overlayBorder(lines, border));
    }
    return numberFormat === undefined ? result : this.withNumberFormat(result, numberFormat);
  }

  private withPart(
    format: XmlElement,
    { id, apply, list }: { readonly id: string; readonly apply: string; readonly list: StyleList },
    change: (part: XmlElement) => XmlElement,
  ): XmlElement {
    const old = list.at(Number(attributeOf(format, id) ?? 0));
    if (old === undefined) return format;
    const part = change(old);
    return part === old
      ? format
      : withAttributes(format, { [id]: list.numberOf(part), [apply]: '1' });
  }

  private withNumberFormat(format: XmlElement, code: string): XmlElement {
    const old = Number(attributeOf(format, 'numFmtId') ?? 0);
    const number = this.numberFormats.numberOf(code, old);
    return number === old
      ? format
      : withAttributes(format, { numFmtId: number, applyNumberFormat: '1' });
  }

  private withCheckbox(format: XmlElement, isWished: boolean): XmlElement {
    if (!isWished && complementOf(format) === null) return format;
    const number = isWished ? checkboxComplement(this.draft, this.workbookPath) : null;
    return overlayComplement(format, number);
  }
}
