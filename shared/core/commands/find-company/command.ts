import { emptyPlan } from '../../plan/plan';
import { rowsOf, textOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { idKey } from '../case-work/case-scene';
import type { Command } from '../command';
import { isOpenCase } from '../row-card/open-cases';
import type { FindCompanyInput, FindCompanyOutput, FoundCompany } from './input';
import { companyMatcher, type CompanyMatch } from './match-company';

/** A list of suggestions that is longer can't be taken in while typing. */
const mostCompanies = 10;

/**
 * Finds firms while somebody types: by id, corporate number, name or part of a name.
 *
 * Names are compared whatever their width, case, spaces and the writing of 株式会社 and the like.
 * Changes nothing and takes one pass over the firms, and one over the cases where any firm fits.
 */
export const findCompany: Command<FindCompanyInput, FindCompanyOutput> = (snapshot, { text }) => {
  const match = companyMatcher(text);
  const found = rowsOf(snapshot, 'companies').flatMap((row) => {
    const matched = textOf(row.cells.id) === '' ? null : match(row.cells);
    return matched === null ? [] : [{ row, ...matched }];
  });
  const best = [...found].sort(byRank).slice(0, mostCompanies);
  const companies = withOpenCases(snapshot, best);
  const output = { companies, count: found.length };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

interface RankedRow extends CompanyMatch {
  readonly row: TableRow<'companies'>;
}

/** Rows of the same rank stay in the order of the sheet. */
function byRank(one: RankedRow, other: RankedRow): number {
  return one.rank - other.rank || one.row.row - other.row.row;
}

function withOpenCases(snapshot: Snapshot, found: readonly RankedRow[]): readonly FoundCompany[] {
  const openCases = new Map(found.map(({ row }) => [idKey(textOf(row.cells.id)), [] as string[]]));
  if (found.length > 0) {
    for (const row of rowsOf(snapshot, 'cases')) {
      if (!isOpenCase(row)) continue;
      openCases.get(idKey(textOf(row.cells.company_id)))?.push(textOf(row.cells.id));
    }
  }
  return found.map(({ row: { cells }, by }) => ({
    id: textOf(cells.id),
    name: textOf(cells.name),
    corporate_number: textOf(cells.corporate_number),
    prefecture: textOf(cells.prefecture),
    city: textOf(cells.city),
    by,
    openCases: openCases.get(idKey(textOf(cells.id))) ?? [],
  }));
}
