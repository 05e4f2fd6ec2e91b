import type { Problem } from '../../problems';
import { textOf } from '../../snapshot/find';
import { openDraft, withValues } from '../case-work/case-draft';
import { openCaseScene } from '../case-work/case-scene';
import { findOpenCase } from '../case-work/find-case';
import { planDrafts } from '../case-work/plan-drafts';
import type { Command } from '../command';
import { createReferenceFinder } from '../import-rows/find-references';
import { readValues } from '../save-row/read-values';
import { describingColumns, type EditCaseInput, type EditCaseOutput } from './input';

/**
 * Writes what describes a case: its vision, issues, strategy and the like.
 *
 * Closed cases are refused. A refusal with nothing but warnings can be confirmed: a text is longer
 * than people read.
 */
export const editCase: Command<EditCaseInput, EditCaseOutput> = (snapshot, input, context) => {
  const opened = openCaseScene(snapshot, context);
  if (opened.kind === 'closed') return { kind: 'refused', problems: opened.problems };
  const { scene } = opened;
  const found = findOpenCase(scene, input.case);
  if (found.kind === 'refused') return found;
  const { row } = found;
  const target = { key: 'cases', table: scene.cases, row } as const;
  const read = readValues(target, input, createReferenceFinder(snapshot));
  const problems = [...otherColumns(input), ...read.problems];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'refused', problems: errors };
  if (problems.length > 0 && input.confirm !== true) return { kind: 'refused', problems };
  const draft = withValues(openDraft(row), Object.fromEntries(read.changes));
  const changed = describingColumns.filter((column) => read.changes.has(column));
  const output = { case: textOf(row.cells['id']), changed, isChanged: changed.length > 0 };
  return { kind: 'planned', plan: planDrafts(scene, [draft]), output, warnings: problems };
};

/** Callers outside the compiler may name any column. */
function otherColumns({ values }: EditCaseInput): readonly Problem[] {
  const known: readonly string[] = describingColumns;
  return Object.keys(values)
    .filter((column) => !known.includes(column))
    .map((column) => ({
      code: 'input-invalid',
      severity: 'error',
      place: { table: 'cases', column },
      values: { value: column, expected: describingColumns.join(' / ') },
    }));
}
