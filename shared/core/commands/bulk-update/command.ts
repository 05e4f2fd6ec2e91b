import type { Problem } from '../../problems';
import type { Language } from '../../tables/table-definition';
import { describeProblem } from '../../text/problems';
import { isChanged, openDraft, type CaseDraft, type Decision } from '../case-work/case-draft';
import { idKey, openCaseScene, type CaseScene } from '../case-work/case-scene';
import { decideAll } from '../case-work/decide-all';
import { decideNext } from '../case-work/decide-next';
import { decideStatus } from '../case-work/decide-status';
import { decideStep } from '../case-work/decide-step';
import { closedProblems, findCase } from '../case-work/find-case';
import { planDrafts } from '../case-work/plan-drafts';
import type { Command } from '../command';
import type { BulkUpdateInput, BulkUpdateOutput, CaseResult, CaseUpdate } from './input';

/**
 * Writes what a meeting decided about many cases in one plan.
 *
 * Each case is changed as a whole or not at all; the others go on. The same rules hold as for one
 * case, but a closed case may be reopened by its status in the same entry.
 */
export const bulkUpdate: Command<BulkUpdateInput, BulkUpdateOutput> = (
  snapshot,
  input,
  context,
) => {
  const opened = openCaseScene(snapshot, context);
  if (opened.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const { scene } = opened;
  if (input.changes.length === 0) return { kind: 'refused', problems: [nothingGiven] };
  const entries = decideEntries(scene, input);
  const changed = entries.flatMap(({ draft, result }) =>
    draft !== null && result.kind === 'changed' ? [draft] : [],
  );
  const results = entries.map(({ result }) => result);
  const count = (kind: CaseResult['kind']) => results.filter((each) => each.kind === kind).length;
  return {
    kind: 'planned',
    plan: planDrafts(scene, changed),
    output: {
      results,
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    warnings: [],
  };
};

const nothingGiven: Problem = {
  code: 'input-invalid',
  severity: 'error',
  values: { expected: 'changes: [{ case, step?, status?, next_action?, next_due? }]' },
};

interface Entry {
  readonly result: CaseResult;
  /** `null` when there is no such case. */
  readonly draft: CaseDraft | null;
}

function decideEntries(scene: CaseScene, input: BulkUpdateInput): readonly Entry[] {
  const { language } = scene.context;
  const firstOf = new Map<string, number>();
  return input.changes.map((update, index) => {
    const key = idKey(update.case);
    const first = firstOf.get(key);
    if (first !== undefined) {
      return refusedEntry(update, [repeated(update, first)], language);
    }
    firstOf.set(key, index + 1);
    const found = findCase(scene, update.case);
    if (found.kind === 'refused') return refusedEntry(update, found.problems, language);
    const { draft, problems } = decideUpdate(scene, openDraft(found.row), {
      ...update,
      date: input.date ?? '',
    });
    if (problems.length > 0) return refusedEntry(update, problems, language);
    const kind = isChanged(draft, scene.cases) ? 'changed' : 'unchanged';
    return { draft, result: { case: update.case, kind, reasons: [] } };
  });
}

interface MeetingUpdate extends CaseUpdate {
  readonly date: string;
}

/** A closed case is reopened before anything else; an open one is closed after its move. */
function decideUpdate(scene: CaseScene, draft: CaseDraft, update: MeetingUpdate): Decision {
  const { step, status } = update;
  const isClosed = closedProblems(scene, draft.row, draft.cells).length > 0;
  const turn = (each: CaseDraft): Decision =>
    status === undefined ? asItIs(each) : decideStatus(scene, each, { ...update, status });
  const move = (each: CaseDraft): Decision =>
    step === undefined
      ? asItIs(each)
      : whileOpen(scene, each, decideStep(scene, each, { ...update, step }));
  const plan = (each: CaseDraft): Decision =>
    whileOpen(scene, each, decideNext(scene, each, update));
  return decideAll(draft, isClosed ? [turn, move, plan] : [move, turn, plan]);
}

function asItIs(draft: CaseDraft): Decision {
  return { draft, problems: [] };
}

/** Nothing but a status is written to a closed case. */
function whileOpen(scene: CaseScene, before: CaseDraft, decision: Decision): Decision {
  const isSame = decision.problems.length === 0 && !differs(before, decision.draft);
  const problems = isSame ? [] : closedProblems(scene, before.row, before.cells);
  return problems.length === 0 ? decision : { draft: before, problems };
}

function differs(before: CaseDraft, after: CaseDraft): boolean {
  return Object.entries(after.cells).some(([key, value]) => value !== (before.cells[key] ?? null));
}

function repeated({ case: id }: CaseUpdate, first: number): Problem {
  return { code: 'case-repeated', severity: 'error', values: { value: id, other: first } };
}

function refusedEntry(
  { case: id }: CaseUpdate,
  problems: readonly Problem[],
  language: Language,
): Entry {
  const reasons = problems.map((problem) => ({
    code: problem.code,
    message: describeProblem(problem, language),
  }));
  return { draft: null, result: { case: id, kind: 'refused', reasons } };
}
