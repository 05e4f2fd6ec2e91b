import { isOpenStatus } from '../../domain/case-outcomes';
import { isoToSerial } from '../../domain/dates';
import { foldText } from '../../domain/fold-text';
import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { placeOf, rowsOf, textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { idKey, type CaseScene } from '../case-work/case-scene';
import type { TableRecord } from '../new-network/table-cells';
import type { CaseFirm } from './read-firm';
import { sameCompanies } from './read-company';

type CaseRow = TableRow<'cases'>;

/** The cases of a firm that are in progress or on hold, in the order of the sheet. */
function openCasesOf({ snapshot }: CaseScene, companies: readonly Scalar[]): readonly CaseRow[] {
  const keys = new Set(companies.map((id) => idKey(textOf(id))));
  return rowsOf(snapshot, 'cases').filter(
    ({ cells }) => isOpenStatus(textOf(cells.status)) && keys.has(idKey(textOf(cells.company_id))),
  );
}

/** Columns that two cases share when they are the same one, entered twice. */
const tellingColumns = ['agency_id', 'supporter_id', 'source', 'title'] as const;

/**
 * The open case that the input describes once more, as a button pressed twice does: same firm, day,
 * people and words.
 */
export function findSameCase(
  scene: CaseScene,
  firm: CaseFirm,
  record: TableRecord,
): CaseRow | undefined {
  const companies =
    firm.record === null
      ? [firm.id]
      : sameCompanies(scene.snapshot, firm.record).map(({ cells }) => cells.id);
  const found = isoToSerial(String(record['found']));
  return openCasesOf(scene, companies).find(
    ({ cells }) =>
      cells.found === found &&
      tellingColumns.every((key) => foldText(textOf(cells[key])) === foldText(textOf(record[key]))),
  );
}

/** Warns of an open case of the firm; the case that was followed up is no surprise. */
export function openCaseProblems(scene: CaseScene, { id, origin }: CaseFirm): readonly Problem[] {
  if (textOf(id) === '') return [];
  const other = openCasesOf(scene, [id]).find(({ row }) => row !== origin?.case.row);
  if (other === undefined) return [];
  const place = placeOf(scene.cases, other, 'status');
  const values = { other: textOf(other.cells.id) };
  return [{ code: 'case-open-exists', severity: 'warning', place, values }];
}
