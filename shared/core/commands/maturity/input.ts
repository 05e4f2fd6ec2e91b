import { findNewestRound, findRound } from '../../domain/maturity';
import type { Problem } from '../../problems';
import type { TableRow } from '../../snapshot/snapshot';

/** Which round is wanted; the newest one unless an id is given. */
export interface MaturityInput {
  readonly round?: string;
}

/** The wanted round (`undefined` if there is none at all), or why it can't be found. */
export type ChosenRound =
  | { readonly kind: 'chosen'; readonly round: TableRow<'maturity'> | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Finds the round that an input asks for. */
export function chooseRound(
  { round: id }: MaturityInput,
  rounds: readonly TableRow<'maturity'>[],
): ChosenRound {
  if (id === undefined) return { kind: 'chosen', round: findNewestRound(rounds) };
  const round = findRound(rounds, id.trim());
  if (round !== undefined) return { kind: 'chosen', round };
  const problem: Problem = {
    code: 'round-unknown',
    severity: 'error',
    place: { table: 'maturity', column: 'id' },
    values: { value: id },
  };
  return { kind: 'problem', problem };
}
