/**
 * A model as Google Sheets can hold it: what is left when it has been written there and read back.
 *
 * Each point below is something that Sheets has no place for or cannot tell apart. Compare what an
 * adapter wrote with `seenBySheets(expected)`, never with what the adapter reads itself.
 */
import {
  absoluteReference,
  parseAreaAddress,
  splitReference,
} from '../../../../shared/core/model/address';
import { areasOverlap } from '../../../../shared/core/model/area';
import type {
  Area,
  CellContent,
  ChartModel,
  ConditionalFormatModel,
  DefinedName,
  HyperlinkModel,
  PivotModel,
  SheetModel,
  StyledArea,
  ValidationModel,
  WorkbookModel,
} from '../../../../shared/core/model/workbook-model';
import { helpTextOf, pixels } from '../held-things';
import { gridlineCount } from './chart-forms';
import { gradientStops } from './conditional-forms';
import { linesOfStyles, stylesOfLines } from './lines';
import { placeTarget } from './link-forms';

/** The model as it comes back from Sheets. */
export function seenBySheets(model: WorkbookModel): WorkbookModel {
  return {
    sheets: model.sheets.map((sheet) => seenSheet(model, sheet)),
    names: model.names.map((defined) => seenName(model, defined)),
  };
}

/** A name means cells, so its reference is written in one way; a constant is kept as it is. */
function seenName({ sheets }: WorkbookModel, { name, refersTo }: DefinedName): DefinedName {
  const parts = splitReference(refersTo);
  const cells = parseAreaAddress(parts?.address ?? '');
  const isPlace = parts !== null && sheets.some((sheet) => sheet.name === parts.sheet);
  if (!isPlace || cells === null) return { name, refersTo };
  return { name, refersTo: absoluteReference(parts.sheet, cells) };
}

function seenSheet(model: WorkbookModel, sheet: SheetModel): SheetModel {
  const rows = seenRows(sheet);
  return {
    ...sheet,
    // Hidden is hidden: there is no state that the menu cannot undo.
    visibility: sheet.visibility === 'visible' ? 'visible' : 'hidden',
    rows,
    styles: seenStyles(sheet.styles),
    // Sizes are whole pixels.
    columnWidths: mapSizes(sheet.columnWidths, (size) => pixels.toWidth(pixels.ofWidth(size))),
    rowHeights: mapSizes(sheet.rowHeights, (size) => pixels.toHeight(pixels.ofHeight(size))),
    validations: sheet.validations.map((validation) => seenValidation(model, sheet, validation)),
    conditionalFormats: sheet.conditionalFormats.flatMap(seenFormat),
    hyperlinks: sheet.hyperlinks.flatMap((link) => seenLink(model, rows, link)),
    charts: sheet.charts.map(seenChart),
    pivots: sheet.pivots.map(seenPivot),
    // A protected sheet has no switches for filters and formats.
    protection:
      sheet.protection === null ? null : { allowFilter: false, allowFormatColumns: false },
    // Nothing in scripts sets how a sheet prints.
    page: null,
  };
}

/** Merging keeps only the first cell of a block. */
function seenRows({ rows, merges }: SheetModel): SheetModel['rows'] {
  if (merges.length === 0) return rows;
  return rows.map((line, row) =>
    line.map((content, column) => (isUnder(merges, row, column) ? null : content)),
  );
}

function isUnder(merges: readonly Area[], row: number, column: number): boolean {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return merges.some(
    (merge) => areasOverlap(merge, cell) && (merge.row !== row || merge.column !== column),
  );
}

/** Neighbours share a line, and there is no indent. */
function seenStyles(styles: readonly StyledArea[]): readonly StyledArea[] {
  const withoutLines = styles.map(({ area, style }) => {
    const { border: _border, indent: _indent, ...rest } = style;
    return { area, style: rest };
  });
  return [...withoutLines, ...stylesOfLines(linesOfStyles(styles))];
}

function mapSizes(
  sizes: Readonly<Record<number, number>>,
  change: (size: number) => number,
): Record<number, number> {
  return Object.fromEntries(
    Object.entries(sizes).map(([place, size]) => [Number(place), change(size)]),
  );
}

/**
 * One text instead of two with titles; input is refused or let pass, with no kinds of alert between;
 * days have no time; a list from cells is held as the cells, not as the name that they have.
 */
function seenValidation(
  model: WorkbookModel,
  sheet: SheetModel,
  validation: ValidationModel,
): ValidationModel {
  const { area, rule, alert } = validation;
  const message = helpTextOf(validation);
  return {
    area,
    rule: seenRule(model, sheet, rule),
    alert: alert === 'stop' ? 'stop' : 'warning',
    ...(message === '' ? {} : { prompt: { title: '', message } }),
  };
}

function seenRule(
  model: WorkbookModel,
  sheet: SheetModel,
  rule: ValidationModel['rule'],
): ValidationModel['rule'] {
  if (rule.kind === 'date') {
    return { ...rule, from: Math.floor(rule.from), to: Math.floor(rule.to) };
  }
  if (rule.kind !== 'list-range') return rule;
  const { source } = rule;
  const named = model.names.find(({ name }) => name.toLowerCase() === source.toLowerCase());
  const reference = named?.refersTo ?? source;
  const parts = splitReference(reference) ?? { sheet: sheet.name, address: reference };
  const cells = parseAreaAddress(parts.address);
  return cells === null ? rule : { ...rule, source: absoluteReference(parts.sheet, cells) };
}

/** There are no data bars, and a scale has at most three colours. */
function seenFormat(format: ConditionalFormatModel): ConditionalFormatModel[] {
  const { area, rule } = format;
  if (rule.kind === 'data-bar') return [];
  if (rule.kind === 'formula') {
    const { fillColor, fontColor, ...rest } = rule.style;
    const style = {
      ...rest,
      ...(fillColor === undefined ? {} : { fillColor: fillColor.toLowerCase() }),
      ...(fontColor === undefined ? {} : { fontColor: fontColor.toLowerCase() }),
    };
    return [{ area, rule: { ...rule, style } }];
  }
  const stops = gradientStops(rule.stops)?.filter((stop) => stop !== null);
  if (stops === undefined) return [];
  const lowered = stops.map(({ at, color }) => ({ at, color: color.toLowerCase() }));
  return [{ area, rule: { kind: 'color-scale', stops: lowered } }];
}

/** Links belong to texts, have no tooltip, and write a place in one way. */
function seenLink(
  model: WorkbookModel,
  rows: SheetModel['rows'],
  { row, column, target }: HyperlinkModel,
): HyperlinkModel[] {
  const content: CellContent | undefined = rows[row]?.[column];
  if (typeof content !== 'string' || content === '') return [];
  const parts = splitReference(target);
  const isPlace = parts !== null && model.sheets.some(({ name }) => name === parts.sheet);
  return [{ row, column, target: isPlace ? placeTarget(parts.sheet, parts.address) : target }];
}

/** The distance of grid lines is held as their number, which needs both ends of the axis. */
function seenChart({ valueAxis, ...chart }: ChartModel): ChartModel {
  if (valueAxis === undefined) return chart;
  const { majorUnit, ...ends } = valueAxis;
  if (Object.keys(ends).length === 0) return chart;
  const isHeld = majorUnit !== undefined && gridlineCount(valueAxis) !== null;
  return { ...chart, valueAxis: { ...ends, ...(isHeld ? { majorUnit } : {}) } };
}

/** Totals have a fixed name, figures no format of their own; a filter has no caption. */
function seenPivot({ totalCaption: _caption, ...pivot }: PivotModel): PivotModel {
  return {
    ...pivot,
    values: pivot.values.map(({ numberFormat: _format, summarizeBy = 'sum', ...value }) => ({
      ...value,
      summarizeBy,
    })),
    filters: pivot.filters.map(({ column }) => ({ column })),
  };
}
