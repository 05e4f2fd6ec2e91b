/** The members of Sheet about rows and columns: how many, how high, how wide. */
import { defaultPixels } from '../held-things';
import type { Handlers } from '../service/define-service';
import { ServiceError } from '../service/service-error';
import { changeSize } from '../state/change-size';
import { refuseProtectedSheet } from '../state/protections';
import type { GoogleSheet, SheetHandle } from './states';

type Axis = 'rows' | 'columns';

function insert(handle: SheetHandle, axis: Axis, change: { at: number; count: number }): void {
  const { session, sheet } = handle;
  if (change.count < 1) throw new ServiceError(`The number of ${axis} must be at least 1.`);
  refuseProtectedSheet(session, sheet);
  changeSize(session.book, sheet, { axis, ...change });
}

const after =
  (axis: Axis) =>
  (handle: SheetHandle, position: number, count = 1) => {
    if (position < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
    insert(handle, axis, { at: position, count });
  };

const before =
  (axis: Axis) =>
  (handle: SheetHandle, position: number, count = 1) =>
    insert(handle, axis, { at: position - 1, count });

const remove =
  (axis: Axis) =>
  ({ session, sheet }: SheetHandle, position: number, count = 1) => {
    if (count < 1) throw new ServiceError(`The number of ${axis} must be at least 1.`);
    refuseProtectedSheet(session, sheet);
    changeSize(session.book, sheet, { axis, at: position - 1, count: -count });
  };

const sizesOf = ({ sheet }: SheetHandle, axis: Axis) =>
  axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;

const getSize =
  (axis: Axis) =>
  (handle: SheetHandle, position: number): number => {
    requireLines(handle, axis, { first: position, count: 1 });
    const usual = axis === 'rows' ? defaultPixels.height : defaultPixels.width;
    return sizesOf(handle, axis).get(position - 1) ?? usual;
  };

const setSizes =
  (axis: Axis) =>
  (handle: SheetHandle, ...[first, count, size]: [number, number, number]) => {
    requireLines(handle, axis, { first, count });
    if (size < 2 || size > 2000) throw new ServiceError(`Invalid size: ${String(size)}`);
    for (let place = first - 1; place < first - 1 + count; place += 1) {
      sizesOf(handle, axis).set(place, size);
    }
  };

const setSize = (axis: Axis) => (handle: SheetHandle, position: number, size: number) =>
  setSizes(axis)(handle, position, 1, size);

function requireLines(
  { sheet }: SheetHandle,
  axis: Axis,
  { first, count }: { readonly first: number; readonly count: number },
): void {
  const size = axis === 'rows' ? sheet.rowCount : sheet.columnCount;
  if (first < 1 || count < 1 || first + count - 1 > size) {
    throw new ServiceError(`Those ${axis} are out of bounds.`);
  }
}

export const sheetSizes: Handlers<SheetHandle, GoogleSheet> = {
  getMaxRows: ({ sheet }) => sheet.rowCount,
  getMaxColumns: ({ sheet }) => sheet.columnCount,
  insertRowAfter: after('rows'),
  insertRowsAfter: after('rows'),
  insertRowBefore: before('rows'),
  insertRowsBefore: before('rows'),
  insertRows: before('rows'),
  insertColumnAfter: after('columns'),
  insertColumnsAfter: after('columns'),
  insertColumnBefore: before('columns'),
  insertColumnsBefore: before('columns'),
  insertColumns: before('columns'),
  deleteRow: remove('rows'),
  deleteRows: remove('rows'),
  deleteColumn: remove('columns'),
  deleteColumns: remove('columns'),
  getRowHeight: getSize('rows'),
  getColumnWidth: getSize('columns'),
  setRowHeight: setSize('rows'),
  setRowHeights: setSizes('rows'),
  setRowHeightsForced: setSizes('rows'),
  setColumnWidth: setSize('columns'),
  setColumnWidths: setSizes('columns'),
};
