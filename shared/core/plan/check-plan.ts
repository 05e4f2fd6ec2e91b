import { areaAddress } from '../model/address';
import { isOnSheet } from '../model/area';
import type { Place, Problem } from '../problems';
import type { WorkbookView } from '../snapshot/snapshot';
import { checkWriteRange } from './checks/check-contents';
import {
  checkSetColumnWidths,
  checkSetFrozenPanes,
  checkSetPageSetup,
  checkSetRowHeights,
  checkSetStyle,
} from './checks/check-layout';
import { checkSetHyperlinks, checkSetNotes } from './checks/check-links';
import { checkEnsureName } from './checks/check-names';
import { checkEnsureSheet, checkVisibility, stepsWithoutSheet } from './checks/check-sheets';
import { checkEnsureChart, checkEnsurePivot } from './checks/check-sources';
import { checkEnsureTable, checkTouchedHeaders } from './checks/check-tables';
import { checkSetConditionalFormats, checkSetValidation } from './checks/check-validation';
import type { Finding } from './checks/finding';
import type { PlanFacts } from './checks/plan-facts';
import { gatherFacts } from './checks/plan-facts';
import type { PlanStep, StepHandlers, WorkbookPlan } from './plan';

const checks: StepHandlers<PlanFacts, readonly Finding[]> = {
  ensureSheet: checkEnsureSheet,
  writeRange: checkWriteRange,
  setStyle: checkSetStyle,
  setColumnWidths: checkSetColumnWidths,
  setRowHeights: checkSetRowHeights,
  setFrozenPanes: checkSetFrozenPanes,
  setPageSetup: checkSetPageSetup,
  ensureTable: checkEnsureTable,
  setValidation: checkSetValidation,
  setConditionalFormats: checkSetConditionalFormats,
  ensureName: checkEnsureName,
  setProtection: () => [],
  setNotes: checkSetNotes,
  setHyperlinks: checkSetHyperlinks,
  ensureChart: checkEnsureChart,
  ensurePivot: checkEnsurePivot,
};

/**
 * Everything in a plan that a spreadsheet could not do with this workbook, before any host sees it.
 *
 * Limits are those of Excel, the strictest host. Each problem has the code `plan-impossible`, the
 * sheet and cell as place, and in `values` the `reason` (an `ImpossibleReason`), the kind of step
 * (`step`) and its index counted from 0 (`stepIndex`), and where it helps what was `found` and the
 * `limit`. A plan without problems never makes `applyToModel` throw.
 */
export function checkPlan(view: WorkbookView, plan: WorkbookPlan): readonly Problem[] {
  const facts = gatherFacts(view, plan);
  const withoutSheet = stepsWithoutSheet(facts);
  const stepProblems = plan.steps.flatMap((step, index) => {
    const missing: readonly Finding[] = withoutSheet.has(index)
      ? [{ reason: 'sheet-unknown' }]
      : [];
    const findings = [...missing, ...checkStep(facts, step)];
    return findings.map((finding) => toProblem(finding, { step, index }));
  });
  const planFindings = [...checkVisibility(facts), ...checkTouchedHeaders(facts)];
  return [...stepProblems, ...planFindings.map((finding) => toProblem(finding, null))];
}

function checkStep(facts: PlanFacts, step: PlanStep): readonly Finding[] {
  // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
  const check = checks[step.kind] as (target: PlanFacts, step: PlanStep) => readonly Finding[];
  return check(facts, step);
}

function toProblem(
  finding: Finding,
  origin: { readonly step: PlanStep; readonly index: number } | null,
): Problem {
  const place = placeOf(finding, origin?.step ?? null);
  return {
    code: 'plan-impossible',
    severity: 'error',
    ...(Object.keys(place).length === 0 ? {} : { place }),
    values: {
      reason: finding.reason,
      ...(origin === null ? {} : { step: origin.step.kind, stepIndex: origin.index }),
      ...(finding.found === undefined ? {} : { found: shorten(finding.found) }),
      ...(finding.limit === undefined ? {} : { limit: finding.limit }),
    },
  };
}

function placeOf(finding: Finding, step: PlanStep | null): Place {
  const sheet = finding.sheet ?? (step === null || step.kind === 'ensureName' ? null : step.sheet);
  const { area } = finding;
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(area === undefined || !isOnSheet(area) ? {} : { cell: areaAddress(area) }),
  };
}

const LONGEST_QUOTE = 80;

function shorten(found: string | number): string | number {
  return typeof found === 'string' && found.length > LONGEST_QUOTE
    ? `${found.slice(0, LONGEST_QUOTE)}…`
    : found;
}
