import type { Ratio } from '../../domain/kpi-computation';
import type { ReminderMail } from '../../text/handoff-reminder';

/** Which hand-offs the board shows. */
export interface HandoffBoardInput {
  /** Id of the agency whose hand-offs are shown, sent or received; all unless given. */
  readonly agency?: string;
  /** Names firms in reminders where their consent covers the receiver; only case ids unless true. */
  readonly namesFirms?: boolean;
}

/** The hand-offs of the network as of today. */
export interface HandoffBoardOutput {
  /** Agencies that have sent or received any, as they first occur; the one asked for alone. */
  readonly agencies: readonly AgencyBoard[];
  /** Requests whose answer is late, the latest first. */
  readonly overdue: readonly OverdueHandoff[];
}

/** What one agency sent and received. */
export interface AgencyBoard {
  readonly agency: string;
  readonly name: string;
  readonly sent: number;
  readonly received: number;
  /** Of those received: not ended, whether they wait for an answer or were accepted. */
  readonly open: number;
  /** Of those received: not answered although due. */
  readonly overdue: number;
  /** Business days from request to answer, over those received that have both days. */
  readonly answerDays: Ratio;
}

/** A request that was not answered in time. Days are ISO text. */
export interface OverdueHandoff {
  readonly handoff: string;
  readonly case: string;
  readonly kind: string;
  readonly step: string;
  readonly from: BoardParty;
  readonly to: BoardParty;
  readonly sent: string | null;
  readonly due: string;
  /** Business days since the due day; 0 while only days off have passed. */
  readonly daysLate: number;
  readonly reminder: { readonly ja: ReminderMail; readonly en: ReminderMail };
}

/** An agency at one end of a hand-off. */
export interface BoardParty {
  readonly agency: string;
  readonly name: string;
  readonly email: string;
}
