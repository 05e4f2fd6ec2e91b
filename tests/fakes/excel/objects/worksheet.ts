import { color, oneOf, optionalText, text, truth, wholeNumber } from '../arguments';
import type { Area } from '../area';
import { parsePlace, requireInSheet, wholeSheet } from '../area';
import type { Sheet } from '../book';
import { newSheet } from '../book';
import { usedArea } from '../cells';
import { ExcelError } from '../excel-error';
import { refuseWhenStructureProtected } from '../guard';
import type { HostContext, Methods, Navigations, Properties } from '../host-object';
import { HostCollection, HostObject } from '../host-object';
import {
  freeSheetName,
  renameInFormulas,
  requireAnotherVisible,
  requireSheetName,
} from '../sheet-rules';
import { EmptyCollection } from '../host-object';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** A sheet. */
export class SheetObject extends HostObject {
  readonly type = 'Worksheet';

  protected override readonly properties: Properties = {
    Id: { get: () => this.sheet.id },
    Name: { get: () => this.sheet.name, set: (value) => this.rename(text(value)) },
    Position: { get: () => this.position, set: (value) => this.move(wholeNumber(value)) },
    Visibility: {
      get: () => this.sheet.visibility,
      set: (value) => this.show(oneOf(value, visibilities)),
    },
    TabColor: {
      get: () => this.sheet.tabColor,
      set: (value) => {
        this.sheet.tabColor = value === '' ? '' : color(value);
      },
    },
    ShowGridlines: {
      get: () => this.sheet.showGridlines,
      set: (value) => {
        this.sheet.showGridlines = truth(value);
      },
    },
    StandardHeight: { get: () => 15 },
  };

  // Names of a single sheet are not kept.
  protected override readonly navigations: Navigations = {
    Names: () => new EmptyCollection('NamedItemCollection', this.host, this),
  };

  protected override readonly methods: Methods = {
    GetRange: ([address]) => this.range(this.areaOfAddress(optionalText(address))),
    GetRangeByIndexes: ([row, column, rowCount, columnCount]) =>
      this.range({
        row: wholeNumber(row),
        column: wholeNumber(column),
        rowCount: wholeNumber(rowCount, 1),
        columnCount: wholeNumber(columnCount, 1),
      }),
    GetCell: ([row, column]) =>
      this.range({
        row: wholeNumber(row),
        column: wholeNumber(column),
        rowCount: 1,
        columnCount: 1,
      }),
    GetUsedRange: ([valuesOnly]) =>
      this.range(
        usedAreaOf(this.sheet, valuesOnly) ?? { ...wholeSheet, rowCount: 1, columnCount: 1 },
      ),
    GetUsedRangeOrNullObject: ([valuesOnly]) => {
      const area = usedAreaOf(this.sheet, valuesOnly);
      return area === undefined ? null : this.range(area);
    },
    GetNext: ([visibleOnly]) => this.neighbour(1, visibleOnly),
    GetPrevious: ([visibleOnly]) => this.neighbour(-1, visibleOnly),
    Activate: () => this.activate(),
    Delete: () => this.delete(),
    Calculate: () => this.host.record('calculate'),
  };

  constructor(
    host: HostContext,
    parent: HostObject | null,
    readonly sheet: Sheet,
  ) {
    super(host, parent);
    this.fill({ ShowHeadings: true, EnableCalculation: true, StandardWidth: 8.38, TabId: 0 });
  }

  override isGone(): boolean {
    return !this.host.book.sheets.includes(this.sheet);
  }

  private get position(): number {
    return this.host.book.sheets.indexOf(this.sheet);
  }

  private range(area: Area): HostObject {
    return this.host.range({ sheet: this.sheet, area: requireInSheet(area) });
  }

  /** An address with or without this sheet's name, or a name that stands for a block. */
  private areaOfAddress(address: string | undefined): Area {
    if (address === undefined || address === '') return wholeSheet;
    const place = parsePlace(this.host.book, address, this.sheet) ?? this.placeOfName(address);
    if (place?.sheet !== this.sheet) throw new ExcelError('InvalidArgument');
    return place.area;
  }

  private placeOfName(wanted: string) {
    const { names } = this.host.book;
    const name = names.find((candidate) => candidate.name.toLowerCase() === wanted.toLowerCase());
    return name === undefined ? undefined : parsePlace(this.host.book, name.formula.slice(1));
  }

  private rename(name: string): void {
    refuseWhenStructureProtected(this.host.book);
    requireSheetName(this.host.book, name, this.sheet);
    const old = this.sheet.name;
    this.sheet.name = name;
    renameInFormulas(this.host.book, old, name);
  }

  private move(position: number): void {
    const { sheets } = this.host.book;
    refuseWhenStructureProtected(this.host.book);
    if (position >= sheets.length) throw new ExcelError('InvalidArgument');
    sheets.splice(this.position, 1);
    sheets.splice(position, 0, this.sheet);
  }

  private show(visibility: Sheet['visibility']): void {
    if (visibility === this.sheet.visibility) return;
    refuseWhenStructureProtected(this.host.book);
    if (visibility !== 'Visible') requireAnotherVisible(this.host.book, this.sheet);
    this.sheet.visibility = visibility;
    if (visibility !== 'Visible') leave(this.host, this.sheet);
  }

  private neighbour(direction: 1 | -1, visibleOnly: unknown): HostObject {
    const { sheets } = this.host.book;
    const after =
      direction === 1 ? sheets.slice(this.position + 1) : sheets.slice(0, this.position).reverse();
    const found = after.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
    if (found === undefined) throw new ExcelError('ItemNotFound');
    return this.host.sheet(found);
  }

  private activate(): void {
    if (this.sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    this.host.record('activate');
    goTo(this.host, this.sheet);
  }

  private delete(): void {
    const { book } = this.host;
    refuseWhenStructureProtected(book);
    // Documented: a very hidden sheet must be shown first.
    if (this.sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
    requireAnotherVisible(book, this.sheet);
    leave(this.host, this.sheet);
    book.sheets.splice(this.position, 1);
    renameInFormulas(book, this.sheet.name, undefined);
    this.host.raise({
      event: 'DeletedEvent',
      sheet: this.sheet,
      message: { source: 'Local', worksheetId: this.sheet.id },
    });
  }
}

/** The block of cells in use, as `getUsedRange` means it; formats count unless only values do. */
function usedAreaOf(sheet: Sheet, valuesOnly: unknown): Area | undefined {
  return valuesOnly === true
    ? usedArea(sheet.cells)
    : usedArea(sheet.cells, sheet.formats, sheet.horizontalLines, sheet.verticalLines);
}

/** Moves to another sheet if the one shown goes away. */
function leave(host: HostContext, sheet: Sheet): void {
  if (host.book.selection.sheet !== sheet) return;
  const next = host.book.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  if (next !== undefined) goTo(host, next);
}

function goTo(host: HostContext, sheet: Sheet): void {
  if (host.book.selection.sheet === sheet) return;
  host.select({ sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
}

/** All sheets of the workbook. */
export class WorksheetCollection extends HostCollection {
  readonly type = 'WorksheetCollection';

  protected override readonly methods: Methods = {
    Add: ([name]) => this.add(optionalText(name)),
    GetActiveWorksheet: () => this.host.sheet(this.host.book.selection.sheet),
    GetCount: ([visibleOnly]) => this.shown(visibleOnly).length,
    GetFirst: ([visibleOnly]) => this.host.sheet(present(this.shown(visibleOnly)[0])),
    GetLast: ([visibleOnly]) => this.host.sheet(present(this.shown(visibleOnly).pop())),
  };

  items(): readonly HostObject[] {
    return this.host.book.sheets.map((sheet) => this.host.sheet(sheet));
  }

  override itemByKey(key: unknown): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    const found = this.host.book.sheets.find(
      ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
    );
    return found === undefined ? undefined : this.host.sheet(found);
  }

  private shown(visibleOnly: unknown): Sheet[] {
    return this.host.book.sheets.filter(
      ({ visibility }) => visibleOnly !== true || visibility === 'Visible',
    );
  }

  private add(name: string | undefined): HostObject {
    const { book } = this.host;
    refuseWhenStructureProtected(book);
    const sheet = newSheet(book, requireSheetName(book, name ?? freeSheetName(book)));
    book.sheets.push(sheet);
    this.host.raise({
      event: 'AddedEvent',
      sheet,
      message: { source: 'Local', worksheetId: sheet.id },
    });
    return this.host.sheet(sheet);
  }
}

function present(sheet: Sheet | undefined): Sheet {
  if (sheet === undefined) throw new ExcelError('ItemNotFound');
  return sheet;
}
