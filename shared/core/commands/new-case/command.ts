import { emptyPlan, type PlanStep } from '../../plan/plan';
import type { Problem } from '../../problems';
import { findTable, textOf } from '../../snapshot/find';
import { appendRows } from '../add-rows/append-rows';
import { newRowIds } from '../add-rows/new-row-ids';
import { openCaseScene, type CaseScene } from '../case-work/case-scene';
import { planActivities } from '../case-work/plan-drafts';
import type { Command, CommandResult } from '../command';
import type { TableRecord } from '../new-network/table-cells';
import type { NewCaseInput, NewCaseOutput } from './input';
import { findSameCase, openCaseProblems } from './open-cases-of-firm';
import { readCase, type ReadCase } from './read-case';
import { readFirm, type CaseFirm } from './read-firm';

/**
 * Begins a case in STEP0 or STEP1 with its first activity, and adds its firm if that is new.
 *
 * A refusal with nothing but warnings can be confirmed: the firm seems to be registered already, or
 * has an open case. The very same open case a second time adds nothing.
 */
export const newCase: Command<NewCaseInput, NewCaseOutput> = (snapshot, input, context) => {
  const opened = openCaseScene(snapshot, context);
  if (opened.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const { scene } = opened;
  const firm = readFirm(scene, input);
  const read = readCase(scene, input, firm);
  const errors = [...firm.problems, ...read.problems].filter(isError);
  if (errors.length > 0) return { kind: 'refused', problems: errors };
  const same = findSameCase(scene, firm, read.record);
  if (same !== undefined) {
    const { id, company_id: company } = same.cells;
    const output = {
      case: textOf(id),
      company: textOf(company),
      isNewCompany: false,
      isNew: false,
    };
    return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
  }
  const doubts = [...firm.problems, ...openCaseProblems(scene, firm)];
  if (doubts.length > 0 && input.confirm !== true) return { kind: 'refused', problems: doubts };
  return planned(scene, { firm, read, doubts });
};

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

interface Beginning {
  readonly firm: CaseFirm;
  readonly read: ReadCase;
  readonly doubts: readonly Problem[];
}

function planned(
  scene: CaseScene,
  { firm, read, doubts }: Beginning,
): CommandResult<NewCaseOutput> {
  const company = planCompany(scene, firm);
  const [id = ''] = newRowIds(scene.cases, { seed: scene.context.seed, count: 1 });
  const record: TableRecord = { id, company_id: company.id, ...read.record };
  const activity = {
    ...{ caseId: id, kind: read.activity.kind, note: read.activity.note },
    ...{ date: textOf(record['found']), step: textOf(record['step']) },
    supporter: record['supporter_id'] ?? null,
  };
  const steps = [
    ...company.steps,
    ...appendRows(scene.snapshot, scene.cases, [record]),
    ...planActivities(scene, [activity]),
  ];
  const output = {
    case: id,
    company: textOf(company.id),
    isNewCompany: firm.record !== null,
    isNew: true,
  };
  return { kind: 'planned', plan: { steps }, output, warnings: doubts };
}

function planCompany(
  { snapshot, context }: CaseScene,
  { id, record }: CaseFirm,
): { readonly id: TableRecord[string]; readonly steps: readonly PlanStep[] } {
  const table = findTable(snapshot, 'companies');
  if (record === null || table === undefined) return { id, steps: [] };
  const [newId = ''] = newRowIds(table, { seed: context.seed, count: 1 });
  return { id: newId, steps: appendRows(snapshot, table, [{ id: newId, ...record }]) };
}
