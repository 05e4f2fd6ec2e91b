import {
  parseAreaAddress,
  splitReference,
  type Area,
  type PlanStep,
  type StepHandlers,
} from '../../../shared/core/index';

/** An area on a sheet that a step touches. */
export interface TouchedArea {
  readonly sheet: string;
  readonly area: Area;
}

/** The areas that a step touches; a sheet that it touches without naming cells counts with its first cell. */
export function areasOf(step: PlanStep): readonly TouchedArea[] {
  // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
  const areas = handlers[step.kind] as (
    target: undefined,
    step: PlanStep,
  ) => readonly TouchedArea[];
  return areas(undefined, step);
}

/** The sheet that a step is about, if it is about one. */
export function sheetOf(step: PlanStep): string | null {
  return step.kind === 'ensureName' ? null : step.sheet;
}

const FIRST_CELL: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const handlers: StepHandlers<undefined, readonly TouchedArea[]> = {
  ensureSheet: firstCell,
  setPageSetup: firstCell,
  setProtection: firstCell,
  writeRange: (_, { sheet, area }) => [{ sheet, area }],
  setStyle: (_, { sheet, area }) => [{ sheet, area }],
  setConditionalFormats: (_, { sheet, area }) => [{ sheet, area }],
  ensureTable: (_, { sheet, table: { area } }) => [{ sheet, area }],
  setValidation: (_, { sheet, validation: { area } }) => [{ sheet, area }],
  ensureName: (_, { refersTo }) => areaOfReference(refersTo) ?? [],
  setColumnWidths: (_, { sheet, widths }) =>
    Object.keys(widths).map((column) => ({ sheet, area: cell(0, Number(column)) })),
  setRowHeights: (_, { sheet, heights }) =>
    Object.keys(heights).map((row) => ({ sheet, area: cell(Number(row), 0) })),
  // A sheet cannot be frozen whole, so there must be a cell beyond.
  setFrozenPanes: (_, { sheet, rows, columns }) => [{ sheet, area: cell(rows, columns) }],
  setNotes: (_, { sheet, notes }) =>
    notes.map(({ row, column }) => ({ sheet, area: cell(row, column) })),
  setHyperlinks: (_, { sheet, hyperlinks }) =>
    hyperlinks.map(({ row, column }) => ({ sheet, area: cell(row, column) })),
  ensureChart: (_, { sheet, chart: { anchor } }) => [{ sheet, area: anchor }],
  ensurePivot: (_, { sheet, pivot: { anchor } }) => [
    { sheet, area: cell(anchor.row, anchor.column) },
  ],
};

function firstCell(_: undefined, { sheet }: { readonly sheet: string }): readonly TouchedArea[] {
  return [{ sheet, area: FIRST_CELL }];
}

function cell(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** The area of a reference such as `'KPI'!$A$1:$B$2`; `null` for constants, whole columns and rows. */
export function areaOfReference(refersTo: string): readonly TouchedArea[] | null {
  const place = splitReference(refersTo);
  const area = parseAreaAddress(place?.address ?? '');
  return place === null || area === null ? null : [{ sheet: place.sheet, area }];
}

/** The rows and columns that a sheet needs. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/** How far steps reach on each sheet. */
export function reachOf(steps: readonly PlanStep[]): ReadonlyMap<string, Reach> {
  const reach = new Map<string, Reach>();
  for (const { sheet, area } of steps.flatMap(areasOf)) {
    const { rows, columns } = reach.get(sheet) ?? { rows: 0, columns: 0 };
    reach.set(sheet, {
      rows: Math.max(rows, area.row + area.rowCount),
      columns: Math.max(columns, area.column + area.columnCount),
    });
  }
  return reach;
}
