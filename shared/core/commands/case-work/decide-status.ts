import { isOpenStatus, type CaseStatus } from '../../domain/case-outcomes';
import { isoToSerial } from '../../domain/dates';
import type { Problem } from '../../problems';
import { choiceLabel, choiceValues } from '../../tables/choices';
import { caseNotes } from '../../text/case-notes';
import { draftText, problemAt, withActivity, withValues } from './case-draft';
import type { CaseDraft, Decision } from './case-draft';
import { orderProblem } from './decide-dates';
import type { CaseScene } from './case-scene';
import { nothingNext } from './decide-next';
import { readSupporter } from './decide-step';
import { readPastDay } from './input-dates';
import { readTexts } from './input-texts';

/** A status that a case is to have, since when and why. */
export interface StatusWish {
  readonly status: string;
  readonly date?: string;
  /** Needed for 中止 and 取消. */
  readonly reason?: string;
  readonly supporter_id?: string;
}

/**
 * Gives a draft another status and tells it in an activity.
 *
 * Closing writes the day and clears the next action; reopening clears what closing wrote. A draft
 * that has the status already stays as it is.
 */
export function decideStatus(scene: CaseScene, draft: CaseDraft, wish: StatusWish): Decision {
  const to = wish.status.trim();
  if (!isCaseStatus(to)) {
    const values = { value: to, choices: 'case-status' };
    const finding = { code: 'choice-unknown', column: 'status', values } as const;
    return { draft, problems: [problemAt(scene.cases, draft.row, finding)] };
  }
  if (draftText(draft, 'status') === to) return { draft, problems: [] };
  return decideChange(scene, draft, { ...wish, to });
}

interface ChangeWish extends StatusWish {
  readonly to: CaseStatus;
}

function decideChange(scene: CaseScene, draft: CaseDraft, wish: ChangeWish): Decision {
  const { to } = wish;
  const reason = wish.reason?.trim() ?? '';
  const text = wish.date?.trim() ?? '';
  const { today } = scene.context;
  const read = readPastDay(
    { table: 'cases', column: 'closed', text: text === '' ? today : text },
    today,
  );
  if (read.kind === 'bad') return { draft, problems: [read.problem] };
  const changed = withValues(draft, statusValues(to, { day: read.day, reason }));
  const supporter = readSupporter(scene, draft, wish);
  const problems = [
    ...reasonProblems(scene, draft, { to, reason }),
    ...readTexts('cases', { close_reason: reason }).problems,
    ...closingProblems(scene, changed),
    ...supporter.problems,
  ];
  if (problems.length > 0) return { draft, problems };
  const activity = {
    date: read.day,
    step: draftText(draft, 'step'),
    kind: 'その他',
    note: statusNote(scene, draftText(draft, 'status'), { to, reason }),
    supporter: supporter.id,
  };
  return { draft: withActivity(changed, activity), problems: [] };
}

function isCaseStatus(text: string): text is CaseStatus {
  return choiceValues('case-status').includes(text);
}

interface Change {
  readonly to: CaseStatus;
  readonly reason: string;
}

function statusValues(
  status: CaseStatus,
  { day, reason }: { readonly day: string; readonly reason: string },
) {
  if (isOpenStatus(status)) {
    return { status, closed: null, outcome: null, outcome_reason: null, close_reason: null };
  }
  const close_reason = reason === '' ? null : reason;
  return { status, closed: isoToSerial(day), close_reason, ...nothingNext };
}

/** A case that was given up must say why, or the same mistake is made again. */
function reasonProblems(
  { cases }: CaseScene,
  { row }: CaseDraft,
  { to, reason }: Change,
): readonly Problem[] {
  if (reason !== '' || (to !== '中止' && to !== '取消')) return [];
  const values = { status: to };
  return [problemAt(cases, row, { code: 'close-reason-missing', column: 'close_reason', values })];
}

/** A case can't have ended before it was found, posted or matched. */
function closingProblems(scene: CaseScene, draft: CaseDraft): readonly Problem[] {
  return ['found', 'posted', 'matched'].flatMap((earlier) =>
    orderProblem(scene, draft, { earlier, later: 'closed', code: 'date-order' }),
  );
}

function statusNote({ snapshot }: CaseScene, from: string, { to, reason }: Change): string {
  const { language } = snapshot.identity;
  const label = (status: string) => choiceLabel('case-status', status)?.[language] ?? status;
  return caseNotes[language].status({ from: label(from), to: label(to), reason });
}
