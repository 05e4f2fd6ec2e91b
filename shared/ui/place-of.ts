import type { CommandOutputs, Place } from '../core/index';

/** The place of a problem that a check opened out, as a host goes to it. */
export function placeOf({
  sheet,
  cell,
  table,
  row,
  column,
}: Pick<
  CommandOutputs['check']['problems'][number],
  'sheet' | 'cell' | 'table' | 'row' | 'column'
>): Place {
  return {
    ...(sheet !== null && { sheet }),
    ...(cell !== null && { cell }),
    ...(table !== null && { table }),
    ...(row !== null && { row }),
    ...(column !== null && { column }),
  };
}
