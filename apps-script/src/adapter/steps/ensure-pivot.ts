import {
  cellAddress,
  type CellPosition,
  type PivotField,
  type PivotModel,
} from '../../../../shared/core/index';
import { entriesOf } from '../metadata';
import {
  rangeOver,
  sheetNamed,
  type OpenName,
  type OpenSheet,
  type OpenWorkbook,
} from '../open-workbook';
import type { PivotTable } from '../sheets-types';
import { isSame } from '../structure';
import { textAt } from '../survey-texts';
import type { StepOf } from './step-groups';

/** A pivot of the same name is taken away and made anew; the cells it fills are its own. */
export function ensurePivots(
  workbook: OpenWorkbook,
  steps: readonly StepOf<'ensurePivot'>[],
): void {
  for (const { sheet, pivot } of steps) {
    removeOld(workbook, pivot);
    make(workbook, sheetNamed(workbook, sheet), pivot);
  }
}

function removeOld(workbook: OpenWorkbook, { name }: PivotModel): void {
  for (const sheet of workbook.sheets.values()) {
    for (const { value, metadata } of entriesOf(sheet.entries, 'tsunagi.pivot')) {
      if (!isSame(value.name, name)) continue;
      pivotAt(sheet, value)?.remove();
      metadata.remove();
    }
  }
}

function pivotAt({ pivots }: OpenSheet, anchor: CellPosition): PivotTable | undefined {
  return pivots.find(({ address }) => address === cellAddress(anchor))?.thing;
}

function make(workbook: OpenWorkbook, sheet: OpenSheet, pivot: PivotModel): void {
  const { name, sourceTable, anchor, rows, columns, values, filters } = pivot;
  const source = workbook.names.get(sourceTable.toLowerCase());
  if (!source?.area) throw new Error(`There is no table ${sourceTable}`);
  const cells = rangeOver(sheetNamed(workbook, source.sheet), source.area);
  const table = sheet.sheet.getRange(anchor.row + 1, anchor.column + 1).createPivotTable(cells);
  const place = (field: PivotField) => columnOf(workbook, source, field);
  for (const field of rows) caption(table.addRowGroup(place(field)), field);
  for (const field of columns) caption(table.addColumnGroup(place(field)), field);
  for (const field of values) {
    caption(table.addPivotValue(place(field), summary(workbook, field)), field);
  }
  for (const field of filters) {
    // Nothing hidden: people choose in the sheet what they want to see.
    const everything = workbook.services.app.newFilterCriteria().setHiddenValues([]).build();
    table.addFilter(place(field), everything);
  }
  const note = { name, sourceTable, row: anchor.row, column: anchor.column };
  sheet.sheet.addDeveloperMetadata('tsunagi.pivot', JSON.stringify(note));
}

/** Sheets counts the columns of the sheet from 1, wherever the source begins; the model names them. */
function columnOf(workbook: OpenWorkbook, source: OpenName, field: PivotField): number {
  const { row, column, columnCount } = source.area ?? { row: 0, column: 0, columnCount: 0 };
  const sheet = sheetNamed(workbook, source.sheet);
  for (let offset = 0; offset < columnCount; offset += 1) {
    const title = textAt(sheet, workbook.steps, { row, column: column + offset });
    if (title === field.column) return column + offset + 1;
  }
  throw new Error(`The table ${source.name} has no column ${field.column}`);
}

function caption(
  part: { readonly setDisplayName: (name: string) => unknown },
  field: PivotField,
): void {
  if (field.caption !== undefined) part.setDisplayName(field.caption);
}

function summary({ services: { app } }: OpenWorkbook, { summarizeBy = 'sum' }: PivotField) {
  const { AVERAGE, COUNTA, SUM } = app.PivotTableSummarizeFunction;
  return { average: AVERAGE, count: COUNTA, sum: SUM }[summarizeBy];
}
