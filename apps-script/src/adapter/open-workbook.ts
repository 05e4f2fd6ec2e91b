import type { Area, ChartModel, PlanStep } from '../../../shared/core/index';
import type { Dates } from './dates';
import type { Entry } from './metadata';
import type {
  Banding,
  ConditionalFormatRule,
  DataValidation,
  EmbeddedChart,
  Filter,
  FilterCriteria,
  NamedRange,
  PivotTable,
  Protection,
  Range,
  Sheet,
  SheetsServices,
  Spreadsheet,
} from './sheets-types';

/** A rule of conditional formatting with the addresses of its ranges. */
export interface KnownRule {
  readonly rule: ConditionalFormatRule;
  readonly addresses: readonly string[];
}

/** A thing over cells, with their address. */
export interface Placed<Thing> {
  readonly thing: Thing;
  readonly address: string;
}

/** The filter of a sheet, with the criteria by column (from 1) that must live on when it is resized. */
export interface KnownFilter extends Placed<Filter> {
  readonly criteria: readonly (readonly [number, FilterCriteria])[];
}

/** A chart with what tells which one it is. */
export interface KnownChart {
  readonly chart: EmbeddedChart;
  readonly chartId: number | null;
  readonly row: number;
  readonly column: number;
  readonly title: string;
}

/** Cells that a block is written to, as far as they would take it in another way than it is meant. */
export interface WriteTarget {
  /** Tells cells with the format for plain text, by place in the block: an apostrophe would stay. */
  readonly isPlainText: (row: number, column: number) => boolean;
  /** Columns whose validation may refuse what is written, with the rules to put back. */
  readonly lifted: readonly {
    readonly cells: Range;
    readonly rules: (DataValidation | null)[][];
  }[];
}

/**
 * A sheet while a plan is applied: what the one reading pass found on it, kept up to date by the
 * steps, so that no step has to read.
 */
export interface OpenSheet {
  readonly sheet: Sheet;
  readonly name: string;
  /** The plan has just made it. */
  readonly isNew: boolean;
  /** The grid, which must reach as far as the plan writes. */
  rowCount: number;
  columnCount: number;
  /** `null` where the plan has no use for it. */
  id: number | null;
  entries: readonly Entry[];
  formats: readonly KnownRule[];
  bandings: readonly Placed<Banding>[];
  filter: KnownFilter | null;
  charts: readonly KnownChart[];
  /** Charts that the plan has put in, in that order; Sheets has yet to give them ids. */
  newCharts: readonly ChartModel[];
  pivots: readonly Placed<PivotTable>[];
  protection: Protection | null;
  /** Somebody protected the sheet so that it locks people out. */
  readonly isLocked: boolean;
  unlocked: readonly Area[];
  /** Whether `unlocked` or the protection has changed and is still to be written. */
  hasOpenedOrClosed: boolean;
  /** In pixels, by column and row, where they are not those of a new sheet. */
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  /** What cells showed before the plan, for steps that need a text: by row, then column. */
  readonly texts: Map<number, Map<number, string>>;
}

/** A named range; without its handle when the plan has just made it. */
export interface OpenName {
  readonly name: string;
  readonly handle: NamedRange | null;
  readonly sheet: string;
  readonly area: Area | null;
}

/** A spreadsheet while a plan is applied. */
export interface OpenWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly services: SheetsServices;
  readonly dates: Dates;
  readonly steps: readonly PlanStep[];
  /** By name, in the order of the tabs. */
  readonly sheets: Map<string, OpenSheet>;
  /** Where people were before sheets were added or moved. */
  readonly activeSheet: Sheet | null;
  /** What must be known of the cells that a write goes to. */
  readonly targets: ReadonlyMap<PlanStep, WriteTarget>;
  readonly hiddenSheets: ReadonlySet<string>;
  /** By name in small letters. */
  readonly names: Map<string, OpenName>;
  entries: readonly Entry[];
  /** Whether all sheets are as large as the plan needs them. */
  isGrown: boolean;
}

/** A plan names a sheet that is not there (any more). */
export class SheetGone extends Error {
  override readonly name = 'SheetGone';
  readonly sheet: string;

  constructor(sheet: string) {
    super(`There is no sheet ${sheet}`);
    this.sheet = sheet;
  }
}

/** A sheet by name; what the plan needs and nobody has is an expected failure of the host. */
export function sheetNamed(workbook: OpenWorkbook, name: string): OpenSheet {
  const sheet = workbook.sheets.get(name);
  if (sheet === undefined) throw new SheetGone(name);
  return sheet;
}

/** Google's range over an area. */
export function rangeOver({ sheet }: Pick<OpenSheet, 'sheet'>, area: Area): Range {
  return sheet.getRange(area.row + 1, area.column + 1, area.rowCount, area.columnCount);
}
