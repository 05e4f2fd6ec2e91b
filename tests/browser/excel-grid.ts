import type { Book, CellFormat, CellValue, Sheet } from '../fakes/excel/book';

const shownRows = 40;
const shownColumns = 12;
const days = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/** Draws the sheet that the user is at, as far as a picture and a click need it. */
export function drawGrid(root: HTMLElement, book: Book, onClick: (address: string) => void): void {
  const { sheet, area } = book.selection;
  const table = document.createElement('table');
  const head = table.insertRow();
  head.append(headCell(''), ...columns().map((column) => headCell(letter(column), sheet, column)));
  for (const row of rowsAround(area.row)) {
    const line = table.insertRow();
    line.append(headCell(String(row + 1)));
    for (const column of columns()) {
      const cell = line.insertCell();
      fillCell(cell, sheet, { row, column });
      if (row === area.row && column === area.column) cell.className = 'selected';
      cell.addEventListener('click', () => {
        onClick(`${letter(column)}${String(row + 1)}`);
      });
    }
  }
  const tabs = document.createElement('nav');
  for (const { name, visibility } of book.sheets) {
    if (visibility !== 'Visible') continue;
    const tab = document.createElement(name === sheet.name ? 'strong' : 'span');
    tab.textContent = name;
    tabs.append(tab);
  }
  root.replaceChildren(table, tabs);
}

/** The titles stay; below them is what lies around the row that the user is at. */
function rowsAround(row: number): readonly number[] {
  const first = Math.max(1, row - 8);
  return [0, ...Array.from({ length: shownRows }, (_, index) => first + index)];
}

const columns = () => Array.from({ length: shownColumns }, (_, column) => column);

const letter = (column: number) => String.fromCharCode(65 + column);

function headCell(text: string, sheet?: Sheet, column?: number): HTMLElement {
  const cell = document.createElement('th');
  cell.textContent = text;
  const width = column === undefined ? undefined : sheet?.columnWidths.get(column);
  cell.style.minWidth = `${String(Math.min(width ?? 48, 160) * 1.2)}px`;
  return cell;
}

function fillCell(
  cell: HTMLElement,
  { cells, formats }: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const format = formats.get(row)?.get(column) ?? {};
  const value = cells.get(row)?.get(column)?.value;
  cell.textContent = value === undefined ? '' : textOf(value, format);
  cell.style.background = format.fillColor ?? '';
  cell.style.color = format.fontColor ?? '';
  cell.style.fontWeight = format.bold === true ? 'bold' : '';
  cell.style.textAlign = typeof value === 'number' ? 'right' : '';
}

function textOf(value: CellValue, { numberFormat = '' }: CellFormat): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && numberFormat.includes('yy')) {
    return new Date(firstDay + value * days).toISOString().slice(0, 10).replaceAll('-', '/');
  }
  return String(value);
}
