import { withoutPivotDefaults } from '../pivots/pivot-captions';
import { resolveStyles } from './resolve-styles';
import { normalizeValidations } from './normalize-validations';
import type {
  CellContent,
  CellPosition,
  PageSetup,
  SheetModel,
  StyledArea,
  WorkbookModel,
} from './workbook-model';
import { isFormula } from './workbook-model';

/**
 * The one form that all models of the same meaning share, for comparing what hosts give back.
 *
 * Rows lose trailing blanks, styles and validations are cut into the same blocks whatever steps
 * made them, lists without an order of their own are sorted. Order stays where it means something:
 * sheets, conditional formats, series. Last known results of formulas are left out, because every
 * host computes its own.
 */
export function normalizeModel(model: WorkbookModel): WorkbookModel {
  return {
    sheets: model.sheets.map(normalizeSheet),
    names: sortBy(model.names, ({ name }) => name.toLowerCase()),
  };
}

function normalizeSheet(sheet: SheetModel): SheetModel {
  return {
    ...sheet,
    tabColor: sheet.tabColor?.toLowerCase() ?? null,
    rows: trimRows(sheet.rows.map((row) => trimRow(row.map(normalizeContent)))),
    styles: normalizeStyles(sheet),
    merges: [...sheet.merges].sort(byPosition),
    tables: sortBy(sheet.tables, ({ name }) => name.toLowerCase()),
    validations: normalizeValidations(sheet.validations),
    notes: [...sheet.notes].sort(byPosition),
    hyperlinks: [...sheet.hyperlinks].sort(byPosition),
    charts: sortBy(sheet.charts, ({ id }) => id),
    pivots: sortBy(
      sheet.pivots.map((pivot) => withoutPivotDefaults(pivot, [])),
      ({ name }) => name.toLowerCase(),
    ),
    page: sheet.page === null ? null : normalizePage(sheet.page),
  };
}

function normalizeContent(content: CellContent): CellContent {
  if (content === '') return null;
  return isFormula(content) ? { formula: content.formula } : content;
}

function trimRow(row: readonly CellContent[]): readonly CellContent[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return row.slice(0, length);
}

function trimRows(rows: readonly (readonly CellContent[])[]): readonly (readonly CellContent[])[] {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.length === 0) length -= 1;
  return rows.slice(0, length);
}

function normalizeStyles(sheet: SheetModel): readonly StyledArea[] {
  return resolveStyles(sheet).flatMap(({ row, rowCount, runs }) =>
    runs.map(({ column, columnCount, value }) => ({
      area: { row, column, rowCount, columnCount },
      style: value,
    })),
  );
}

function normalizePage({ titleRows, header, footer, ...rest }: PageSetup): PageSetup {
  return {
    ...rest,
    ...(titleRows === undefined || titleRows === 0 ? {} : { titleRows }),
    ...(header === undefined || header === '' ? {} : { header }),
    ...(footer === undefined || footer === '' ? {} : { footer }),
  };
}

function byPosition(one: CellPosition, other: CellPosition): number {
  return one.row - other.row || one.column - other.column;
}

/** Sorts by code units, never by locale: every machine must give the same order. */
function sortBy<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...items].sort((one, other) => {
    const [left, right] = [key(one), key(other)];
    return left < right ? -1 : Number(left > right);
  });
}
