import type { Scalar } from '../model/workbook-model';
import type { TableRow } from '../snapshot/snapshot';
import {
  maturityElementKeys,
  type MaturityElementKey,
  type MaturityLevel,
} from '../tables/maturity-elements';
import { matchKey } from './formula-semantics';

/** The key of a check: element and level, as the column is called. */
export type MaturityItemKey = `${MaturityElementKey}_${MaturityLevel}`;

/** How far one element has come. */
export interface ElementScore {
  /** The highest level up to which every item is ticked; 0 to 3. */
  readonly level: number;
  /** Items that are ticked above one that is not: they do not count yet. */
  readonly skipped: readonly MaturityItemKey[];
  /** The item to work on; `null` at level 3. */
  readonly next: MaturityItemKey | null;
}

/** The scores of the five elements. */
export type ElementScores = Readonly<Record<MaturityElementKey, ElementScore>>;

/** Which passages every element has made: to level 1, 2 and 3. */
export interface MaturityGates {
  readonly necessity: boolean;
  readonly effectiveness: boolean;
  readonly continuity: boolean;
}

/** One round of the self-check, scored. */
export interface MaturityScore {
  readonly elements: ElementScores;
  /** Sum of the levels, 0 to 15. */
  readonly sum: number;
  /** The lowest level: a network is as mature as its weakest element. */
  readonly overall: number;
  readonly gates: MaturityGates;
}

type Round = TableRow<'maturity'>;
/** The cells of a round by column; a missing check is not ticked. */
type Checks = Readonly<Record<string, Scalar>>;

const levels: readonly MaturityLevel[] = [1, 2, 3];

/** Scores one round. Only a real TRUE is a tick: the text TRUE or the number 1 is not. */
export function scoreMaturity(checks: Checks): MaturityScore {
  const elements = mapElements((element) => scoreElement(element, checks));
  const found = maturityElementKeys.map((element) => elements[element].level);
  const overall = Math.min(...found);
  return {
    elements,
    sum: found.reduce((sum, level) => sum + level, 0),
    overall,
    gates: { necessity: overall >= 1, effectiveness: overall >= 2, continuity: overall >= 3 },
  };
}

/** The levels of the five elements alone, as the computed columns show them. */
export function roundLevels(checks: Checks): Readonly<Record<MaturityElementKey, number>> {
  return mapElements((element) => scoreElement(element, checks).level);
}

/** Makes a record with something for each of the five elements. */
export function mapElements<Value>(
  valueOf: (element: MaturityElementKey) => Value,
): Readonly<Record<MaturityElementKey, Value>> {
  return {
    strategy: valueOf('strategy'),
    marketing: valueOf('marketing'),
    knowledge: valueOf('knowledge'),
    funding: valueOf('funding'),
    cocreation: valueOf('cocreation'),
  };
}

function scoreElement(element: MaturityElementKey, checks: Checks): ElementScore {
  const items = levels.map((level): MaturityItemKey => `${element}_${level}`);
  const level = levelOfTicks(items.map((item) => checks[item]));
  return {
    level,
    skipped: items.slice(level).filter((item) => checks[item] === true),
    next: items[level] ?? null,
  };
}

/**
 * The level that ticks give, level 1 first: how many stand without a gap from the first.
 *
 * Only a real TRUE is a tick: the text TRUE or the number 1 is not.
 *
 * @example
 * levelOfTicks([true, false, true]) // 1
 */
export function levelOfTicks(ticks: readonly unknown[]): number {
  const firstOpen = ticks.findIndex((tick) => tick !== true);
  return firstOpen === -1 ? ticks.length : firstOpen;
}

/** The newest round: the latest real date, and of rounds of one day the lowest row. */
export function findNewestRound(rounds: readonly Round[]): Round | undefined {
  return [...rounds].filter(hasDate).sort(compareRounds).pop();
}

/** The round with this id; of several the upper one. Case does not matter. */
export function findRound(rounds: readonly Round[], id: string): Round | undefined {
  const key = matchKey(id);
  return rounds.find(({ cells }) => matchKey(idText(cells.id)) === key && key !== null);
}

/** The round before the given one in time; `undefined` for the first, or one without a real date. */
export function findPreviousRound(rounds: readonly Round[], round: Round): Round | undefined {
  if (!hasDate(round)) return undefined;
  return findNewestRound(
    rounds.filter((other) => hasDate(other) && compareRounds(other, round) < 0),
  );
}

function idText(id: Scalar): string {
  return id === null ? '' : String(id).trim();
}

function hasDate({ cells }: Round): boolean {
  // LibreOffice takes TRUE for the number 1.
  return typeof cells.date === 'number' && cells.date > 1;
}

function compareRounds(one: Round, other: Round): number {
  return dayOf(one) - dayOf(other) || one.row - other.row;
}

function dayOf({ cells }: Round): number {
  return Math.floor(Number(cells.date));
}
