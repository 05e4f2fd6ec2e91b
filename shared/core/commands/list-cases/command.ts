import type { Scalar } from '../../model/workbook-model';
import { emptyPlan } from '../../plan/plan';
import { rowsOf, textOf } from '../../snapshot/find';
import { createRowFinder, type RowFinder } from '../../snapshot/row-finder';
import type { TableRow } from '../../snapshot/snapshot';
import { idKey, tableProblems } from '../case-work/case-scene';
import type { Command } from '../command';
import { isWorkedOn } from '../my-week/week-scene';
import { dayOf } from '../row-card/card-scene';
import type { ListCasesInput, ListCasesOutput, ListedCase } from './input';

type CaseRow = TableRow<'cases'>;

/** Lists the cases that a meeting talks about. Changes nothing. */
export const listCases: Command<ListCasesInput, ListCasesOutput> = (snapshot, input) => {
  const problems = tableProblems(snapshot, ['cases']);
  if (problems.length > 0) return { kind: 'refused', problems };
  const find = createRowFinder(snapshot);
  const cases = rowsOf(snapshot, 'cases')
    .filter((row) => isListed(row) && fits(row, input))
    .map((row) => listedCase(find, row));
  return { kind: 'planned', plan: emptyPlan, output: { cases }, warnings: [] };
};

/** A row without an id can't be named, so nothing could be written to it. */
function isListed(row: CaseRow): boolean {
  return isWorkedOn(row) && textOf(row.cells.id) !== '';
}

function fits({ cells }: CaseRow, { agency, supporter, step }: ListCasesInput): boolean {
  return (
    isWanted([cells.agency_id], agency) &&
    isWanted([cells.supporter_id, cells.accompanist], supporter) &&
    isWanted([cells.step], step)
  );
}

function isWanted(values: readonly Scalar[], wanted = ''): boolean {
  const key = idKey(wanted);
  return key === '' || values.some((value) => idKey(textOf(value)) === key);
}

function listedCase(find: RowFinder, { cells }: CaseRow): ListedCase {
  const firm = find('companies', cells.company_id)?.cells.name;
  const supporter = find('supporters', cells.supporter_id)?.cells.name;
  return {
    case: textOf(cells.id),
    firm: textOf(firm) || textOf(cells.company_id),
    title: textOf(cells.title),
    supporter: textOf(supporter) || textOf(cells.supporter_id),
    step: textOf(cells.step),
    status: textOf(cells.status),
    next_action: textOf(cells.next_action),
    next_due: dayOf(cells.next_due),
  };
}
