import type { PivotModel, Scalar } from '../model/workbook-model';
import { pivotWords } from '../text/pivots';
import { sharedItems } from './group-rows';
import { pivotCaptions } from './pivot-captions';
import type { PivotCaptions } from './pivot-captions';
import type { PivotAxisField } from './pivot-items';
import type { PivotLayout } from './pivot-layout';
import type { Figures } from './summarize';

type Line = readonly Scalar[];

/** A laid out pivot whose figures are still to be written into cells. */
export interface PivotFrame extends Omit<PivotLayout, 'cells' | 'styles' | 'filterFields'> {
  /** For each value. */
  readonly figures: readonly Figures[];
}

/** One column of figures: the place of its group (the total comes last) and of its value. */
interface FigureColumn {
  readonly group: number;
  readonly value: number;
}

/** What the cells of a pivot show, line by line, all of them as wide as its area. */
export function renderPivot(
  pivot: PivotModel,
  titles: readonly string[],
  frame: PivotFrame,
): readonly Line[] {
  const captions = pivotCaptions(pivot, titles);
  const columns = figureColumns(frame);
  const lines = [
    ...filterLines(captions),
    ...headerLines(captions, frame, columns),
    ...bodyLines(captions, frame, columns),
  ];
  const { columnCount } = frame.area;
  return lines.map((line) =>
    Array.from({ length: columnCount }, (_, place) => line[place] ?? null),
  );
}

function figureColumns({ figures, columnFields, columnGroups }: PivotFrame): FigureColumn[] {
  const groups = columnGroups.length + (columnFields.length > 0 ? 1 : 0);
  return Array.from({ length: groups * figures.length }, (_, place) => ({
    group: Math.floor(place / figures.length),
    value: place % figures.length,
  }));
}

function filterLines({ filters }: PivotCaptions): readonly Line[] {
  if (filters.length === 0) return [];
  return [...filters.map((caption) => [caption, pivotWords.everything]), []];
}

function headerLines(
  captions: PivotCaptions,
  frame: PivotFrame,
  columns: readonly FigureColumn[],
): readonly Line[] {
  const [first = '', ...more] = captions.values;
  const beside = padded(captions.rows, frame);
  const names = more.length === 0 ? captions.columns : [...captions.columns, pivotWords.values];
  if (names.length === 0) return [[...beside, first]];
  const corner = more.length === 0 && captions.rows.length > 0 ? [first] : [];
  const levels = names.map((_, level) => [
    ...padded(level === names.length - 1 ? captions.rows : [], frame),
    ...columns.map((column) => columnLabel(captions, frame, { ...column, level })),
  ]);
  return [[...padded(corner, frame), ...names], ...levels];
}

function columnLabel(
  captions: PivotCaptions,
  { columnFields, columnGroups }: PivotFrame,
  { group, value, level }: FigureColumn & { readonly level: number },
): Scalar {
  const items = columnGroups[group];
  if (items === undefined) return level === 0 ? totalLabel(captions, value) : null;
  if (level === columnFields.length) return captions.values[value] ?? null;
  const isRepeated = value > 0 || sharedItems(items, columnGroups[group - 1]) > level;
  return isRepeated ? null : itemLabel(columnFields[level], items[level]);
}

function totalLabel({ total, values }: PivotCaptions, value: number): string {
  return values.length === 1 ? total : `${total} ${values[value] ?? ''}`;
}

function bodyLines(
  captions: PivotCaptions,
  frame: PivotFrame,
  columns: readonly FigureColumn[],
): readonly Line[] {
  const { rowFields, rowGroups, figures } = frame;
  const figuresOf = (row: number): Line =>
    columns.map(({ group, value }) => figures[value]?.(row, group) ?? null);
  if (rowFields.length === 0) {
    return [[...padded(captions.values.slice(0, 1), frame), ...figuresOf(0)]];
  }
  const lines = rowGroups.map((items, row) => {
    const repeated = sharedItems(items, rowGroups[row - 1]);
    const labels = items.map((item, level) =>
      level < repeated ? null : itemLabel(rowFields[level], item),
    );
    return [...labels, ...figuresOf(row)];
  });
  return [...lines, [...padded([captions.total], frame), ...figuresOf(rowGroups.length)]];
}

function padded(labels: readonly string[], { labelColumns }: PivotFrame): Line {
  return Array.from({ length: labelColumns }, (_, place) => labels[place] ?? null);
}

// Excel writes truth values in labels as text.
function itemLabel(field: PivotAxisField | undefined, place = 0): Scalar {
  const item = field?.items[place] ?? null;
  if (item === null) return pivotWords.blank;
  return typeof item === 'boolean' ? String(item).toUpperCase() : item;
}
