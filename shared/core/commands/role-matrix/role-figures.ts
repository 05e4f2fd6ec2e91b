import { takesPartOn } from '../../domain/handoff-receivers';
import { isoToSerial } from '../../domain/dates';
import type { Scalar } from '../../model/workbook-model';
import { rowsOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import type { Language } from '../../tables/table-definition';
import { roleMatrixTexts } from '../../text/role-matrix';

/** Agencies that the sheet of roles has room for. */
export const lineCount = 150;

/** What the lines of the sheet of roles show: name, kind, a mark for each STEP, membership. */
export type RoleFigures = readonly (readonly Scalar[])[];

const blankLine: readonly Scalar[] = ['', '', '', '', '', '', ''];

/** The lines of the sheet for a day, one for each row below the titles of the agencies. */
export function roleFigures(snapshot: Snapshot, day: string): RoleFigures {
  const { language } = snapshot.identity;
  const first = (snapshot.tables.agencies?.headerRow ?? 0) + 1;
  const lines = new Map(
    rowsOf(snapshot, 'agencies').map(({ row, cells }) => [
      row - first,
      lineOf(cells, isoToSerial(day), language),
    ]),
  );
  return Array.from({ length: lineCount }, (_, index) => lines.get(index) ?? blankLine);
}

function lineOf(
  cells: TableRow<'agencies'>['cells'],
  day: number,
  language: Language,
): readonly Scalar[] {
  const { name, kind, step0, step1, step2, step3 } = cells;
  const texts = [name, kind, step0, step1, step2, step3].map(asText);
  const { takesPart, hasLeft, notYet } = roleMatrixTexts;
  const hasGone = typeof cells.left === 'number' && cells.left > 1 && cells.left < day;
  const absent = hasGone ? hasLeft : notYet;
  const membership = takesPartOn(cells, day) ? takesPart : absent;
  return [...texts, texts[0] === '' ? '' : membership[language]];
}

/** What `cell&""` gives. */
function asText(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
