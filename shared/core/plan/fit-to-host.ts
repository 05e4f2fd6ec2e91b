import type { ConditionalFormatRule, ValidationModel } from '../model/workbook-model';
import type { Problem } from '../problems';
import type { HostCapabilities } from './capabilities';
import type { PlanStep, StepHandlers, WorkbookPlan } from './plan';
import type { SetConditionalFormats } from './steps/set-conditional-formats';

/** A plan that a host can follow whole, and what was lost on the way. */
export interface FittedPlan {
  readonly plan: WorkbookPlan;
  readonly warnings: readonly Problem[];
}

type Ability = keyof HostCapabilities;

/** What becomes of one step, and the abilities whose lack the user should hear of. */
interface Fitted {
  readonly step: PlanStep | null;
  readonly missing: readonly Ability[];
}

/**
 * Lowers a plan to what a host can do.
 *
 * Steps and rules that need a missing ability are dropped, a check box becomes a TRUE/FALSE list.
 * Each missing ability gives one `capability-missing` warning (`values.ability` is its flag's name),
 * however many steps it touches. Steps that only take away what the host cannot have give none.
 */
export function fitToHost(plan: WorkbookPlan, capabilities: HostCapabilities): FittedPlan {
  const fitted = plan.steps.map((step) => fitStep(step, capabilities));
  const missing = new Set(fitted.flatMap((result) => result.missing));
  return {
    plan: { steps: fitted.flatMap(({ step }) => step ?? []) },
    warnings: [...missing].map((ability) => ({
      code: 'capability-missing',
      severity: 'warning',
      values: { ability },
    })),
  };
}

function fitStep(step: PlanStep, capabilities: HostCapabilities): Fitted {
  // Safe: the map pairs each kind with the handler of that kind, which TypeScript cannot follow.
  const fit = handlers[step.kind] as (target: HostCapabilities, step: PlanStep) => Fitted;
  return fit(capabilities, step);
}

const handlers: StepHandlers<HostCapabilities, Fitted> = {
  ensureSheet: keep,
  writeRange: keep,
  setStyle: keep,
  setColumnWidths: keep,
  setRowHeights: keep,
  setFrozenPanes: keep,
  ensureName: keep,
  setPageSetup: (host, step) => need(host, step, ['supportsPageSetup']),
  ensureTable: (host, step) => need(host, step, ['supportsNativeTables']),
  ensureChart: (host, step) => need(host, step, ['supportsCharts']),
  // A pivot stands on a native table, so it goes when either is missing.
  ensurePivot: (host, step) => need(host, step, ['supportsPivots', 'supportsNativeTables']),
  setProtection: (host, step) =>
    quietIf(step.protection === null, need(host, step, ['supportsProtection'])),
  setNotes: (host, step) =>
    quietIf(
      step.notes.every(({ text }) => text === ''),
      need(host, step, ['supportsNotes']),
    ),
  setHyperlinks: (host, step) =>
    quietIf(
      step.hyperlinks.every(({ target }) => target === ''),
      need(host, step, ['supportsHyperlinks']),
    ),
  setValidation: (host, step) => {
    if (host.supportsCheckboxes || step.validation.rule.kind !== 'checkbox') {
      return keep(host, step);
    }
    return {
      step: { ...step, validation: asList(step.validation) },
      missing: ['supportsCheckboxes'],
    };
  },
  setConditionalFormats: fitConditionalFormats,
};

function keep(_host: HostCapabilities, step: PlanStep): Fitted {
  return { step, missing: [] };
}

function need(host: HostCapabilities, step: PlanStep, abilities: readonly Ability[]): Fitted {
  const missing = abilities.filter((ability) => !host[ability]);
  return { step: missing.length === 0 ? step : null, missing };
}

function quietIf(takesAwayOnly: boolean, fitted: Fitted): Fitted {
  return takesAwayOnly ? { ...fitted, missing: [] } : fitted;
}

function asList(validation: ValidationModel): ValidationModel {
  return { ...validation, rule: { kind: 'list', values: ['TRUE', 'FALSE'] } };
}

const RULE_ABILITIES: Readonly<Record<ConditionalFormatRule['kind'], Ability | null>> = {
  formula: null,
  'data-bar': 'supportsDataBars',
  'color-scale': 'supportsColorScales',
};

/** The step stays even without rules: what stood on the area before must still go. */
function fitConditionalFormats(host: HostCapabilities, step: SetConditionalFormats): Fitted {
  const lacks = ({ kind }: ConditionalFormatRule): Ability | null => {
    const ability = RULE_ABILITIES[kind];
    return ability === null || host[ability] ? null : ability;
  };
  return {
    step: { ...step, rules: step.rules.filter((rule) => lacks(rule) === null) },
    missing: step.rules.flatMap((rule) => lacks(rule) ?? []),
  };
}
