import { nextFollowUp } from '../../domain/follow-up-plan';
import { matchKey } from '../../domain/formula-semantics';
import { rowsOf } from '../../snapshot/find';
import { dayOf } from '../row-card/card-scene';
import type { WeekEntry } from './input';
import { entryOf, type WeekScene } from './week-scene';

/** The next planned follow-up of each case. */
export function listFollowUps(scene: WeekScene): readonly WeekEntry[] {
  const made = countFollowUps(scene);
  return scene.cases.flatMap((row) => {
    const { started, matched, id } = row.cells;
    const column = dayOf(started) === null ? 'matched' : 'started';
    const start = dayOf(column === 'started' ? started : matched);
    const due = start === null ? null : nextFollowUp(start, made.get(matchKey(id)) ?? 0);
    if (due === null) return [];
    const source = { table: 'cases', row, column } as const;
    return [entryOf(scene, source, { kind: 'follow-up', text: '', due })];
  });
}

function countFollowUps({ snapshot }: WeekScene): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { cells } of rowsOf(snapshot, 'followups')) {
    const key = matchKey(cells.case_id);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
