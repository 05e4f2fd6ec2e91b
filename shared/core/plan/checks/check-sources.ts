import { cellArea } from '../../model/area';
import type { PivotModel, SheetArea } from '../../model/workbook-model';
import { isSameName } from '../change-sheet';
import type { EnsureChart } from '../steps/ensure-chart';
import type { EnsurePivot } from '../steps/ensure-pivot';
import { checkArea } from './check-contents';
import type { Finding } from './finding';
import { excelLimits, tooLong } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks that the cells a chart shows exist, and that there are some. */
export function checkEnsureChart(facts: PlanFacts, step: EnsureChart): readonly Finding[] {
  const { anchor, categories, series, id } = step.chart;
  return [
    ...checkArea(anchor),
    ...(series.length === 0
      ? [{ reason: 'source-unknown', area: anchor, found: id } as const]
      : []),
    ...[categories, ...series.map(({ values }) => values)].flatMap((source) =>
      checkSource(facts, source),
    ),
  ];
}

/**
 * Checks that a pivot's table exists and has the columns that the pivot names, and that the pivot
 * has something to group by, something to show, and no column in two places.
 */
export function checkEnsurePivot(facts: PlanFacts, step: EnsurePivot): readonly Finding[] {
  const { pivot } = step;
  const area = cellArea(pivot.anchor);
  const table = facts.tables.find(({ name }) => isSameName(name, pivot.sourceTable));
  const titles = table === undefined ? [] : facts.headersOf(table);
  const unknown =
    table === undefined
      ? [pivot.sourceTable]
      : columnsOf(pivot).filter((column) => !titles.includes(column));
  return [
    ...checkArea(area),
    ...tooLong(pivot.name, excelLimits.name, { reason: 'name-invalid', area }),
    ...(pivot.name === '' ? [{ reason: 'name-invalid', area } as const] : []),
    ...unknown.map((found) => ({ reason: 'source-unknown', area, found }) as const),
    ...checkPivotFields(pivot),
  ];
}

// A column can be a value as often as anyone likes, also when it groups.
function checkPivotFields({ name, anchor, rows, columns, values, filters }: PivotModel): Finding[] {
  const area = cellArea(anchor);
  const isEmpty = rows.length + columns.length === 0 || values.length === 0;
  const axes = [...rows, ...columns, ...filters].map(({ column }) => column);
  const repeated = new Set(axes.filter((column, index) => axes.indexOf(column) !== index));
  return [
    ...(isEmpty ? [{ reason: 'pivot-empty', area, found: name } as const] : []),
    ...[...repeated].map((found) => ({ reason: 'pivot-column-duplicate', area, found }) as const),
  ];
}

function checkSource(facts: PlanFacts, source: SheetArea): readonly Finding[] {
  const { sheet, row, column, rowCount, columnCount } = source;
  const area = { row, column, rowCount, columnCount };
  if (!facts.sheetNames.has(sheet)) return [{ reason: 'source-unknown', area, found: sheet }];
  return checkArea(area);
}

function columnsOf({ rows, columns, values, filters }: PivotModel): readonly string[] {
  const fields = [...rows, ...columns, ...values, ...filters];
  return [...new Set(fields.map(({ column }) => column))];
}
