import type { WriteSheet } from 'hucre/xlsx';
import { absoluteReference, quoteSheetName } from '../../../core/index';
import type { PageSetup, ProtectionModel, SheetModel } from '../../../core/index';
import { toFileWidth } from './default-font';
import { writeCells } from './write-cells';
import { toFileConditionalRule, toFileValidation } from './write-rules';
import { fileColor } from './write-styles';

/**
 * A sheet as the library takes it. Tables and charts are only placed here; their parts are ours.
 *
 * Estimated heights of rows are written beside the set ones; the post-processing tells them apart.
 */
export function toFileSheet(sheet: SheetModel, estimates: ReadonlyMap<number, number>): WriteSheet {
  const { rows, cells } = writeCells(withRowsForHeights(sheet));
  return {
    name: sheet.name,
    rows,
    cells,
    ...visibilityOf(sheet),
    ...layoutOf(sheet, estimates),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: fileColor(sheet.tabColor) } }),
    },
    merges: sheet.merges.map(({ row, column, rowCount, columnCount }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowCount - 1,
      endCol: column + columnCount - 1,
    })),
    tables: sheet.tables.map(({ name }) => ({ name, range: 'A1', columns: [] })),
    charts: sheet.charts.map(() => ({
      type: 'column',
      series: [],
      anchor: { from: { row: 0, col: 0 } },
    })),
    dataValidations: sheet.validations.map(toFileValidation),
    conditionalRules: sheet.conditionalFormats.map(toFileConditionalRule),
    ...(sheet.protection === null ? {} : { protection: protectionOf(sheet.protection) }),
    ...(sheet.page === null ? {} : pageOf(sheet.page)),
  };
}

// The library writes heights only of rows that it has.
function withRowsForHeights(sheet: SheetModel): SheetModel {
  const heights = Object.keys(sheet.rowHeights).map(Number);
  const count = heights.reduce((most, row) => Math.max(most, row + 1), 0);
  const missing = Array.from({ length: Math.max(0, count - sheet.rows.length) }, () => []);
  return { ...sheet, rows: [...sheet.rows, ...missing] };
}

/** The print area and title rows, which files keep as names of the sheet. */
export function printNames({
  name,
  page,
}: SheetModel): { name: string; range: string; scope: string }[] {
  const names: { name: string; range: string; scope: string }[] = [];
  if (page?.printArea !== undefined) {
    names.push({
      name: '_xlnm.Print_Area',
      range: absoluteReference(name, page.printArea),
      scope: name,
    });
  }
  if (page?.titleRows !== undefined && page.titleRows > 0) {
    const range = `${quoteSheetName(name)}!$1:$${String(page.titleRows)}`;
    names.push({ name: '_xlnm.Print_Titles', range, scope: name });
  }
  return names;
}

function visibilityOf({ visibility }: SheetModel): Pick<WriteSheet, 'hidden' | 'veryHidden'> {
  return { hidden: visibility === 'hidden', veryHidden: visibility === 'very-hidden' };
}

function layoutOf(
  sheet: SheetModel,
  estimates: ReadonlyMap<number, number>,
): Pick<WriteSheet, 'columns' | 'rowDefs' | 'freezePane'> {
  const widths = Object.entries(sheet.columnWidths);
  const count = widths.reduce((most, [column]) => Math.max(most, Number(column) + 1), 0);
  const columns = Array.from({ length: count }, (_, column) => {
    const width = sheet.columnWidths[column];
    return width === undefined ? {} : { width: toFileWidth(width) };
  });
  const set = Object.entries(sheet.rowHeights).map(
    ([row, height]) => [Number(row), height] as const,
  );
  const { rows, columns: frozenColumns } = sheet.frozen;
  return {
    columns,
    rowDefs: new Map([...estimates, ...set].map(([row, height]) => [row, { height }])),
    ...(rows > 0 || frozenColumns > 0 ? { freezePane: { rows, columns: frozenColumns } } : {}),
  };
}

function protectionOf(protection: ProtectionModel): NonNullable<WriteSheet['protection']> {
  return {
    sheet: true,
    objects: true,
    scenarios: true,
    autoFilter: protection.allowFilter,
    formatColumns: protection.allowFormatColumns,
  };
}

function pageOf(page: PageSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { header, footer, fitToWidth, fitToHeight } = page;
  const fits = fitToWidth > 0 || fitToHeight > 0;
  return {
    pageSetup: {
      paperSize: page.paper === 'A3' ? 'a3' : 'a4',
      orientation: page.orientation,
      ...(fits ? { fitToPage: true, fitToWidth, fitToHeight } : {}),
    },
    headerFooter: {
      ...(header === undefined ? {} : { oddHeader: header }),
      ...(footer === undefined ? {} : { oddFooter: footer }),
    },
  };
}
