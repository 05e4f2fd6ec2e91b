import { isoToSerial, serialToIso } from '../../domain/dates';
import { equalsTrimmed } from '../../domain/formula-semantics';
import { lastTouchedDays, untouchedDays } from '../../domain/last-touched';
import { textOf } from '../../snapshot/find';
import type { WeekEntry } from './input';
import { entryOf, type WeekScene } from './week-scene';

/**
 * Cases in progress on which nothing happened for 30 days: the same that the sheet colours.
 *
 * A case on hold rests on purpose. One without any date that can be read has no due day.
 */
export function listUntouched(scene: WeekScene): readonly WeekEntry[] {
  const touchedOn = lastTouchedDays(scene.snapshot);
  const limit = isoToSerial(scene.today) - untouchedDays;
  return scene.cases.flatMap((row) => {
    const touched = touchedOn(row);
    const isInProgress = equalsTrimmed(row.cells.status, '進行中');
    if (!isInProgress || touched === '' || touched >= limit) return [];
    const due = touched === 0 ? null : serialToIso(touched + untouchedDays);
    const source = { table: 'cases', row, column: 'status' } as const;
    return [entryOf(scene, source, { kind: 'untouched', text: textOf(row.cells.title), due })];
  });
}
