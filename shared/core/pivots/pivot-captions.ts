import type { PivotField, PivotModel } from '../model/workbook-model';
import { pivotWords } from '../text/pivots';

/** What a pivot shows as the names of its fields, in the order of the fields, and of its totals. */
export interface PivotCaptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly values: readonly string[];
  readonly total: string;
}

/**
 * Names everything in a pivot over a table with these titles.
 *
 * No name is used twice, and none is the title of another column: Excel refuses both. A name that
 * is taken gets a space at its end, as people do it by hand.
 */
export function pivotCaptions(pivot: PivotModel, titles: readonly string[]): PivotCaptions {
  const taken = new Set(titles.map(fold));
  const claim = (field: PivotField, usual: string): string => {
    const caption = freeCaption(taken, field, usual);
    taken.add(fold(caption));
    return caption;
  };
  const nameAxis = (fields: readonly PivotField[]): readonly string[] =>
    fields.map((field) => claim(field, field.column));
  return {
    rows: nameAxis(pivot.rows),
    columns: nameAxis(pivot.columns),
    filters: nameAxis(pivot.filters),
    values: pivot.values.map((field) => claim(field, usualValueCaption(field))),
    total: totalCaption(pivot),
  };
}

/** The number format that the figures of a value have. Averages seldom come out even. */
export function valueFormat({ summarizeBy, numberFormat }: PivotField): string {
  return numberFormat ?? (summarizeBy === 'average' ? '0.00' : 'General');
}

/**
 * The pivot without everything that it would have anyway, so that pivots of one meaning are equal.
 *
 * With the titles of its table, a space that a caption got because it was taken goes as well.
 */
export function withoutPivotDefaults(pivot: PivotModel, titles: readonly string[]): PivotModel {
  const taken = new Set(titles.map(fold));
  const bareCaption = (field: PivotField, usual: string): Pick<PivotField, 'caption'> => {
    const shown = freeCaption(taken, field, usual);
    const shortest = [usual, shown.replace(/ +$/, '')].find(
      (caption) => freeCaption(taken, { ...field, caption }, usual) === shown,
    );
    taken.add(fold(shown));
    return shortest === usual ? {} : { caption: shortest ?? shown };
  };
  const bareAxis = (fields: readonly PivotField[]): readonly PivotField[] =>
    fields.map((field) => ({ column: field.column, ...bareCaption(field, field.column) }));
  const { name, sourceTable, anchor } = pivot;
  return {
    name,
    sourceTable,
    anchor,
    rows: bareAxis(pivot.rows),
    columns: bareAxis(pivot.columns),
    filters: bareAxis(pivot.filters),
    values: pivot.values.map((field) => ({
      ...bareValue(field),
      ...bareCaption(field, usualValueCaption(field)),
    })),
    ...(totalCaption(pivot) === pivotWords.total ? {} : { totalCaption: totalCaption(pivot) }),
  };
}

function bareValue(field: PivotField): PivotField {
  const { column, summarizeBy = 'sum', numberFormat } = field;
  const bare: PivotField = { column, ...(summarizeBy === 'sum' ? {} : { summarizeBy }) };
  const isUsual = numberFormat === undefined || numberFormat === valueFormat(bare);
  return isUsual ? bare : { ...bare, numberFormat };
}

function usualValueCaption({ column, summarizeBy = 'sum' }: PivotField): string {
  return `${pivotWords[summarizeBy]} / ${column}`;
}

function totalCaption({ totalCaption: given = '' }: PivotModel): string {
  return given === '' ? pivotWords.total : given;
}

function freeCaption(taken: ReadonlySet<string>, field: PivotField, usual: string): string {
  const { caption = '' } = field;
  let free = caption === '' ? usual : caption;
  if (free === field.column && free === usual) return free;
  while (taken.has(fold(free))) free += ' ';
  return free;
}

function fold(caption: string): string {
  return caption.toLowerCase();
}
