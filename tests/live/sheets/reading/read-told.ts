import {
  emptySheet,
  type CellStyle,
  type SheetModel,
  type WorkbookModel,
} from '../../../../shared/core/index';
import { normalizeModel } from '../../../../shared/core/model/normalize-model';
import { defaultPixels, pixels } from '../../../fakes/sheets/held-things';
import { targetOfLink } from './link-targets';
import { seenBySheets } from '../../../fakes/sheets/model/seen-by-sheets';
import { withoutUsual } from '../../excel/reading/read-cells';
import type { Google, Sheet } from '../google';
import { otherSheets } from '../workbook-state';
import { rangeOf } from './blocks';
import { readCharts, toldCharts, type ToldChart } from './read-charts';
import { readContents, readLinks, readNotes, readStyles, readUsual } from './read-cells';
import { readLayout, readUnlocked } from './read-layout';
import { readPivots, toldPivots, type ToldPivot } from './read-pivots';
import { readConditionalFormats, readValidations } from './read-rules';
import { readNames, readTables } from './read-tables';
import { scopeOf } from './scope';

/** A spreadsheet as far as scripts are told of it: charts and pivots apart, by sheet. */
export interface Told {
  readonly model: WorkbookModel;
  readonly charts: Readonly<Record<string, readonly ToldChart[]>>;
  readonly pivots: Readonly<Record<string, readonly ToldPivot[]>>;
}

/** Reads what the kit made, by other code than the adapter's. `models` say where to look. */
export function readTold(google: Google, models: readonly WorkbookModel[]): Told {
  const usual = readUsual(google);
  const sheets = otherSheets(google.spreadsheet);
  const read = sheets.map((sheet) => readSheet(google, sheet, { models, usual }));
  const names = readNames(
    google,
    read.flatMap(({ tables }) => tables),
  );
  return told({ sheets: read, names }, usual, {
    charts: bySheet(sheets, readCharts),
    pivots: bySheet(sheets, (sheet) => readPivots(google, sheet)),
  });
}

/** What reading this model should come to, once Sheets holds it. */
export function expectTold(google: Google, model: WorkbookModel): Told {
  const seen = seenBySheets(model);
  const things = (make: (sheet: SheetModel) => readonly never[]) =>
    Object.fromEntries(seen.sheets.map((sheet) => [sheet.name, make(sheet)]));
  return told(seen, readUsual(google), {
    charts: things((sheet) => toldCharts(sheet) as never[]),
    pivots: things((sheet) => toldPivots(sheet) as never[]),
  });
}

function bySheet<Thing>(sheets: readonly Sheet[], read: (sheet: Sheet) => readonly Thing[]) {
  return Object.fromEntries(sheets.map((sheet) => [sheet.getName(), read(sheet)]));
}

function readSheet(
  google: Google,
  sheet: Sheet,
  { models, usual }: { readonly models: readonly WorkbookModel[]; readonly usual: CellStyle },
): SheetModel {
  const name = sheet.getName();
  const scope = scopeOf(models, name);
  const range = rangeOf(sheet, scope);
  const opened = readUnlocked(google, sheet).map((area) => ({ area, style: { unlocked: true } }));
  return {
    ...emptySheet(name),
    ...readLayout(google, sheet, scope),
    rows: readContents(google, sheet),
    styles: [...readStyles(range, usual), ...opened],
    tables: readTables(google, sheet),
    validations: readValidations(google, range),
    conditionalFormats: readConditionalFormats(sheet),
    notes: readNotes(range),
    hyperlinks: readLinks(range).map((link) => ({
      ...link,
      target: targetOfLink(google, link.target),
    })),
  };
}

/** The form that is compared: without lines, indents and font colours, which scripts cannot read. */
function told(
  model: WorkbookModel,
  usual: CellStyle,
  { charts, pivots }: Pick<Told, 'charts' | 'pivots'>,
): Told {
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    charts: [],
    pivots: [],
    styles: sheet.styles.map(({ area, style }) => ({ area, style: toldStyle(style, usual) })),
    columnWidths: toldSizes(sheet.columnWidths, pixels.toWidth(defaultPixels.width)),
    rowHeights: toldSizes(sheet.rowHeights, pixels.toHeight(defaultPixels.height)),
  }));
  // Names of ranges ignore case.
  const names = model.names.map(({ name, refersTo }) => ({ name: name.toLowerCase(), refersTo }));
  return { model: normalizeModel({ sheets, names }), charts: sorted(charts), pivots };
}

function toldStyle(style: CellStyle, usual: CellStyle): CellStyle {
  const { border: _border, indent: _indent, fontColor: _color, ...rest } = style;
  return withoutUsual(rest, { ...usual, bold: false, wrapText: false });
}

function toldSizes(
  sizes: Readonly<Record<number, number>>,
  usual: number,
): Readonly<Record<number, number>> {
  return Object.fromEntries(Object.entries(sizes).filter(([, size]) => size !== usual));
}

function sorted(charts: Told['charts']): Told['charts'] {
  return Object.fromEntries(
    Object.entries(charts).map(([sheet, list]) => [
      sheet,
      [...list].sort((one, other) => (one.id < other.id ? -1 : 1)),
    ]),
  );
}
