import {
  datesOfOutcome,
  statusOfOutcome,
  type CaseOutcome,
  type CaseStatus,
} from '../../domain/case-outcomes';
import type { Problem } from '../../problems';
import { rowsOf, textOf } from '../../snapshot/find';
import { choiceLabel, choiceValues } from '../../tables/choices';
import { caseNotes } from '../../text/case-notes';
import { dayIn, draftText, problemAt, withValues } from './case-draft';
import type { CaseDraft, Decision } from './case-draft';
import { idKey, type CaseScene } from './case-scene';
import { decideStatus } from './decide-status';
import { trimmedOr } from './input-texts';

/** How a case ended. */
export interface ClosingWish {
  readonly outcome: string;
  /** One of the choices `outcome-reason`; needed for 不成立. */
  readonly outcome_reason?: string;
  /** What else is to be said about it, in words. */
  readonly close_reason?: string;
  readonly date?: string;
  /** 完了, 中止 or 取消, where the outcome alone does not tell. */
  readonly status?: string;
  readonly supporter_id?: string;
}

/** Closes a draft with its outcome, if the case has what the outcome stands for. */
export function decideClosing(scene: CaseScene, draft: CaseDraft, wish: ClosingWish): Decision {
  const outcome = wish.outcome.trim();
  if (!isOutcome(outcome)) {
    const values = { value: outcome, choices: 'case-outcome' };
    const finding = { code: 'choice-unknown', column: 'outcome', values } as const;
    return { draft, problems: [problemAt(scene.cases, draft.row, finding)] };
  }
  const words = {
    outcome,
    cause: trimmedOr(wish.outcome_reason, ''),
    reason: trimmedOr(wish.close_reason, ''),
  };
  return closeWith(scene, draft, { wish, words });
}

interface Closing {
  readonly wish: ClosingWish;
  readonly words: ClosingWords;
}

function closeWith(scene: CaseScene, draft: CaseDraft, { wish, words }: Closing): Decision {
  const { outcome, cause } = words;
  const status = closedStatus(scene, draft, { status: trimmedOr(wish.status, ''), outcome });
  const reason = closingText(scene, words);
  const closed = decideStatus(scene, draft, { ...wish, status: status.status, reason });
  const problems = [
    ...status.problems,
    ...causeProblems(scene, draft, words),
    ...evidenceProblems(scene, draft, outcome),
    ...closed.problems,
  ];
  if (problems.length > 0) return { draft, problems };
  const hasColumn = scene.cases.columns['outcome'] !== undefined;
  const values = {
    outcome,
    outcome_reason: textOrBlank(cause),
    close_reason: textOrBlank(hasColumn ? words.reason : reason),
  };
  return { draft: withValues(closed.draft, values), problems: [] };
}

function textOrBlank(text: string): string | null {
  return text === '' ? null : text;
}

interface ClosingWords {
  readonly outcome: CaseOutcome;
  readonly cause: string;
  readonly reason: string;
}

/** Outcome, cause and reason as one text, for the activity and for sheets without such columns. */
function closingText({ snapshot }: CaseScene, { outcome, cause, reason }: ClosingWords): string {
  const { language } = snapshot.identity;
  return caseNotes[language].outcome({
    outcome: choiceLabel('case-outcome', outcome)?.[language] ?? outcome,
    cause: choiceLabel('outcome-reason', cause)?.[language] ?? cause,
    reason,
  });
}

function isOutcome(text: string): text is CaseOutcome {
  return choiceValues('case-outcome').includes(text);
}

const closedStatuses: readonly CaseStatus[] = ['完了', '中止', '取消'];

function closedStatus(
  { cases }: CaseScene,
  { row }: CaseDraft,
  { status, outcome }: { readonly status: string; readonly outcome: CaseOutcome },
): { readonly status: CaseStatus; readonly problems: readonly Problem[] } {
  const usual = statusOfOutcome(outcome);
  if (status === '') return { status: usual, problems: [] };
  const chosen = closedStatuses.find((each) => each === status);
  if (chosen !== undefined) return { status: chosen, problems: [] };
  const values = { value: status, expected: closedStatuses.join(' / ') };
  const finding = { code: 'input-invalid', column: 'status', values } as const;
  return { status: usual, problems: [problemAt(cases, row, finding)] };
}

function causeProblems(
  { cases }: CaseScene,
  { row }: CaseDraft,
  { outcome, cause }: ClosingWords,
): readonly Problem[] {
  const column = 'outcome_reason';
  if (cause === '') {
    return outcome === '不成立'
      ? [problemAt(cases, row, { code: 'outcome-reason-missing', column })]
      : [];
  }
  if (choiceValues('outcome-reason').includes(cause)) return [];
  const values = { value: cause, choices: 'outcome-reason' };
  return [problemAt(cases, row, { code: 'choice-unknown', column, values })];
}

/** An outcome is what the dates and follow-ups show, or figures and words would not agree. */
function evidenceProblems(
  scene: CaseScene,
  draft: CaseDraft,
  outcome: CaseOutcome,
): readonly Problem[] {
  const { cases, snapshot } = scene;
  const missing = datesOfOutcome(outcome).filter((column) => dayIn(draft.cells[column]) === null);
  const problems = missing.map((column) => {
    const values = { outcome };
    return problemAt(cases, draft.row, { code: 'outcome-without-date', column, values });
  });
  if (outcome !== '定着') return problems;
  const id = idKey(draftText(draft, 'id'));
  const isFollowed = rowsOf(snapshot, 'followups').some(
    ({ cells }) => idKey(textOf(cells.case_id)) === id,
  );
  if (isFollowed) return problems;
  const finding = { code: 'outcome-without-followup', column: 'outcome' } as const;
  return [...problems, problemAt(cases, draft.row, { ...finding, values: { value: outcome } })];
}
