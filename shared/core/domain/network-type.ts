import type { TableRow } from '../snapshot/snapshot';
import type { ChoiceValue } from '../tables/choices';
import { stepCodes } from '../tables/steps';
import { isCancelled } from './count-firms';
import { equalsTrimmed, matchKey, trimmedText } from './formula-semantics';
import type { Ratio } from './kpi-computation';
import { ratioOf } from './kpi-side-figures';

/** `formal`, `variation`, `project` or `one-stop`. */
export type NetworkType = ChoiceValue<'network-type'>;

/** The measured shares behind the two axes of the network type. */
export interface NetworkMeasure {
  /** `null` while no case is at STEP2: not measurable yet. */
  readonly type: NetworkType | null;
  /** 伴走率: cases at STEP2 or later with one supporter at their side all the way. */
  readonly accompaniment: Ratio;
  /** 総合度: cases at STEP2 or later that were offered more than outside talent. */
  readonly breadth: Ratio;
}

/** The rows that the network type is measured from. */
export interface NetworkRows {
  readonly cases: readonly TableRow<'cases'>[];
  readonly activities: readonly TableRow<'activities'>[];
}

/** From this share on, an axis counts as 伴走 or 総合. */
export const defaultThreshold = 0.5;

/** Cases count from this STEP on. */
const firstMeasuredStep = 2;

/** Measures the network type from the cases that are not cancelled. */
export function measureNetwork(
  { cases, activities }: NetworkRows,
  threshold: number = defaultThreshold,
): NetworkMeasure {
  const measured = cases.filter(({ cells }) => {
    return !isCancelled(cells.status) && stepNumber(cells.step) >= firstMeasuredStep;
  });
  const done = indexActivities(activities);
  const accompanied = measured.filter((row) => isAccompanied(row, done));
  const broad = measured.filter(({ cells }) => trimmedText(cells.other_solutions).trim() !== '');
  const accompaniment = ratioOf(accompanied.length, measured.length);
  const breadth = ratioOf(broad.length, measured.length);
  return { type: typeOf(accompaniment, breadth, threshold), accompaniment, breadth };
}

/** The number of a STEP, or -1 for what is none. */
function stepNumber(value: TableRow<'cases'>['cells']['step']): number {
  return stepCodes.findIndex((code) => equalsTrimmed(value, code));
}

function isAccompanied({ cells }: TableRow<'cases'>, done: ReadonlySet<string>): boolean {
  const [caseKey, supporterKey] = [matchKey(cells.id), matchKey(cells.accompanist)];
  if (caseKey === null || supporterKey === null) return false;
  const steps = stepCodes.slice(1, stepNumber(cells.step) + 1);
  return steps.every((_, index) => done.has(activityKey(caseKey, supporterKey, index + 1)));
}

function indexActivities(rows: readonly TableRow<'activities'>[]): ReadonlySet<string> {
  const done = new Set<string>();
  for (const { cells } of rows) {
    const [caseKey, supporterKey] = [matchKey(cells.case_id), matchKey(cells.supporter_id)];
    if (caseKey === null || supporterKey === null) continue;
    done.add(activityKey(caseKey, supporterKey, stepNumber(cells.step)));
  }
  return done;
}

function activityKey(caseKey: string, supporterKey: string, step: number): string {
  return JSON.stringify([caseKey, supporterKey, step]);
}

function typeOf(accompaniment: Ratio, breadth: Ratio, threshold: number): NetworkType | null {
  if (accompaniment.value === null || breadth.value === null) return null;
  const accompanies = accompaniment.value >= threshold;
  if (breadth.value >= threshold) return accompanies ? 'one-stop' : 'variation';
  return accompanies ? 'project' : 'formal';
}

/** Where a network can go from here; `null` where that way is already gone. */
export interface WaysUp {
  /** (A) widen the support menu. */
  readonly widenMenu: NetworkType | null;
  /** (B) appoint supporters who accompany. */
  readonly appointAccompanists: NetworkType | null;
}

const waysUpFrom: Readonly<Record<NetworkType, WaysUp>> = {
  formal: { widenMenu: 'variation', appointAccompanists: 'project' },
  project: { widenMenu: 'one-stop', appointAccompanists: null },
  variation: { widenMenu: null, appointAccompanists: 'one-stop' },
  'one-stop': { widenMenu: null, appointAccompanists: null },
};

/** The ways up from a network type. Source: guide, chapter 2, on raising client satisfaction. */
export function waysUp(type: NetworkType): WaysUp {
  return waysUpFrom[type];
}

const networkTypes = Object.keys(waysUpFrom) as readonly NetworkType[];

/** The network type of a key, or `null` for any other text. */
export function parseNetworkType(key: string | null): NetworkType | null {
  return networkTypes.find((type) => type === key) ?? null;
}
