import type { DefinedName } from '../../../../shared/core/index';
import type { ExcelApi } from '../excel-api';
import { areaOf, areaProperties } from '../sheet-range';
import type { FoundSheet, FoundThings } from './find-things';
import type { NotePlace, Survey, SurveyedFormat, SurveyedSheet, SurveyedTable } from './survey';

/** Gives what it stands for once the request that it was queued in is answered. */
export type Pending<Value> = () => Value;

/** Queues the questions that need what was found: where tables, formats and notes are. */
export function queueSurvey(things: FoundThings, api: ExcelApi): Pending<Survey> {
  const sheets = things.sheets.map((found) => queueSheet(found, api));
  return () => ({
    sheets: sheets.map((sheet) => sheet()),
    names: things.names.items.map(nameOf),
  });
}

function queueSheet({ sheet, used, formats }: FoundSheet, api: ExcelApi): Pending<SurveyedSheet> {
  const tables = sheet.tables.items.map(queueTable);
  const conditionalFormats = formats.items.map(queueFormat);
  const notes = queueNotes(sheet, api);
  const { protection } = sheet;
  return () => ({
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    used: used.isNullObject ? null : areaOf(used),
    tables: tables.map((table) => table()),
    charts: sheet.charts.items.map(({ name }) => name),
    pivots: sheet.pivotTables.items.map(({ name }) => name),
    conditionalFormats: conditionalFormats.map((format) => format()),
    notes: notes.map((note) => note()),
    protection: protection.protected ? protection.options : null,
  });
}

function queueTable(table: Excel.Table): Pending<SurveyedTable> {
  const range = table.getRange();
  range.load(areaProperties);
  return () => ({
    name: table.name,
    area: areaOf(range),
    style: table.style,
    bandedRows: table.showBandedRows,
    filterButtons: table.showFilterButton,
    titles: table.columns.items.map(({ name }) => name),
  });
}

function queueFormat(format: Excel.ConditionalFormat): Pending<SurveyedFormat> {
  const range = format.getRangeOrNullObject();
  range.load(areaProperties);
  return () => ({ id: format.id, area: range.isNullObject ? null : areaOf(range) });
}

function queueNotes(sheet: Excel.Worksheet, api: ExcelApi): readonly Pending<NotePlace>[] {
  if (api.atLeast('1.18')) {
    return sheet.notes.items.map((note) => {
      const range = note.getLocation().load(areaProperties);
      return () => ({ row: range.rowIndex, column: range.columnIndex });
    });
  }
  return [];
}

function nameOf({ name, formula }: Excel.NamedItem): DefinedName {
  const text = String(formula);
  return { name, refersTo: text.startsWith('=') ? text.slice(1) : text };
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): SurveyedSheet['visibility'] {
  if (visibility === 'Visible') return 'visible';
  return visibility === 'Hidden' ? 'hidden' : 'very-hidden';
}
