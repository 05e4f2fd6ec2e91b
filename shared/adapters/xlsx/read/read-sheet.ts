import { areasOverlap, parseAreaAddress, subtractArea } from '../../../core/index';
import type {
  Area,
  ProtectionModel,
  SheetModel,
  TableModel,
  ValidationModel,
} from '../../../core/index';
import { fromFileWidth } from '../write/default-font';
import type { FileSheet } from './file-sheet';
import { findHiddenThings } from './hidden-things';
import { limits } from '../package/limits';
import type { OpenPackage } from '../package/open-package';
import { tooLarge } from '../package/preflight';
import { readHyperlinks, readNotes } from './read-attached';
import { readCells } from './read-cells';
import type { SharedText } from './read-shared-strings';
import { readCharts } from './read-charts';
import { readConditionalFormats } from './read-conditional-formats';
import { readPage } from './read-page';
import { fromFileColor, type StyleContext } from './read-styles';
import { readValidations } from './read-validations';
import { PackageFault } from '../package/refusal';
import type { Relationship } from '../package/relationships';
import type { StyleBook } from './style-book';
import { isTrue } from '../package/workbook-parts';
import { attributeOf, childElements, findPath, type XmlElement } from '../xml/xml-tree';

/** A sheet as the package has it, and what reading it needs to know about the workbook. */
export interface SheetSource {
  readonly sheet: FileSheet;
  /** The sheet's part without its cells. */
  readonly frame: XmlElement;
  /** Its cells, from their start tag up to their end tag. */
  readonly cells: Uint8Array;
  readonly strings: readonly SharedText[];
  readonly budget: { cells: number };
  readonly relationships: readonly Relationship[];
  readonly source: OpenPackage;
  readonly styles: StyleContext;
  readonly book: StyleBook;
  readonly countsFrom1904: boolean;
}

export interface ReadSheet {
  readonly model: SheetModel;
  readonly unsupported: readonly string[];
}

/** A sheet of the library, and its own part where the library says too little, as ours. */
export function readSheet(from: SheetSource): ReadSheet {
  const { sheet, frame } = from;
  const cells = readCells(from.cells, { ...from, sheetName: sheet.name });
  const charts = readCharts(from.source, from.relationships);
  const validations = readValidations(sheet.dataValidations ?? [], frame);
  const formats = readConditionalFormats(sheet.conditionalRules ?? [], from.styles);
  const boxes = missingCheckboxes(validations.rules, cells.checkboxes);
  const features = [cells, validations, formats].flatMap(({ unsupported }) => unsupported);
  return {
    model: {
      ...layoutOf(from),
      rowHeights: cells.heights,
      rows: cells.rows,
      styles: cells.styles,
      merges: mergesOf(sheet),
      tables: (sheet.tables ?? []).flatMap(tableOf),
      validations: [...validations.rules, ...boxes],
      conditionalFormats: formats.rules,
      notes: readNotes(from.source, from.relationships),
      hyperlinks: readHyperlinks(frame, from.relationships),
      charts: charts.charts,
      pivots: [],
      protection: protectionOf(sheet),
      page: readPage(sheet),
    },
    unsupported: [
      ...charts.unsupported,
      ...[...features, ...passwordOf(frame), ...findHiddenThings(frame)].map(
        (feature) => `${sheet.name}: ${feature}`,
      ),
    ],
  };
}

type Layout = Pick<
  SheetModel,
  'name' | 'visibility' | 'tabColor' | 'columnWidths' | 'frozen' | 'showGridlines'
>;

function layoutOf({ sheet, frame, styles }: SheetSource): Layout {
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    tabColor: fromFileColor(sheet.view?.tabColor, styles) ?? null,
    columnWidths: columnWidthsOf(frame),
    frozen: { rows, columns },
    showGridlines: sheet.view?.showGridLines !== false,
  };
}

function visibilityOf({ hidden, veryHidden }: FileSheet): SheetModel['visibility'] {
  if (veryHidden === true) return 'very-hidden';
  return hidden === true ? 'hidden' : 'visible';
}

const MOST_COLUMNS = 16_384;

function columnWidthsOf(frame: XmlElement): Readonly<Record<number, number>> {
  const widths: Record<number, number> = {};
  // Real files name each column once; without a bound, overlapping ranges could go on for hours.
  let left = MOST_COLUMNS;
  for (const column of childElements(findPath(frame, 'cols') ?? frame, 'col')) {
    const range = widthRange(column);
    if (range === null) continue;
    for (let number = range.first; number <= range.last && left > 0; number += 1) {
      widths[number - 1] = range.width;
      left -= 1;
    }
  }
  return widths;
}

function widthRange(column: XmlElement): { first: number; last: number; width: number } | null {
  const width = Number(attributeOf(column, 'width') ?? NaN);
  const first = Number(attributeOf(column, 'min'));
  const last = Math.min(Number(attributeOf(column, 'max')), MOST_COLUMNS);
  // A run up to the last column is what programs write for "all the others".
  const isRest = last === MOST_COLUMNS && first < last;
  const isOwn = isTrue(attributeOf(column, 'customWidth')) && width >= 0 && first >= 1;
  return isOwn && !isRest ? { first, last, width: fromFileWidth(width) } : null;
}

function mergesOf({ merges }: FileSheet): readonly Area[] {
  return (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rowCount: endRow - startRow + 1,
    columnCount: endCol - startCol + 1,
  }));
}

function tableOf(table: NonNullable<FileSheet['tables']>[number]): TableModel[] {
  const area = parseAreaAddress(table.range ?? '');
  if (area === null) return [];
  return [
    {
      name: table.displayName ?? table.name,
      area,
      style: table.style ?? '',
      bandedRows: table.showRowStripes === true,
      filterButtons: table.showAutoFilter === true,
    },
  ];
}

// A box that somebody made in Excel has no list behind it; it becomes one of ours.
function missingCheckboxes(
  validations: readonly ValidationModel[],
  boxes: readonly Area[],
): readonly ValidationModel[] {
  if (boxes.length > limits.checkboxAreas) {
    throw new PackageFault(tooLarge('checkboxes', limits.checkboxAreas));
  }
  const known = validations.filter(({ rule }) => rule.kind === 'checkbox').map(({ area }) => area);
  const missing = boxes.flatMap((box) => {
    const near = known.filter((area) => areasOverlap(area, box));
    return near.reduce<readonly Area[]>(
      (left, area) => left.flatMap((piece) => subtractArea(piece, area)),
      [box],
    );
  });
  return missing.map((area) => ({ area, rule: { kind: 'checkbox' }, alert: 'stop' }));
}

function protectionOf({ protection }: FileSheet): ProtectionModel | null {
  if (protection?.sheet !== true) return null;
  return {
    allowFilter: protection.autoFilter === true,
    allowFormatColumns: protection.formatColumns === true,
  };
}

function passwordOf(frame: XmlElement): readonly string[] {
  const protection = findPath(frame, 'sheetProtection');
  const hash =
    protection && (attributeOf(protection, 'password') ?? attributeOf(protection, 'hashValue'));
  return hash === undefined ? [] : ['sheet-password'];
}
