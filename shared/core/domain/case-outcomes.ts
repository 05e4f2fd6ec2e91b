import type { ChoiceValue } from '../tables/choices';

/** 進行中, 保留, 完了, 中止 or 取消. */
export type CaseStatus = ChoiceValue<'case-status'>;

/** How far a case had come when it was closed. */
export type CaseOutcome = ChoiceValue<'case-outcome'>;

/** Tells whether work on a case with this status goes on or may go on. */
export function isOpenStatus(status: string): boolean {
  return status === '進行中' || status === '保留';
}

/** The status that a case has once it is closed with an outcome, unless people choose another. */
export function statusOfOutcome(outcome: CaseOutcome): CaseStatus {
  return outcome === '不成立' ? '中止' : '完了';
}

/** The dates that a case must have for an outcome. A follow-up is a row of its own table. */
export function datesOfOutcome(outcome: CaseOutcome): readonly ('posted' | 'matched')[] {
  switch (outcome) {
    case '求人化':
      return ['posted'];
    case '成約':
    case '定着':
      return ['posted', 'matched'];
    case '不成立':
      return [];
  }
}
