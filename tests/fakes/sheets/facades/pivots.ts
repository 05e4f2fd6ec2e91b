/** PivotTable, PivotGroup, PivotValue and PivotFilter. */
import type { ServiceClass, ServiceState } from '../service/define-service';
import { defineService } from '../service/define-service';
import { enumerationValue } from '../service/enumeration';
import type { EnumerationValue } from '../service/enumeration';
import { ServiceError } from '../service/service-error';
import type { Session } from '../service/session';
import type {
  Place,
  PivotGroupState,
  PivotState,
  PivotValueState,
  SheetState,
} from '../state/book';
import { refuseProtected } from '../state/protections';
import { criteriaOf } from './banding-and-filter';
import type { RangeHandle } from './states';
import { giveRange } from './states';

type GooglePivot = GoogleAppsScript.Spreadsheet.PivotTable;
type GoogleGroup = GoogleAppsScript.Spreadsheet.PivotGroup;
type GoogleValue = GoogleAppsScript.Spreadsheet.PivotValue;
type GoogleFilter = GoogleAppsScript.Spreadsheet.PivotFilter;

interface PivotHandle extends ServiceState {
  readonly sheet: SheetState;
  readonly pivot: PivotState;
}

interface GroupHandle extends PivotHandle {
  readonly group: PivotGroupState;
}

interface ValueHandle extends PivotHandle {
  readonly value: PivotValueState;
}

interface FilterHandle extends PivotHandle {
  readonly filter: PivotState['filters'][number];
}

function requirePivot({ session, sheet, pivot }: PivotHandle): void {
  if (!session.book.sheets.includes(sheet) || !sheet.pivots.includes(pivot)) {
    throw new ServiceError('Pivot table not found.');
  }
}

const givePivot: ServiceClass<PivotHandle, GooglePivot> = defineService<PivotHandle, GooglePivot>(
  'PivotTable',
  {
    addRowGroup: (handle, column: number) => addGroup(handle, handle.pivot.rows, column),
    addColumnGroup: (handle, column: number) => addGroup(handle, handle.pivot.columns, column),
    addPivotValue: (handle, column: number, summarize: EnumerationValue) => {
      const value = { sourceColumn: columnIn(handle, column), displayName: null, summarize };
      handle.pivot.values.push(value);
      return giveValue({ ...handle, value });
    },
    addFilter: (handle, column: number, criteria: object) => {
      const sourceColumn = columnIn(handle, column);
      const filter = { sourceColumn, criteria: criteriaOf(criteria) };
      handle.pivot.filters.push(filter);
      return giveFilter({ ...handle, filter });
    },
    getAnchorCell: ({ session, sheet, pivot }) =>
      giveRange(session, { sheet, area: { ...pivot.anchor, rowCount: 1, columnCount: 1 } }),
    getRowGroups: (handle) => handle.pivot.rows.map((group) => giveGroup({ ...handle, group })),
    getColumnGroups: (handle) =>
      handle.pivot.columns.map((group) => giveGroup({ ...handle, group })),
    getPivotValues: (handle) => handle.pivot.values.map((value) => giveValue({ ...handle, value })),
    getFilters: (handle) => handle.pivot.filters.map((filter) => giveFilter({ ...handle, filter })),
    getValuesDisplayOrientation: ({ pivot }) =>
      pivot.valuesOrientation ?? enumerationValue('Dimension', 'COLUMNS'),
    setValuesDisplayOrientation: ({ pivot }, dimension: EnumerationValue) => {
      pivot.valuesOrientation = dimension;
    },
    remove: ({ sheet, pivot }) => {
      sheet.pivots = sheet.pivots.filter((other) => other !== pivot);
    },
  },
  requirePivot,
);

function addGroup(handle: PivotHandle, groups: PivotGroupState[], column: number): GoogleGroup {
  const taken = columnIn(handle, column);
  const { rows, columns } = handle.pivot;
  if ([...rows, ...columns].some(({ sourceColumn }) => sourceColumn === taken)) {
    throw new ServiceError('A pivot table cannot group by a column twice.');
  }
  const group = { sourceColumn: taken, displayName: null, showsTotals: true, isAscending: true };
  groups.push(group);
  return giveGroup({ ...handle, group });
}

/** Scripts name a column of the source by its place on the sheet, 1 for A, wherever the source begins. */
function columnIn({ pivot }: PivotHandle, column: number): number {
  const { area } = pivot.source;
  if (column > area.column && column <= area.column + area.columnCount) return column - 1;
  throw new ServiceError('The source column is outside the source data of the pivot table.');
}

const giveGroup: ServiceClass<GroupHandle, GoogleGroup> = defineService<GroupHandle, GoogleGroup>(
  'PivotGroup',
  {
    getPivotTable: (handle) => givePivot(handle),
    getSourceDataColumn: ({ group }) => group.sourceColumn + 1,
    getDimension: ({ pivot, group }) =>
      enumerationValue('Dimension', pivot.rows.includes(group) ? 'ROWS' : 'COLUMNS'),
    getIndex: ({ pivot, group }) =>
      (pivot.rows.includes(group) ? pivot.rows : pivot.columns).indexOf(group),
    setDisplayName: ({ group }, name: string) => {
      group.displayName = name;
    },
    resetDisplayName: ({ group }) => {
      group.displayName = null;
    },
    showTotals: ({ group }, shows: boolean) => {
      group.showsTotals = shows;
    },
    totalsAreShown: ({ group }) => group.showsTotals,
    sortAscending: ({ group }) => {
      group.isAscending = true;
    },
    sortDescending: ({ group }) => {
      group.isAscending = false;
    },
    isSortAscending: ({ group }) => group.isAscending,
    remove: ({ pivot, group }) => {
      for (const groups of [pivot.rows, pivot.columns]) {
        if (groups.includes(group)) groups.splice(groups.indexOf(group), 1);
      }
    },
  },
  requirePivot,
);

const giveValue: ServiceClass<ValueHandle, GoogleValue> = defineService<ValueHandle, GoogleValue>(
  'PivotValue',
  {
    getPivotTable: (handle) => givePivot(handle),
    getSummarizedBy: ({ value }) => value.summarize,
    setDisplayName: ({ value }, name: string) => {
      value.displayName = name;
    },
    summarizeBy: ({ value }, summarize: EnumerationValue) => {
      value.summarize = summarize;
    },
  },
  requirePivot,
);

const giveFilter: ServiceClass<FilterHandle, GoogleFilter> = defineService<
  FilterHandle,
  GoogleFilter
>(
  'PivotFilter',
  {
    getPivotTable: (handle) => givePivot(handle),
    getSourceDataColumn: ({ filter }) => filter.sourceColumn + 1,
    setFilterCriteria: ({ filter }, criteria: object) => {
      filter.criteria = criteriaOf(criteria);
    },
    remove: ({ pivot, filter }) => {
      pivot.filters.splice(pivot.filters.indexOf(filter), 1);
    },
  },
  requirePivot,
);

/** Makes a pivot whose first cell is that of the range. The source needs titles and a row. */
export function createPivot({ session, sheet, area }: RangeHandle, source: Place): GooglePivot {
  refuseProtected(session, sheet, area);
  if (source.area.rowCount < 2) {
    throw new ServiceError('The source data of a pivot table needs a header and a row.');
  }
  const anchor = { row: area.row, column: area.column };
  const isTaken = sheet.pivots.some(
    (pivot) => pivot.anchor.row === anchor.row && pivot.anchor.column === anchor.column,
  );
  if (isTaken) throw new ServiceError('A pivot table cannot overlap another pivot table.');
  const pivot: PivotState = {
    anchor,
    source,
    rows: [],
    columns: [],
    values: [],
    filters: [],
    valuesOrientation: null,
  };
  sheet.pivots.push(pivot);
  return givePivot({ session, sheet, pivot });
}

/** A sheet's pivots as scripts see them. */
export function pivotsOf(session: Session, sheet: SheetState): GooglePivot[] {
  return sheet.pivots.map((pivot) => givePivot({ session, sheet, pivot }));
}
