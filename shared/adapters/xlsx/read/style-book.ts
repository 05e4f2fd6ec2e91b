import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle } from '../../../core/index';
import { fromFileStyle, type StyleContext } from './read-styles';

/** Gives each look one object, so that equal neighbours can be joined by identity. */
export class StyleBook {
  private readonly context: StyleContext;
  private readonly partIds = new Map<object, number>();
  private readonly styles = new Map<string, CellStyle | null>();

  constructor(context: StyleContext) {
    this.context = context;
  }

  /** The look of a cell, or `null` when it looks like every other. */
  styleOf(style: FileStyle): CellStyle | null {
    const key = this.keyOf(style);
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    const read = this.shared(fromFileStyle(style, this.context));
    this.styles.set(key, read);
    return read;
  }

  // The library makes a new style per cell from parts that it shares, so the parts tell styles apart.
  private keyOf({ font, fill, border, alignment, protection, numFmt }: FileStyle): string {
    return `${this.idOf(font)},${this.idOf(fill)},${this.idOf(border)},${this.idOf(alignment)},${this.idOf(protection)},${numFmt ?? ''}`;
  }

  private idOf(part: object | undefined): string {
    if (part === undefined) return '';
    const id = this.partIds.get(part) ?? this.partIds.size;
    this.partIds.set(part, id);
    return String(id);
  }

  // Parts of other styles may still look the same: quote prefixes and check boxes are no part of a look.
  private shared(style: CellStyle): CellStyle | null {
    const look = JSON.stringify(style);
    if (look === '{}') return null;
    const known = this.styles.get(look) ?? style;
    this.styles.set(look, known);
    return known;
  }
}
