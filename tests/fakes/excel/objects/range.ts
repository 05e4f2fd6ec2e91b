import { enumerationValue, optionalText, placeArgument, text, wholeNumber } from '../arguments';
import type { Area, Place } from '../area';
import { boundingArea, intersect, limits, placeAddress, requireInSheet, subtract } from '../area';
import { entriesIn, removeIn, usedArea, valueType, wireFormula, wireValue } from '../cells';
import type { Cell, Grid } from '../book';
import { ExcelError } from '../excel-error';
import { clearFormats, formatAt } from '../formats';
import { refuseWhenProtected } from '../guard';
import type { HostContext, Methods, Navigations, Properties } from '../host-object';
import { HostObject } from '../host-object';
import { textOf } from '../number-text';
import { shiftCells } from '../shift-cells';
import { keepHeadersInside } from '../table-rules';
import {
  raiseChanged,
  refuseCellsOfPivots,
  refuseLockedCells,
  writeNumberFormats,
  writeValues,
} from '../write-cells';
import { RangeFormatObject } from './range-format';
import { clearHyperlinks, getHyperlink, setHyperlink } from './hyperlinks';

/** Documented: more cells than this are not read at once. */
const mostCellsRead = 5_000_000;

/** A block of cells. */
export class RangeObject extends HostObject {
  readonly type = 'Range';

  protected override readonly properties: Properties = {
    Address: { get: () => placeAddress(this.place) },
    AddressLocal: { get: () => placeAddress(this.place) },
    RowIndex: { get: () => this.area.row },
    ColumnIndex: { get: () => this.area.column },
    RowCount: { get: () => this.area.rowCount },
    ColumnCount: { get: () => this.area.columnCount },
    CellCount: { get: () => cellCount(this.area) },
    IsEntireRow: { get: () => this.area.columnCount === limits.columns },
    IsEntireColumn: { get: () => this.area.rowCount === limits.rows },
    Values: this.block(({ cell }) => wireValue(cell?.value), true),
    Formulas: this.block(({ cell }) => wireFormula(cell), true),
    FormulasLocal: this.block(({ cell }) => wireFormula(cell), true),
    ValueTypes: this.block(({ cell }) => valueType(cell), false),
    Text: this.block(({ cell, numberFormat }) => textOf(cell, numberFormat), false),
    NumberFormat: {
      get: () => this.read(({ numberFormat }) => numberFormat),
      set: (value) => writeNumberFormats(this.place, value),
    },
    Hyperlink: {
      get: () => getHyperlink(this.place),
      set: (value) => setHyperlink(this.place, value),
    },
    HasSpill: { get: () => false },
    SavedAsArray: { get: () => false },
    Hidden: { get: () => false },
    LinkedDataTypeState: { get: () => 'None' },
  };

  protected override readonly navigations: Navigations = {
    Worksheet: () => this.host.sheet(this.place.sheet),
    Format: () => new RangeFormatObject(this.host, this),
  };

  protected override readonly methods: Methods = {
    GetCell: ([row, column]) => this.part(index(row), index(column), [1, 1]),
    GetRow: ([row]) => this.part(index(row), 0, [1, this.area.columnCount]),
    GetColumn: ([column]) => this.part(0, index(column), [this.area.rowCount, 1]),
    GetLastCell: () => this.part(this.area.rowCount - 1, this.area.columnCount - 1, [1, 1]),
    GetLastRow: () => this.part(this.area.rowCount - 1, 0, [1, this.area.columnCount]),
    GetLastColumn: () => this.part(0, this.area.columnCount - 1, [this.area.rowCount, 1]),
    GetEntireRow: () => this.to({ ...this.area, column: 0, columnCount: limits.columns }),
    GetEntireColumn: () => this.to({ ...this.area, row: 0, rowCount: limits.rows }),
    GetOffsetRange: ([rows, columns]) =>
      this.part(index(rows), index(columns), [this.area.rowCount, this.area.columnCount]),
    GetResizedRange: ([rows, columns]) =>
      this.part(0, 0, [this.area.rowCount + index(rows), this.area.columnCount + index(columns)]),
    GetAbsoluteResizedRange: ([rows, columns]) =>
      this.part(0, 0, [wholeNumber(rows, 1), wholeNumber(columns, 1)]),
    GetRowsBelow: ([count]) => this.beside(count, { rows: 1, columns: 0 }),
    GetRowsAbove: ([count]) => this.beside(count, { rows: -1, columns: 0 }),
    GetColumnsAfter: ([count]) => this.beside(count, { rows: 0, columns: 1 }),
    GetColumnsBefore: ([count]) => this.beside(count, { rows: 0, columns: -1 }),
    GetBoundingRect: ([other]) => this.to(boundingArea(this.area, this.other(other))),
    GetIntersection: ([other]) => this.found(intersect(this.area, this.other(other))),
    GetUsedRange: ([valuesOnly]) => this.used(valuesOnly) ?? this.part(0, 0, [1, 1]),
    GetUsedRangeOrNullObject: ([valuesOnly]) => this.used(valuesOnly),
    _ValidateArraySize: ([rows, columns]) => this.requireSize(rows, columns),
    Clear: ([applyTo]) => this.clear(optionalText(applyTo) ?? 'All'),
    Merge: ([across]) => this.merge(across === true),
    Unmerge: () => this.unmerge(),
    Select: () => this.select(),
    Calculate: () => this.host.record('calculate'),
    Insert: ([shift]) => this.shift(text(shift)),
    Delete: ([shift]) => this.shift(text(shift)),
  };

  constructor(
    host: HostContext,
    parent: HostObject,
    readonly place: Place,
  ) {
    super(host, parent);
  }

  private get area(): Area {
    return this.place.area;
  }

  /** A property with one value for each cell; whole rows and columns have `null`. */
  private block(read: (content: CellContent) => unknown, isWritable: boolean): Properties[string] {
    const get = () => this.read(read);
    if (!isWritable) return { get };
    return { get, set: (values) => writeValues(this.host, this.place, { values }) };
  }

  private read(readCell: (content: CellContent) => unknown): unknown {
    const { sheet, area } = this.place;
    if (area.rowCount === limits.rows || area.columnCount === limits.columns) return null;
    if (cellCount(area) > mostCellsRead) throw new ExcelError('RangeExceedsLimit');
    return Array.from({ length: area.rowCount }, (_, row) => {
      const cells = sheet.cells.get(area.row + row);
      return Array.from({ length: area.columnCount }, (_unused, column) => {
        const place = [area.row + row, area.column + column] as const;
        return readCell({
          cell: cells?.get(place[1]),
          get numberFormat() {
            return formatAt(sheet, ...place).numberFormat ?? 'General';
          },
        });
      });
    });
  }

  private to(area: Area): HostObject {
    return this.host.range({ sheet: this.place.sheet, area: requireInSheet(area) });
  }

  /** A block that begins so many rows and columns away from this one. */
  private part(rows: number, columns: number, [rowCount, columnCount]: readonly [number, number]) {
    const { row, column } = this.area;
    return this.to({ row: row + rows, column: column + columns, rowCount, columnCount });
  }

  private beside(count: unknown, step: { readonly rows: number; readonly columns: number }) {
    const given = count === undefined || count === null ? 1 : index(count);
    if (given === 0) throw new ExcelError('InvalidArgument');
    const { row, column, rowCount, columnCount } = this.area;
    const rows = strip({ first: row, size: rowCount }, step.rows, given);
    const columns = strip({ first: column, size: columnCount }, step.columns, given);
    return this.to({
      row: rows.first,
      rowCount: rows.size,
      column: columns.first,
      columnCount: columns.size,
    });
  }

  private other(argument: unknown): Area {
    const place = placeArgument(this.host, argument, this.place.sheet);
    if (place.sheet !== this.place.sheet) throw new ExcelError('InvalidArgument');
    return place.area;
  }

  private found(area: Area | undefined): HostObject {
    if (area === undefined) throw new ExcelError('ItemNotFound');
    return this.to(area);
  }

  private used(valuesOnly: unknown): HostObject | null {
    const { sheet, area } = this.place;
    const inside = <Value>(grid: Grid<Value>) => onlyInside(grid, area);
    const grids =
      valuesOnly === true ? [inside(sheet.cells)] : [inside(sheet.cells), inside(sheet.formats)];
    const found = usedArea(...grids);
    return found === undefined ? null : this.to(found);
  }

  private requireSize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) {
      throw new ExcelError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }

  private clear(given: string): void {
    const applyTo = enumerationValue(this.host, 'ClearApplyTo', given);
    if (applyTo !== 'Formats') refuseLockedCells(this.place);
    if (applyTo === 'Contents' || applyTo === 'All') this.clearContents();
    if (applyTo === 'Formats' || applyTo === 'All') this.clearFormats();
    if (applyTo !== 'Formats' && applyTo !== 'Contents') clearHyperlinks(this.place);
  }

  private clearContents(): void {
    const { sheet, area } = this.place;
    refuseCellsOfPivots(this.host.book, this.place);
    removeIn(sheet.cells, area);
    keepHeadersInside(sheet, area);
    raiseChanged(this.host, this.place);
  }

  private clearFormats(): void {
    const { sheet, area } = this.place;
    refuseWhenProtected(sheet, 'allowFormatCells');
    clearFormats(sheet, area);
    // Clearing formats takes conditional formats along.
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((one) => subtract(one, area));
      return areas.length === 0 ? [] : [Object.assign(format, { areas })];
    });
  }

  private merge(isAcross: boolean): void {
    const { sheet, area } = this.place;
    refuseWhenProtected(sheet);
    refuseCellsOfPivots(this.host.book, this.place);
    if (sheet.tables.some((table) => intersect(table.area, area) !== undefined)) {
      throw new ExcelError('InvalidOperation');
    }
    this.unmerge();
    const rows = Array.from({ length: area.rowCount }, (_, row) => ({
      ...area,
      row: area.row + row,
      rowCount: 1,
    }));
    for (const merged of isAcross ? rows : [area]) {
      if (cellCount(merged) === 1) continue;
      sheet.merges.push(merged);
      keepOnlyFirst(sheet.cells, merged);
    }
  }

  private unmerge(): void {
    const { sheet, area } = this.place;
    refuseWhenProtected(sheet);
    sheet.merges = sheet.merges.filter((merge) => intersect(merge, area) === undefined);
  }

  private select(): void {
    if (this.place.sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    this.host.record('select');
    this.host.select(this.place);
  }

  private shift(direction: string): HostObject {
    const { sheet, area } = this.place;
    refuseWhenProtected(sheet);
    shiftCells(sheet, area, direction);
    raiseChanged(this.host, this.place, 'RangeEdited');
    return this.to(area);
  }
}

interface Span {
  readonly first: number;
  readonly size: number;
}

/** So many rows or columns past an edge; a negative count lies inside, counted from that edge. */
function strip(span: Span, direction: number, count: number): Span {
  if (direction === 0) return span;
  const edge = direction > 0 ? span.first + span.size : span.first;
  const isTowardsEnd = direction > 0 === count > 0;
  const size = Math.abs(count);
  return { first: isTowardsEnd ? edge : edge - size, size };
}

interface CellContent {
  readonly cell: Cell | undefined;
  readonly numberFormat: string;
}

function index(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new ExcelError('InvalidArgument');
  }
  return value;
}

/** Documented: -1 where there are more cells than the number can say. */
function cellCount({ rowCount, columnCount }: Area): number {
  const count = rowCount * columnCount;
  return count > 2_147_483_647 ? -1 : count;
}

/** When cells become one, the value at the top left stays. */
function keepOnlyFirst(cells: Grid<Cell>, area: Area): void {
  const first = cells.get(area.row)?.get(area.column);
  removeIn(cells, area);
  if (first === undefined) return;
  const row = cells.get(area.row) ?? new Map<number, Cell>();
  cells.set(area.row, row.set(area.column, first));
}

function onlyInside<Value>(grid: Grid<Value>, area: Area): Grid<Value> {
  const inside: Grid<Value> = new Map();
  for (const { row, column, value } of entriesIn(grid, area)) {
    const columns = inside.get(row) ?? new Map<number, Value>();
    inside.set(row, columns.set(column, value));
  }
  return inside;
}
