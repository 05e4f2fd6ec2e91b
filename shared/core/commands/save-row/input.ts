import type { Scalar } from '../../model/workbook-model';
import type { Place } from '../../problems';
import type { SavedTable } from './saved-tables';

/** One row to be added to a table, or to be changed there. */
export interface SaveRowInput {
  readonly table: SavedTable;
  /** The row to change; a new one is added if it is blank or left out. */
  readonly id?: string;
  /**
   * As people type them, by column key: dates in any form, choices by value or label, references by
   * id or by a name that only one row has. A blank clears; what is left out stays as it is.
   */
  readonly values: Readonly<Record<string, Scalar>>;
  /** Goes on although a refusal had only warnings: a value looks mistyped, the firm seems known. */
  readonly confirm?: boolean;
}

/** The row as it stands now. */
export interface SaveRowOutput {
  readonly table: SavedTable;
  readonly id: string;
  /** Its sheet and row, counted from 1. */
  readonly place: Place;
  /** `false` when the row was changed, or when the very same row was there: then nothing is added. */
  readonly isNew: boolean;
  /** Whether anything was written; a second run changes nothing. */
  readonly isChanged: boolean;
  /** The case whose next action followed from the row. */
  readonly changedCase: string | null;
  /** The follow-up that names a new issue, from which `new-case` can begin a case. */
  readonly newIssue: string | null;
}
