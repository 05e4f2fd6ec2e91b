/**
 * Reads a workbook through Office.js in every detail that it tells.
 *
 * Made for the few cells of a contract case, not for speed, and apart from the adapter: it is the
 * second opinion on what the adapter wrote.
 */
import type {
  CellStyle,
  NoteModel,
  SheetModel,
  WorkbookModel,
} from '../../../../shared/core/index';
import { emptySheet } from '../../../../shared/core/index';
import type { ExcelApi } from '../../../../excel-addin/src/adapter/excel-api';
import { baseSheet } from '../workbook-state';
import { areaOf, areaOrNull, areaProperties } from './area-of-range';
import type { Pending } from './pending';
import { askContents, askLinks, askStyle, askStyles, askValidations } from './read-cells';
import { askCharts } from './read-charts';
import { askFormats } from './read-formats';
import { askFrozen, askPage, askSizes } from './read-layout';
import { askPivots } from './read-pivots';
import { around, scopeOf, type SheetScope } from './scope';

/** What was read, and how cells look that nobody touched. */
export interface DetailedReading {
  readonly model: WorkbookModel;
  readonly usual: CellStyle;
}

const sheetProperties = [
  ...['name', 'visibility', 'tabColor', 'showGridlines'],
  ...['protection/protected', 'protection/options'],
  ...['name', 'style', 'showBandedRows', 'showFilterButton'].map((name) => `tables/items/${name}`),
  ...['charts/items/name', 'charts/items/chartType', 'pivotTables/items/name'],
].map((name) => `items/${name}`);

/** Reads everything; `models` say where to look for what can't be listed. */
export function readModel(
  api: ExcelApi,
  models: readonly WorkbookModel[],
): Promise<DetailedReading> {
  return api.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load(sheetProperties.join(','));
    names.load('items/name,items/formula,items/visible');
    await context.sync();
    const found = worksheets.items.filter(({ name }) => name !== baseSheet);
    const usual = askStyle(worksheets.getItem(baseSheet), farAway);
    const surveys = found.map((sheet) => survey(sheet, scopeOf(models, sheet.name)));
    await context.sync();
    const readings = surveys.map((each) => askDetails(each, api));
    await context.sync();
    const notes = readings.map(({ places }) => places());
    await context.sync();
    return {
      usual: usual(),
      model: {
        sheets: readings.map(({ sheet }, index) => ({
          ...sheet(usual()),
          notes: notes[index]?.() ?? [],
        })),
        names: names.items.filter(({ visible }) => visible).map(nameOf),
      },
    };
  });
}

/** A cell that no case comes near. */
const farAway = { row: 499, column: 49, rowCount: 1, columnCount: 1 };

interface Survey {
  readonly sheet: Excel.Worksheet;
  readonly scope: SheetScope;
  readonly filled: Excel.Range;
  readonly used: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
}

function survey(sheet: Excel.Worksheet, scope: SheetScope): Survey {
  const filled = sheet.getUsedRangeOrNullObject(true).load(areaProperties);
  const used = sheet.getUsedRangeOrNullObject(false).load(areaProperties);
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/priority');
  return { sheet, scope, filled, used, formats };
}

interface Details {
  readonly sheet: (usual: CellStyle) => SheetModel;
  /** Queues one question more: where notes are. */
  readonly places: () => Pending<readonly NoteModel[]>;
}

function askDetails({ sheet, scope, filled, used, formats }: Survey, api: ExcelApi): Details {
  const filledArea = areaOrNull(filled);
  const contents = filledArea === null ? () => [] : askContents(filled);
  const styles = askStyles(sheet, around([areaOrNull(used)]));
  const validations = askValidations(sheet, scope.cells);
  const hyperlinks = askLinks(sheet, scope.cells);
  const conditionalFormats = askFormats(formats.items);
  const [frozen, sizes] = [askFrozen(sheet), askSizes(sheet, scope)];
  const page = scope.isPrinted ? askPage(sheet) : () => null;
  const [charts, pivots] = [askCharts(sheet, scope.charts), askPivots(sheet)];
  const tables = askTables(sheet);
  return {
    sheet: (usual) => ({
      ...emptySheet(sheet.name),
      ...ownOf(sheet),
      rows: contents(),
      styles: styles(usual),
      ...sizes(),
      frozen: frozen(),
      tables: tables(),
      validations: validations(),
      conditionalFormats: conditionalFormats(),
      hyperlinks: hyperlinks(),
      charts: charts(),
      pivots: pivots(),
      page: page(),
    }),
    places: askNotes(sheet, api),
  };
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

function ownOf(
  sheet: Excel.Worksheet,
): Pick<SheetModel, 'visibility' | 'tabColor' | 'showGridlines' | 'protection'> {
  const { visibility, tabColor, showGridlines, protection } = sheet;
  const { protected: isProtected, options } = protection;
  return {
    visibility: visibilities[visibility],
    tabColor: tabColor === '' ? null : tabColor.toLowerCase(),
    showGridlines,
    protection: isProtected
      ? {
          allowFilter: options.allowAutoFilter === true,
          allowFormatColumns: options.allowFormatColumns === true,
        }
      : null,
  };
}

function askTables(sheet: Excel.Worksheet): Pending<SheetModel['tables']> {
  const asked = sheet.tables.items.map((table) => ({
    table,
    range: table.getRange().load(areaProperties),
  }));
  return () =>
    asked.map(({ table, range }) => ({
      name: table.name,
      area: areaOf(range),
      style: table.style,
      bandedRows: table.showBandedRows,
      filterButtons: table.showFilterButton,
    }));
}

/** Notes came with ExcelApi 1.18. */
function askNotes(sheet: Excel.Worksheet, api: ExcelApi): Details['places'] {
  if (!api.atLeast('1.18')) return () => () => [];
  const { notes } = sheet;
  notes.load('items/content');
  return () => {
    const asked = notes.items.map((note) => ({
      note,
      range: note.getLocation().load(areaProperties),
    }));
    return () =>
      asked.map(({ note, range }) => {
        const { row, column } = areaOf(range);
        return { row, column, text: note.content };
      });
  };
}

function nameOf({ name, formula }: Excel.NamedItem) {
  return { name, refersTo: String(formula).replace(/^=/, '') };
}
