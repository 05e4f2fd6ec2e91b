import type { Problem } from '../problems';
import { tableDefinition } from '../tables/tables';
import type { GeneralTable } from './find';

/** The columns without which a sheet can't hold a whole row of its table, as problems. */
export function missingRequiredColumns(table: GeneralTable): readonly Problem[] {
  return tableDefinition(table.key)
    .columns.filter(({ key, required }) => required === true && table.columns[key] === undefined)
    .map(({ key }) => ({
      code: 'column-missing',
      severity: 'error',
      place: { sheet: table.sheet, table: table.key, column: key },
    }));
}
