import type { PlanStep } from '../../plan/plan';
import { templateTexts } from '../../text/template';
import { columns, rows } from './kpi-places';
import { colors } from './look';
import { planKpiBreakdowns } from './plan-kpi-breakdowns';
import { planKpiHead } from './plan-kpi-head';
import { planKpiTable } from './plan-kpi-table';
import { planSideFigures } from './plan-side-figures';
import type { Template } from './template';

const place = { left: columns.number, label: columns.name, value: columns.actual };

/** The five KPIs of a period with target, rate and rule, side figures and breakdowns, all live. */
export function planKpiSheet(template: Template, position: number): readonly PlanStep[] {
  const { language } = template;
  const sheet = templateTexts.kpiSheet[language];
  const widths = { 0: 2, 1: 6, 2: 44, 3: 13, 4: 10, 5: 11, 6: 11, 7: 13, 8: 62 };
  return [
    { kind: 'ensureSheet', sheet, position, tabColor: colors.brand, showGridlines: false },
    ...planKpiHead(template, { sheet, ...place }),
    ...planKpiTable(template, sheet),
    ...planSideFigures(template, sheet),
    ...planKpiBreakdowns({ template, sheet, row: rows.breakdowns }),
    { kind: 'setColumnWidths', sheet, widths },
    { kind: 'setRowHeights', sheet, heights: rowHeights() },
    {
      kind: 'setPageSetup',
      sheet,
      page: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 0,
        printArea: { row: 0, column: 0, rowCount: rows.end, columnCount: columns.rule + 1 },
        footer: '&C&P / &N',
      },
    },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
  ];
}

function rowHeights(): Readonly<Record<number, number>> {
  const heights: Record<number, number> = { 0: 34, [rows.table]: 24 };
  for (let row = rows.firstKpi; row <= rows.sessions; row += 1) heights[row] = 34;
  return heights;
}
