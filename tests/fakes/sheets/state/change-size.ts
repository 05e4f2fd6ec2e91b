/** Rows and columns put in and taken out, with all that moves along. */
import type { Area } from '../../../../shared/core/model/workbook-model';
import { ServiceError } from '../service/service-error';
import type { Book, ConditionalRule, PivotState, Place, SheetState } from './book';
import type { GridChange } from './grid';

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

/**
 * Puts rows or columns into a sheet (`count` above 0) or takes them out (below 0).
 *
 * Everything that has an area moves, grows or goes with them. Formulas keep their text: this stand-in
 * does not follow references inside of them.
 */
export function changeSize(book: Book, sheet: SheetState, change: GridChange): void {
  refuseImpossible(book, sheet, change);
  const grids = [
    sheet.cells,
    sheet.formats,
    sheet.linesAbove,
    sheet.linesBefore,
    sheet.validations,
    sheet.notes,
  ];
  for (const grid of grids) grid.splice(change);
  moveSizes(change.axis === 'rows' ? sheet.rowHeights : sheet.columnWidths, change);
  if (change.axis === 'rows') sheet.rowCount += change.count;
  else sheet.columnCount += change.count;
  moveThingsOn(sheet, change);
  moveThingsOf(book, sheet, change);
}

function refuseImpossible(book: Book, sheet: SheetState, { axis, at, count }: GridChange): void {
  const { rowCount, columnCount } = sheet;
  const [size, across] = axis === 'rows' ? [rowCount, columnCount] : [columnCount, rowCount];
  if (at < 0 || at > size || (count < 0 && at - count > size)) {
    throw new ServiceError(`Those ${axis} are out of bounds.`);
  }
  if (size + count < 1) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
  if (axis === 'columns' && columnCount + count > MOST_COLUMNS) {
    throw new ServiceError(`A sheet has at most ${String(MOST_COLUMNS)} columns.`);
  }
  refuseTooBig(book, count * across);
}

function refuseTooBig(book: Book, added: number): void {
  const total = book.sheets.reduce((sum, each) => sum + each.rowCount * each.columnCount, 0);
  if (total + added > MOST_CELLS) {
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${String(MOST_CELLS)} cells.`,
    );
  }
}

/** The area after the change; `null` if nothing of it is left. */
function movedArea(area: Area, change: GridChange): Area | null {
  const isRows = change.axis === 'rows';
  const first = isRows ? area.row : area.column;
  const last = first + (isRows ? area.rowCount : area.columnCount) - 1;
  const start = movedPlace(first, change);
  const end = movedPlace(last, change);
  // Where the first or last line was taken out, the block begins or ends with its next one.
  const from = start ?? change.at;
  const to = end ?? change.at - 1;
  if (to < from) return null;
  return isRows
    ? { ...area, row: from, rowCount: to - from + 1 }
    : { ...area, column: from, columnCount: to - from + 1 };
}

/** The place of a line after the change; `null` if it was taken out. */
function movedPlace(place: number, { at, count }: GridChange): number | null {
  if (place < at) return place;
  return count < 0 && place < at - count ? null : place + count;
}

function moveAreas(areas: readonly Area[], change: GridChange): Area[] {
  return areas.flatMap((area) => movedArea(area, change) ?? []);
}

function moveSizes(sizes: Map<number, number>, change: GridChange): void {
  const entries = [...sizes];
  sizes.clear();
  for (const [place, size] of entries) {
    const moved = movedPlace(place, change);
    if (moved !== null) sizes.set(moved, size);
  }
}

function moveThingsOn(sheet: SheetState, change: GridChange): void {
  sheet.merges = moveAreas(sheet.merges, change);
  const filterArea = sheet.filter === null ? null : movedArea(sheet.filter.area, change);
  if (sheet.filter !== null && filterArea !== null) sheet.filter.area = filterArea;
  else sheet.filter = null;
  sheet.bandings = sheet.bandings.filter((banding) => {
    const area = movedArea(banding.area, change);
    if (area !== null) banding.area = area;
    return area !== null;
  });
  sheet.conditionalRules = sheet.conditionalRules.flatMap((rule): ConditionalRule[] => {
    const areas = moveAreas(rule.areas, change);
    return areas.length === 0 ? [] : [{ ...rule, areas }];
  });
  moveAnchors(sheet, change);
  if (change.axis === 'rows') sheet.frozenRows = frozen(sheet.frozenRows, change);
  else sheet.frozenColumns = frozen(sheet.frozenColumns, change);
}

function frozen(count: number, { at, count: added }: GridChange): number {
  if (at >= count) return count;
  return Math.max(at, count + added);
}

function moveAnchors(sheet: SheetState, change: GridChange): void {
  const key = change.axis === 'rows' ? 'row' : 'column';
  sheet.pivots = sheet.pivots.filter(({ anchor }) => {
    const moved = movedPlace(anchor[key], change);
    if (moved !== null) anchor[key] = moved;
    return moved !== null;
  });
  for (const chart of sheet.charts) {
    const { position } = chart.spec;
    const moved = movedPlace(position[key], change) ?? change.at;
    chart.spec = { ...chart.spec, position: { ...position, [key]: moved } };
  }
}

/** Names, protections, metadata, and what charts and pivots of any sheet point at. */
function moveThingsOf(book: Book, sheet: SheetState, change: GridChange): void {
  const move = (place: Place): Place | null => {
    if (place.sheet !== sheet) return place;
    const area = movedArea(place.area, change);
    return area === null ? null : { sheet, area };
  };
  book.namedRanges = book.namedRanges.filter((named) => {
    const place = move(named.place);
    if (place !== null) named.place = place;
    return place !== null;
  });
  book.protections = book.protections.filter((protection) => {
    if (protection.sheet !== sheet) return true;
    protection.unprotected = moveAreas(protection.unprotected, change);
    if (protection.area === null) return true;
    const area = movedArea(protection.area, change);
    if (area !== null) protection.area = area;
    return area !== null;
  });
  book.metadata = book.metadata.filter((entry) => {
    const { location } = entry;
    const axis = location.kind === 'row' ? 'rows' : 'columns';
    if (!('at' in location) || location.sheet !== sheet || axis !== change.axis) return true;
    const at = movedPlace(location.at, change);
    if (at !== null) entry.location = { ...location, at };
    return at !== null;
  });
  for (const each of book.sheets) {
    for (const chart of each.charts) {
      const ranges = chart.spec.ranges.flatMap((place) => move(place) ?? []);
      chart.spec = { ...chart.spec, ranges };
    }
    each.pivots = each.pivots.filter((pivot) => {
      const source = move(pivot.source);
      if (pivot.source.sheet === sheet) moveFields(pivot, change);
      if (source !== null) pivot.source = source;
      return source !== null;
    });
  }
}

function moveFields(pivot: PivotState, change: GridChange): void {
  if (change.axis === 'rows') return;
  const stays = (field: { sourceColumn: number }): boolean => {
    const moved = movedPlace(field.sourceColumn, change);
    if (moved !== null) field.sourceColumn = moved;
    return moved !== null;
  };
  pivot.rows = pivot.rows.filter(stays);
  pivot.columns = pivot.columns.filter(stays);
  pivot.values = pivot.values.filter(stays);
  pivot.filters = pivot.filters.filter(stays);
}
