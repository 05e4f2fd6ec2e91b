import type { PivotField, PivotModel, PivotSource, Scalar } from '../../../shared/core/index';

type Row = readonly Scalar[];

/**
 * What a pivot shows, worked out the slow way: every cell looks at all rows of the source again.
 *
 * For pivots without captions of their own.
 */
export function naivePivot(pivot: PivotModel, { titles, rows }: PivotSource): Scalar[][] {
  const valueOf = (row: Row, { column }: PivotField) => row[titles.indexOf(column)] ?? null;
  const itemsOf = (field: PivotField) => {
    const items: Scalar[] = [];
    for (const row of rows) {
      const value = valueOf(row, field);
      if (!items.some((item) => isSameItem(item, value))) items.push(value);
    }
    return items.sort(byKindAndValue);
  };
  const rowsOf = (fields: readonly PivotField[], items: Row) =>
    rows.filter((row) =>
      fields.every((field, index) => isSameItem(valueOf(row, field), items[index] ?? null)),
    );
  const groupsOf = (fields: readonly PivotField[]) =>
    fields
      .map(itemsOf)
      .reduce<Row[]>(
        (all, items) => all.flatMap((one) => items.map((item) => [...one, item])),
        [[]],
      )
      .filter((items) => fields.length === 0 || rowsOf(fields, items).length > 0);
  const captionOf = ({ column, summarizeBy = 'sum' }: PivotField) =>
    `${{ sum: '合計', count: '件数', average: '平均' }[summarizeBy]} / ${column}`;
  const figure = (field: PivotField, among: readonly Row[]) =>
    summary(
      among.map((row) => valueOf(row, field)),
      field.summarizeBy,
    );

  const isSeveral = pivot.values.length > 1;
  const columnGroups = groupsOf(pivot.columns);
  const rowGroups = groupsOf(pivot.rows);
  const beside = pivot.rows.length === 0 && !isSeveral ? 1 : pivot.rows.length;
  const columns = [
    ...columnGroups.flatMap((items) => pivot.values.map((value) => ({ items, value }))),
    ...(pivot.columns.length === 0 ? [] : pivot.values.map((value) => ({ items: null, value }))),
  ];
  const figures = (among: readonly Row[]) =>
    columns.map(({ items, value }) => {
      const inColumn = items === null ? rows : rowsOf(pivot.columns, items);
      return figure(
        value,
        among.filter((row) => inColumn.includes(row)),
      );
    });

  const grid: Scalar[][] = pivot.filters.map(({ column }) => [column, '(すべて)']);
  if (grid.length > 0) grid.push([]);
  const names = [...pivot.columns.map(({ column }) => column), ...(isSeveral ? ['値'] : [])];
  const caption = captionOf(pivot.values[0]!);
  const rowNames = pivot.rows.map(({ column }) => column);
  if (names.length === 0) grid.push([...rowNames, caption]);
  else {
    const corner = Array.from({ length: beside }, () => null as Scalar);
    if (!isSeveral && pivot.rows.length > 0) corner[0] = caption;
    grid.push([...corner, ...names]);
    names.forEach((_, level) => {
      const isLast = level === names.length - 1;
      const labels = Array.from({ length: beside }, (__, place) =>
        isLast ? (rowNames[place] ?? null) : null,
      );
      grid.push([
        ...labels,
        ...columns.map(({ items, value }, place) => {
          const own = captionOf(value);
          if (items === null) {
            return level > 0 ? null : isSeveral ? `総計 ${own}` : '総計';
          }
          if (level === pivot.columns.length) return own;
          const before = columns[place - 1]?.items;
          const isRepeated =
            before !== undefined && before !== null && startsAlike(items, before, level + 1);
          return isRepeated ? null : label(items[level] ?? null);
        }),
      ]);
    });
  }
  rowGroups.forEach((items, place) => {
    const before = rowGroups[place - 1];
    const labels = items.map((item, level) =>
      before !== undefined && startsAlike(items, before, level + 1) ? null : label(item),
    );
    const name = pivot.rows.length === 0 && !isSeveral ? [caption] : [];
    grid.push([...labels, ...name, ...figures(rowsOf(pivot.rows, items))]);
  });
  if (pivot.rows.length > 0) {
    const blanks = pivot.rows.slice(1).map(() => null);
    grid.push(['総計', ...blanks, ...figures(rows)]);
  }
  const width = Math.max(...grid.map(({ length }) => length));
  return grid.map((line) => Array.from({ length: width }, (_, place) => line[place] ?? null));
}

function isSameItem(one: Scalar, other: Scalar): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}

const kinds = ['number', 'string', 'boolean', 'object'];

function byKindAndValue(one: Scalar, other: Scalar): number {
  const kind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  if (kind !== 0) return kind;
  return one! < other! ? -1 : 1;
}

function startsAlike(one: Row, other: Row, length: number): boolean {
  return one.slice(0, length).every((item, index) => item === other[index]);
}

function label(item: Scalar): Scalar {
  if (item === null) return '(空白)';
  return item === true ? 'TRUE' : item === false ? 'FALSE' : item;
}

function summary(values: readonly Scalar[], summarizeBy: PivotField['summarizeBy']): Scalar {
  const filled = values.filter((value) => value !== null);
  const numbers = filled.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (filled.length === 0) return null;
  if (summarizeBy === 'count') return filled.length;
  if (summarizeBy === 'average') return numbers.length === 0 ? null : sum / numbers.length;
  return sum;
}
