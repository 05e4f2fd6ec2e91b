import { serialToIso } from '../../domain/dates';
import {
  findPreviousRound,
  mapElements,
  scoreMaturity,
  type ElementScore,
  type MaturityGates,
  type MaturityItemKey,
  type MaturityScore,
} from '../../domain/maturity';
import type { Scalar } from '../../model/workbook-model';
import { emptyPlan } from '../../plan/plan';
import type { Problem } from '../../problems';
import { placeOf, rowsOf, textOf } from '../../snapshot/find';
import type { Snapshot, TableRow } from '../../snapshot/snapshot';
import { maturityElementKeys, type MaturityElementKey } from '../../tables/maturity-elements';
import type { Command } from '../command';
import { chooseRound, type MaturityInput } from './input';

/** Levels are `null` while no round was held: not assessed is not level 0. */
export type ElementOutput = Omit<ElementScore, 'level'> & { readonly level: number | null };

/** One round, scored, beside the round before it. */
export interface MaturityOutput {
  /** The id of the round, `null` while there is none. */
  readonly round: string | null;
  /** ISO date of the round; `null` if its cell holds no real date. */
  readonly date: string | null;
  readonly elements: Readonly<Record<MaturityElementKey, ElementOutput>>;
  readonly sum: number | null;
  readonly overall: number | null;
  readonly gates: MaturityGates;
  /** How levels moved since the round before; `null` when there is none. */
  readonly change: MaturityChange | null;
}

/** By how many levels each element, the sum and the overall level went up or down. */
export interface MaturityChange {
  /** The id of the earlier round. */
  readonly since: string;
  readonly elements: Readonly<Record<MaturityElementKey, number>>;
  readonly sum: number;
  readonly overall: number;
}

/**
 * Scores the newest round of the maturity self-check, or the one that is named.
 *
 * Changes nothing. Skipped stages are warnings. Refused when the table is missing or no round has
 * the id.
 */
export const maturity: Command<MaturityInput, MaturityOutput> = (snapshot, input) => {
  if (snapshot.tables.maturity === undefined) {
    const problem: Problem = {
      code: 'table-missing',
      severity: 'error',
      place: { table: 'maturity' },
    };
    return { kind: 'refused', problems: [problem] };
  }
  const rounds = rowsOf(snapshot, 'maturity');
  const chosen = chooseRound(input, rounds);
  if (chosen.kind === 'problem') return { kind: 'refused', problems: [chosen.problem] };
  const { round } = chosen;
  if (round === undefined) {
    return { kind: 'planned', plan: emptyPlan, output: notAssessed(), warnings: [] };
  }
  const score = scoreMaturity(round.cells);
  return {
    kind: 'planned',
    plan: emptyPlan,
    output: {
      round: textOf(round.cells.id),
      date: isoOf(round.cells.date),
      ...score,
      change: changeSince(score, findPreviousRound(rounds, round)),
    },
    warnings: skippedWarnings(snapshot, round, score),
  };
};

function notAssessed(): MaturityOutput {
  return {
    round: null,
    date: null,
    elements: mapElements((element) => ({
      level: null,
      skipped: [],
      next: `${element}_1` as const,
    })),
    sum: null,
    overall: null,
    gates: { necessity: false, effectiveness: false, continuity: false },
    change: null,
  };
}

function isoOf(date: Scalar): string | null {
  return typeof date === 'number' ? serialToIso(date) : null;
}

function changeSince(
  score: MaturityScore,
  earlier: TableRow<'maturity'> | undefined,
): MaturityChange | null {
  if (earlier === undefined) return null;
  const before = scoreMaturity(earlier.cells);
  return {
    since: textOf(earlier.cells.id),
    elements: mapElements((key) => score.elements[key].level - before.elements[key].level),
    sum: score.sum - before.sum,
    overall: score.overall - before.overall,
  };
}

function skippedWarnings(
  { tables }: Snapshot,
  round: TableRow<'maturity'>,
  { elements }: MaturityScore,
): readonly Problem[] {
  const table = tables.maturity;
  if (table === undefined) return [];
  const skipped = maturityElementKeys.flatMap(
    (key): readonly MaturityItemKey[] => elements[key].skipped,
  );
  return skipped.map((item) => ({
    code: 'maturity-stage-skipped',
    severity: 'warning',
    place: placeOf(table, round, item),
  }));
}
