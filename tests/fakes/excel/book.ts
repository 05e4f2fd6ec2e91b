/**
 * The state of a workbook as Excel holds it, in Excel's words: plain data that may be changed.
 *
 * Tests look at it and change it (a co-author at work); the wire objects are views of it and hold no
 * state of their own. Rows and columns count from 0.
 */

/** A block of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A constant error, or a formula's result that is one. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or its formula gave last; a blank cell has no entry at all. */
export type CellValue = string | number | boolean | CellError;

/** A cell that is not blank. */
export interface Cell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** The text was typed after an apostrophe. */
  readonly hasQuotePrefix?: boolean;
}

/** Values by row, then column: single cells and the order of rows are quick to reach. */
export type Grid<Value> = Map<number, Map<number, Value>>;

/** How a cell looks, apart from the lines around it. Values are Excel's; properties left out are default. */
export interface CellFormat {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `Single`, `Double`, ... */
  readonly underline?: string;
  /** Colours are `#RRGGBB` in capital letters, as Excel answers them. */
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

/** A line between two cells. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** A native table; titles stand in the cells of its first row. */
export interface Table {
  id: string;
  name: string;
  area: Area;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
}

/** A validation over blocks that share it. `rule` has the form of `Excel.DataValidationRule`. */
export interface Validation {
  areas: readonly Area[];
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  errorAlert: {
    readonly showAlert: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
}

/** A conditional format. `type` is Excel's (`Custom`, `DataBar`, `ColorScale`, ...), one part is filled. */
export interface ConditionalFormat {
  id: string;
  type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  custom?: { formula: string; fillColor?: string; fontColor?: string; bold?: boolean };
  /** The object's rules and colours, property by client name. */
  dataBar?: Record<string, unknown>;
  colorScale?: { criteria: Readonly<Record<string, unknown>> };
  other?: Record<string, unknown>;
}

/** A block on a sheet, by the sheet itself so that renaming follows. */
export interface SheetBlock {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** One series of a chart. */
export interface ChartSeries {
  name: string;
  values?: SheetBlock;
  categories?: SheetBlock;
  color?: string;
}

/** A chart; place and size in points. `anchor` is what setPosition was given. */
export interface Chart {
  id: string;
  name: string;
  /** Excel's, e.g. `ColumnClustered`. */
  type: string;
  title: { text: string; visible: boolean };
  series: ChartSeries[];
  anchor?: Area;
  valueAxis: { minimum?: number; maximum?: number; majorUnit?: number };
  /** No member of Office.js reads or writes it; charts of the given model keep theirs. */
  altText: string;
}

/** A field of a pivot in one of its four places. `column` is the title in the source's header. */
export interface PivotPart {
  readonly column: string;
  name: string;
  /** `Sum`, `Count`, `Average`, ... of a data hierarchy. */
  summarizeBy?: string;
  numberFormat?: string;
}

/** A pivot over a table or block. */
export interface Pivot {
  id: string;
  name: string;
  source: { readonly table: string } | SheetBlock;
  /** Its top left cell, filters included. */
  anchor: { readonly row: number; readonly column: number };
  rows: PivotPart[];
  columns: PivotPart[];
  values: PivotPart[];
  filters: PivotPart[];
  /** Like the alternative text of charts. */
  totalCaption?: string;
  layout: Record<string, unknown>;
}

/** How a sheet prints. */
export interface Page {
  orientation: 'Portrait' | 'Landscape';
  /** Excel's, e.g. `A4`. */
  paperSize: string;
  zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  printArea?: Area;
  titleRows?: { readonly row: number; readonly rowCount: number };
  headersFooters: Record<string, string>;
}

/** A link on a cell. */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** Excel's options of `protect`, all present. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

/** The protection of a sheet. */
export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

/** A note; the client of ExcelApi 1.15 cannot reach it, so it only lives on. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One sheet. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** `#RRGGBB`, or empty. */
  tabColor: string;
  showGridlines: boolean;
  readonly cells: Grid<Cell>;
  /** What single cells look like; a cell without an entry looks like its row, column or the sheet. */
  readonly formats: Grid<CellFormat>;
  readonly rowFormats: Map<number, CellFormat>;
  readonly columnFormats: Map<number, CellFormat>;
  sheetFormat: CellFormat;
  /** The line above the cell, shared with the cell above. */
  readonly horizontalLines: Grid<Line>;
  /** The line left of the cell, shared with the cell to the left. */
  readonly verticalLines: Grid<Line>;
  /** Points. */
  readonly columnWidths: Map<number, number>;
  /** Points. */
  readonly rowHeights: Map<number, number>;
  merges: Area[];
  tables: Table[];
  validations: Validation[];
  /** First is the one that wins: the priority order of the whole sheet. */
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  pivots: Pivot[];
  hyperlinks: Hyperlink[];
  notes: Note[];
  /** `null` as long as nobody set it up. */
  page: Page | null;
  frozen: { readonly rows: number; readonly columns: number };
  protection: SheetProtection | null;
}

/** A defined name. `formula` has its `=`. */
export interface DefinedName {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

/** A whole workbook. */
export interface Book {
  name: string;
  /** In the order of their tabs. */
  sheets: Sheet[];
  names: DefinedName[];
  /** Of the structure: sheets cannot be added, removed, renamed, moved, shown or hidden. */
  structureProtection: { readonly password: string } | null;
  selection: { sheet: Sheet; area: Area };
  settings: Map<string, unknown>;
  /** The next number for ids; ids are the same in every run. */
  nextId: number;
}

/** A new id in the form of Excel's for sheets, charts and formats. */
export function newId(book: Book): string {
  const number = book.nextId;
  book.nextId += 1;
  return `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** An empty, visible sheet. It is not in the book yet. */
export function newSheet(book: Book, name: string): Sheet {
  return {
    id: newId(book),
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: new Map(),
    formats: new Map(),
    rowFormats: new Map(),
    columnFormats: new Map(),
    sheetFormat: {},
    horizontalLines: new Map(),
    verticalLines: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    pivots: [],
    hyperlinks: [],
    notes: [],
    page: null,
    frozen: { rows: 0, columns: 0 },
    protection: null,
  };
}

/** A workbook with one empty sheet `Sheet1`, as Excel opens a new one. */
export function newBook(): Book {
  const cell: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const started = {
    name: 'Book1.xlsx',
    sheets: [],
    names: [],
    structureProtection: null,
    settings: new Map(),
    nextId: 1,
  };
  // A selection needs a sheet, and a sheet takes its id from the book.
  const book = started as unknown as Book;
  const sheet = newSheet(book, 'Sheet1');
  book.sheets.push(sheet);
  book.selection = { sheet, area: cell };
  return book;
}

/** The sheet of that name, ignoring case. */
export function findSheet(book: Book, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
