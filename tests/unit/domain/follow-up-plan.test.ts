import { followUpPlan, nextFollowUp } from '../../../shared/core/domain/follow-up-plan';

it('plans follow-ups after 1, 3, 6 and 12 months, at the end of a month where it is shorter', () => {
  expect(followUpPlan('2023-11-30')).toEqual([
    { months: 1, due: '2023-12-30' },
    { months: 3, due: '2024-02-29' },
    { months: 6, due: '2024-05-30' },
    { months: 12, due: '2024-11-30' },
  ]);
});

it('has the day that is next for however many were made', () => {
  const start = '2024-01-31';
  const next = [0, 1, 2, 3, 4].map((made) => nextFollowUp(start, made));
  expect(next).toEqual([...followUpPlan(start).map(({ due }) => due), null]);
});
