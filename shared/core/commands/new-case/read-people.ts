import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { textOf, type GeneralRow } from '../../snapshot/find';
import type { TableKey } from '../../tables/tables';
import { idKey, type CaseScene } from '../case-work/case-scene';
import { trimmedOr } from '../case-work/input-texts';

/** The ids that say who leads and accompanies a case, as their rows hold them. */
export interface CasePeople {
  readonly agency: Scalar;
  readonly supporter: Scalar;
  readonly accompanist: Scalar;
}

/** Who was named; blank texts where nobody was. */
export interface NamedPeople {
  readonly agency_id: string;
  readonly supporter_id: string;
  readonly accompanist: string;
}

/** Finds the people of a new case; the agency is that of the supporter unless one is named. */
export function readPeople(
  scene: CaseScene,
  named: NamedPeople,
): { readonly people: CasePeople; readonly problems: readonly Problem[] } {
  const supporter = find(scene, 'supporters', { column: 'supporter_id', id: named.supporter_id });
  const agencyId = trimmedOr(named.agency_id, textOf(supporter.row?.cells['agency_id']));
  const agency = find(scene, 'agencies', { column: 'agency_id', id: agencyId });
  const accompanist =
    named.accompanist === ''
      ? { row: undefined, problems: [] }
      : find(scene, 'supporters', { column: 'accompanist', id: named.accompanist });
  const problems = [
    ...supporter.problems,
    // Without a supporter nobody can tell the agency; one complaint is enough.
    ...(agencyId === '' && supporter.row === undefined ? [] : agency.problems),
    ...accompanist.problems,
    ...strangerProblems(scene, supporter.row, agency.row),
  ];
  const people = {
    agency: idOf(agency),
    supporter: idOf(supporter),
    accompanist: idOf(accompanist),
  };
  return { people, problems };
}

function idOf({ row }: FoundPerson): Scalar {
  return row?.cells['id'] ?? null;
}

interface FoundPerson {
  readonly row: GeneralRow | undefined;
  readonly problems: readonly Problem[];
}

function find(
  { cases, findRow }: CaseScene,
  table: TableKey,
  { column, id }: { readonly column: string; readonly id: string },
): FoundPerson {
  const place = { sheet: cases.sheet, table: 'cases', column };
  const row = id === '' ? undefined : findRow(table, id);
  if (row !== undefined) return { row, problems: [] };
  const problem: Problem =
    id === ''
      ? { code: 'required-missing', severity: 'error', place }
      : { code: 'reference-unknown', severity: 'error', place, values: { value: id, table } };
  return { row, problems: [problem] };
}

/** A supporter leads a case for the agency that he or she belongs to. */
function strangerProblems(
  { cases }: CaseScene,
  supporter: GeneralRow | undefined,
  agency: GeneralRow | undefined,
): readonly Problem[] {
  if (supporter === undefined || agency === undefined) return [];
  if (idKey(textOf(supporter.cells['agency_id'])) === idKey(textOf(agency.cells['id']))) return [];
  const place = { sheet: cases.sheet, table: 'cases', column: 'supporter_id' };
  const values = { value: nameOf(supporter), other: nameOf(agency) };
  return [{ code: 'supporter-not-of-agency', severity: 'error', place, values }];
}

function nameOf({ cells }: GeneralRow): string {
  return trimmedOr(textOf(cells['name']), textOf(cells['id']));
}
