import type { ConsentItem, ConsentReason } from '../../domain/consent';
import type { HandoffKind } from '../../domain/handoff-states';
import type { StepCode } from '../../tables/steps';

/** For which case, and for what, a receiver is looked for. */
export interface SuggestReceiverInput {
  /** Id of the case. */
  readonly case: string;
  /** The STEP from which the receiver is to act; the case's own unless given. */
  readonly step?: StepCode;
  /** What would be sent, which decides what the consent must cover; 照会 unless given. */
  readonly kind?: HandoffKind;
}

/** Why an agency stands where it stands in the list, for better or worse. */
export type ReceiverReason =
  | 'leads-step'
  | 'supports-step'
  | 'area-fits'
  | 'area-known'
  | 'area-elsewhere'
  | 'kind-fits'
  | 'consent-covers'
  | 'consent-missing'
  | 'nothing-open'
  | 'much-open'
  | 'asked-already'
  | 'returned-before';

/** An agency that could take a case on. */
export interface SuggestedReceiver {
  readonly agency: string;
  readonly name: string;
  readonly kind: string;
  readonly coverage: '◎' | '○';
  readonly reasons: readonly ReceiverReason[];
  /** What the firm's consent lacks for this agency; none while it covers it. */
  readonly consent: readonly ConsentReason[];
  /** Hand-offs that it was sent and that have not ended. */
  readonly open: number;
}

/** Agencies that cover the STEP, the most suitable first. None: nobody covers it. */
export interface SuggestReceiverOutput {
  readonly case: string;
  readonly step: StepCode;
  readonly items: readonly ConsentItem[];
  readonly receivers: readonly SuggestedReceiver[];
}
