import type { ConsentItem } from '../../domain/consent';
import type { HandoffKind } from '../../domain/handoff-states';
import type { Problem } from '../../problems';
import { choiceValues, type ChoiceValue } from '../../tables/choices';
import type { StepCode } from '../../tables/steps';

/** A case that is to be passed on, and to whom; otherwise named like the columns. */
export interface SendHandoffInput {
  /** Id of the case. */
  readonly case: string;
  readonly kind: HandoffKind;
  readonly to_agency_id: string;
  /** The STEP from which the receiver is asked to act; the case's own unless given. */
  readonly step?: StepCode;
  /** The lead of the case unless given. */
  readonly from_agency_id?: string;
  /** The lead supporter of the case unless given, as long as the lead sends it. */
  readonly from_supporter_id?: string;
  readonly to_supporter_id?: string;
  /** Today unless given. Dates may be written in any form that people use. */
  readonly sent?: string;
  /** By the kind's number of business days unless given. */
  readonly due?: string;
  /** What of the firm's record travels along; what the kind and the STEP need unless given. */
  readonly items?: readonly ChoiceValue<'consent-item'>[];
  /** What is known and what is asked for. */
  readonly summary?: string;
}

/** The hand-off that was planned. Days are ISO text. */
export interface SendHandoffOutput {
  readonly handoff: string;
  readonly case: string;
  readonly to_agency_id: string;
  readonly step: StepCode;
  readonly sent: string;
  readonly due: string;
  readonly items: readonly ConsentItem[];
}

/** Which words of the input are none of their choices. */
export function wordProblems({ kind, step, items = [] }: SendHandoffInput): readonly Problem[] {
  return [
    ...choiceProblem('kind', 'handoff-kind', kind),
    ...(step === undefined ? [] : choiceProblem('step', 'step', step)),
    ...items.flatMap((item) => choiceProblem('items', 'consent-item', item)),
  ];
}

/** The problem of a word that is none of its choices; nothing for one that is. */
export function choiceProblem(column: string, choices: string, value: string): readonly Problem[] {
  if (choiceValues(choices).includes(value)) return [];
  const place = { table: 'handoffs', column };
  return [{ code: 'choice-unknown', severity: 'error', place, values: { value, choices } }];
}
