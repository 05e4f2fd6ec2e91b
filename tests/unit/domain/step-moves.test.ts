import {
  needsReason,
  readStepMove,
  stepMoveKind,
  stepMoveNote,
} from '../../../shared/core/domain/step-moves';

it.each([
  ['STEP0', 'STEP1', 'forward', false],
  ['STEP0', 'STEP2', 'skip', true],
  ['STEP3', 'STEP2', 'back', true],
  ['STEP3', 'STEP0', 'back', true],
  ['STEP2', 'STEP2', 'none', false],
  ['', 'STEP3', 'forward', false],
] as const)('takes %s to %s for %s', (...[from, to, kind, hasToSayWhy]) => {
  expect(stepMoveKind(from, to)).toBe(kind);
  expect(needsReason(kind)).toBe(hasToSayWhy);
});

it.each([
  { from: 'STEP2', to: 'STEP1', reason: '前提が変わった' },
  { from: 'STEP0', to: 'STEP1', reason: '' },
  { from: '', to: 'STEP3', reason: '理由：二行\nにわたる' },
] as const)('reads back what it wrote: $from to $to', (move) => {
  expect(readStepMove(stepMoveNote(move))).toEqual(move);
});

it.each(['', '社長と面談', 'STEP1 に進めたい', 'STEP1 → STEP9', 'STEP1→STEP2'])(
  'takes no other note for a move: %s',
  (note) => {
    expect(readStepMove(note)).toBeNull();
  },
);
