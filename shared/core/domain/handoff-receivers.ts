import type { TableRow } from '../snapshot/snapshot';
import { splitSeveral } from '../snapshot/split-several';
import type { ChoiceValue } from '../tables/choices';
import type { StepCode } from '../tables/steps';
import { foldText } from './fold-text';
import { equalsTrimmed } from './formula-semantics';

type AgencyCells = TableRow<'agencies'>['cells'];
type AgencyKind = ChoiceValue<'agency-kind'>;

/**
 * Kinds of agencies whose everyday work lies in a STEP. The roles that an agency states for itself
 * count for more; this only puts those in order who state the same.
 */
const usualKinds: Readonly<Record<StepCode, readonly AgencyKind[]>> = {
  STEP0: ['地域金融機関', '商工会', '商工会議所', '自治体', '税理士', '信用保証協会'],
  STEP1: ['よろず支援拠点', '商工会', '商工会議所', '中小企業診断士', 'コンサルティング会社'],
  STEP2: ['プロフェッショナル人材戦略拠点', 'コンサルティング会社', '中小企業診断士', '外郭団体'],
  STEP3: ['人材会社', 'プロフェッショナル人材戦略拠点'],
};

/** What an agency states for a STEP: ◎ (leads), ○ (supports) or nothing that formulas would count. */
export function coverageOf(cells: AgencyCells, step: StepCode): '◎' | '○' | null {
  const stated = {
    STEP0: cells.step0,
    STEP1: cells.step1,
    STEP2: cells.step2,
    STEP3: cells.step3,
  }[step];
  return stated === '◎' || stated === '○' ? stated : null;
}

/** Tells whether a STEP is the everyday work of an agency's kind. */
export function isUsualKind({ kind }: AgencyCells, step: StepCode): boolean {
  return usualKinds[step].some((usual) => equalsTrimmed(kind, usual));
}

/**
 * Tells whether an agency's area takes in a firm's place; `null` while it states none.
 *
 * A prefecture takes in all its places; a city or town is enough by itself or with its prefecture.
 */
export function servesPlace(
  { area }: AgencyCells,
  { prefecture, city }: Pick<TableRow<'companies'>['cells'], 'prefecture' | 'city'>,
): boolean | null {
  const stated = splitSeveral(String(area ?? '')).map(foldText);
  if (stated.length === 0) return null;
  const [whole, part] = [foldText(String(prefecture ?? '')), foldText(String(city ?? ''))];
  const places = [whole, part, part === '' ? '' : whole + part].filter((place) => place !== '');
  return stated.some((place) => places.includes(place));
}

/**
 * Tells whether an agency takes part in the network on a day, given as a serial number.
 *
 * The day on which it leaves still counts. A day that can't be read counts for nothing.
 */
export function takesPartOn({ joined, left }: AgencyCells, day: number): boolean {
  const hasJoined = typeof joined === 'number' && joined > 1 && joined < day + 1;
  return hasJoined && !(typeof left === 'number' && left > 1 && left < day);
}
