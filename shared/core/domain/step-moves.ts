import { stepCodes, type StepCode } from '../tables/steps';

/** How a case goes from one STEP to another. */
export type StepMoveKind = 'none' | 'forward' | 'skip' | 'back';

/** Tells whether a text is the code of a STEP in use. */
export function isStepCode(text: string): text is StepCode {
  return stepCodes.some((code) => code === text);
}

/**
 * How one STEP leads to another: `skip` leaves at least one STEP out, `back` is normal at any time.
 *
 * A case whose STEP is blank or unknown can go anywhere: such a move counts as forward.
 *
 * @example
 * stepMoveKind('STEP0', 'STEP2') // 'skip'
 */
export function stepMoveKind(from: string, to: StepCode): StepMoveKind {
  const distance = isStepCode(from) ? stepCodes.indexOf(to) - stepCodes.indexOf(from) : 1;
  if (distance === 0) return 'none';
  if (distance < 0) return 'back';
  return distance === 1 ? 'forward' : 'skip';
}

/** Tells whether a move has to be explained: one step forward explains itself. */
export function needsReason(kind: StepMoveKind): boolean {
  return kind === 'back' || kind === 'skip';
}

/** One STEP move as an activity row tells it. */
export interface StepMove {
  readonly from: string;
  readonly to: StepCode;
  readonly reason: string;
}

/** Beginning of the note of an activity that records a move; the same in every language. */
const moveShape = /^(STEP\d+|-) → (STEP\d+)(?: *[:：] *([\s\S]*))?$/;

/**
 * The note of the activity row that records a move. Its form is fixed, so that the path of a case
 * can be read back from its activities.
 *
 * @example
 * stepMoveNote({ from: 'STEP2', to: 'STEP1', reason: '前提が変わった' }) // 'STEP2 → STEP1：前提が変わった'
 */
export function stepMoveNote({ from, to, reason }: StepMove): string {
  const path = `${isStepCode(from) ? from : '-'} → ${to}`;
  return reason === '' ? path : `${path}：${reason}`;
}

/**
 * Reads a move back from the note of an activity; `null` for a note that records none.
 *
 * @example
 * readStepMove('STEP1 → STEP2') // { from: 'STEP1', to: 'STEP2', reason: '' }
 */
export function readStepMove(note: string): StepMove | null {
  const [, from, to, reason] = moveShape.exec(note.trim()) ?? [];
  if (from === undefined || to === undefined || !isStepCode(to)) return null;
  return { from: from === '-' ? '' : from, to, reason: (reason ?? '').trim() };
}
