import type {
  BorderLine,
  SheetModel,
  StyledArea,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import { toPixels } from './formats';
import type { LineGrids } from './models/border-lines';
import { bordersOf, drawBorder } from './models/border-lines';
import type { ModelParts } from './models/parts';
import { partsSeenByExcel } from './models/parts';

/**
 * The model without what Excel cannot tell apart; tests lay it over both sides before they compare.
 *
 * - The line between two neighbours is one: the lower border of a cell and the upper border of the
 *   cell below it are both there, and are the same. The last one drawn stays; inside one style entry
 *   it is the heavier one, and of two equally heavy ones that of the bottom or right side.
 * - Widths and heights are whole pixels.
 * - Colours are the same in capital and small letters.
 * - What models/parts.ts says of validations, conditional formats, charts, pivots, pages and links.
 *
 * It needs the styles in the order in which they were applied, so it comes before `normalizeModel`.
 */
export function seenByExcel(model: WorkbookModel): WorkbookModel {
  return { ...model, sheets: model.sheets.map((sheet) => seenSheet(sheet, model)) };
}

function seenSheet(sheet: SheetModel, model: WorkbookModel): SheetModel {
  return {
    ...sheet,
    // First, because parts of a sheet may come with the rest of it.
    ...withPlainColors(partsSeenByExcel(sheet, model)),
    styles: withSharedLines(sheet.styles),
    columnWidths: mapValues(sheet.columnWidths, inWholePixels),
    rowHeights: mapValues(sheet.rowHeights, toPixels),
  };
}

function withPlainColors(parts: ModelParts): ModelParts {
  const { charts, conditionalFormats } = parts;
  return {
    ...parts,
    charts: inSmallLetters(charts),
    conditionalFormats: inSmallLetters(conditionalFormats),
  };
}

/** The same data with every text that is a colour in small letters. */
function inSmallLetters<Data>(data: Data): Data {
  const text = JSON.stringify(data).replace(/"#[0-9A-Fa-f]{6}"/g, (color) => color.toLowerCase());
  return JSON.parse(text) as Data;
}

function withSharedLines(styles: readonly StyledArea[]): readonly StyledArea[] {
  const lines: LineGrids<BorderLine> = { horizontal: new Map(), vertical: new Map() };
  const withoutBorders = styles.map(({ area, style: { border, ...style } }) => {
    if (border !== undefined) drawBorder(lines, area, border);
    return { area, style };
  });
  return [...withoutBorders, ...bordersOf(lines, (line) => line)];
}

/** A column is its characters times 7 pixels and 5 more, and no half pixels. */
function inWholePixels(characters: number): number {
  return (toPixels((characters * 7 + 5) * 0.75) / 0.75 - 5) / 7;
}

function mapValues(
  sizes: Readonly<Record<number, number>>,
  change: (size: number) => number,
): Readonly<Record<number, number>> {
  return Object.fromEntries(Object.entries(sizes).map(([index, size]) => [index, change(size)]));
}
