import type { Area, Place } from '../area';
import { record } from '../arguments';
import type { Hyperlink } from '../book';
import { cellAt, put, wireValue } from '../cells';
import { ExcelError } from '../excel-error';
import { refuseWhenProtected } from '../guard';

const limits = { address: 2083, screenTip: 255 } as const;

/** `Range.hyperlink`: the link of the block's top left cell, or `null`. */
export function getHyperlink({ sheet, area: { row, column } }: Place): unknown {
  const link = sheet.hyperlinks.find((other) => other.row === row && other.column === column);
  if (link === undefined) return null;
  const { address, documentReference, screenTip = '' } = link;
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    screenTip,
    textToDisplay: String(wireValue(cellAt(sheet, row, column)?.value)),
  };
}

/** Sets or (with `null`) removes the link on each cell of the block. */
export function setHyperlink(place: Place, value: unknown): void {
  const { sheet, area } = place;
  refuseWhenProtected(sheet, 'allowInsertHyperlinks');
  if (value === null) {
    clearHyperlinks(place);
    return;
  }
  const { textToDisplay, ...link } = checkLink(value);
  clearHyperlinks(place);
  sheet.hyperlinks.push(...cellsOf(area).map((cell) => ({ ...cell, ...link })));
  showText(place, textToDisplay, link.address ?? link.documentReference ?? '');
}

/** What `range.clear('Hyperlinks')`, `'RemoveHyperlinks'` and `clear('All')` do. */
export function clearHyperlinks({ sheet, area }: Place): void {
  sheet.hyperlinks = sheet.hyperlinks.filter(
    ({ row, column }) =>
      row < area.row ||
      row >= area.row + area.rowCount ||
      column < area.column ||
      column >= area.column + area.columnCount,
  );
}

type LinkParts = Omit<Hyperlink, 'row' | 'column'> & { readonly textToDisplay?: string };

function checkLink(value: unknown): LinkParts {
  const { address, documentReference, screenTip, textToDisplay } = record(value);
  const link = Object.fromEntries(
    Object.entries({ address, documentReference, screenTip, textToDisplay }).flatMap(
      ([name, part]) => (part === undefined || part === null ? [] : [[name, checkText(part)]]),
    ),
  ) as LinkParts;
  const target = link.address ?? link.documentReference ?? '';
  const isLong = target.length > limits.address;
  if (target === '' || isLong || (link.screenTip ?? '').length > limits.screenTip) {
    throw new ExcelError('InvalidArgument');
  }
  return link;
}

function checkText(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

function cellsOf({
  row,
  column,
  rowCount,
  columnCount,
}: Area): Pick<Hyperlink, 'row' | 'column'>[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
  }));
}

/** Only the top left cell shows the text; a blank one shows where the link leads. */
function showText({ sheet, area }: Place, text: string | undefined, target: string): void {
  const isBlank = cellAt(sheet, area.row, area.column) === undefined;
  const shown = text ?? (isBlank ? target : undefined);
  if (shown !== undefined) put(sheet.cells, area, { value: shown });
}
