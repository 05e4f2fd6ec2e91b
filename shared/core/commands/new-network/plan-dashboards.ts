import type { DashboardFigures } from '../../cached-values/dashboard-figures';
import { isFormula, type CellContent, type Scalar } from '../../model/workbook-model';
import { splitReference } from '../../model/address';
import type { PlanStep } from '../../plan/plan';
import type { Snapshot } from '../../snapshot/snapshot';
import { tableLayouts } from '../../snapshot/table-layouts';
import { tableKeys } from '../../tables/tables';
import { formWorkings } from '../forms/form-sheets';
import { formSheets, overviewSheets } from './overview-sheets';
import { planGuideSheet } from './plan-guide-sheet';
import type { Template } from './template';

type CellValues = Map<number, Map<number, Scalar>>;

/**
 * The values that the formulas of the guide, the overviews and the forms show, by sheet.
 *
 * A sheet is found by a name that points at it, so it may have been renamed. A workbook that lacks
 * a table has no such values: its formulas are broken anyway.
 */
export function planDashboards(
  snapshot: Snapshot,
  figures: DashboardFigures,
): ReadonlyMap<string, CellValues> {
  const values = new Map<string, CellValues>();
  if (tableKeys.some((key) => snapshot.tables[key] === undefined)) return values;
  const template = presentTemplate(snapshot, figures);
  const sheets: readonly (readonly [string, readonly PlanStep[]])[] = [
    ['workbook_id', planGuideSheet(template)],
    ...[...overviewSheets, ...formSheets, formWorkings].map(
      ({ name, plan }) => [name, plan(template, 0)] as const,
    ),
  ];
  for (const [name, steps] of sheets) {
    const refersTo = snapshot.names.find((each) => each.name.toLowerCase() === name)?.refersTo;
    const sheet = splitReference(refersTo ?? '')?.sheet;
    if (sheet !== undefined) values.set(sheet, formulaValues(steps));
  }
  return values;
}

function presentTemplate(snapshot: Snapshot, figures: DashboardFigures): Template {
  const { identity } = snapshot;
  return {
    language: identity.language,
    layouts: tableLayouts(snapshot),
    identity: {
      workbookId: identity.workbookId ?? '',
      networkName: identity.networkName,
      pattern: null,
      declaredType: null,
      templateVersion: identity.templateVersion ?? '',
      definitionsVersion: identity.definitionsVersion ?? '',
      period: identity.period ?? { from: '', to: '' },
    },
    records: {},
    // Its figures know the day.
    today: '',
    figures,
  };
}

function formulaValues(steps: readonly PlanStep[]): CellValues {
  const values: CellValues = new Map();
  for (const step of steps) {
    if (step.kind !== 'writeRange') continue;
    step.contents.forEach((contents, rowOffset) => {
      contents.forEach((content, columnOffset) => {
        const place = { row: step.area.row + rowOffset, column: step.area.column + columnOffset };
        addValue(values, place, content);
      });
    });
  }
  return values;
}

function addValue(
  values: CellValues,
  { row, column }: { readonly row: number; readonly column: number },
  content: CellContent,
): void {
  if (!isFormula(content) || content.value === undefined) return;
  const cells = values.get(row) ?? new Map<number, Scalar>();
  cells.set(column, content.value);
  values.set(row, cells);
}
