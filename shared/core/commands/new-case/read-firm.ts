import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { textOf, type GeneralRow } from '../../snapshot/find';
import type { TableKey } from '../../tables/tables';
import { tableProblems, type CaseScene } from '../case-work/case-scene';
import { trimmedOr } from '../case-work/input-texts';
import type { TableRecord } from '../new-network/table-cells';
import type { NewCaseInput, NewCompany } from './input';
import { knownCompanyProblems, readCompany } from './read-company';

/** The follow-up that a case comes from, with the case that was followed up. */
export interface Origin {
  readonly followup: GeneralRow;
  readonly case: GeneralRow;
}

/** The firm of a new case: one of the workbook by its id, or the data of a new one. */
export interface CaseFirm {
  readonly id: Scalar;
  readonly record: TableRecord | null;
  readonly origin: Origin | null;
  /** Errors, and warnings that people may confirm. */
  readonly problems: readonly Problem[];
}

/** Finds the firm that the input means. */
export function readFirm(scene: CaseScene, input: NewCaseInput): CaseFirm {
  const { origin, problems } = readOrigin(scene, trimmedOr(input.from, ''));
  const given = trimmedOr(input.company, '');
  if (given === '' && input.new_company !== undefined) {
    const firm = readNewFirm(scene, input.new_company);
    return { ...firm, origin, problems: [...problems, ...firm.problems] };
  }
  const { id, problems: faults } =
    given === '' ? firmOfOrigin(origin, problems) : findFirm(scene, given);
  return { id, record: null, origin, problems: [...problems, ...faults] };
}

type FoundFirm = Pick<CaseFirm, 'id' | 'problems'>;

function findFirm({ findRow }: CaseScene, given: string): FoundFirm {
  const row = findRow('companies', given);
  return row === undefined
    ? { id: null, problems: [unknown('cases', 'company_id', ['companies', given])] }
    : { id: row.cells['id'] ?? null, problems: [] };
}

function readNewFirm({ snapshot }: CaseScene, company: NewCompany): Omit<CaseFirm, 'origin'> {
  const { record, problems } = readCompany(company);
  const missing = tableProblems(snapshot, ['companies']);
  const known = knownCompanyProblems(snapshot, record);
  return { id: null, record, problems: [...missing, ...problems, ...known] };
}

/** One complaint is enough where the origin itself is not there. */
function firmOfOrigin(origin: Origin | null, problems: readonly Problem[]): FoundFirm {
  const id = origin?.case.cells['company_id'] ?? null;
  if (textOf(id) !== '' || problems.length > 0) return { id, problems: [] };
  const place = { table: 'cases', column: 'company_id' };
  return { id, problems: [{ code: 'required-missing', severity: 'error', place }] };
}

function readOrigin(
  { findRow }: CaseScene,
  from: string,
): { readonly origin: Origin | null; readonly problems: readonly Problem[] } {
  if (from === '') return { origin: null, problems: [] };
  const followup = findRow('followups', from);
  if (followup === undefined) {
    return { origin: null, problems: [unknown('followups', 'id', ['followups', from])] };
  }
  const id = textOf(followup.cells['case_id']);
  const row = findRow('cases', id);
  return row === undefined
    ? { origin: null, problems: [unknown('followups', 'case_id', ['cases', id])] }
    : { origin: { followup, case: row }, problems: [] };
}

function unknown(
  table: TableKey,
  column: string,
  [referred, value]: readonly [table: TableKey, value: string],
): Problem {
  const values = { value, table: referred };
  return { code: 'reference-unknown', severity: 'error', place: { table, column }, values };
}
