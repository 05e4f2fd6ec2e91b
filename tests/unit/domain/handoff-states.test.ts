import {
  handoffDue,
  handoffMoveProblems,
  isHandoffOverdue,
  nextHandoffStates,
  type HandoffState,
} from '../../../shared/core/domain/handoff-states';
import { choiceValues } from '../../../shared/core/tables/choices';

const states = choiceValues('handoff-state') as readonly HandoffState[];

describe('the states of a hand-off', () => {
  it('move from 依頼 to an answer, from 受諾 to 完了, and nowhere else', () => {
    const moves = states.flatMap((from) => nextHandoffStates(from).map((to) => `${from}→${to}`));
    expect(moves).toEqual(['依頼→受諾', '依頼→差戻し', '依頼→取下げ', '受諾→完了']);
  });

  it('refuse every other move', () => {
    for (const from of states) {
      for (const to of states) {
        const isOpen = nextHandoffStates(from).includes(to);
        const problems = handoffMoveProblems({ from, to, reason: '担当外' });
        expect(problems).toEqual(isOpen ? [] : ['handoff-move-impossible']);
      }
    }
  });

  it('ask for a reason when a case is returned', () => {
    const returned = { from: '依頼', to: '差戻し' } as const;
    expect(handoffMoveProblems({ ...returned, reason: ' 　' })).toEqual(['handoff-reason-missing']);
    expect(handoffMoveProblems({ ...returned, reason: '担当外' })).toEqual([]);
    expect(handoffMoveProblems({ from: '依頼', to: '受諾', reason: '' })).toEqual([]);
  });
});

describe('the answer to a hand-off', () => {
  const isHoliday = (iso: string) => ['2024-04-29', '2024-05-03', '2024-05-06'].includes(iso);

  it('is due in five business days, or in as many as the network sets', () => {
    expect(handoffDue('2024-04-26', { isHoliday })).toBe('2024-05-08');
    expect(handoffDue('2024-04-26', { isHoliday, days: 1 })).toBe('2024-04-30');
  });

  it('is late from the day after, while nobody has answered', () => {
    const due = '2024-05-08';
    expect(isHandoffOverdue({ state: '依頼', due }, '2024-05-08')).toBe(false);
    expect(isHandoffOverdue({ state: '依頼', due }, '2024-05-09')).toBe(true);
    expect(isHandoffOverdue({ state: '受諾', due }, '2024-05-09')).toBe(false);
  });
});
