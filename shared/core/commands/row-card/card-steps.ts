import { equalsTrimmed } from '../../domain/formula-semantics';
import { rowsOf, type GeneralRow } from '../../snapshot/find';
import { stepCodes } from '../../tables/steps';
import { dayOf, isSameId, type CardScene } from './card-scene';
import type { CardStep } from './input';

/**
 * The STEPs of a case with the day each was reached.
 *
 * A case may have gone back: a STEP ahead of the current one keeps its day. The case itself says
 * when it was found and when it came to its current STEP; for all else the earliest activity does.
 */
export function cardSteps(scene: CardScene, { cells }: GeneralRow): readonly CardStep[] {
  const worked = earliestActivities(scene, cells);
  return stepCodes.map((step, index): CardStep => {
    const isCurrent = equalsTrimmed(cells['step'] ?? null, step);
    const told = index === 0 ? dayOf(cells['found']) : isCurrent ? dayOf(cells['step_date']) : null;
    return { step, isCurrent, reached: told ?? worked.get(step) ?? null };
  });
}

function earliestActivities(
  { snapshot }: CardScene,
  cells: GeneralRow['cells'],
): ReadonlyMap<string, string> {
  const earliest = new Map<string, string>();
  for (const activity of rowsOf(snapshot, 'activities')) {
    if (!isSameId(activity.cells.case_id, cells['id'])) continue;
    const day = dayOf(activity.cells.date);
    const step = stepCodes.find((code) => equalsTrimmed(activity.cells.step, code));
    if (day === null || step === undefined) continue;
    const known = earliest.get(step);
    if (known === undefined || day < known) earliest.set(step, day);
  }
  return earliest;
}
