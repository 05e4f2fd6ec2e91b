import type {
  Area,
  CellBorder,
  CellContent,
  CellStyle,
  HyperlinkModel,
  StyledArea,
  ValidationModel,
} from '../../../../shared/core/index';
import type { Pending } from './pending';
import { validationOf } from './read-validation';

/** More cells than this are not looked at one by one. */
const mostCells = 600;

/** The contents of a block, from the first row of the sheet on. */
export function askContents(range: Excel.Range): Pending<readonly (readonly CellContent[])[]> {
  range.load('rowIndex,columnIndex,values,formulas,valueTypes');
  return () => {
    if (range.isNullObject) return [];
    const blank = Array.from({ length: range.columnIndex }, (): CellContent => null);
    const above = Array.from({ length: range.rowIndex }, (): readonly CellContent[] => []);
    const [values, formulas, types] = [range.values, range.formulas, range.valueTypes];
    const rows = values.map((row, index) => [
      ...blank,
      ...row.map((value: unknown, column) =>
        contentOf(value, formulas[index]?.[column], types[index]?.[column]),
      ),
    ]);
    return [...above, ...rows];
  };
}

function contentOf(value: unknown, formula: unknown, type: unknown): CellContent {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return { formula: formula.slice(1) };
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The single cells of a block. */
function cellsOf(area: Area | null): readonly Area[] {
  if (area === null) return [];
  const count = Math.min(area.rowCount * area.columnCount, mostCells);
  return Array.from({ length: count }, (_, index) => ({
    row: area.row + Math.floor(index / area.columnCount),
    column: area.column + (index % area.columnCount),
    rowCount: 1,
    columnCount: 1,
  }));
}

/** A cell as a range. */
export function cellRange(sheet: Excel.Worksheet, cell: Area): Excel.Range {
  return sheet.getRangeByIndexes(cell.row, cell.column, cell.rowCount, cell.columnCount);
}

const styleProperties = [
  'numberFormat',
  ...['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel', 'fill/color'].map(
    (name) => `format/${name}`,
  ),
  ...['name', 'size', 'bold', 'italic', 'underline', 'color'].map((name) => `format/font/${name}`),
  'format/protection/locked',
  ...['sideIndex', 'style', 'weight', 'color'].map((name) => `format/borders/items/${name}`),
].join(',');

/** Everything that a cell's style can say, with what it is where nobody said anything. */
export function askStyle(sheet: Excel.Worksheet, cell: Area): Pending<CellStyle> {
  const range = cellRange(sheet, cell).load(styleProperties);
  return () => styleOf(range);
}

function styleOf({ numberFormat, format }: Excel.Range): CellStyle {
  const { font, fill, protection } = format;
  const horizontal = horizontalWords[format.horizontalAlignment];
  const vertical = verticalWords[format.verticalAlignment];
  const border = borderOf(format.borders.items);
  return {
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline !== 'None',
    fontColor: font.color.toLowerCase(),
    fillColor: fill.color.toLowerCase(),
    ...(horizontal !== undefined && { horizontalAlignment: horizontal }),
    ...(vertical !== undefined && { verticalAlignment: vertical }),
    wrapText: format.wrapText,
    indent: format.indentLevel,
    numberFormat: String(numberFormat[0]?.[0]),
    unlocked: !protection.locked,
    ...(Object.keys(border).length > 0 && { border }),
  };
}

const horizontalWords: Readonly<Record<string, CellStyle['horizontalAlignment']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const verticalWords: Readonly<Record<string, CellStyle['verticalAlignment']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};
const sides: Readonly<Record<string, keyof CellBorder>> = {
  EdgeTop: 'top',
  EdgeRight: 'right',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
};

function borderOf(borders: readonly Excel.RangeBorder[]): CellBorder {
  const lines = borders.flatMap(({ sideIndex, style, weight, color }) => {
    const side = sides[sideIndex];
    if (side === undefined || style === 'None') return [];
    const isHeavy = weight === 'Medium' || weight === 'Thick';
    return [[side, { style: isHeavy ? 'medium' : 'thin', color: color.toLowerCase() }] as const];
  });
  return Object.fromEntries(lines);
}

/** The style without what it shares with a cell that nobody touched. */
export function withoutUsual(style: CellStyle, usual: CellStyle): CellStyle {
  const entries = Object.entries(style).filter(
    ([name, value]) => name === 'border' || usual[name as keyof CellStyle] !== value,
  );
  return Object.fromEntries(entries);
}

/** The styles of cells, each as far as it is its own. */
export function askStyles(
  sheet: Excel.Worksheet,
  area: Area | null,
): (usual: CellStyle) => readonly StyledArea[] {
  const asked = cellsOf(area).map((cell) => ({ area: cell, style: askStyle(sheet, cell) }));
  return (usual) =>
    asked
      .map(({ area: cell, style }) => ({ area: cell, style: withoutUsual(style(), usual) }))
      .filter(({ style }) => Object.keys(style).length > 0);
}

/** The validations of cells, each of its own; cells of one validation are joined when compared. */
export function askValidations(
  sheet: Excel.Worksheet,
  area: Area | null,
): Pending<readonly ValidationModel[]> {
  const asked = cellsOf(area).map((cell) => {
    const range = cellRange(sheet, cell);
    range.dataValidation.load('type,rule,errorAlert,prompt');
    return { cell, validation: range.dataValidation };
  });
  return () => asked.flatMap(({ cell, validation }) => validationOf(validation, cell) ?? []);
}

/** The links of cells. */
export function askLinks(
  sheet: Excel.Worksheet,
  area: Area | null,
): Pending<readonly HyperlinkModel[]> {
  const asked = cellsOf(area).map((cell) => ({ cell, range: cellRange(sheet, cell) }));
  for (const { range } of asked) range.load('hyperlink');
  return () =>
    asked.flatMap(({ cell, range }) => {
      // Typed as always there; a cell without a link answers null.
      const link = range.hyperlink as Excel.RangeHyperlink | null;
      const [target] = [link?.address, link?.documentReference].filter(
        (part) => typeof part === 'string' && part !== '',
      );
      if (target === undefined) return [];
      const tooltip = link?.screenTip ?? '';
      const { row, column } = cell;
      return [{ row, column, target, ...(tooltip !== '' && { tooltip }) }];
    });
}
