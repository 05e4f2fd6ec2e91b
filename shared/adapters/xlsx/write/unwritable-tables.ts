import { areasOverlap, cellAddress } from '../../../core/index';
import type { Problem, SheetModel, TableModel, WorkbookModel } from '../../../core/index';
import { impossible } from './impossible';
import { isSoundName } from './sound-name';
import { tableHeaders } from './write-table';

const LONGEST_HEADER = 255;

/** Tables that Excel would repair: bad or doubled names, headers that are no texts, overlaps. */
export function findUnwritableTables(model: WorkbookModel): readonly Problem[] {
  const taken = new Set(model.names.map(({ name }) => name.toLowerCase()));
  return model.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table, index) => {
      const key = table.name.toLowerCase();
      const isTwice = taken.has(key);
      taken.add(key);
      return [
        ...(isTwice ? [impossible('table-name-twice', placeOf(sheet, table))] : []),
        ...(isSoundName(table.name) ? [] : [impossible('table-name', placeOf(sheet, table))]),
        ...(table.area.rowCount < 2 ? [impossible('table-rows', placeOf(sheet, table))] : []),
        ...headerProblems(sheet, table),
        ...overlapProblems(sheet, table, index),
      ];
    }),
  );
}

function placeOf(sheet: SheetModel, table: TableModel): NonNullable<Problem['place']> {
  return { sheet: sheet.name, table: table.name, cell: cellAddress(table.area) };
}

function headerProblems(sheet: SheetModel, table: TableModel): Problem[] {
  const seen = new Set<string>();
  return tableHeaders(sheet, table).flatMap((header, offset) => {
    const text = typeof header === 'string' && header.length <= LONGEST_HEADER ? header : '';
    const key = text.toLowerCase();
    const isTwice = seen.has(key);
    seen.add(key);
    if (text !== '' && !isTwice) return [];
    const cell = cellAddress({ row: table.area.row, column: table.area.column + offset });
    const reason = text === '' ? 'table-header' : 'table-header-twice';
    return [impossible(reason, { ...placeOf(sheet, table), cell })];
  });
}

function overlapProblems(sheet: SheetModel, table: TableModel, index: number): Problem[] {
  const others = [...sheet.tables.slice(0, index).map(({ area }) => area), ...sheet.merges];
  const overlaps = others.some((area) => areasOverlap(area, table.area));
  return overlaps ? [impossible('table-overlap', placeOf(sheet, table))] : [];
}
