import type { Language } from '../tables/table-definition';

/** What the program writes into the activities of a case, in the language of the workbook. */
export interface CaseNotes {
  readonly found: string;
  /** The source of a case that came out of a follow-up. */
  readonly fromFollowup: string;
  readonly status: (change: StatusChange) => string;
  readonly outcome: (words: OutcomeWords) => string;
}

/** Labels of two statuses, and why the one followed the other. */
export interface StatusChange {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Labels of an outcome and its cause, and what was said about it; blank where nothing was. */
export interface OutcomeWords {
  readonly outcome: string;
  readonly cause: string;
  readonly reason: string;
}

function filled(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

/** The notes in both languages. */
export const caseNotes: Readonly<Record<Language, CaseNotes>> = {
  ja: {
    found: '案件を登録',
    fromFollowup: 'フォローで見つかった新しい課題',
    status: ({ from, to, reason }) =>
      filled([`状況を変更：${filled([from, to]).join(' → ')}`, reason]).join('。'),
    outcome: ({ outcome, cause, reason }) =>
      filled([`支援を終了：${outcome}`, cause, reason]).join('。'),
  },
  en: {
    found: 'Case registered',
    fromFollowup: 'New issue found in a follow-up',
    status: ({ from, to, reason }) =>
      filled([`Status changed: ${filled([from, to]).join(' → ')}`, reason]).join('. '),
    outcome: ({ outcome, cause, reason }) =>
      filled([`Support ended: ${outcome}`, cause, reason]).join('. '),
  },
};
