import type { Scalar } from '../model/workbook-model';
import type { TableRow } from '../snapshot/snapshot';
import { choiceValues, type ChoiceValue } from '../tables/choices';
import { isoToSerial } from './dates';
import { foldText } from './fold-text';
import { dateProblem, isBlank, matchKey } from './formula-semantics';

/** What of a firm may be shared: 基本, 経営課題 or 人材要件. `すべて` stands for the three. */
export type ConsentItem = Exclude<ChoiceValue<'consent-item'>, 'すべて'>;

/** What somebody wants to give, to whom, and when. */
export interface ConsentRequest {
  /** Id of the agency that is to receive it. */
  readonly receiverId: string;
  readonly items: readonly ConsentItem[];
  /** ISO date of the day on which it would be given. */
  readonly day: string;
}

/** Why a consent does not hold. All reasons are given, so that one talk with the firm settles them. */
export type ConsentReason =
  | 'consent-none'
  | 'consent-scope-unknown'
  | 'consent-receiver-not-named'
  | 'consent-date-missing'
  | 'consent-date-unreadable'
  | 'consent-not-yet'
  | 'consent-expired'
  | 'consent-withdrawn'
  | 'consent-items-missing';

/** Whether something may be given, and if not, why. */
export type ConsentDecision =
  | { readonly kind: 'valid' }
  | {
      readonly kind: 'invalid';
      readonly reasons: readonly ConsentReason[];
      /** Which of the wanted items the firm has not agreed to. */
      readonly missingItems: readonly ConsentItem[];
    };

type CompanyCells = TableRow<'companies'>['cells'];
type ConsentCells = Pick<CompanyCells, Extract<keyof CompanyCells, `consent_${string}`>>;

/** The items in their order. */
const consentItems = choiceValues('consent-item').filter(
  (item): item is ConsentItem => item !== 'すべて',
);

/**
 * Decides whether a firm's consent covers a receiver and items on a day.
 *
 * It must be dated on or before that day, not have expired before it and not be withdrawn on or
 * before it. What can't be read counts against the consent: nothing leaves on a guess.
 */
export function decideConsent(cells: ConsentCells, request: ConsentRequest): ConsentDecision {
  const granted = grantedItems(cells.consent_items);
  const missingItems = request.items.filter((item) => !granted.has(item));
  const reasons = [
    ...scopeReasons(cells, request.receiverId),
    ...dateReasons(cells, isoToSerial(request.day)),
    ...(missingItems.length > 0 ? (['consent-items-missing'] as const) : []),
  ];
  return reasons.length === 0 ? { kind: 'valid' } : { kind: 'invalid', reasons, missingItems };
}

/** The items that a cell names, e.g. `基本;経営課題`. Words that are no item grant nothing. */
export function grantedItems(cell: Scalar): ReadonlySet<ConsentItem> {
  const words = splitWords(cell);
  if (words.includes('すべて')) return new Set(consentItems);
  return new Set(consentItems.filter((item) => words.includes(item)));
}

function scopeReasons(
  { consent_scope: scope, consent_agencies: agencies }: ConsentCells,
  receiverId: string,
): readonly ConsentReason[] {
  switch (foldText(String(scope ?? ''))) {
    case 'ネットワーク全体':
      return [];
    case '指定機関': {
      const named = splitWords(agencies).map(matchKey);
      const receiver = matchKey(foldText(receiverId));
      return receiver !== null && named.includes(receiver) ? [] : ['consent-receiver-not-named'];
    }
    case '':
    case 'なし':
      return ['consent-none'];
    default:
      return ['consent-scope-unknown'];
  }
}

function splitWords(cell: Scalar): readonly string[] {
  return foldText(String(cell ?? ''))
    .split(/[;,、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function dateReasons(cells: ConsentCells, day: number): readonly ConsentReason[] {
  const { consent_date: date, consent_expiry: expiry, consent_withdrawn: withdrawn } = cells;
  const isUnreadable = [date, expiry, withdrawn].some((value) => dateProblem(value) !== null);
  return [
    ...(isUnreadable ? (['consent-date-unreadable'] as const) : []),
    ...(isBlank(date) ? (['consent-date-missing'] as const) : []),
    ...(typeof date === 'number' && Math.floor(date) > day ? (['consent-not-yet'] as const) : []),
    ...(typeof expiry === 'number' && Math.floor(expiry) < day
      ? (['consent-expired'] as const)
      : []),
    ...(typeof withdrawn === 'number' && Math.floor(withdrawn) <= day
      ? (['consent-withdrawn'] as const)
      : []),
  ];
}
