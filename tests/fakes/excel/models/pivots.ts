import { pivotCaptions, valueFormat, withoutPivotDefaults } from '../../../../shared/core/index';
import type { PivotField, PivotModel } from '../../../../shared/core/model/workbook-model';
import type { Book, Pivot, PivotPart, Sheet, Table } from '../book';
import { newId } from '../book';
import { NotEmulatedError } from '../excel-error';
import { sourcePlace, sourceTitles } from '../objects/pivots/pivot-source';

const functions = { sum: 'Sum', count: 'Count', average: 'Average' } as const;

/** Fills a sheet's pivots. Their tables have to be in the book. */
export function fillPivots(book: Book, sheet: Sheet, models: readonly PivotModel[]): void {
  sheet.pivots = models.map((model) => pivotFromModel(book, model));
}

function pivotFromModel(book: Book, model: PivotModel): Pivot {
  const table = allTables(book).find(
    ({ name }) => name.toLowerCase() === model.sourceTable.toLowerCase(),
  );
  if (table === undefined) throw new NotEmulatedError(`the missing table ${model.sourceTable}`);
  const pivot: Pivot = {
    id: newId(book),
    name: model.name,
    source: { table: table.id },
    anchor: model.anchor,
    rows: [],
    columns: [],
    values: [],
    filters: [],
    layout: { LayoutType: 'Tabular', SubtotalLocation: 'Off' },
    ...(model.totalCaption === undefined ? {} : { totalCaption: model.totalCaption }),
  };
  const captions = pivotCaptions(model, sourceTitles(sourcePlace(book, pivot)));
  for (const axis of ['rows', 'columns', 'filters'] as const) {
    pivot[axis] = model[axis].map(({ column }, index) => ({
      column,
      name: captions[axis][index] ?? column,
    }));
  }
  pivot.values = model.values.map((field, index) => ({
    column: field.column,
    name: captions.values[index] ?? field.column,
    summarizeBy: functions[field.summarizeBy ?? 'sum'],
    numberFormat: valueFormat(field),
  }));
  return pivot;
}

/** The pivots of a sheet. Those over blocks, or with functions that no model has, are left out. */
export function pivotsOf(book: Book, sheet: Sheet): readonly PivotModel[] {
  return sheet.pivots.flatMap((pivot) => pivotModel(book, pivot) ?? []);
}

function pivotModel(book: Book, pivot: Pivot): PivotModel | undefined {
  const { source } = pivot;
  const table =
    'table' in source ? allTables(book).find(({ id }) => id === source.table) : undefined;
  const values = pivot.values.flatMap((part) => valueModel(part) ?? []);
  if (table === undefined || values.length !== pivot.values.length) return undefined;
  const model: PivotModel = {
    name: pivot.name,
    sourceTable: table.name,
    anchor: pivot.anchor,
    rows: pivot.rows.map(fieldModel),
    columns: pivot.columns.map(fieldModel),
    values,
    filters: pivot.filters.map(fieldModel),
    ...(pivot.totalCaption === undefined ? {} : { totalCaption: pivot.totalCaption }),
  };
  return withoutPivotDefaults(model, sourceTitles(sourcePlace(book, pivot)));
}

function fieldModel({ column, name }: PivotPart): PivotField {
  return { column, caption: name };
}

function valueModel({
  column,
  name,
  summarizeBy,
  numberFormat,
}: PivotPart): PivotField | undefined {
  const names = Object.keys(functions) as (keyof typeof functions)[];
  const known = names.find((candidate) => functions[candidate] === (summarizeBy ?? 'Sum'));
  if (known === undefined) return undefined;
  return { column, caption: name, summarizeBy: known, numberFormat: numberFormat ?? 'General' };
}

function allTables(book: Book): readonly Table[] {
  return book.sheets.flatMap(({ tables }) => tables);
}
