import type { PlanStep } from '../plan';
import type { EnsureSheet } from '../steps/ensure-sheet';
import { isSameName } from '../change-sheet';
import type { Finding } from './finding';
import { excelLimits } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks the name and the place of a sheet. The name of a sheet that exists is taken as it is. */
export function checkEnsureSheet(facts: PlanFacts, step: EnsureSheet): readonly Finding[] {
  const exists = facts.view.sheets.some(({ name }) => name === step.sheet);
  const twin = [...facts.sheetNames].find(
    (name) => name !== step.sheet && isSameName(name, step.sheet),
  );
  const findings: Finding[] = [];
  if (!exists && !isSheetName(step.sheet)) {
    findings.push({
      reason: 'sheet-name-invalid',
      found: step.sheet,
      limit: excelLimits.sheetName,
    });
  }
  if (twin !== undefined) findings.push({ reason: 'sheet-name-taken', found: twin });
  if (!isPlace(step.position ?? 0)) {
    findings.push({ reason: 'position-invalid', found: String(step.position) });
  }
  return findings;
}

/** Steps whose sheet neither exists nor is made by an earlier step, by their index. */
export function stepsWithoutSheet(facts: PlanFacts): ReadonlySet<number> {
  const known = new Set(facts.view.sheets.map(({ name }) => name));
  const missing = new Set<number>();
  for (const [index, step] of facts.plan.steps.entries()) {
    if (step.kind === 'ensureSheet') known.add(step.sheet);
    else if (step.kind !== 'ensureName' && !known.has(step.sheet)) missing.add(index);
  }
  return missing;
}

/** A spreadsheet refuses to hide its last sheet. */
export function checkVisibility({ view, plan }: PlanFacts): readonly Finding[] {
  const visibility = new Map<string, string>(
    view.sheets.map((sheet) => [sheet.name, sheet.visibility]),
  );
  const hides = plan.steps.some((step) => isHiding(step));
  for (const step of plan.steps) {
    if (step.kind !== 'ensureSheet') continue;
    visibility.set(step.sheet, step.visibility ?? visibility.get(step.sheet) ?? 'visible');
  }
  const isAllHidden = ![...visibility.values()].includes('visible');
  return hides && isAllHidden ? [{ reason: 'sheet-none-visible' }] : [];
}

/**
 * Tells whether Excel accepts a text as the name of a sheet.
 *
 * Up to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not the reserved
 * name History.
 */
function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= excelLimits.sheetName &&
    !/[[\]:*?/\\\u0000-\u001f]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !isSameName(name, 'History')
  );
}

function isPlace(position: number): boolean {
  return Number.isInteger(position) && position >= 0;
}

function isHiding(step: PlanStep): boolean {
  return step.kind === 'ensureSheet' && (step.visibility ?? 'visible') !== 'visible';
}
