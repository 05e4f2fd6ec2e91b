import { applyToModel, areaAddress, emptySheet } from '../../../core/index';
import type {
  Area,
  CellContent,
  ChartModel,
  ConditionalFormatRule,
  DefinedName,
  HyperlinkModel,
  NoteModel,
  PageSetup,
  PivotModel,
  PlanStep,
  ProtectionModel,
  SheetModel,
  StepHandlers,
  StyledArea,
  TableModel,
  ValidationModel,
  WorkbookModel,
  WorkbookPlan,
} from '../../../core/index';

/** Contents for a block of cells. */
export interface ContentBlock {
  readonly area: Area;
  readonly contents: readonly (readonly CellContent[])[];
}

/** The rules that exactly this area is to have. */
export interface FormattedArea {
  readonly area: Area;
  readonly rules: readonly ConditionalFormatRule[];
}

/** What is asked of one sheet. Where wishes met, the later one has won; what is left out stays as it is. */
export interface SheetEdits {
  readonly name: string;
  tabColor?: string;
  visibility?: SheetModel['visibility'];
  showGridlines?: boolean;
  /** In order: where two overlap, the later one holds. */
  readonly blocks: ContentBlock[];
  /** In order: each is laid over what is there. */
  readonly styles: StyledArea[];
  columnWidths: Readonly<Record<number, number>>;
  rowHeights: Readonly<Record<number, number>>;
  frozen?: SheetModel['frozen'];
  page?: PageSetup;
  /** `null` lifts protection. */
  protection?: ProtectionModel | null;
  /** Without overlaps. */
  validations: readonly ValidationModel[];
  formats: readonly FormattedArea[];
  notes: readonly NoteModel[];
  hyperlinks: readonly HyperlinkModel[];
  tables: readonly TableModel[];
  charts: readonly ChartModel[];
  pivots: readonly PivotModel[];
  /** Only new sheets have them: no step merges cells. */
  readonly merges: readonly Area[];
}

/** What is asked of a workbook. */
export interface WorkbookEdits {
  /** In the order in which they are first named. */
  readonly sheets: readonly SheetEdits[];
  readonly names: readonly DefinedName[];
  /** The steps that give sheets their places. */
  readonly order: readonly PlanStep[];
}

/** Everything that a model holds, to be written into an empty package. */
export function editsOfModel({ sheets, names }: WorkbookModel): WorkbookEdits {
  return { sheets: sheets.map(editsOfSheet), names, order: [] };
}

function editsOfSheet(sheet: SheetModel): SheetEdits {
  const { name, rows, tabColor, page } = sheet;
  return {
    ...noEdits(name),
    ...(tabColor === null ? {} : { tabColor }),
    ...(page === null ? {} : { page }),
    ...(sheet.protection === null ? {} : { protection: sheet.protection }),
    visibility: sheet.visibility,
    showGridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    blocks: rows.length === 0 ? [] : [{ area: areaOfRows(rows), contents: rows }],
    styles: [...sheet.styles],
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    validations: settledValidations(sheet),
    formats: sheet.conditionalFormats.map(({ area, rule }) => ({ area, rules: [rule] })),
    notes: sheet.notes,
    hyperlinks: sheet.hyperlinks,
    tables: sheet.tables,
    charts: sheet.charts,
    pivots: sheet.pivots,
    merges: sheet.merges,
  };
}

function areaOfRows(rows: SheetModel['rows']): Area {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return { row: 0, column: 0, rowCount: rows.length, columnCount };
}

/** A sheet that nothing is asked of. */
export function noEdits(name: string): SheetEdits {
  return {
    name,
    blocks: [],
    styles: [],
    columnWidths: {},
    rowHeights: {},
    validations: [],
    formats: [],
    notes: [],
    hyperlinks: [],
    tables: [],
    charts: [],
    pivots: [],
    merges: [],
  };
}

/** What a plan asks for once it is done, by sheet: each part of a file is then changed once. */
export function editsOfPlan({ steps }: WorkbookPlan): WorkbookEdits {
  const draft: EditsDraft = { sheets: new Map(), names: new Map(), order: [] };
  for (const step of steps) {
    // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
    const settle = handlers[step.kind] as (draft: EditsDraft, step: PlanStep) => void;
    settle(draft, step);
  }
  const sheets = [...draft.sheets.values()];
  for (const sheet of sheets) sheet.validations = settledValidations(sheet);
  return { sheets, names: [...draft.names.values()], order: draft.order };
}

interface EditsDraft {
  readonly sheets: Map<string, SheetEdits>;
  /** By the name in small letters: names ignore case. */
  readonly names: Map<string, DefinedName>;
  readonly order: PlanStep[];
}

function sheetOf({ sheets }: EditsDraft, name: string): SheetEdits {
  const known = sheets.get(name) ?? noEdits(name);
  sheets.set(name, known);
  return known;
}

const handlers: StepHandlers<EditsDraft, void> = {
  ensureSheet: (draft, step) => {
    const { tabColor, visibility, showGridlines } = step;
    const sheet = sheetOf(draft, step.sheet);
    if (tabColor !== undefined) sheet.tabColor = tabColor;
    if (visibility !== undefined) sheet.visibility = visibility;
    if (showGridlines !== undefined) sheet.showGridlines = showGridlines;
    draft.order.push(step);
  },
  writeRange: (draft, { sheet, area, contents }) => {
    sheetOf(draft, sheet).blocks.push({ area, contents });
  },
  setStyle: (draft, { sheet, area, style }) => {
    sheetOf(draft, sheet).styles.push({ area, style });
  },
  setColumnWidths: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    sheet.columnWidths = { ...sheet.columnWidths, ...step.widths };
  },
  setRowHeights: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    sheet.rowHeights = { ...sheet.rowHeights, ...step.heights };
  },
  setFrozenPanes: (draft, { sheet, rows, columns }) => {
    sheetOf(draft, sheet).frozen = { rows, columns };
  },
  setPageSetup: (draft, { sheet, page }) => {
    sheetOf(draft, sheet).page = page;
  },
  setProtection: (draft, { sheet, protection }) => {
    sheetOf(draft, sheet).protection = protection;
  },
  setValidation: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    sheet.validations = [...sheet.validations, step.validation];
  },
  setConditionalFormats: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    const { area, rules } = step;
    sheet.formats = replaceLast(sheet.formats, { area, rules }, (each) => areaAddress(each.area));
  },
  setNotes: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    sheet.notes = [...sheet.notes, ...step.notes];
  },
  setHyperlinks: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    sheet.hyperlinks = [...sheet.hyperlinks, ...step.hyperlinks];
  },
  ensureTable: (draft, step) => {
    // A table has one place in the workbook; a later step moves it.
    for (const sheet of draft.sheets.values()) {
      sheet.tables = sheet.tables.filter(({ name }) => !isSameName(name, step.table.name));
    }
    const sheet = sheetOf(draft, step.sheet);
    sheet.tables = [...sheet.tables, step.table];
  },
  ensureChart: (draft, step) => {
    const sheet = sheetOf(draft, step.sheet);
    sheet.charts = replaceInPlace(sheet.charts, step.chart, ({ id }) => id);
  },
  ensurePivot: (draft, step) => {
    for (const sheet of draft.sheets.values()) {
      sheet.pivots = sheet.pivots.filter(({ name }) => !isSameName(name, step.pivot.name));
    }
    const sheet = sheetOf(draft, step.sheet);
    sheet.pivots = [...sheet.pivots, step.pivot];
  },
  ensureName: (draft, { name, refersTo }) => {
    draft.names.set(name.toLowerCase(), { name, refersTo });
  },
};

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function replaceLast<Item>(
  items: readonly Item[],
  item: Item,
  keyOf: (item: Item) => string,
): readonly Item[] {
  return [...items.filter((each) => keyOf(each) !== keyOf(item)), item];
}

function replaceInPlace<Item>(
  items: readonly Item[],
  item: Item,
  keyOf: (item: Item) => string,
): readonly Item[] {
  return items.some((each) => keyOf(each) === keyOf(item))
    ? items.map((each) => (keyOf(each) === keyOf(item) ? item : each))
    : [...items, item];
}

// What later validations leave of earlier ones is worked out by the model, which knows how to cut them.
function settledValidations({
  name,
  validations,
}: Pick<SheetEdits, 'name' | 'validations'>): readonly ValidationModel[] {
  if (validations.length < 2) return validations;
  const steps = validations.map(
    (validation) => ({ kind: 'setValidation', sheet: name, validation }) as const,
  );
  const settled = applyToModel({ sheets: [emptySheet(name)], names: [] }, { steps });
  return settled.sheets[0]?.validations ?? [];
}
