import type { ConsentReason } from '../../domain/consent';
import type { Scalar } from '../../model/workbook-model';
import type { TableKey } from '../../tables/tables';
import type { CheckProblem } from '../check/input';

/** The row that the user is at, as hosts tell it: counted from 0. */
export interface RowCardInput {
  readonly sheet: string;
  readonly row: number;
}

/** The card of the row; `null` where no row of our tables stands. */
export interface RowCardOutput {
  readonly card: RowCard | null;
}

/** What there is to know about one row, in keys of tables and columns. Dates are ISO text. */
export interface RowCard extends RowLink {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** The cell that says how far the row is, if its table has such a column and it is filled. */
  readonly status: CardField | null;
  /** Who is named in the row, by column. */
  readonly references: readonly CardReference[];
  /** The STEPs in their order; only for cases. */
  readonly steps: readonly CardStep[];
  /** The consent of the firm that the row is about; only for firms and cases. */
  readonly consent: CardConsent | null;
  /** What is to be done, the earliest due day first. */
  readonly next: readonly CardTask[];
  /** Rows of other tables that belong to this one. */
  readonly lists: readonly CardList[];
  /** Other filled cells that say what the row is. */
  readonly fields: readonly CardField[];
  /** What a check finds in this row. */
  readonly problems: readonly CheckProblem[];
}

/** A row of a table, with the name that people know it by, or else its id. */
export interface RowLink {
  readonly table: TableKey;
  readonly id: string;
  readonly name: string;
}

/** A filled cell: dates as ISO text, all else as it stands. */
export interface CardField {
  readonly column: string;
  readonly value: Scalar;
}

/** The rows that one cell names. The name of a row that is not there is blank. */
export interface CardReference {
  readonly column: string;
  readonly links: readonly RowLink[];
}

/** One STEP of a case. */
export interface CardStep {
  readonly step: string;
  readonly isCurrent: boolean;
  /** The day it was first worked on, as far as the rows tell. */
  readonly reached: string | null;
}

/** How a firm's consent stands today, whoever would receive something. */
export interface CardConsent {
  readonly scope: Scalar;
  readonly expiry: string | null;
  /** Why nothing may be given; none while the consent holds. */
  readonly reasons: readonly ConsentReason[];
}

/** Something that waits to be done. */
export interface CardTask {
  readonly kind: 'action' | 'handoff-answer' | 'handoff-completion' | 'follow-up' | 'training';
  /** The row in which it stands. Its name tells whom or what it concerns. */
  readonly link: RowLink;
  /** What people wrote about it. */
  readonly text: string;
  readonly due: string | null;
  readonly isOverdue: boolean;
}

/** Rows that belong to the card's row: how many there are, and the first of them. */
export interface CardList {
  readonly list: 'cases' | 'open-cases' | 'supporters' | 'trainings';
  readonly count: number;
  readonly entries: readonly CardEntry[];
}

/** One row of a list with what tells it from the others. */
export interface CardEntry {
  readonly link: RowLink;
  readonly fields: readonly CardField[];
}
