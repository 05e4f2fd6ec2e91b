import { defineChoices } from './define-choices';
import { industries } from './industries';
import { maturityElements } from './maturity-elements';
import { prefectures } from './prefectures';
import { stepScheme } from './steps';
import type { StepCode } from './steps';
import type { MaturityElementTitle } from './maturity-elements';
import type { ChoiceSet, LocalizedText } from './table-definition';
import type { TypedChoiceSet } from './define-choices';

const steps: TypedChoiceSet<'step', StepCode> = {
  key: 'step',
  choices: stepScheme.steps.map(({ code, label }) => ({
    value: code,
    label: { ja: `${code} ${label.ja}`, en: `${code} ${label.en}` },
  })),
};

const elements: TypedChoiceSet<'element', MaturityElementTitle> = {
  key: 'element',
  choices: maturityElements.map(({ title }) => ({ value: title.ja, label: title })),
};

const sets = [
  steps,
  defineChoices('coverage', [
    ['◎', 'Leads', '◎ 主に担う'],
    ['○', 'Supports', '○ 補助する'],
  ]),
  defineChoices('agency-kind', [
    ['プロフェッショナル人材戦略拠点', 'Professional talent strategy centre'],
    ['よろず支援拠点', 'Yorozu support centre'],
    ['外郭団体', 'Affiliated public body'],
    ['商工会', 'Society of commerce and industry'],
    ['商工会議所', 'Chamber of commerce and industry'],
    ['自治体', 'Local government'],
    ['信用保証協会', 'Credit guarantee corporation'],
    ['地域金融機関', 'Regional financial institution'],
    ['税理士', 'Tax accountant'],
    ['中小企業診断士', 'SME management consultant'],
    ['NPO法人', 'Non-profit organisation'],
    ['コンサルティング会社', 'Consulting firm'],
    ['人材会社', 'Talent firm'],
    ['大学', 'University'],
    ['その他', 'Other'],
  ]),
  defineChoices('agency-sector', [
    ['public', 'Public', '公的支援機関'],
    ['private', 'Private', '民間支援機関'],
  ]),
  prefectures,
  industries,
  defineChoices('supporter-role', [
    ['担い手候補', 'Candidate supporter'],
    ['担い手', 'Supporter'],
    ['担い手サポーター', 'Trainer of supporters'],
  ]),
  defineChoices('aida', [
    ['Attention', 'Attention', 'Attention（知っている）'],
    ['Interest', 'Interest', 'Interest（関心がある）'],
    ['Desire', 'Desire', 'Desire（やってみたい）'],
    ['Action', 'Action', 'Action（動いている）'],
  ]),
  defineChoices('consent-scope', [
    ['なし', 'None'],
    ['ネットワーク全体', 'Whole network'],
    ['指定機関', 'Named agencies'],
  ]),
  defineChoices('consent-item', [
    ['基本', 'Basic data'],
    ['経営課題', 'Management issues'],
    ['人材要件', 'Talent requirement'],
    ['すべて', 'All'],
  ]),
  defineChoices('case-status', [
    ['進行中', 'In progress'],
    ['保留', 'On hold'],
    ['完了', 'Completed'],
    ['中止', 'Stopped'],
    ['取消', 'Cancelled'],
  ]),
  defineChoices('case-outcome', [
    ['求人化', 'Reached a posting', '求人化（求人を出すところまで）'],
    ['成約', 'Matched', '成約（人材が決まった）'],
    ['定着', 'Followed up', '定着（就業後のフォローまで）'],
    ['不成立', 'Not concluded', '不成立（まとまらなかった）'],
  ]),
  defineChoices('outcome-reason', [
    ['企業の事情', 'Circumstances of the firm'],
    ['条件の不一致', 'Conditions did not fit'],
    ['候補者不在', 'No suitable candidate'],
    ['候補者の辞退', 'Candidate declined'],
    ['早期離職', 'Left early'],
    ['別の方法で解決', 'Solved in another way'],
    ['他機関へ引継ぎ', 'Taken over by another agency'],
    ['その他', 'Other'],
  ]),
  defineChoices('priority', [
    ['高', 'High'],
    ['中', 'Medium'],
    ['低', 'Low'],
  ]),
  defineChoices('direction', [
    ['中核人材採用', 'Recruit core talent'],
    ['中核人材育成', 'Develop core talent'],
    ['業務人材採用・育成', 'Recruit or develop operational talent'],
  ]),
  defineChoices('issue-way', [
    ['人材で解決', 'Solve with talent'],
    ['他の方法で解決', 'Solve in another way'],
    ['様子を見る', 'Wait and see'],
  ]),
  defineChoices('talent-type', [
    ['転職型', 'Change of employer'],
    ['兼業型', 'Several employers at once'],
    ['副業型', 'Side job'],
    ['出向型', 'On loan'],
    ['プロボノ型', 'Pro bono'],
  ]),
  defineChoices('engagement', [
    ['継続型', 'Continuing'],
    ['プロジェクト型', 'Project'],
  ]),
  defineChoices('approach-answer', [
    ['回答待ち', 'Waiting for an answer'],
    ['紹介あり', 'Candidates put forward'],
    ['辞退', 'Declined'],
    ['打切り', 'Broken off'],
  ]),
  defineChoices('handoff-kind', [
    ['照会', 'Referral (sender stays involved)', '照会（送り手も関わり続ける）'],
    ['移管', 'Transfer (the lead moves)', '移管（主担当が移る）'],
  ]),
  defineChoices('handoff-state', [
    ['依頼', 'Requested'],
    ['受諾', 'Accepted'],
    ['差戻し', 'Returned'],
    ['取下げ', 'Withdrawn'],
    ['完了', 'Completed'],
  ]),
  defineChoices('activity-kind', [
    ['訪問', 'Visit'],
    ['面談', 'Interview'],
    ['電話', 'Phone call'],
    ['メール', 'Email'],
    ['オンライン', 'Online meeting'],
    ['同行', 'Joint visit'],
    ['会議', 'Meeting'],
    ['その他', 'Other'],
  ]),
  defineChoices('progress', [
    ['順調', 'On track'],
    ['遅れ', 'Late'],
    ['問題あり', 'In trouble'],
  ]),
  defineChoices('training-kind', [
    ['OFF-JT', 'OFF-JT (away from the job)', 'OFF-JT（座学・研修）'],
    ['OJT', 'OJT (on the job)', 'OJT（現場での実践）'],
  ]),
  defineChoices('training-method', [
    ['講義', 'Lecture'],
    ['eラーニング', 'E-learning'],
    ['ハンドブック', 'Handbook'],
    ['ケーススタディー', 'Case study'],
    ['ワークショップ', 'Workshop'],
    ['同行支援', 'Accompanied support'],
    ['助言', 'Advice'],
    ['フィードバック', 'Feedback'],
  ]),
  defineChoices('training-status', [
    ['予定', 'Planned'],
    ['実施済', 'Held'],
    ['中止', 'Called off'],
  ]),
  defineChoices('phase', [
    ['Ⅰ', 'I Seeing where we stand', 'Ⅰ 現状把握'],
    ['Ⅱ', 'II Concept and plan', 'Ⅱ 構想/計画'],
    ['Ⅲ', 'III Design and set-up', 'Ⅲ 設計/仕組化'],
    ['Ⅳ', 'IV Running and lasting', 'Ⅳ 稼働/持続化'],
  ]),
  elements,
  defineChoices('task-status', [
    ['未着手', 'Not started'],
    ['進行中', 'In progress'],
    ['完了', 'Done'],
  ]),
  defineChoices('funding-side', [
    ['収入', 'Income'],
    ['支出', 'Expense'],
  ]),
  defineChoices('network-pattern', [
    ['administration-led', 'Led by public administration', '行政運営型'],
    ['region-led', 'Led by the region', '地域運営型'],
    ['private-led', 'Led by private business', '民間運営型'],
  ]),
  defineChoices('network-type', [
    ['formal', 'Network in form', '形式的なNW'],
    ['variation', 'Variation', 'バリエーション型'],
    ['project', 'Project', 'プロジェクト型'],
    ['one-stop', 'One-stop', 'ワンストップ型'],
  ]),
] as const;

type AnyChoiceSet = (typeof sets)[number];

/** Names one choice set; column types refer to sets by it. */
export type ChoiceSetKey = AnyChoiceSet['key'];

/** The values of one choice set as literals, e.g. `ChoiceValue<'priority'>` is `'高' | '中' | '低'`. */
export type ChoiceValue<Key extends ChoiceSetKey> = Extract<
  AnyChoiceSet,
  { readonly key: Key }
>['choices'][number]['value'];

/** Every closed set of values, in the order of the lists sheet. */
export const choiceSets: readonly ChoiceSet[] = sets;

/**
 * Finds a choice set by its key.
 *
 * @throws Error when no set has the key: a definition error, never a user's.
 */
export function choiceSet(key: string): ChoiceSet {
  const found = choiceSets.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`There is no choice set ${key}`);
  return found;
}

/**
 * The values of a choice set in their order: what drop-downs offer and files hold.
 *
 * @throws Error when no set has the key.
 * @example
 * choiceValues('coverage') // ['◎', '○']
 */
export function choiceValues(key: string): readonly string[] {
  return choiceSet(key).choices.map((choice) => choice.value);
}

/** What people see beside a stored value; `undefined` for a value outside the set. */
export function choiceLabel(key: ChoiceSetKey, value: string): LocalizedText | undefined {
  return choiceSet(key).choices.find((choice) => choice.value === value)?.label;
}

/** Whether an agency is part of the public or of the private support system. */
export type AgencySector = ChoiceValue<'agency-sector'>;

const PUBLIC_KINDS: readonly string[] = [
  'プロフェッショナル人材戦略拠点',
  'よろず支援拠点',
  '外郭団体',
  '商工会',
  '商工会議所',
  '自治体',
  '信用保証協会',
] satisfies readonly ChoiceValue<'agency-kind'>[];

/**
 * Tells the sector of an agency from its kind; `undefined` for text that is no known kind.
 *
 * @example
 * agencySector('商工会議所') // 'public'
 */
export function agencySector(kind: string): AgencySector | undefined {
  if (PUBLIC_KINDS.includes(kind)) return 'public';
  return choiceValues('agency-kind').includes(kind) ? 'private' : undefined;
}
