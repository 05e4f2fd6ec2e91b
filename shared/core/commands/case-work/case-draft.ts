import { serialToIso } from '../../domain/dates';
import { parseDate } from '../../domain/era-dates';
import type { Scalar } from '../../model/workbook-model';
import type { Problem, ProblemCode } from '../../problems';
import { placeOf, textOf, type GeneralRow, type GeneralTable } from '../../snapshot/find';
import type { TableRecord } from '../new-network/table-cells';

/** A case with the changes decided so far. Nothing in it is written yet. */
export interface CaseDraft {
  readonly row: GeneralRow;
  /** The row as it will stand: dates are serial numbers. */
  readonly cells: GeneralRow['cells'];
  /** What is to be written, by column. */
  readonly values: TableRecord;
  /** What is to be told in the activities. */
  readonly activities: readonly DraftActivity[];
}

/** An activity that a change of a case brings along. */
export interface DraftActivity {
  /** ISO date. */
  readonly date: string;
  readonly step: string;
  readonly kind: string;
  readonly note: string;
  /** Id as it stands in the row of the supporter. */
  readonly supporter: Scalar;
}

/** A draft taken one decision further, or left as it was with the reasons why. */
export interface Decision {
  readonly draft: CaseDraft;
  readonly problems: readonly Problem[];
}

/** The draft of a case before any decision. */
export function openDraft(row: GeneralRow): CaseDraft {
  return { row, cells: row.cells, values: {}, activities: [] };
}

/** The draft with more values; a value that the row has already changes nothing. */
export function withValues(draft: CaseDraft, values: TableRecord): CaseDraft {
  const cells = { ...draft.cells, ...values };
  return { ...draft, cells, values: { ...draft.values, ...values } };
}

/** The draft with one more activity. */
export function withActivity(draft: CaseDraft, activity: DraftActivity): CaseDraft {
  return { ...draft, activities: [...draft.activities, activity] };
}

/** Tells whether writing the draft would change a cell of the case or add an activity. */
export function isChanged({ row, values, activities }: CaseDraft, table: GeneralTable): boolean {
  return (
    activities.length > 0 ||
    Object.entries(values).some(
      ([key, value]) => table.columns[key] !== undefined && value !== (row.cells[key] ?? null),
    )
  );
}

/** The day in a cell as ISO text, also if it was typed as text; `null` for anything else. */
export function dayIn(value: Scalar | undefined): string | null {
  if (typeof value === 'number') return serialToIso(value);
  return typeof value === 'string' ? parseDate(value) : null;
}

/** What a problem about a cell of a case says beside its code. */
export interface CaseFinding {
  readonly code: ProblemCode;
  readonly column: string;
  readonly values?: Problem['values'];
}

/** A problem that stands at a cell of a case. */
export function problemAt(table: GeneralTable, row: GeneralRow, finding: CaseFinding): Problem {
  const { code, column, values = {} } = finding;
  return { code, severity: 'error', place: placeOf(table, row, column), values };
}

/** A cell of a draft as text. */
export function draftText({ cells }: CaseDraft, column: string): string {
  return textOf(cells[column]);
}
