import { color, enumerationValue, number, oneOf, text, truth, wholeNumber } from '../arguments';
import type { Area, Place } from '../area';
import type { CellFormat, Line, Sheet } from '../book';
import { ExcelError } from '../excel-error';
import type { BorderSide, FormatChange } from '../formats';
import {
  borderSides,
  changeFormat,
  changeLines,
  commonFormat,
  linesIn,
  toPixels,
  valuesBetween,
} from '../formats';
import { refuseWhenProtected } from '../guard';
import type { HostContext, Methods, Navigations, Properties } from '../host-object';
import { HostCollection, HostObject, placeOf } from '../host-object';

/** Points of a column and a row that nobody sized: 64 and 20 pixels. */
export const standardSize = { width: 48, height: 15 } as const;

/** The base of all that describes the look of the cells of a block. */
abstract class CellFormatObject extends HostObject {
  protected get place(): Place {
    return placeOf(this);
  }

  /** A property that each cell has; `null` where cells differ. */
  protected ofCells<Property extends keyof CellFormat>(
    property: Property,
    read: (value: unknown) => CellFormat[Property],
  ): Properties[string] {
    return {
      get: () => commonFormat(this.place.sheet, this.place.area, property),
      set: (value) => this.change({ [property]: read(value) }),
    };
  }

  protected change(change: FormatChange): void {
    refuseWhenProtected(this.place.sheet, 'allowFormatCells');
    changeFormat(this.place.sheet, this.place.area, change);
  }
}

/** `range.format`. */
export class RangeFormatObject extends CellFormatObject {
  readonly type = 'RangeFormat';

  protected override readonly properties: Properties = {
    HorizontalAlignment: this.ofCells('horizontalAlignment', (value) =>
      enumerationValue(this.host, 'HorizontalAlignment', value),
    ),
    VerticalAlignment: this.ofCells('verticalAlignment', (value) =>
      enumerationValue(this.host, 'VerticalAlignment', value),
    ),
    WrapText: this.ofCells('wrapText', truth),
    IndentLevel: {
      get: () => commonFormat(this.place.sheet, this.place.area, 'indentLevel'),
      set: (value) => this.indent(wholeNumber(value)),
    },
    ColumnWidth: { get: () => this.columnWidth(), set: (value) => this.setWidth(number(value)) },
    RowHeight: { get: () => this.rowHeight(), set: (value) => this.setHeight(number(value)) },
    UseStandardWidth: { get: () => this.widths().every((width) => width === undefined) },
    UseStandardHeight: { get: () => this.heights().every((height) => height === undefined) },
    TextOrientation: { get: () => 0 },
    ReadingOrder: { get: () => 'Context' },
    ShrinkToFit: { get: () => false },
    AutoIndent: { get: () => false },
  };

  protected override readonly navigations: Navigations = {
    Font: () => new FontObject(this.host, this),
    Fill: () => new FillObject(this.host, this),
    Protection: () => new CellProtectionObject(this.host, this),
    Borders: () => new BorderCollection(this.host, this),
  };

  protected override readonly methods: Methods = {
    AutofitColumns: () => this.host.record('autofitColumns'),
    AutofitRows: () => this.host.record('autofitRows'),
  };

  /** Excel gives centred cells with an indent back to the left. */
  private indent(indentLevel: number): void {
    if (indentLevel > 250) throw new ExcelError('InvalidArgument');
    this.change({ indentLevel });
  }

  private widths(): readonly (number | undefined)[] {
    const { sheet, area } = this.place;
    return sizes(sheet.columnWidths, area.column, area.columnCount);
  }

  private heights(): readonly (number | undefined)[] {
    const { sheet, area } = this.place;
    return sizes(sheet.rowHeights, area.row, area.rowCount);
  }

  private columnWidth(): number | null {
    return common(this.widths().map((width) => width ?? standardSize.width));
  }

  private rowHeight(): number | null {
    return common(this.heights().map((height) => height ?? standardSize.height));
  }

  private setWidth(points: number): void {
    const { sheet, area } = this.place;
    refuseWhenProtected(sheet, 'allowFormatColumns');
    // 255 characters are the widest column.
    if (points < 0 || points > 1342.5) throw new ExcelError('InvalidArgument');
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      sheet.columnWidths.set(column, toPixels(points));
    }
  }

  private setHeight(points: number): void {
    const { sheet, area } = this.place;
    refuseWhenProtected(sheet, 'allowFormatRows');
    if (points < 0 || points > 409.5) throw new ExcelError('InvalidArgument');
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      sheet.rowHeights.set(row, toPixels(points));
    }
  }
}

/** The sizes of a stretch of rows or columns; one stands for all that were never set. */
function sizes(
  known: ReadonlyMap<number, number>,
  first: number,
  count: number,
): readonly (number | undefined)[] {
  const own = valuesBetween(known, first, count);
  return own.length < count ? [...own, undefined] : own;
}

function common(values: readonly number[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

class FontObject extends CellFormatObject {
  readonly type = 'RangeFont';

  protected override readonly properties: Properties = {
    Name: this.ofCells('fontName', text),
    Size: this.ofCells('fontSize', fontSize),
    Bold: this.ofCells('bold', truth),
    Italic: this.ofCells('italic', truth),
    Underline: this.ofCells('underline', (value) =>
      enumerationValue(this.host, 'RangeUnderlineStyle', value),
    ),
    Color: this.ofCells('fontColor', color),
    Strikethrough: { get: () => false },
    Subscript: { get: () => false },
    Superscript: { get: () => false },
    TintAndShade: { get: () => 0 },
  };
}

function fontSize(value: unknown): number {
  const size = number(value);
  if (size < 1 || size > 409) throw new ExcelError('InvalidArgument');
  return size;
}

class FillObject extends CellFormatObject {
  readonly type = 'RangeFill';

  protected override readonly properties: Properties = {
    Color: {
      ...this.ofCells('fillColor', color),
      get: () => commonFormat(this.place.sheet, this.place.area, 'fillColor'),
      // An empty text takes the fill away.
      set: (value) => this.change({ fillColor: value === '' ? undefined : color(value) }),
    },
    Pattern: { get: () => null },
    PatternColor: { get: () => '#000000' },
    PatternTintAndShade: { get: () => 0 },
    TintAndShade: { get: () => 0 },
  };

  protected override readonly methods: Methods = {
    Clear: () => this.change({ fillColor: undefined }),
  };
}

class CellProtectionObject extends CellFormatObject {
  readonly type = 'FormatProtection';

  protected override readonly properties: Properties = {
    Locked: {
      get: () => commonFormat(this.place.sheet, this.place.area, 'locked'),
      set: (value) => this.lock(truth(value)),
    },
    FormulaHidden: { get: () => false },
  };

  /** On a protected sheet nobody unlocks cells, whatever its options say. */
  private lock(locked: boolean): void {
    refuseWhenProtected(this.place.sheet);
    changeFormat(this.place.sheet, this.place.area, { locked });
  }
}

/** `range.format.borders`; diagonals are not kept. */
class BorderCollection extends HostCollection {
  readonly type = 'RangeBorderCollection';

  protected override readonly properties: Properties = { TintAndShade: { get: () => 0 } };

  items(): readonly HostObject[] {
    return borderSides.map((side) => new BorderObject(this.host, this, side));
  }

  override itemByKey(key: unknown): HostObject {
    return new BorderObject(this.host, this, oneOf(key, borderSides));
  }
}

const newLine: Line = { style: 'Continuous', weight: 'Thin', color: '#000000' };

class BorderObject extends HostObject {
  readonly type = 'RangeBorder';

  protected override readonly properties: Properties = {
    SideIndex: { get: () => this.side },
    Style: { get: () => this.common('style'), set: (value) => this.setStyle(value) },
    Weight: {
      get: () => this.common('weight'),
      set: (value) => this.change({ weight: enumerationValue(this.host, 'BorderWeight', value) }),
    },
    Color: {
      get: () => this.common('color'),
      set: (value) => this.change({ color: color(value) }),
    },
    TintAndShade: { get: () => 0 },
  };

  constructor(
    host: HostContext,
    parent: HostObject,
    private readonly side: BorderSide,
  ) {
    super(host, parent);
  }

  private get block(): { readonly sheet: Sheet; readonly area: Area } {
    return placeOf(this);
  }

  private setStyle(value: unknown): void {
    const style = enumerationValue(this.host, 'BorderLineStyle', value);
    if (style !== 'None') this.change({ style });
    else this.changeLines(() => undefined);
  }

  /** Where there is no line yet, saying anything about it draws one. */
  private change(change: Partial<Line>): void {
    const known = new Map<Line | undefined, Line>();
    this.changeLines((line) => {
      const changed = known.get(line) ?? { ...newLine, ...line, ...change };
      known.set(line, changed);
      return changed;
    });
  }

  private changeLines(change: (line: Line | undefined) => Line | undefined): void {
    const { sheet, area } = this.block;
    refuseWhenProtected(sheet, 'allowFormatCells');
    changeLines(sheet, { area, side: this.side }, change);
  }

  /** `null` where the lines of the side differ. */
  private common(property: keyof Line): string | null {
    const { sheet, area } = this.block;
    const absent = { ...newLine, style: 'None' };
    const values = new Set(
      [...linesIn(sheet, area, this.side)].map((line) => (line ?? absent)[property]),
    );
    const [value = null] = values;
    return values.size === 1 ? value : null;
  }
}
