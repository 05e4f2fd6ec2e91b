import type { StepCode } from '../tables/steps';
import type { ConsentItem } from './consent';
import type { HandoffKind } from './handoff-states';

/** What earlier STEPs have collected and the next one works with. */
const collected: Readonly<Record<StepCode, readonly ConsentItem[]>> = {
  STEP0: ['基本'],
  STEP1: ['基本'],
  STEP2: ['基本', '経営課題'],
  STEP3: ['基本', '経営課題', '人材要件'],
};

/**
 * What of a firm's record travels with a hand-off, and so what its consent must cover.
 *
 * The new lead needs all that was collected before the STEP. Whoever is only asked to help in STEP3,
 * as a rule a talent firm, works from the requirement: the issues behind it stay where they are.
 */
export function itemsHandedOver(kind: HandoffKind, step: StepCode): readonly ConsentItem[] {
  return kind === '照会' && step === 'STEP3' ? ['基本', '人材要件'] : collected[step];
}
