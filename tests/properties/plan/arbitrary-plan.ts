import fc from 'fast-check';
import type {
  Area,
  CellContent,
  CellStyle,
  ConditionalFormatRule,
  SheetModel,
  ValidationModel,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import { emptySheet } from '../../../shared/core/model/workbook-model';
import type { PlanStep, PlanStepKind, WorkbookPlan } from '../../../shared/core/plan/plan';

/** Sheets that random models always have; plans may also make those of `newSheets`. */
const oldSheets = ['案件', 'KPI', 'own'] as const;
const newSheets = ['new 1', 'new 2'] as const;

const SIZE = 5;

export const anArea: fc.Arbitrary<Area> = fc
  .record({
    row: fc.nat(SIZE - 1),
    column: fc.nat(SIZE - 1),
    rowCount: fc.integer({ min: 1, max: SIZE }),
    columnCount: fc.integer({ min: 1, max: SIZE }),
  })
  .map((area) => ({
    ...area,
    rowCount: Math.min(area.rowCount, SIZE - area.row),
    columnCount: Math.min(area.columnCount, SIZE - area.column),
  }));

const aContent: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom('', 'x', '日本', '=A1'),
  fc.integer({ min: -9, max: 9 }),
  fc.boolean(),
  fc.constantFrom<CellContent>({ formula: 'A1+1' }, { formula: 'B2', value: 3 }, { error: '#N/A' }),
);

const aLine = fc.constantFrom(
  { style: 'thin', color: '#aaaaaa' } as const,
  { style: 'medium', color: '#BBBBBB' } as const,
);

export const aStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.boolean(),
    fillColor: fc.constantFrom('#ff0000', '#00FF00'),
    numberFormat: fc.constantFrom('General', '0.0'),
    unlocked: fc.boolean(),
    border: fc.record({ top: aLine, left: aLine }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const aValidation: fc.Arbitrary<ValidationModel> = fc.record({
  area: anArea,
  rule: fc.constantFrom<ValidationModel['rule']>(
    { kind: 'list', values: ['a', 'b'] },
    { kind: 'integer', from: 0, to: 9 },
    { kind: 'checkbox' },
    { kind: 'custom', formula: 'B9>$A9+C$1' },
  ),
  alert: fc.constantFrom('stop', 'warning'),
});

const aFormat = fc.constantFrom<ConditionalFormatRule>(
  { kind: 'formula', formula: 'A1=1', style: { bold: true } },
  { kind: 'data-bar', color: '#ff0000', min: 0, max: 1 },
);

const aCell = { row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) };

const blocks = anArea.chain((area) =>
  fc.record({
    area: fc.constant(area),
    contents: fc.array(
      fc.array(aContent, { minLength: area.columnCount, maxLength: area.columnCount }),
      { minLength: area.rowCount, maxLength: area.rowCount },
    ),
  }),
);

const sizes = fc.dictionary(fc.constantFrom('0', '1', '3'), fc.integer({ min: 1, max: 50 }));

const aTable = fc.record({
  name: fc.constantFrom('one', 'ONE', 'two'),
  area: anArea,
  style: fc.constant('TableStyleLight9'),
  bandedRows: fc.boolean(),
  filterButtons: fc.boolean(),
});

const aChart = fc.record({
  id: fc.constantFrom('c1', 'c2'),
  type: fc.constantFrom('bar', 'line'),
  title: fc.constantFrom('t', 'u'),
  categories: anArea.map((area) => ({ sheet: 'KPI', ...area })),
  series: fc.constant([]),
  anchor: anArea,
  altText: fc.constant('alt'),
});

const aPivot = fc.record({
  name: fc.constantFrom('p1', 'P1', 'p2'),
  sourceTable: fc.constant('one'),
  anchor: fc.record(aCell),
  rows: fc.constant([{ column: 'x' }]),
  columns: fc.constantFrom([], [{ column: '日本' }]),
  values: fc.constantFrom([{ column: 'x' }], [{ column: '日本', summarizeBy: 'count' as const }]),
  filters: fc.constant([]),
});

const aNote = fc.record({ ...aCell, text: fc.constantFrom('', 'a', 'b') });
const aLink = fc.record({
  ...aCell,
  target: fc.constantFrom('', 'https://example.com', "'KPI'!A1"),
});

const aPage = fc.constantFrom(
  { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 } as const,
  { orientation: 'landscape', paper: 'A3', fitToWidth: 1, fitToHeight: 1, titleRows: 1 } as const,
);

const aProtection = fc.constantFrom(null, { allowFilter: true, allowFormatColumns: false });

const rules = fc.array(aFormat, { maxLength: 2 });

type SheetStepKind = Exclude<PlanStepKind, 'ensureSheet' | 'ensureName'>;

/** What a step of each kind says, apart from its kind and sheet. */
const saying: {
  readonly [Kind in SheetStepKind]: fc.Arbitrary<
    Omit<Extract<PlanStep, { readonly kind: Kind }>, 'kind' | 'sheet'>
  >;
} = {
  writeRange: blocks,
  setStyle: fc.record({ area: anArea, style: aStyle }),
  setColumnWidths: fc.record({ widths: sizes }),
  setRowHeights: fc.record({ heights: sizes }),
  setFrozenPanes: fc.record({ rows: fc.nat(2), columns: fc.nat(2) }),
  setPageSetup: fc.record({ page: aPage }),
  ensureTable: fc.record({ table: aTable }),
  setValidation: fc.record({ validation: aValidation }),
  setConditionalFormats: fc.record({ area: anArea, rules }),
  setProtection: fc.record({ protection: aProtection }),
  setNotes: fc.record({ notes: fc.array(aNote, { maxLength: 3 }) }),
  setHyperlinks: fc.record({ hyperlinks: fc.array(aLink, { maxLength: 3 }) }),
  ensureChart: fc.record({ chart: aChart }),
  ensurePivot: fc.record({ pivot: aPivot }),
};

const sheetStepKinds = Object.keys(saying) as SheetStepKind[];

function aStep(kind: SheetStepKind): fc.Arbitrary<PlanStep> {
  const sheet = fc.oneof(
    { weight: 4, arbitrary: fc.constant('案件') },
    { weight: 2, arbitrary: fc.constantFrom('KPI', ...newSheets) },
  );
  return fc
    .tuple(sheet, saying[kind] as fc.Arbitrary<object>)
    .map(([name, rest]) => ({ kind, sheet: name, ...rest }) as PlanStep);
}

const anEnsureSheet: fc.Arbitrary<PlanStep> = fc.record(
  {
    kind: fc.constant('ensureSheet'),
    sheet: fc.constantFrom(...oldSheets.slice(0, 2), ...newSheets),
    position: fc.nat(6),
    tabColor: fc.constantFrom('#ff0000', '#00FF00'),
    visibility: fc.constantFrom('visible', 'hidden'),
    showGridlines: fc.boolean(),
  },
  { requiredKeys: ['kind', 'sheet'] },
);

const anEnsureName: fc.Arbitrary<PlanStep> = fc.record({
  kind: fc.constant('ensureName'),
  name: fc.constantFrom('period_from', 'PERIOD_FROM', 'kpi_1'),
  refersTo: fc.constantFrom("'KPI'!$A$1", '"text"'),
});

/** Few kinds in one plan, so that its steps meet each other often. */
const someSteps: fc.Arbitrary<readonly PlanStep[]> = fc
  .subarray(sheetStepKinds, { minLength: 1, maxLength: 4 })
  .chain((kinds) =>
    fc.array(
      fc.oneof(
        { weight: 10, arbitrary: fc.constantFrom(...kinds).chain(aStep) },
        { weight: 1, arbitrary: anEnsureSheet },
        { weight: 1, arbitrary: anEnsureName },
      ),
      { maxLength: 12 },
    ),
  );

/** A plan whose sheets all exist when they are needed. It may name every sheet but `own`. */
export const aPlan: fc.Arbitrary<WorkbookPlan> = fc
  .record({ make: fc.array(anEnsureSheet, { maxLength: 5 }), steps: someSteps })
  .map(({ make, steps }) => {
    const known = new Set<string>(oldSheets);
    const possible = [...make, ...steps].filter((step) => {
      if (step.kind === 'ensureSheet') known.add(step.sheet);
      return step.kind === 'ensureName' || known.has(step.sheet);
    });
    return { steps: possible };
  });

const aSheet = (name: string): fc.Arbitrary<SheetModel> =>
  fc
    .record({
      rows: fc.array(fc.array(aContent, { maxLength: SIZE }), { maxLength: SIZE }),
      styles: fc.array(fc.record({ area: anArea, style: aStyle }), { maxLength: 5 }),
      validations: fc.array(aValidation, { maxLength: 2 }),
      notes: fc.uniqueArray(fc.record({ ...aCell, text: fc.constant('n') }), {
        maxLength: 3,
        selector: ({ row, column }) => row * SIZE + column,
      }),
    })
    .map((parts) => ({ ...emptySheet(name), ...parts }));

/** A workbook with the three old sheets in some order, looking any way. */
export const aModel: fc.Arbitrary<WorkbookModel> = fc
  .record({
    sheets: fc.tuple(aSheet(oldSheets[0]), aSheet(oldSheets[1]), aSheet(oldSheets[2])),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    names: fc.subarray([
      { name: 'Period_From', refersTo: '1' },
      { name: 'mine', refersTo: '2' },
    ]),
  })
  .map(({ sheets, order, names }) => ({
    sheets: order.flatMap((index) => sheets[index] ?? []),
    names,
  }));
