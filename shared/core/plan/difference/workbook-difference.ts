import { isSameData } from '../../model/is-same-data';
import type { SheetModel, TableModel, WorkbookModel } from '../../model/workbook-model';
import { isSameContent } from './cell-difference';
import type { Difference, PlanObstacle } from './difference';

/** A workbook before and after. */
export interface WorkbookPair {
  readonly before: WorkbookModel;
  readonly after: WorkbookModel;
}

/** New sheets, and the place of every sheet when the order is not what it would be by itself. */
export function orderDifference({ before, after }: WorkbookPair): Difference {
  const [old, wanted] = [before, after].map(({ sheets }) => sheets.map(({ name }) => name));
  if (old === undefined || wanted === undefined) return [];
  if (old.some((name) => !wanted.includes(name))) return ['sheet-removed'];
  const added = wanted.filter((name) => !old.includes(name));
  const isInOrder = isSameData([...old, ...added], wanted);
  return wanted.flatMap((sheet, position) => {
    if (!isInOrder) return [{ kind: 'ensureSheet', sheet, position } as const];
    return added.includes(sheet) ? [{ kind: 'ensureSheet', sheet } as const] : [];
  });
}

/**
 * Tables that are new, moved, resized or styled anew, and those whose header cells change: a file
 * repeats the titles in the table, so a table is named again with its new titles.
 */
export function tableDifference({ before, after }: WorkbookPair): Difference {
  const [old, kept] = [placed(before, 'tables'), placed(after, 'tables')];
  const sheets = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const isSame = (sheet: SheetModel, table: TableModel) =>
    isSameData(old.get(table.name.toLowerCase()), { sheet: sheet.name, item: table }) &&
    hasSameHeader(table, sheets.get(sheet.name), sheet);
  return [
    ...missing(old, kept, 'table-removed'),
    ...after.sheets.flatMap((sheet) =>
      sheet.tables
        .filter((table) => !isSame(sheet, table))
        .map((table) => ({ kind: 'ensureTable', sheet: sheet.name, table }) as const),
    ),
  ];
}

function hasSameHeader(
  { area }: TableModel,
  before: SheetModel | undefined,
  after: SheetModel,
): boolean {
  return Array.from({ length: area.columnCount }, (_, offset) => area.column + offset).every(
    (column) => isSameContent(before?.rows[area.row]?.[column], after.rows[area.row]?.[column]),
  );
}

/** Pivots that are new, moved or built otherwise. */
export function pivotDifference({ before, after }: WorkbookPair): Difference {
  const [old, kept] = [placed(before, 'pivots'), placed(after, 'pivots')];
  return [
    ...missing(old, kept, 'pivot-removed'),
    ...[...kept].flatMap(([key, { sheet, item: pivot }]) =>
      isSameData(old.get(key), { sheet, item: pivot })
        ? []
        : [{ kind: 'ensurePivot', sheet, pivot } as const],
    ),
  ];
}

/** Names that are new or mean something else. */
export function nameDifference({ before, after }: WorkbookPair): Difference {
  const byName = ({ names }: WorkbookModel) =>
    new Map(names.map((defined) => [defined.name.toLowerCase(), defined]));
  const [old, kept] = [byName(before), byName(after)];
  return [
    ...missing(old, kept, 'name-removed'),
    ...[...kept].flatMap(([key, { name, refersTo }]) =>
      isSameData(old.get(key), { name, refersTo })
        ? []
        : [{ kind: 'ensureName', name, refersTo } as const],
    ),
  ];
}

function placed<Kind extends 'tables' | 'pivots'>({ sheets }: WorkbookModel, kind: Kind) {
  type Item = SheetModel[Kind][number];
  const entries = sheets.flatMap((sheet) =>
    sheet[kind].map(
      (item: Item) => [item.name.toLowerCase(), { sheet: sheet.name, item }] as const,
    ),
  );
  return new Map(entries);
}

function missing(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  obstacle: PlanObstacle,
): Difference {
  return [...before.keys()].some((key) => !after.has(key)) ? [obstacle] : [];
}
