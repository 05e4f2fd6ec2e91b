import { parseCellAddress, splitReference } from '../model/address';
import { scalarOf, type Scalar } from '../model/workbook-model';
import type { WorkbookView } from './snapshot';

/** Gives the value of the cell that a workbook-level name points at, `undefined` when there is none. */
export type NamedValue = (name: string) => Scalar | undefined;

/** Looks names up without regard to case, as spreadsheets do; they are asked for in lower case. */
export function namedValues(view: WorkbookView): NamedValue {
  const references = new Map(
    view.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]),
  );
  return (name) => {
    const target = splitReference(references.get(name) ?? '');
    const cell = target === null ? null : parseCellAddress(target.address);
    const sheet = view.sheets.find((candidate) => candidate.name === target?.sheet);
    if (cell === null || sheet === undefined) return undefined;
    return scalarOf(sheet.rows[cell.row]?.[cell.column]);
  };
}
