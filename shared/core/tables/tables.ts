import { activities } from './activities';
import { agencies } from './agencies';
import { approaches } from './approaches';
import { cases } from './cases';
import { companies } from './companies';
import { followups } from './followups';
import { funding } from './funding';
import { handoffs } from './handoffs';
import { issues } from './issues';
import { maturity } from './maturity';
import { requirements } from './requirements';
import { roadmap } from './roadmap';
import { supporters } from './supporters';
import type { TableDefinition } from './table-definition';
import { trainings } from './trainings';

/**
 * The one definition of every table, in the order of their sheets.
 *
 * Templates, drop-downs, help, checks, import and the data dictionary all read it.
 */
export const tables = {
  agencies,
  supporters,
  companies,
  cases,
  issues,
  requirements,
  approaches,
  handoffs,
  activities,
  followups,
  trainings,
  maturity,
  roadmap,
  funding,
} as const;

/** Names a table, whatever the language of the file. */
export type TableKey = keyof typeof tables;

/** The keys of a table's columns, computed ones included. */
export type ColumnKey<Key extends TableKey = TableKey> = Key extends TableKey
  ? (typeof tables)[Key]['columns'][number]['key']
  : never;

/** The keys of all tables, in the order of their sheets. */
export const tableKeys = Object.keys(tables) as readonly TableKey[];

/** A table's definition in its general form, for code that treats all tables alike. */
export function tableDefinition(key: TableKey): TableDefinition {
  return tables[key];
}
