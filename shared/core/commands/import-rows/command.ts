import { emptyPlan, type PlanStep } from '../../plan/plan';
import type { Problem } from '../../problems';
import { findTable, type GeneralTable } from '../../snapshot/find';
import { missingRequiredColumns } from '../../snapshot/missing-required-columns';
import type { Language } from '../../tables/table-definition';
import { tableKeys } from '../../tables/tables';
import { describeProblem } from '../../text/problems';
import { appendedCells } from '../add-rows/append-rows';
import type { Command, CommandContext, CommandResult } from '../command';
import type { TableRecord } from '../new-network/table-cells';
import { decideRows, type RowDecision } from './decide-rows';
import { createReferenceFinder } from './find-references';
import { endOfRows, growTable } from './grow-table';
import type { ImportRemark, ImportRowsInput, ImportRowsOutput } from './input';
import { joinCells, type CellWrite } from './join-cells';
import { matchHeader, type MatchedHeader } from './match-header';
import { parseRows } from './parse-rows';

/**
 * Plans the rows of a file into a table: new rows below the last one, changed cells in place.
 *
 * Rows are matched by id. A blank cell of the file leaves the workbook's cell as it is, and so does
 * a column that the file lacks. A row with a bad cell stays out and is reported with its row in the
 * file; the others come in. Text stays text, also when it begins with `=`. Running the same file
 * again plans nothing.
 */
export const importRows: Command<ImportRowsInput, ImportRowsOutput> = (
  snapshot,
  input,
  context,
) => {
  const table = findTable(snapshot, input.table);
  const header = matchHeader(input, table?.columns ?? {});
  const problems = refusals(input, table, header);
  if (table === undefined || problems.length > 0) return { kind: 'refused', problems };
  const finder = createReferenceFinder(snapshot);
  const rows = parseRows({ input, columns: header.columns, finder });
  if (rows.length === 0) {
    return { kind: 'refused', problems: [problemOfFile(input, 'import-empty')] };
  }
  const decisions = decideRows(table, snapshot.identity.workbookId ?? '', rows);
  const writes = [
    ...updateWrites(table, decisions),
    ...appendedCells(table, additionRecords(header, decisions)),
  ];
  // Rows that are there already count too: an import that was cut off may have left them bare.
  const endRow = writes.reduce((end, { row }) => Math.max(end, row + 1), endOfRows(table));
  const steps: readonly PlanStep[] = [
    ...growTable(snapshot, table, endRow),
    ...joinCells(table.sheet, writes),
  ];
  return planned({ input, header, decisions, steps }, context);
};

function refusals(
  input: ImportRowsInput,
  table: GeneralTable | undefined,
  header: MatchedHeader,
): readonly Problem[] {
  if (!tableKeys.includes(input.table)) {
    return [{ code: 'table-unknown', severity: 'error', values: { value: input.table } }];
  }
  if (table === undefined) {
    return [{ code: 'table-missing', severity: 'error', place: { table: input.table } }];
  }
  const missing = missingRequiredColumns(table);
  if (missing.length > 0) return missing;
  return header.columns.length === 0 ? [problemOfFile(input, 'import-no-known-column')] : [];
}

function problemOfFile(
  input: ImportRowsInput,
  code: 'import-empty' | 'import-no-known-column',
): Problem {
  return { code, severity: 'error', place: { table: input.table } };
}

function updateWrites(
  table: GeneralTable,
  decisions: readonly RowDecision[],
): readonly CellWrite[] {
  return decisions.flatMap((decision) => {
    if (decision.kind !== 'updated') return [];
    return [...decision.changes].flatMap(([key, value]) =>
      cellWrite(table, { row: decision.target.row, key, value }),
    );
  });
}

/** The columns of the file, also where a row leaves them blank. */
function additionRecords(
  { columns }: MatchedHeader,
  decisions: readonly RowDecision[],
): readonly TableRecord[] {
  const keys = columns.map(({ definition }) => definition.key);
  return decisions.flatMap((decision) => {
    if (decision.kind !== 'added') return [];
    const { row, id } = decision;
    const values = keys.map((key) => [key, row.values.get(key) ?? null] as const);
    return [{ ...Object.fromEntries(values), id }];
  });
}

function cellWrite(
  table: GeneralTable,
  {
    row,
    key,
    value,
  }: { readonly row: number; readonly key: string; readonly value: CellWrite['value'] },
): readonly CellWrite[] {
  const column = table.columns[key];
  return column === undefined ? [] : [{ row, column, value }];
}

interface Outcome {
  readonly input: ImportRowsInput;
  readonly header: MatchedHeader;
  readonly decisions: readonly RowDecision[];
  readonly steps: readonly PlanStep[];
}

function planned(
  { input, header, decisions, steps }: Outcome,
  { language }: CommandContext,
): CommandResult<ImportRowsOutput> {
  const count = (kind: RowDecision['kind']) =>
    decisions.filter((decision) => decision.kind === kind).length;
  const rejected = decisions.flatMap((each) => (each.kind === 'rejected' ? each.problems : []));
  const doubts = decisions.flatMap((each) => (each.kind === 'rejected' ? [] : each.row.doubts));
  const warnings = [...header.problems, ...doubts];
  return {
    kind: 'planned',
    plan: steps.length === 0 ? emptyPlan : { steps },
    output: {
      table: input.table,
      added: count('added'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: rejected.map((problem) => remark(problem, language)),
      warnings: warnings.map((problem) => remark(problem, language)),
    },
    warnings,
  };
}

function remark(problem: Problem, language: Language): ImportRemark {
  return {
    row: problem.place?.row ?? 0,
    column: problem.place?.column ?? '',
    code: problem.code,
    message: describeProblem(problem, language),
  };
}
