import type { HandoffState } from '../../domain/handoff-states';

/** What becomes of a hand-off. */
export interface AnswerHandoffInput {
  /** Id of the hand-off. */
  readonly handoff: string;
  /** 受諾, 差戻し, 取下げ or 完了. */
  readonly state: HandoffState;
  /** Why; a return needs it. */
  readonly reason?: string;
  /** Today unless given. May be written in any form that people use. */
  readonly date?: string;
  /** Who answers for the receiver; the new lead of the case when a transfer is accepted. */
  readonly to_supporter_id?: string;
}

/** Where the hand-off and its case stand now. */
export interface AnswerHandoffOutput {
  readonly handoff: string;
  readonly case: string;
  readonly from: string;
  readonly to: HandoffState;
  /** ISO text. */
  readonly date: string;
  /** Whether the lead of the case moved. */
  readonly isLeadMoved: boolean;
  /** Whether anything changed; a second run changes nothing. */
  readonly isChanged: boolean;
}
