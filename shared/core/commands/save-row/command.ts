import type { Scalar } from '../../model/workbook-model';
import { emptyPlan, type WorkbookPlan } from '../../plan/plan';
import type { Problem } from '../../problems';
import { textOf, type GeneralRow } from '../../snapshot/find';
import { appendRows, changeRows } from '../add-rows/append-rows';
import { newRowIds } from '../add-rows/new-row-ids';
import { isChanged } from '../case-work/case-draft';
import { openCaseScene } from '../case-work/case-scene';
import { planDrafts } from '../case-work/plan-drafts';
import type { Command, CommandContext, CommandResult } from '../command';
import { createReferenceFinder } from '../import-rows/find-references';
import { endOfRows } from '../import-rows/grow-table';
import { decideCaseNext } from './decide-case-next';
import type { SaveRowInput, SaveRowOutput } from './input';
import { readValues } from './read-values';
import { knownFirmProblems, ruleProblems, type RowDraft, type RuleScene } from './row-rules';
import { belongsToCase, findTarget, type RowTarget } from './row-target';
import { findSameRow } from './same-row';

/**
 * Adds one row to a table or changes one there, by the rules of an import and of a check.
 *
 * The next action and due day of an activity become those of its case, as long as no later activity
 * says otherwise; which agency acts stays as it is. Nothing else follows from a row. A refusal with
 * nothing but warnings can be confirmed. The very same row a second time adds nothing.
 */
export const saveRow: Command<SaveRowInput, SaveRowOutput> = (snapshot, input, context) => {
  const found = findTarget(snapshot, input);
  if (found.kind === 'refused') return found;
  const { target } = found;
  const opened = belongsToCase(target.key) ? openCaseScene(snapshot, context) : null;
  if (opened?.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const read = readValues(target, input, createReferenceFinder(snapshot));
  const errors = read.problems.filter(isError);
  if (errors.length > 0) return { kind: 'refused', problems: errors };
  const there = rowThatSaysSo(target, read.changes);
  if (there !== null) {
    const told = { isNew: false, isChanged: false, changedCase: null };
    return {
      kind: 'planned',
      plan: emptyPlan,
      output: outputOf(target, there, told),
      warnings: [],
    };
  }
  const saved = draftOf(target, read.changes, context);
  return decide({ snapshot, scene: opened?.scene ?? null, today: context.today }, saved, {
    doubts: read.problems,
    isConfirmed: input.confirm === true,
  });
};

interface Doubts {
  readonly doubts: readonly Problem[];
  readonly isConfirmed: boolean;
}

function decide(
  rules: RuleScene,
  saved: RowDraft,
  { doubts: typed, isConfirmed }: Doubts,
): CommandResult<SaveRowOutput> {
  const problems = ruleProblems(rules, saved);
  if (problems.length > 0) return { kind: 'refused', problems };
  const doubts = [...typed, ...knownFirmProblems(rules.snapshot, saved)];
  if (doubts.length > 0 && !isConfirmed) return { kind: 'refused', problems: doubts };
  return { kind: 'planned', ...planRow(rules, saved), warnings: doubts };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** The row that says already what is wanted: the one to be changed, or one just like a new one. */
function rowThatSaysSo(target: RowTarget, changes: ReadonlyMap<string, Scalar>): GeneralRow | null {
  if (target.row === null) return findSameRow(target, changes) ?? null;
  return changes.size === 0 ? target.row : null;
}

function draftOf(
  target: RowTarget,
  changes: ReadonlyMap<string, Scalar>,
  { seed }: CommandContext,
): RowDraft {
  const { table, row } = target;
  const values = Object.fromEntries(changes);
  if (row !== null) {
    return { ...target, changes, draft: { ...row, cells: { ...row.cells, ...values } } };
  }
  const [id = ''] = newRowIds(table, { seed, count: 1 });
  return { ...target, changes, draft: { row: endOfRows(table), cells: { id, ...values } } };
}

function planRow(
  { snapshot, scene }: RuleScene,
  saved: RowDraft,
): { readonly plan: WorkbookPlan; readonly output: SaveRowOutput } {
  const { table, row, draft } = saved;
  const next = scene === null ? null : decideCaseNext(scene, saved);
  const steps = [
    ...(row === null
      ? appendRows(snapshot, table, [draft.cells])
      : changeRows(table, [{ row, values: Object.fromEntries(saved.changes) }])),
    ...(scene === null || next === null ? [] : planDrafts(scene, [next]).steps),
  ];
  const isCaseChanged = scene !== null && next !== null && isChanged(next, scene.cases);
  const output = outputOf(saved, draft, {
    ...{ isNew: row === null, isChanged: true },
    changedCase: isCaseChanged ? textOf(next.row.cells['id']) : null,
  });
  return { plan: { steps }, output };
}

function outputOf(
  { key, table }: RowTarget,
  { row, cells }: GeneralRow,
  told: Pick<SaveRowOutput, 'isNew' | 'isChanged' | 'changedCase'>,
): SaveRowOutput {
  const id = textOf(cells['id']);
  const hasNewIssue = key === 'followups' && textOf(cells['new_issue']) !== '';
  const place = { sheet: table.sheet, table: key, row: row + 1 };
  return { table: key, id, place, ...told, newIssue: hasNewIssue ? id : null };
}
