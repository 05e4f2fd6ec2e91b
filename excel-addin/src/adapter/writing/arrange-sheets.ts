import { sheetOrder, type PlanStep } from '../../../../shared/core/index';
import type { Survey } from '../reading/survey';
import type { Writing } from './writing';

/** A sheet to move, and the place it gets while all others keep their order. */
export interface Move {
  readonly sheet: string;
  readonly position: number;
}

/**
 * Moves that bring sheets from one order into another, of the same names.
 *
 * A sheet that stands in the way of those behind it is moved past them, rather than all of them.
 */
export function movesBetween(from: readonly string[], to: readonly string[]): readonly Move[] {
  const current = [...from];
  const moves: Move[] = [];
  to.forEach((wanted, place) => {
    const there = current[place];
    if (there === wanted || there === undefined) return;
    const isInTheWay = current[place + 1] === wanted;
    const move = isInTheWay
      ? { sheet: there, position: to.indexOf(there) }
      : { sheet: wanted, position: place };
    current.splice(current.indexOf(move.sheet), 1);
    current.splice(move.position, 0, move.sheet);
    moves.push(move);
  });
  return moves;
}

/** Queues the order and visibility that the plan asks for. Both empty the user's undo on a desktop. */
export function queueArrangement(
  { sheet }: Writing,
  survey: Survey,
  steps: readonly PlanStep[],
): void {
  const before = survey.sheets.map(({ name }) => name);
  const added = steps.flatMap((step) =>
    step.kind === 'ensureSheet' && !before.includes(step.sheet) ? step.sheet : [],
  );
  const names = [...new Set([...before, ...added])];
  for (const move of movesBetween(names, sheetOrder(names, steps))) {
    sheet(move.sheet).position = move.position;
  }
  queueVisibility(sheet, survey, steps);
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

function queueVisibility(
  sheet: Writing['sheet'],
  survey: Survey,
  steps: readonly PlanStep[],
): void {
  const shown = new Map(survey.sheets.map(({ name, visibility }) => [name, visibility]));
  const wanted = new Map(
    steps.flatMap((step) =>
      step.kind === 'ensureSheet' && step.visibility !== undefined
        ? [[step.sheet, step.visibility] as const]
        : [],
    ),
  );
  const changed = [...wanted].filter(([name, visibility]) => {
    return visibility !== (shown.get(name) ?? 'visible');
  });
  // Shown before others are hidden: Excel refuses to hide the last one.
  const isShown = ([, visibility]: readonly [string, string]) => visibility === 'visible';
  const ordered = [...changed.filter(isShown), ...changed.filter((change) => !isShown(change))];
  for (const [name, visibility] of ordered) sheet(name).visibility = visibilities[visibility];
}
