import { matchKey } from '../../domain/formula-semantics';
import { emptyPlan } from '../../plan/plan';
import { rowsOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { tableProblems } from '../case-work/case-scene';
import type { Command } from '../command';
import { boardScene, partyOf } from '../handoff-board/board-scene';
import { countCases } from './count-cases';
import type { AgencyPipeline, PipelineInput, PipelineOutput } from './input';

type CaseRow = TableRow<'cases'>;

/**
 * Counts the cases by STEP and status and tells how long open ones have been in their STEP.
 *
 * Changes nothing. Every row counts once, also a cancelled one and one that lacks its STEP.
 */
export const pipeline: Command<PipelineInput, PipelineOutput> = (snapshot, input, { today }) => {
  const problems = tableProblems(snapshot, ['cases']);
  if (problems.length > 0) return { kind: 'refused', problems };
  const agencies = input.byAgency === true ? countByAgency(snapshot, today) : [];
  const output = { ...countCases(rowsOf(snapshot, 'cases'), today), agencies };
  return { kind: 'planned', plan: emptyPlan, output, warnings: [] };
};

function countByAgency(snapshot: Snapshot, today: string): readonly AgencyPipeline[] {
  const scene = boardScene(snapshot, today, undefined);
  return groupByAgency(rowsOf(snapshot, 'cases')).map((rows) => ({
    ...nameOf(rows),
    ...countCases(rows, today),
  }));

  function nameOf([first]: readonly CaseRow[]): Pick<AgencyPipeline, 'agency' | 'name'> {
    const { agency, name } = partyOf(scene, first?.cells.agency_id ?? null);
    return { agency, name };
  }
}

function groupByAgency(rows: readonly CaseRow[]): readonly (readonly CaseRow[])[] {
  const groups = new Map<string | null, CaseRow[]>();
  for (const row of rows) {
    const key = matchKey(row.cells.agency_id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
