import type { ChoiceValue } from '../tables/choices';
import type { Day } from './calendar';
import { isoDay } from './calendar';
import { pick, times } from './choose';
import { corporateNumber, places, telephone } from './names';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

type AgencyKind = ChoiceValue<'agency-kind'>;

interface KindPlan {
  readonly kind: AgencyKind;
  readonly count: number;
  /** `%` stands for the name of the place, `@` adds 市 or 町. */
  readonly names: readonly string[];
  /** What the kind does in STEP0 to STEP3, one mark each, `-` for nothing. */
  readonly coverage: readonly string[];
}

function kindPlan(kind: AgencyKind, count: number, texts: readonly [string, string]): KindPlan {
  return { kind, count, names: texts[0].split('|'), coverage: texts[1].split('|') };
}

const kindPlans: readonly KindPlan[] = [
  kindPlan('外郭団体', 5, ['公益財団法人%産業振興センター', '○◎◎○|○○--']),
  kindPlan('プロフェッショナル人材戦略拠点', 5, ['%プロフェッショナル人材戦略拠点', '○◎◎◎|-○◎○']),
  kindPlan('よろず支援拠点', 5, ['%よろず支援拠点', '○◎○-|-◎◎-']),
  kindPlan('地域金融機関', 14, ['%信用金庫|株式会社%銀行|%信用組合', '◎◎○○|◎○○-|◎○--']),
  kindPlan('商工会議所', 8, ['%商工会議所', '◎◎○-|◎○--']),
  kindPlan('商工会', 8, ['%@商工会', '◎○--|◎○○-|○---']),
  kindPlan('自治体', 9, ['%@商工振興課', '○---|○-○-']),
  kindPlan('信用保証協会', 5, ['%信用保証協会', '○○--|○---']),
  kindPlan('税理士', 5, ['税理士法人%会計', '○○--']),
  kindPlan('中小企業診断士', 6, ['%経営診断事務所', '-◎○-|-○○-']),
  kindPlan('NPO法人', 4, ['NPO法人%しごと応援舎', '-○○○']),
  kindPlan('コンサルティング会社', 5, ['株式会社%経営デザイン', '-○◎-|--○-']),
  kindPlan('人材会社', 8, ['株式会社%キャリア|%人材サービス株式会社', '---◎|--○◎']),
  kindPlan('大学', 3, ['%大学地域連携センター', '--○-']),
  kindPlan('その他', 2, ['%地域しごと協議会', '○--○']),
];

/** An agency before it becomes a row; `left` is `null` while it takes part. */
export interface Agency {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly place: (typeof places)[number];
  readonly coverage: string;
  readonly joined: Day;
  readonly left: Day | null;
}

const desks = ['経営支援課', '地域連携室', '相談窓口', '企業支援部'];
const hubIndex = 0;
const hubName = '公益財団法人潮路地域産業振興財団';
const foundation: Day = -304;

/**
 * Agencies whose membership tests the limits of the fiscal year: four are not in it (left before
 * it, joined after it), the ones that left on its first or joined on its last day are.
 */
const memberships: Readonly<Record<number, readonly [Day, Day | null]>> = {
  66: [foundation, 0],
  67: [foundation, -1],
  68: [foundation + 20, -94],
  71: [foundation, 182],
  78: [365, null],
  88: [366, null],
  91: [405, null],
};

/** The first half is there from the start, so that early cases find an agency; the rest joins in time. */
function membershipOf(index: number): readonly [Day, Day | null] {
  const late = index % 4 === 3 && index > 40;
  return memberships[index] ?? [late ? -200 + index * 5 : foundation + (index % 3) * 7, null];
}

function makeAgency(
  plan: KindPlan,
  turn: number,
): Omit<Agency, 'index' | 'joined' | 'left' | 'id'> {
  const place = pick(places, turn + (plan.kind === '商工会' ? 8 : 0));
  const name = pick(plan.names, turn + Math.floor(turn / places.length))
    .replace('%', place.stem)
    .replace('@', place.suffix);
  return { name, kind: plan.kind, place, coverage: pick(plan.coverage, turn) };
}

/** All agencies, the hub first. */
export function makeAgencies(): readonly Agency[] {
  return kindPlans
    .flatMap((plan) => times(plan.count, (turn) => makeAgency(plan, turn)))
    .map((agency, index) => {
      const [joined, left] = membershipOf(index);
      const name = index === hubIndex ? hubName : agency.name;
      return { ...agency, index, id: sampleId('agencies', index), name, joined, left };
    });
}

function mark(coverage: string, step: number): '◎' | '○' | null {
  const found = coverage[step];
  return found === '◎' || found === '○' ? found : null;
}

/** What serves a municipality does not look beyond it; the others serve their prefecture. */
function areaOf({ kind, place }: Agency): string {
  const isLocal = kind === '商工会' || kind === '商工会議所' || kind === '自治体';
  return isLocal ? `${place.stem}${place.suffix}` : place.prefecture;
}

/** The row of an agency. */
export function agencyRow(agency: Agency): SampleRow<'agencies'> {
  const { index, coverage } = agency;
  return sampleRow('agencies', {
    id: agency.id,
    name: agency.name,
    corporate_number: corporateNumber(index),
    kind: agency.kind,
    hub: index === hubIndex,
    step0: mark(coverage, 0),
    step1: mark(coverage, 1),
    step2: mark(coverage, 2),
    step3: mark(coverage, 3),
    joined: isoDay(agency.joined),
    left: isoDay(agency.left),
    contact: pick(desks, index),
    phone: telephone(index),
    email: `desk${String(index + 1).padStart(2, '0')}@example.jp`,
    area: index === hubIndex ? null : areaOf(agency),
    note: index === hubIndex ? 'ネットワーク全体の進行と集計を受け持つ' : null,
  });
}
