import type { BorderLine, CellBorder, CellStyle } from '../../../../shared/core/index';
import { rangeOf } from '../sheet-range';
import type { Writing } from '../writing/writing';
import type { StepOf } from './step-of';

/** Gives the block the properties named, one request entry each, whatever its size. */
export function setStyle(
  { sheet }: Writing,
  { sheet: name, area, style }: StepOf<'setStyle'>,
): void {
  const range = rangeOf(sheet(name), area);
  const { format } = range;
  setFont(format.font, style);
  if (style.fillColor !== undefined) format.fill.color = style.fillColor;
  setAlignment(format, style);
  if (style.unlocked !== undefined) format.protection.locked = !style.unlocked;
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.border !== undefined) setBorders(format.borders, style.border, area);
}

function setFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.fontColor !== undefined) font.color = style.fontColor;
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function setAlignment(format: Excel.RangeFormat, style: CellStyle): void {
  const { horizontalAlignment, verticalAlignment, wrapText, indent } = style;
  if (horizontalAlignment !== undefined) {
    format.horizontalAlignment = horizontal[horizontalAlignment];
  }
  if (verticalAlignment !== undefined) format.verticalAlignment = vertical[verticalAlignment];
  if (wrapText !== undefined) format.wrapText = wrapText;
  if (indent !== undefined) format.indentLevel = indent;
}

/** One value for all cells, which Excel takes although the published type only knows blocks. */
function setNumberFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}

type Edge = Parameters<Excel.RangeBorderCollection['getItem']>[0];

/** In Excel neighbours share a line, so a side of every cell is an edge and the lines inside. */
function setBorders(
  borders: Excel.RangeBorderCollection,
  { top, right, bottom, left }: CellBorder,
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): void {
  const lines: readonly (readonly [Edge, BorderLine | undefined])[] = [
    ['EdgeTop', top],
    ['EdgeRight', right],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['InsideHorizontal', rowCount > 1 ? heavier(top, bottom) : undefined],
    ['InsideVertical', columnCount > 1 ? heavier(left, right) : undefined],
  ];
  for (const [edge, line] of lines) if (line !== undefined) setLine(borders.getItem(edge), line);
}

function setLine(border: Excel.RangeBorder, { style, color }: BorderLine): void {
  const shown = border;
  shown.style = 'Continuous';
  shown.weight = style === 'thin' ? 'Thin' : 'Medium';
  shown.color = color;
}

function heavier(one?: BorderLine, other?: BorderLine): BorderLine | undefined {
  return other?.style === 'medium' ? other : (one ?? other);
}
