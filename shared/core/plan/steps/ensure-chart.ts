import type { ChartModel, WorkbookModel } from '../../model/workbook-model';
import { changeSheet } from '../change-sheet';

/** Makes sure that a chart with this id exists on the sheet and looks like this. */
export interface EnsureChart {
  readonly kind: 'ensureChart';
  readonly sheet: string;
  readonly chart: ChartModel;
}

/** The model with the chart in the place of the one that had its id, or after the others. */
export function applyEnsureChart(model: WorkbookModel, step: EnsureChart): WorkbookModel {
  const { chart } = step;
  return changeSheet(model, step.sheet, (sheet) => ({
    ...sheet,
    charts: sheet.charts.some(({ id }) => id === chart.id)
      ? sheet.charts.map((old) => (old.id === chart.id ? chart : old))
      : [...sheet.charts, chart],
  }));
}
