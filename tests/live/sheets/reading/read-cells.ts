import type {
  CellContent,
  CellStyle,
  HyperlinkModel,
  NoteModel,
  StyledArea,
} from '../../../../shared/core/index';
import { withoutUsual } from '../../excel/reading/read-cells';
import type { Google, Range, Sheet } from '../google';
import { baseSheet } from '../workbook-state';
import { areaOf, cellsOf } from './blocks';

/** Reads the contents of a sheet, dates as serial numbers. */
export function readContents({ spreadsheet, services }: Google, sheet: Sheet): CellContent[][] {
  const range = sheet.getDataRange();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const formulas = range.getFormulas();
  return (range.getValues() as readonly (readonly unknown[])[]).map((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column] ?? '';
      return formula === '' ? contentOf(value, serialIn) : { formula: formula.slice(1) };
    }),
  );

  function serialIn(date: Date): number {
    const wall = services.utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss");
    return Date.parse(`${wall}Z`) / 86_400_000 + 25_569;
  }
}

const errorWords = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

function contentOf(value: unknown, serialIn: (date: Date) => number): CellContent {
  if (value instanceof Date) return serialIn(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return errorWords.test(value) ? { error: value } : value;
}

/** The look of every cell of a range, with what it is where nobody said anything. Lines cannot be read. */
function readLooks(range: Range): readonly (readonly CellStyle[])[] {
  const families = range.getFontFamilies();
  const [sizes, weights, slants] = [
    range.getFontSizes(),
    range.getFontWeights(),
    range.getFontStyles(),
  ];
  const [lines, fills, formats] = [
    range.getFontLines(),
    range.getBackgrounds(),
    range.getNumberFormats(),
  ];
  const [across, down] = [range.getHorizontalAlignments(), range.getVerticalAlignments()];
  const wraps = range.getWraps();
  const at = <Value>(block: readonly (readonly Value[])[], row: number, column: number) =>
    block[row]?.[column];
  return families.map((line, row) =>
    line.map((family, column) => ({
      fontName: family,
      fontSize: at(sizes, row, column) ?? 0,
      bold: at(weights, row, column) === 'bold',
      italic: at(slants, row, column) === 'italic',
      underline: at(lines, row, column) === 'underline',
      fillColor: at(fills, row, column) ?? '',
      numberFormat: at(formats, row, column) ?? '',
      wrapText: at(wraps, row, column) === true,
      ...horizontal(at(across, row, column)),
      verticalAlignment: at(down, row, column) as CellStyle['verticalAlignment'],
    })),
  ) as readonly (readonly CellStyle[])[];
}

/** `general` and `general-left` are what a cell does by itself. */
function horizontal(word: string | undefined): Pick<CellStyle, 'horizontalAlignment'> {
  const isAsked = word === 'left' || word === 'center' || word === 'right';
  return isAsked ? { horizontalAlignment: word } : {};
}

/** The look of a cell that nobody touched: the last one of the kit's own sheet. */
export function readUsual({ spreadsheet }: Google): CellStyle {
  const sheet = spreadsheet.getSheetByName(baseSheet);
  if (sheet === null) throw new Error('The sheet of the kit is gone');
  const [[usual] = []] = readLooks(sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns()));
  return usual ?? {};
}

/** The styles of cells, each as far as it is its own. */
export function readStyles(range: Range, usual: CellStyle): readonly StyledArea[] {
  return cellsOf(readLooks(range))
    .map((cell) => ({ area: areaOf(cell), style: withoutUsual(cell.value, usual) }))
    .filter(({ style }) => Object.keys(style).length > 0);
}

export function readNotes(range: Range): readonly NoteModel[] {
  return cellsOf(range.getNotes()).flatMap(({ row, column, value }) =>
    value === '' ? [] : [{ row, column, text: value }],
  );
}

/** The links of cells, as Sheets has them. Typed as always there; cells without a text answer null. */
export function readLinks(range: Range): readonly HyperlinkModel[] {
  const texts = range.getRichTextValues();
  return cellsOf(texts).flatMap(({ row, column, value }) => {
    const target = value?.getLinkUrl() ?? null;
    return target === null ? [] : [{ row, column, target }];
  });
}
