import type { TableKey } from '../../tables/tables';
import type { RowLink } from '../row-card/input';

/** The table whose rows a drop-down is to offer. */
export interface ReferenceChoicesInput {
  readonly table: TableKey;
}

/** The rows that can be chosen, in the order of the sheet; those that are over at the end. */
export interface ReferenceChoicesOutput {
  readonly table: TableKey;
  readonly choices: readonly ReferenceChoice[];
}

/** One row by its id and the name that people know it by. */
export interface ReferenceChoice {
  readonly id: string;
  readonly name: string;
  /** The agency of a supporter, the firm of a case, the case of a requirement; else `null`. */
  readonly of: RowLink | null;
  /** An agency that left, a case that is closed: old rows may name it, new ones hardly. */
  readonly isOver: boolean;
}
