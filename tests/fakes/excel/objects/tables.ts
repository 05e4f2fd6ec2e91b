import { placeArgument, text, truth, wholeNumber } from '../arguments';
import type { Area } from '../area';
import { intersect, requireInSheet } from '../area';
import type { Sheet, Table } from '../book';
import { cellAt, removeIn, wireValue } from '../cells';
import { ExcelError, NotEmulatedError } from '../excel-error';
import { clearFormats } from '../formats';
import { refuseWhenProtected } from '../guard';
import type { HostClasses, HostContext, Methods, Navigations, Properties } from '../host-object';
import { HostCollection, HostObject, sheetOfOrUndefined } from '../host-object';
import { keepHeadersValid, requireFreeArea, requireName, requireTableStyle } from '../table-rules';
import { refuseCellsOfPivots, writeValues } from '../write-cells';

type Flag = 'showBandedRows' | 'showBandedColumns' | 'showFilterButton';

class TableObject extends HostObject {
  readonly type = 'Table';

  protected override readonly properties: Properties = {
    Id: { get: () => this.table.id },
    LegacyId: { get: () => this.table.id },
    Name: {
      get: () => this.table.name,
      set: (value) => {
        this.refuseOnProtectedSheet();
        this.table.name = requireName(this.host.book, text(value), this.table);
      },
    },
    Style: {
      get: () => this.table.style,
      set: (value) => {
        this.refuseOnProtectedSheet();
        this.table.style = requireTableStyle(text(value));
      },
    },
    ShowBandedRows: this.flag('showBandedRows'),
    ShowBandedColumns: this.flag('showBandedColumns'),
    ShowFilterButton: this.flag('showFilterButton'),
    ShowHeaders: { get: () => true },
    ShowTotals: { get: () => false },
    HighlightFirstColumn: { get: () => false },
    HighlightLastColumn: { get: () => false },
  };

  protected override readonly navigations: Navigations = {
    Worksheet: () => this.host.sheet(this.sheet),
    Columns: () => new TableColumnCollection(this.host, this),
    Rows: () => new TableRowCollection(this.host, this),
  };

  protected override readonly methods: Methods = {
    GetRange: () => this.range({}),
    GetHeaderRowRange: () => this.range({ rowCount: 1 }),
    GetDataBodyRange: () => this.range(bodyOf(this.table.area)),
    Resize: ([range]) => this.resize(range),
    ConvertToRange: () => {
      this.refuseOnProtectedSheet();
      this.takeOut();
      return this.range({});
    },
    Delete: () => this.delete(),
    ClearFilters: () => undefined,
  };

  constructor(
    host: HostContext,
    parent: HostObject | null,
    readonly table: Table,
  ) {
    super(host, parent);
  }

  /** Tables know no sheet of their own, so that they follow the sheet that lists them. */
  get sheet(): Sheet {
    const sheet = this.host.book.sheets.find(({ tables }) => tables.includes(this.table));
    if (sheet === undefined) throw new ExcelError('ItemNotFound');
    return sheet;
  }

  override isGone(): boolean {
    return !this.host.book.sheets.some(({ tables }) => tables.includes(this.table));
  }

  private flag(name: Flag): Properties[string] {
    return {
      get: () => this.table[name],
      set: (value) => {
        this.refuseOnProtectedSheet();
        this.table[name] = truth(value);
      },
    };
  }

  private refuseOnProtectedSheet(): void {
    refuseWhenProtected(this.sheet);
  }

  private range(part: Partial<Area>): HostObject {
    const sheet = this.sheetOrFormer();
    return this.host.range({ sheet, area: { ...this.table.area, ...part } });
  }

  private formerSheet: Sheet | undefined;

  private sheetOrFormer(): Sheet {
    return this.formerSheet ?? this.sheet;
  }

  private takeOut(): void {
    const { sheet } = this;
    this.formerSheet = sheet;
    sheet.tables = sheet.tables.filter((table) => table !== this.table);
  }

  /** Documented: the new block overlaps the old one and begins in the same row. */
  private resize(argument: unknown): void {
    const { sheet, area } = placeArgument(this.host, argument, this.sheet);
    this.refuseOnProtectedSheet();
    const old = this.table.area;
    const isPossible =
      sheet === this.sheet &&
      area.row === old.row &&
      area.rowCount >= 2 &&
      intersect(area, old) !== undefined;
    if (!isPossible) throw new ExcelError('InvalidArgument');
    requireFreeArea(sheet, area, this.table);
    refuseCellsOfPivots(this.host.book, { sheet, area });
    this.table.area = area;
    keepHeadersValid(sheet, this.table);
  }

  private delete(): void {
    this.refuseOnProtectedSheet();
    const { sheet } = this;
    this.takeOut();
    removeIn(sheet.cells, this.table.area);
    clearFormats(sheet, this.table.area);
  }
}

function bodyOf(area: Area): Partial<Area> {
  return { row: area.row + 1, rowCount: area.rowCount - 1 };
}

/** The tables of a sheet, or of all sheets. */
class TableCollection extends HostCollection {
  readonly type = 'TableCollection';

  protected override readonly methods: Methods = {
    Add: ([address, hasHeaders]) => this.add(address, hasHeaders),
  };

  private get sheets(): readonly Sheet[] {
    const sheet = sheetOfOrUndefined(this);
    return sheet === undefined ? this.host.book.sheets : [sheet];
  }

  items(): readonly HostObject[] {
    return this.sheets.flatMap(({ tables }) => tables.map((table) => this.view(table)));
  }

  private view(table: Table): HostObject {
    return this.host.view(table, () => new TableObject(this.host, null, table));
  }

  private add(address: unknown, hasHeaders: unknown): HostObject {
    const { book } = this.host;
    const place = placeArgument(
      this.host,
      address,
      sheetOfOrUndefined(this) ?? book.selection.sheet,
    );
    if (hasHeaders !== true) throw new NotEmulatedError('tables whose headers Excel makes up');
    const { sheet } = place;
    if (!this.sheets.includes(sheet)) throw new ExcelError('InvalidArgument');
    refuseWhenProtected(sheet);
    // A header alone gets an empty row below it.
    const area = requireInSheet({ ...place.area, rowCount: Math.max(2, place.area.rowCount) });
    requireFreeArea(sheet, area);
    refuseCellsOfPivots(book, { sheet, area });
    const id = String(book.nextId);
    book.nextId += 1;
    const table: Table = {
      id,
      name: freeTableName(book.sheets.flatMap(({ tables }) => tables)),
      area,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
    };
    sheet.tables.push(table);
    keepHeadersValid(sheet, table);
    return this.view(table);
  }
}

function freeTableName(tables: readonly Table[]): string {
  const taken = new Set(tables.map(({ name }) => name.toLowerCase()));
  let number = tables.length + 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

class TableColumnCollection extends HostCollection {
  readonly type = 'TableColumnCollection';

  constructor(
    host: HostContext,
    private readonly owner: TableObject,
  ) {
    super(host, owner);
  }

  items(): readonly HostObject[] {
    const { columnCount } = this.owner.table.area;
    return Array.from(
      { length: columnCount },
      (_, index) => new TableColumnObject(this.host, this.owner, index),
    );
  }
}

class TableColumnObject extends HostObject {
  readonly type = 'TableColumn';

  protected override readonly properties: Properties = {
    Id: { get: () => this.index + 1 },
    Index: { get: () => this.index },
    Name: { get: () => this.title(), set: (value) => this.write(this.header, text(value)) },
    Values: {
      get: () =>
        this.host.range({ sheet: this.owner.sheet, area: this.area }).getProperty('Values'),
      set: (values) => this.write(this.area, values),
    },
  };

  protected override readonly methods: Methods = {
    GetRange: () => this.range(this.area),
    GetHeaderRowRange: () => this.range(this.header),
    GetDataBodyRange: () => this.range({ ...this.area, ...bodyOf(this.area) }),
  };

  constructor(
    host: HostContext,
    private readonly owner: TableObject,
    private readonly index: number,
  ) {
    super(host, owner);
  }

  private get area(): Area {
    const { area } = this.owner.table;
    return { ...area, column: area.column + this.index, columnCount: 1 };
  }

  private get header(): Area {
    return { ...this.area, rowCount: 1 };
  }

  private range(area: Area): HostObject {
    return this.host.range({ sheet: this.owner.sheet, area });
  }

  private title(): string {
    const { row, column } = this.area;
    return String(wireValue(cellAt(this.owner.sheet, row, column)?.value));
  }

  private write(area: Area, values: unknown): void {
    writeValues(this.host, { sheet: this.owner.sheet, area }, { values });
  }
}

/** How many rows there are; adding rows breaks co-authoring, so nobody here needs it emulated. */
class TableRowCollection extends HostCollection {
  readonly type = 'TableRowCollection';

  constructor(
    host: HostContext,
    private readonly owner: TableObject,
  ) {
    super(host, owner);
  }

  items(): readonly HostObject[] {
    return Array.from(
      { length: this.owner.table.area.rowCount - 1 },
      (_, index) => new TableRowObject(this.host, this.owner, index),
    );
  }
}

class TableRowObject extends HostObject {
  readonly type = 'TableRow';

  protected override readonly properties: Properties = {
    Index: { get: () => this.index },
    Values: { get: () => this.range().getProperty('Values') },
  };

  protected override readonly methods: Methods = { GetRange: () => this.range() };

  constructor(
    host: HostContext,
    private readonly owner: TableObject,
    private readonly index: number,
  ) {
    super(host, owner);
  }

  private range(): HostObject {
    const { area } = this.owner.table;
    const row = area.row + 1 + wholeNumber(this.index);
    return this.host.range({ sheet: this.owner.sheet, area: { ...area, row, rowCount: 1 } });
  }
}

/** The classes of this file, by their names on the wire. */
export const tableClasses: HostClasses = {
  TableCollection: (host, parent) => new TableCollection(host, parent),
};
