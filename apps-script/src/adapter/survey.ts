import {
  parseAreaAddress,
  type Area,
  type PlanStep,
  type PlanStepKind,
} from '../../../shared/core/index';
import { sheetOf } from './areas-of-steps';
import type { Dates } from './dates';
import { entriesOf, type Entry } from './metadata';
import type { KnownChart, KnownFilter, OpenName, OpenSheet, OpenWorkbook } from './open-workbook';
import type { Protection, Sheet, SheetsServices, Spreadsheet } from './sheets-types';
import { measureCharts } from './survey-sizes';
import { readTargets } from './survey-targets';
import { readTexts } from './survey-texts';
import type { KnownSheet, Structure } from './structure';

/** What a survey is made of. */
export interface SurveyedPlan {
  readonly spreadsheet: Spreadsheet;
  readonly services: SheetsServices;
  readonly dates: Dates;
  readonly structure: Structure;
  readonly steps: readonly PlanStep[];
}

type Kinds = ReadonlySet<PlanStepKind>;

/** The one reading pass before a plan is applied: only what its steps have to know. */
export function surveyFor(plan: SurveyedPlan): OpenWorkbook {
  const { spreadsheet, services, dates, structure, steps } = plan;
  const kinds = kindsBySheet(steps);
  const protections = steps.some(changesProtection)
    ? sheetProtections(spreadsheet, services)
    : new Map<number, SheetProtection>();
  const withIds = steps.some(({ kind }) => kind === 'setHyperlinks');
  const workbook: OpenWorkbook = {
    spreadsheet,
    services,
    dates,
    steps,
    sheets: new Map(),
    targets: new Map(),
    activeSheet: steps.some(({ kind }) => kind === 'ensureSheet')
      ? spreadsheet.getActiveSheet()
      : null,
    hiddenSheets: new Set(structure.sheets.flatMap((each) => (each.isHidden ? each.name : []))),
    names: namesOf(structure),
    entries: structure.entries,
    isGrown: false,
  };
  for (const known of structure.sheets) {
    const wanted = kinds.get(known.name) ?? new Set<PlanStepKind>();
    const id = withIds || protections.size > 0 ? known.sheet.getSheetId() : null;
    const sheet = openSheet(known, { id, kinds: wanted, protection: protections.get(id ?? -1) });
    workbook.sheets.set(known.name, sheet);
  }
  for (const sheet of workbook.sheets.values()) {
    measureCharts(sheet, steps);
    readTexts(sheet, workbook);
  }
  return { ...workbook, targets: readTargets(workbook) };
}

/** A sheet that the plan has just made has nothing on it. */
export function emptyOpenSheet(sheet: Sheet, name: string): OpenSheet {
  return {
    sheet,
    name,
    isNew: false,
    rowCount: 0,
    columnCount: 0,
    id: null,
    entries: [],
    formats: [],
    bandings: [],
    filter: null,
    charts: [],
    newCharts: [],
    pivots: [],
    protection: null,
    isLocked: false,
    unlocked: [],
    hasOpenedOrClosed: false,
    widths: new Map(),
    heights: new Map(),
    texts: new Map(),
  };
}

interface Found {
  readonly id: number | null;
  readonly kinds: Kinds;
  readonly protection: SheetProtection | undefined;
}

function openSheet(known: KnownSheet, { id, kinds, protection }: Found): OpenSheet {
  const { sheet, name, entries } = known;
  const ours = protection?.warns === true ? protection.protection : null;
  return {
    ...emptyOpenSheet(sheet, name),
    id,
    entries,
    ...readThings(sheet, kinds),
    protection: ours,
    isLocked: protection?.warns === false,
    unlocked: unlockedOn(entries, ours),
  };
}

function readThings(sheet: Sheet, kinds: Kinds): Partial<OpenSheet> {
  const has = (kind: PlanStepKind) => kinds.has(kind);
  return {
    ...(kinds.size === 0 ? {} : gridOf(sheet)),
    ...(has('setConditionalFormats') ? { formats: readFormats(sheet) } : {}),
    ...(has('ensureTable') ? { bandings: readBandings(sheet), filter: readFilter(sheet) } : {}),
    ...(has('ensureChart') ? { charts: sheet.getCharts().map(readChart) } : {}),
    ...(has('ensurePivot') ? { pivots: readPivots(sheet) } : {}),
  };
}

function unlockedOn(entries: readonly Entry[], protection: Protection | null): readonly Area[] {
  const noted = entriesOf(entries, 'tsunagi.unlocked')[0]?.value ?? [];
  const ranges = protection?.getUnprotectedRanges().map((range) => range.getA1Notation());
  return (ranges ?? noted).flatMap((address) => parseAreaAddress(address) ?? []);
}

function gridOf(sheet: Sheet): Pick<OpenSheet, 'rowCount' | 'columnCount'> {
  return { rowCount: sheet.getMaxRows(), columnCount: sheet.getMaxColumns() };
}

function kindsBySheet(steps: readonly PlanStep[]): ReadonlyMap<string, Kinds> {
  const kinds = new Map<string, Set<PlanStepKind>>();
  for (const step of steps) {
    const sheet = sheetOf(step) ?? '';
    kinds.set(sheet, (kinds.get(sheet) ?? new Set<PlanStepKind>()).add(step.kind));
  }
  return kinds;
}

function changesProtection(step: PlanStep): boolean {
  return (
    step.kind === 'setProtection' || (step.kind === 'setStyle' && step.style.unlocked !== undefined)
  );
}

interface SheetProtection {
  readonly protection: Protection;
  /** Ours warn only. One that locks people out was set by somebody with a reason, and is not touched. */
  readonly warns: boolean;
}

function sheetProtections(
  spreadsheet: Spreadsheet,
  { app }: SheetsServices,
): Map<number, SheetProtection> {
  const all = spreadsheet.getProtections(app.ProtectionType.SHEET);
  return new Map(
    all.map((protection) => [
      protection.getRange().getGridId(),
      { protection, warns: protection.isWarningOnly() },
    ]),
  );
}

function namesOf({ names }: Structure): Map<string, OpenName> {
  return new Map(
    names.map(({ name, range, sheet, area }) => [
      name.toLowerCase(),
      { name, handle: range, sheet, area },
    ]),
  );
}

function readFormats(sheet: Sheet): OpenSheet['formats'] {
  return sheet.getConditionalFormatRules().map((rule) => ({
    rule,
    addresses: rule.getRanges().map((range) => range.getA1Notation()),
  }));
}

function readBandings(sheet: Sheet): OpenSheet['bandings'] {
  return sheet.getBandings().map((thing) => ({ thing, address: thing.getRange().getA1Notation() }));
}

function readPivots(sheet: Sheet): OpenSheet['pivots'] {
  return sheet
    .getPivotTables()
    .map((thing) => ({ thing, address: thing.getAnchorCell().getA1Notation() }));
}

function readFilter(sheet: Sheet): KnownFilter | null {
  const thing = sheet.getFilter();
  if (thing === null) return null;
  const address = thing.getRange().getA1Notation();
  const { column = 0, columnCount = 0 } = parseAreaAddress(address) ?? {};
  const columns = Array.from({ length: columnCount }, (_, offset) => column + offset + 1);
  const criteria = columns.flatMap((each) => {
    const found = thing.getColumnFilterCriteria(each);
    return found === null ? [] : [[each, found] as const];
  });
  return { thing, address, criteria };
}

function readChart(chart: ReturnType<Sheet['getCharts']>[number]): KnownChart {
  const place = chart.getContainerInfo();
  const title: unknown = chart.getOptions().get('title');
  return {
    chart,
    chartId: chart.getChartId(),
    row: place.getAnchorRow() - 1,
    column: place.getAnchorColumn() - 1,
    title: typeof title === 'string' ? title : '',
  };
}
