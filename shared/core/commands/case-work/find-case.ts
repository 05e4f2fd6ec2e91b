import { isOpenStatus } from '../../domain/case-outcomes';
import type { Problem } from '../../problems';
import { textOf, type GeneralRow } from '../../snapshot/find';
import { problemAt } from './case-draft';
import type { CaseScene } from './case-scene';

/** The case that an input means, or why there is none to work on. */
export type FoundCase =
  | { readonly kind: 'found'; readonly row: GeneralRow }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Finds a case by its id, whatever its status. */
export function findCase({ cases, findRow }: CaseScene, id: string): FoundCase {
  const row = findRow('cases', id);
  if (row !== undefined) return { kind: 'found', row };
  const place = { sheet: cases.sheet, table: 'cases', column: 'id' };
  const problem = {
    code: 'case-unknown',
    severity: 'error',
    place,
    values: { value: id },
  } as const;
  return { kind: 'refused', problems: [problem] };
}

/** Finds a case that is in progress or on hold; a closed one has to be reopened first. */
export function findOpenCase(scene: CaseScene, id: string): FoundCase {
  const found = findCase(scene, id);
  if (found.kind === 'refused') return found;
  const problems = closedProblems(scene, found.row, found.row.cells);
  return problems.length === 0 ? found : { kind: 'refused', problems };
}

/** Says that a case is closed, if the cells say so. A blank status does not close a case. */
export function closedProblems(
  { cases }: CaseScene,
  row: GeneralRow,
  cells: GeneralRow['cells'],
): readonly Problem[] {
  const status = textOf(cells['status']);
  if (status === '' || isOpenStatus(status)) return [];
  const values = { value: status, case: textOf(row.cells['id']) };
  return [problemAt(cases, row, { code: 'case-closed', column: 'status', values })];
}
