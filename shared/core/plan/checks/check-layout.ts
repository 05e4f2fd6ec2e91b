import { sheetLimits } from '../../model/area';
import type { SetColumnWidths } from '../steps/set-column-widths';
import type { SetFrozenPanes } from '../steps/set-frozen-panes';
import type { SetPageSetup } from '../steps/set-page-setup';
import type { SetRowHeights } from '../steps/set-row-heights';
import type { SetStyle } from '../steps/set-style';
import { checkArea } from './check-contents';
import type { Finding } from './finding';
import { excelLimits } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks where a style goes. */
export function checkSetStyle(_facts: PlanFacts, step: SetStyle): readonly Finding[] {
  return checkArea(step.area);
}

/** Checks that the columns exist and that no width is beyond what Excel can show. */
export function checkSetColumnWidths(_facts: PlanFacts, step: SetColumnWidths): readonly Finding[] {
  return checkSizes(step.widths, { count: sheetLimits.columns, limit: excelLimits.columnWidth });
}

/** Checks that the rows exist and that no height is beyond what Excel can show. */
export function checkSetRowHeights(_facts: PlanFacts, step: SetRowHeights): readonly Finding[] {
  return checkSizes(step.heights, { count: sheetLimits.rows, limit: excelLimits.rowHeight });
}

/** Checks that something is left to scroll. */
export function checkSetFrozenPanes(_facts: PlanFacts, step: SetFrozenPanes): readonly Finding[] {
  const fits = isCount(step.rows, sheetLimits.rows) && isCount(step.columns, sheetLimits.columns);
  const found = `${String(step.rows)} x ${String(step.columns)}`;
  return fits ? [] : [{ reason: 'size-out-of-range', found }];
}

/** Checks the print area and the numbers of pages and title rows. */
export function checkSetPageSetup(_facts: PlanFacts, step: SetPageSetup): readonly Finding[] {
  const { printArea, titleRows = 0, fitToWidth, fitToHeight } = step.page;
  const broken = [
    ...[fitToWidth, fitToHeight].filter((pages) => !isCount(pages, MOST_PAGES)),
    ...[titleRows].filter((rows) => !isCount(rows, sheetLimits.rows)),
  ];
  return [
    ...(printArea === undefined ? [] : checkArea(printArea)),
    ...broken.map((found) => ({ reason: 'size-out-of-range', found: String(found) }) as const),
  ];
}

/** Excel's limit for pages across and down. */
const MOST_PAGES = 32_767;

function checkSizes(
  sizes: Readonly<Record<number, number>>,
  { count, limit }: { readonly count: number; readonly limit: number },
): readonly Finding[] {
  return Object.entries(sizes).flatMap(([key, size]): readonly Finding[] => {
    if (!isCount(Number(key), count - 1)) return [{ reason: 'area-outside', found: key }];
    const fits = Number.isFinite(size) && size >= 0 && size <= limit;
    return fits ? [] : [{ reason: 'size-out-of-range', found: String(size), limit }];
  });
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
