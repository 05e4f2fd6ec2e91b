import { areaAddress, isFormula } from '../../../core/index';
import type { CellContent, SheetModel, TableModel } from '../../../core/index';
import { toFileFormula } from '../formulas/formula-file-form';
import { shiftFormula } from '../formulas/formula-shift';
import { escapeXml, XML_DECLARATION } from '../xml/xml-tree';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The part of a native table. `id` counts all tables of the workbook from 1.
 *
 * A column that holds one formula from top to bottom becomes a calculated column: Excel then fills
 * it into every new row by itself.
 */
export function tablePart(sheet: SheetModel, table: TableModel, id: number): string {
  const reference = areaAddress(table.area);
  const columns = tableTitles(sheet, table).map((title, offset) => {
    const attributes = `id="${String(offset + 1)}" name="${escapeXml(columnName(title))}"`;
    const formula = calculatedFormula(sheet, table, table.area.column + offset);
    if (formula === null) return `<tableColumn ${attributes}/>`;
    const text = escapeXml(toFileFormula(formula));
    return `<tableColumn ${attributes}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
  const name = escapeXml(table.name);
  // LibreOffice saves tables without a style.
  const style = table.style === '' ? '' : ` name="${escapeXml(table.style)}"`;
  return [
    `${XML_DECLARATION}<table xmlns="${NAMESPACE}" id="${String(id)}" name="${name}" displayName="${name}"`,
    ` ref="${reference}" totalsRowShown="0">`,
    table.filterButtons ? `<autoFilter ref="${reference}"/>` : '',
    `<tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0"`,
    ` showRowStripes="${table.bandedRows ? '1' : '0'}" showColumnStripes="0"/></table>`,
  ].join('');
}

/** The contents of a table's header row, from left to right. */
export function tableHeaders(sheet: SheetModel, { area }: TableModel): readonly CellContent[] {
  const row = sheet.rows[area.row] ?? [];
  return Array.from({ length: area.columnCount }, (_, offset) => row[area.column + offset] ?? null);
}

/** The texts of a table's header row; a cell that holds no text gives an empty one. */
export function tableTitles(sheet: SheetModel, table: TableModel): readonly string[] {
  return tableHeaders(sheet, table).map((content) => (typeof content === 'string' ? content : ''));
}

/**
 * A header text as a table's part names the column, before it is made safe for XML.
 *
 * Here, unlike in other attributes, Excel wants line breaks in its own escaped form.
 */
export function columnName(title: string): string {
  const escaped = title.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped.replace(/\r/g, '_x000d_').replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
}

/** The one formula that fills a column of a table from top to bottom, as in its first row; else `null`. */
export function calculatedFormula(
  sheet: SheetModel,
  { area }: TableModel,
  column: number,
): string | null {
  const first = sheet.rows[area.row + 1]?.[column];
  if (!isFormula(first)) return null;
  for (let offset = 1; offset < area.rowCount - 1; offset += 1) {
    const content = sheet.rows[area.row + 1 + offset]?.[column];
    if (!isFormula(content)) return null;
    const isSame =
      content.formula === first.formula
        ? !dependsOnRow(first.formula)
        : content.formula === shiftFormula(first.formula, { rows: offset, columns: 0 });
    if (!isSame) return null;
  }
  return first.formula;
}

function dependsOnRow(formula: string): boolean {
  return shiftFormula(formula, { rows: 1, columns: 0 }) !== formula;
}
