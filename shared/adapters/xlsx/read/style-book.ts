import type { Cell } from 'hucre/xlsx';
import type { CellStyle } from '../../../core/index';
import { isDateFormat, unmaskFormat } from './number-formats';
import { fromFileStyle, type StyleContext } from './read-styles';

/** The cell formats of a workbook by number. Equal looks are one object, so that neighbours can be joined. */
export class StyleBook {
  private readonly looks: (CellStyle | null)[];

  /** `samples` are cells of the library, one for each cell format. */
  constructor(
    private readonly samples: readonly Partial<Cell>[],
    context: StyleContext,
  ) {
    const shared = new Map<string, CellStyle>();
    this.looks = samples.map(({ style }) => {
      const look = style === undefined ? {} : fromFileStyle(style, context);
      const key = JSON.stringify(look);
      if (key === '{}') return null;
      const known = shared.get(key) ?? look;
      shared.set(key, known);
      return known;
    });
  }

  /** The look of a cell with this format, or `null` when it looks like every other. */
  styleAt(format: number): CellStyle | null {
    return this.looks[format] ?? null;
  }

  isCheckboxAt(format: number): boolean {
    return this.samples[format]?.checkbox === true;
  }

  isDateAt(format: number): boolean {
    const code = this.samples[format]?.style?.numFmt;
    return code !== undefined && isDateFormat(unmaskFormat(code));
  }
}
