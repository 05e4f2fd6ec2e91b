import { areaAddress, subtractArea, sweepAreas, type Area } from '../../../shared/core/index';
import { entriesOf } from './metadata';
import { rangeOver, type OpenSheet } from './open-workbook';

/** The open areas after an area was opened or closed. */
export function unlockedAfter(
  areas: readonly Area[],
  { area, unlocked }: { readonly area: Area; readonly unlocked: boolean },
): readonly Area[] {
  const others = areas.flatMap((each) => subtractArea(each, area));
  return unlocked ? [...others, area] : others;
}

/**
 * Writes down which cells of a sheet are open, once all steps have had their say.
 *
 * Sheets knows open cells only as exceptions of a protection; without one they are noted, for the
 * protection that may come.
 */
export function settleUnlocked(sheet: OpenSheet): void {
  if (!sheet.hasOpenedOrClosed) return;
  sheet.hasOpenedOrClosed = false;
  const areas = joinAreas(sheet.unlocked);
  if (sheet.protection === null) note(sheet, areas);
  else sheet.protection.setUnprotectedRanges(areas.map((area) => rangeOver(sheet, area)));
}

function note({ sheet, entries }: OpenSheet, areas: readonly Area[]): void {
  const value = JSON.stringify(areas.map(areaAddress));
  const [known] = entriesOf(entries, 'tsunagi.unlocked');
  if (known !== undefined) known.metadata.setValue(value);
  else if (areas.length > 0) sheet.addDeveloperMetadata('tsunagi.unlocked', value);
}

function joinAreas(areas: readonly Area[]): readonly Area[] {
  const layers = areas.map((area) => ({ area, value: true }));
  return sweepAreas(layers, () => true).flatMap(({ row, rowCount, runs }) =>
    runs.map(({ column, columnCount }) => ({ row, rowCount, column, columnCount })),
  );
}
