/** Sheet. */
import type { Handlers } from '../service/define-service';
import { defineService, give } from '../service/define-service';
import { ServiceError } from '../service/service-error';
import type { SheetState } from '../state/book';
import { changeSize } from '../state/change-size';
import { colorOf } from '../state/colors';
import { refuseProtectedSheet } from '../state/protections';
import { placeOfReference } from '../state/references';
import { bandingOf, filterOf } from './banding-and-filter';
import { chartsOf, insertChart, newChart, removeChart, updateChart } from './charts';
import { rulesOf, setRules } from './conditional-formats';
import { addMetadata, metadataAt, newFinder } from './metadata';
import { namedRangesOf } from './named-ranges';
import { pivotsOf } from './pivots';
import { protectionsOf, protectSheet } from './protection';
import { clear } from './range-values';
import { renameSheet } from './sheet-names';
import { sheetSizes } from './sheet-sizes';
import type { GoogleSheet, RangeHandle, SheetHandle } from './states';
import { areaFrom, giveRange, requireInside, requireSheet } from './states';
import { writeValues } from './cells';
import { usedArea } from './used-area';

const looks: Handlers<SheetHandle, GoogleSheet> = {
  getName: ({ sheet }) => sheet.name,
  getSheetName: ({ sheet }) => sheet.name,
  getSheetId: ({ sheet }) => sheet.id,
  getIndex: ({ session, sheet }) => session.book.sheets.indexOf(sheet) + 1,
  getParent: ({ session }) => give('Spreadsheet', { session }),
  setName: ({ session, sheet }, name: string) => renameSheet(session, sheet, name),
  activate: ({ session, sheet }) => {
    session.book.activeSheet = sheet;
  },
  isSheetHidden: ({ sheet }) => sheet.isHidden,
  hideSheet: ({ session, sheet }) => {
    refuseProtectedSheet(session, sheet);
    if (session.book.sheets.every((other) => other === sheet || other.isHidden)) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    sheet.isHidden = true;
  },
  showSheet: ({ sheet }) => {
    sheet.isHidden = false;
  },
  getTabColor: ({ sheet }) => sheet.tabColor,
  setTabColor: ({ session, sheet }, color: string | null) => {
    refuseProtectedSheet(session, sheet);
    sheet.tabColor = color === null ? null : colorOf(color);
  },
  hasHiddenGridlines: ({ sheet }) => sheet.hasHiddenGridlines,
  setHiddenGridlines: ({ sheet }, hide: boolean) => {
    sheet.hasHiddenGridlines = hide;
  },
  getFrozenRows: ({ sheet }) => sheet.frozenRows,
  getFrozenColumns: ({ sheet }) => sheet.frozenColumns,
  setFrozenRows: ({ sheet }, count: number) => {
    requireFreezable(sheet, 'rows', count);
    sheet.frozenRows = count;
  },
  setFrozenColumns: ({ sheet }, count: number) => {
    requireFreezable(sheet, 'columns', count);
    sheet.frozenColumns = count;
  },
};

function requireFreezable(sheet: SheetState, what: 'rows' | 'columns', count: number): void {
  const size = what === 'rows' ? sheet.rowCount : sheet.columnCount;
  if (count < 0 || count > size) throw new ServiceError(`Those ${what} are out of bounds.`);
  if (count === size) throw new ServiceError(`You can't freeze all visible ${what} on the sheet.`);
  const isCut = sheet.merges.some((merge) => {
    const [first, length] =
      what === 'rows' ? [merge.row, merge.rowCount] : [merge.column, merge.columnCount];
    return first < count && first + length > count;
  });
  if (isCut) {
    throw new ServiceError(`You can't freeze ${what} which contain only part of a merged cell.`);
  }
}

const ranges: Handlers<SheetHandle, GoogleSheet> = {
  getRange: ({ session, sheet }, ...given: (string | number)[]) => {
    const [first] = given;
    if (typeof first === 'string') {
      const place = placeOfReference(session.book, first, sheet);
      if (place === null) throw new ServiceError('Range not found');
      requireInside(place.sheet, place.area);
      return giveRange(session, place);
    }
    const area = areaFrom(given as number[]);
    requireInside(sheet, area);
    return giveRange(session, { sheet, area });
  },
  getRangeList: ({ session, sheet }, notations: string[]) => {
    const listed = notations.map((notation): RangeHandle => {
      const place = placeOfReference(session.book, notation, sheet);
      if (place === null) throw new ServiceError('Range not found');
      requireInside(place.sheet, place.area);
      return { session, ...place };
    });
    return give('RangeList', { session, ranges: listed } as never);
  },
  getDataRange: ({ session, sheet }) => {
    const used = usedArea(sheet);
    const area = used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    const rowCount = area.row + area.rowCount;
    const columnCount = area.column + area.columnCount;
    return giveRange(session, { sheet, area: { row: 0, column: 0, rowCount, columnCount } });
  },
  getLastRow: ({ sheet }) => {
    const used = usedArea(sheet);
    return used === null ? 0 : used.row + used.rowCount;
  },
  getLastColumn: ({ sheet }) => {
    const used = usedArea(sheet);
    return used === null ? 0 : used.column + used.columnCount;
  },
  appendRow: ({ session, sheet }, contents: unknown[]) => {
    const used = usedArea(sheet);
    const row = used === null ? 0 : used.row + used.rowCount;
    if (row >= sheet.rowCount) changeSize(session.book, sheet, { axis: 'rows', at: row, count: 1 });
    const missing = contents.length - sheet.columnCount;
    if (missing > 0) {
      changeSize(session.book, sheet, { axis: 'columns', at: sheet.columnCount, count: missing });
    }
    const area = { row, column: 0, rowCount: 1, columnCount: contents.length };
    writeValues({ session, sheet, area }, [contents]);
  },
  clear: (handle, options: Record<string, boolean> = {}) => clear(whole(handle), options),
  clearContents: (handle) => clear(whole(handle), { contentsOnly: true }),
  clearFormats: (handle) => clear(whole(handle), { formatOnly: true }),
  clearNotes: (handle) => clear(whole(handle), { commentsOnly: true }),
};

function whole({ session, sheet }: SheetHandle): RangeHandle {
  const { rowCount, columnCount } = sheet;
  return { session, sheet, area: { row: 0, column: 0, rowCount, columnCount } };
}

const objects: Handlers<SheetHandle, GoogleSheet> = {
  getNamedRanges: ({ session, sheet }) => namedRangesOf(session, sheet),
  getBandings: ({ session, sheet }) => sheet.bandings.map((banding) => bandingOf(session, banding)),
  getFilter: ({ session, sheet }) => filterOf(session, sheet.filter),
  getConditionalFormatRules: ({ session, sheet }) => rulesOf(session, sheet),
  setConditionalFormatRules: ({ session, sheet }, rules: object[]) => {
    refuseProtectedSheet(session, sheet);
    setRules(sheet, rules);
  },
  clearConditionalFormatRules: ({ sheet }) => {
    sheet.conditionalRules = [];
  },
  newChart: ({ session }) => newChart(session),
  getCharts: ({ session, sheet }) => chartsOf(session, sheet),
  insertChart: ({ session, sheet }, chart: object) => insertChart(session, sheet, chart),
  updateChart: ({ sheet }, chart: object) => updateChart(sheet, chart),
  removeChart: ({ sheet }, chart: object) => removeChart(sheet, chart),
  getPivotTables: ({ session, sheet }) => pivotsOf(session, sheet),
  protect: ({ session, sheet }) => protectSheet(session, sheet),
  getProtections: ({ session, sheet }, type: object) => protectionsOf(session, type, sheet),
  addDeveloperMetadata: ({ session, sheet }, ...given: unknown[]) =>
    addMetadata(session, { kind: 'sheet', sheet }, given),
  getDeveloperMetadata: ({ session, sheet }) => metadataAt(session, { kind: 'sheet', sheet }),
  createDeveloperMetadataFinder: ({ session, sheet }) =>
    newFinder(session, { kind: 'sheet', sheet }),
};

defineService<SheetHandle, GoogleSheet>(
  'Sheet',
  { ...looks, ...ranges, ...sheetSizes, ...objects },
  requireSheet,
);
