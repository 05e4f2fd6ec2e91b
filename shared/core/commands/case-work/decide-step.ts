import { isoToSerial } from '../../domain/dates';
import { isStepCode, needsReason, stepMoveKind, stepMoveNote } from '../../domain/step-moves';
import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import type { StepCode } from '../../tables/steps';
import { dayIn, draftText, problemAt, withActivity, withValues } from './case-draft';
import type { CaseDraft, Decision } from './case-draft';
import type { CaseScene } from './case-scene';
import { readPastDay } from './input-dates';
import { readTexts } from './input-texts';

/** A STEP that a case is to stand in, since when and why. */
export interface StepWish {
  readonly step: string;
  /** Today if it is blank or left out. */
  readonly date?: string;
  readonly reason?: string;
  /** Who moved the case; its lead supporter unless told. */
  readonly supporter_id?: string;
}

/**
 * Moves a draft to a STEP, forward or back, and tells it in an activity of the STEP that it leaves.
 *
 * The move is no work in the new STEP, and would count as such in the accompaniment rate. A draft
 * that is there already stays as it is.
 */
export function decideStep(scene: CaseScene, draft: CaseDraft, wish: StepWish): Decision {
  const from = draftText(draft, 'step');
  const to = wish.step.trim();
  if (!isStepCode(to)) {
    const values = { value: to, choices: 'step' };
    const problem = problemAt(scene.cases, draft.row, {
      code: 'choice-unknown',
      column: 'step',
      values,
    });
    return { draft, problems: [problem] };
  }
  if (from === to) return { draft, problems: [] };
  return decideMove(scene, draft, { ...wish, from, to });
}

interface MoveWish extends StepWish {
  readonly from: string;
  readonly to: StepCode;
}

function decideMove(scene: CaseScene, draft: CaseDraft, wish: MoveWish): Decision {
  const { from, to } = wish;
  const reason = wish.reason?.trim() ?? '';
  const date = readMoveDay(scene, draft, wish);
  const supporter = readSupporter(scene, draft, wish);
  const unexplained = needsReason(stepMoveKind(from, to)) && reason === '';
  const problems = [
    ...(unexplained ? [reasonMissing(scene, draft, wish)] : []),
    ...readTexts('cases', { step_reason: reason }).problems,
    ...date.problems,
    ...supporter.problems,
  ];
  if (problems.length > 0) return { draft, problems };
  const moved = withValues(draft, {
    step: to,
    step_date: isoToSerial(date.day),
    step_reason: reason === '' ? null : reason,
  });
  const activity = {
    date: date.day,
    step: isStepCode(from) ? from : to,
    kind: 'その他',
    note: stepMoveNote({ from, to, reason }),
    supporter: supporter.id,
  };
  return { draft: withActivity(moved, activity), problems: [] };
}

function reasonMissing({ cases }: CaseScene, { row }: CaseDraft, { from, to }: MoveWish): Problem {
  const values = { from, to };
  return problemAt(cases, row, { code: 'step-reason-missing', column: 'step_reason', values });
}

/** A move is never before the finding of the case, nor before the move that came last. */
function readMoveDay(
  scene: CaseScene,
  draft: CaseDraft,
  { date }: MoveWish,
): { readonly day: string; readonly problems: readonly Problem[] } {
  const { today } = scene.context;
  const text = date?.trim() ?? '';
  const input = { table: 'cases', column: 'step_date', text: text === '' ? today : text } as const;
  const read = readPastDay(input, today);
  if (read.kind === 'bad') return { day: today, problems: [read.problem] };
  const problems = (['found', 'step_date'] as const).flatMap((other) => {
    const otherValue = dayIn(draft.cells[other]);
    if (otherValue === null || otherValue <= read.day) return [];
    const values = { value: read.day, other, otherValue };
    return [problemAt(scene.cases, draft.row, { code: 'date-order', column: 'step_date', values })];
  });
  return { day: read.day, problems: problems.slice(0, 1) };
}

/** The supporter who is named, or else the lead supporter of the case. */
export function readSupporter(
  { findRow, activities }: CaseScene,
  draft: CaseDraft,
  { supporter_id: given = '' }: { readonly supporter_id?: string },
): { readonly id: Scalar; readonly problems: readonly Problem[] } {
  if (given.trim() === '') return { id: draft.cells['supporter_id'] ?? null, problems: [] };
  const row = findRow('supporters', given);
  if (row !== undefined) return { id: row.cells['id'] ?? null, problems: [] };
  const place = { sheet: activities.sheet, table: 'activities', column: 'supporter_id' };
  const values = { value: given, table: 'supporters' };
  return { id: null, problems: [{ code: 'reference-unknown', severity: 'error', place, values }] };
}
