import type { Scalar } from '../../model/workbook-model';
import type { Problem } from '../../problems';
import { textOf, type GeneralRow } from '../../snapshot/find';
import type { Snapshot } from '../../snapshot/snapshot';
import { dayIn } from '../case-work/case-draft';
import type { CaseScene } from '../case-work/case-scene';
import { closedProblems } from '../case-work/find-case';
import { checkDateOrder } from '../check/check-date-order';
import { checkRows } from '../check/check-rows';
import { createNamedRowFinder } from '../check/check-scene';
import { knownCompanyProblems } from '../new-case/read-company';
import { placeIn, type RowTarget } from './row-target';
import { columnsOfThePast } from './saved-tables';

/** A row as it would stand, and what changes with it. */
export interface RowDraft extends RowTarget {
  readonly draft: GeneralRow;
  readonly changes: ReadonlyMap<string, Scalar>;
}

/** What the rules look at beside the row. */
export interface RuleScene {
  readonly snapshot: Snapshot;
  /** `null` for rows that belong to no case. */
  readonly scene: CaseScene | null;
  /** ISO date of the day. */
  readonly today: string;
}

/**
 * Why a row can't be saved: what a check would find in it, days that lie ahead, a closed case.
 *
 * Only what the change has to do with: old slips are for the check to tell.
 */
export function ruleProblems(
  { snapshot, scene, today }: RuleScene,
  saved: RowDraft,
): readonly Problem[] {
  return [
    ...(scene === null ? [] : closedCaseProblems(scene, saved)),
    ...futureProblems(saved, today),
    ...checkedProblems(snapshot, saved),
  ];
}

function checkedProblems(snapshot: Snapshot, saved: RowDraft): readonly Problem[] {
  const alone = { ...saved.table, rows: [saved.draft] };
  const findRow = createNamedRowFinder(snapshot);
  const found = [...checkDateOrder(alone), ...checkRows({ snapshot, findRow }, alone)];
  // A hint stands in nobody's way: the row may be filled in bit by bit.
  const wrong = found.filter(({ severity }) => severity !== 'hint');
  return wrong.filter(isAbout(saved)).map((problem) => {
    const place = placeIn(saved, problem.place?.column ?? '');
    return { ...problem, severity: 'error', place };
  });
}

/** A finding about a row and its case is about the case id as well. */
function isAbout({ changes }: RowDraft) {
  return ({ place, values = {} }: Problem) =>
    [place?.column, values['other'], 'case_id'].some((column) => changes.has(String(column)));
}

/** Days that lie ahead in columns that tell what has happened. */
function futureProblems(saved: RowDraft, today: string): readonly Problem[] {
  const { key, draft, changes } = saved;
  const isTold = (column: string) => changes.has(column) || changes.has('status');
  return columnsOfThePast(key, draft.cells).flatMap((column): readonly Problem[] => {
    const day = dayIn(draft.cells[column]);
    if (day === null || day <= today || !isTold(column)) return [];
    const place = placeIn(saved, column);
    return [{ code: 'date-future', severity: 'error', place, values: { value: day } }];
  });
}

/**
 * Nothing is written to a closed case. Follow-ups are what comes after one that was completed, so
 * only those of cases that were given up are refused.
 */
function closedCaseProblems(scene: CaseScene, { key, row, draft }: RowDraft): readonly Problem[] {
  const ids = new Set([row?.cells['case_id'], draft.cells['case_id']].map(textOf));
  return [...ids].flatMap((id) => {
    const found = scene.findRow('cases', id);
    if (found === undefined) return [];
    if (key === 'followups' && textOf(found.cells['status']) === '完了') return [];
    return closedProblems(scene, found, found.cells);
  });
}

/** Columns by which a firm is known. */
const knownBy = ['name', 'prefecture', 'corporate_number'] as const;

/** Warns of a firm that seems to be registered already. */
export function knownFirmProblems(snapshot: Snapshot, saved: RowDraft): readonly Problem[] {
  const { key, row, draft, changes } = saved;
  if (key !== 'companies' || !knownBy.some((column) => changes.has(column))) return [];
  return knownCompanyProblems(snapshot, draft.cells, row?.row);
}
