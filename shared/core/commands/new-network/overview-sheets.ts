import type { PlanStep } from '../../plan/plan';
import type { LocalizedText } from '../../tables/table-definition';
import { pipelineTexts } from '../../text/pipeline';
import { roleMatrixTexts } from '../../text/role-matrix';
import { templateTexts } from '../../text/template';
import { forms } from '../forms/form-sheets';
import { planPipelineSheet } from '../pipeline/plan-pipeline-sheet';
import { planRoleSheet } from '../role-matrix/plan-role-sheet';
import { planKpiSheet } from './plan-kpi-sheet';
import { planMaturitySheet } from './plan-maturity-sheet';
import type { Template } from './template';

/** A sheet that shows by formulas what stands in the tables. */
export interface OverviewSheet {
  readonly title: LocalizedText;
  /** What it is for, as the guide says. */
  readonly purpose: LocalizedText;
  /** A workbook-level name that points at the sheet, so that it is found when it was renamed. */
  readonly name: string;
  /** The steps that make it. Positions of sheets count from 0. */
  readonly plan: (template: Template, position: number) => readonly PlanStep[];
}

/** The overviews in the order of their sheets, between the guide and the tables. */
export const overviewSheets: readonly OverviewSheet[] = [
  {
    title: templateTexts.kpiSheet,
    purpose: templateTexts.kpiPurpose,
    name: 'kpi_1',
    plan: planKpiSheet,
  },
  {
    title: templateTexts.maturitySheet,
    purpose: templateTexts.maturityPurpose,
    name: 'maturity_sum',
    plan: planMaturitySheet,
  },
  {
    title: pipelineTexts.sheet,
    purpose: pipelineTexts.purpose,
    name: 'pipeline_open',
    plan: planPipelineSheet,
  },
  {
    title: roleMatrixTexts.sheet,
    purpose: roleMatrixTexts.purpose,
    name: 'roles_check',
    plan: planRoleSheet,
  },
];

/** The forms in the order of their sheets, behind the tables. */
export const formSheets: readonly OverviewSheet[] = forms;
