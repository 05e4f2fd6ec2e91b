import type { SheetModel, WorkbookModel } from '../model/workbook-model';
import type { PlanStep } from './plan';

/**
 * The order of sheets once a plan is done, for hosts that move sheets themselves.
 *
 * A sheet with a position gets that place (places past the end mean the end); the others keep their
 * order in the places left over. When two steps ask for one place, the later gets it and the
 * earlier the nearest free one. Names that `names` lacks are ignored.
 *
 * @example
 * sheetOrder(['A', 'B', 'C'], [{ kind: 'ensureSheet', sheet: 'C', position: 0 }]) // ['C', 'A', 'B']
 */
export function sheetOrder(
  names: readonly string[],
  steps: readonly PlanStep[],
): readonly string[] {
  const placed = placeNamed(names, steps);
  const named = new Set(placed.values());
  const others = names.filter((name) => !named.has(name)).reverse();
  return names.flatMap((_, place) => placed.get(place) ?? others.pop() ?? []);
}

/** The model with its sheets in the order that the plan asks for. */
export function arrangeSheets(model: WorkbookModel, steps: readonly PlanStep[]): WorkbookModel {
  const names = model.sheets.map(({ name }) => name);
  const order = sheetOrder(names, steps);
  if (order.every((name, place) => name === names[place])) return model;
  const sheets = new Map<string, SheetModel>(model.sheets.map((sheet) => [sheet.name, sheet]));
  return { ...model, sheets: order.flatMap((name) => sheets.get(name) ?? []) };
}

function placeNamed(
  names: readonly string[],
  steps: readonly PlanStep[],
): ReadonlyMap<number, string> {
  const placed = new Map<number, string>();
  for (const [name, position] of wantedPlaces(steps)) {
    if (names.includes(name)) placed.set(nearestFree(placed, position, names.length), name);
  }
  return placed;
}

/** The last place that each sheet asks for, latest step first. */
function wantedPlaces(steps: readonly PlanStep[]): readonly (readonly [string, number])[] {
  const wanted = new Map<string, number>();
  for (const step of steps) {
    if (step.kind !== 'ensureSheet' || step.position === undefined) continue;
    wanted.delete(step.sheet);
    wanted.set(step.sheet, step.position);
  }
  return [...wanted].reverse();
}

function nearestFree(placed: ReadonlyMap<number, string>, position: number, count: number): number {
  const wanted = Math.min(position, count - 1);
  for (let place = wanted; place < count; place += 1) if (!placed.has(place)) return place;
  for (let place = wanted; place >= 0; place -= 1) if (!placed.has(place)) return place;
  throw new Error('More sheets are placed than exist');
}
