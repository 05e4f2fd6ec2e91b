import type { ReceiverReason } from '../commands/suggest-receiver/input';
import type { ConsentReason } from '../domain/consent';
import type { Language, LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What a sentence about a missing consent names. */
export interface ConsentWords {
  /** The agency that is to receive something. */
  readonly agency: string;
  readonly agencyId: string;
  /** What it is to receive, e.g. `基本、経営課題`. */
  readonly items: string;
}

type ConsentSentence = Readonly<Record<Language, (words: ConsentWords) => string>>;

const consentRemedies: Readonly<Record<ConsentReason, ConsentSentence>> = {
  'consent-none': {
    ja: ({ agency, items }) =>
      `企業から情報共有の同意を得た記録がありません。「${agency}」に${items}の情報を渡してよいか企業に確かめ、同意日、範囲、項目を記入してから、もう一度実行してください。`,
    en: ({ agency, items }) =>
      `there is no record that the firm agreed to sharing. Ask the firm whether ${agency} may receive this: ${items}. Enter the date, scope and items of its consent, then run again.`,
  },
  'consent-scope-unknown': {
    ja: () =>
      '同意の範囲が読み取れません。企業に確かめた範囲を「ネットワーク全体」か「指定機関」から選んでください。',
    en: () =>
      'the scope of the consent cannot be read. Choose ネットワーク全体 (whole network) or 指定機関 (named agencies), as the firm said.',
  },
  'consent-receiver-not-named': {
    ja: ({ agency, agencyId }) =>
      `同意した共有先に「${agency}」が入っていません。渡してよいか企業に確かめ、機関ID（${agencyId}）を書き足してください。`,
    en: ({ agency, agencyId }) =>
      `the firm has not named ${agency}. Ask the firm whether it may receive the record, then add its id (${agencyId}).`,
  },
  'consent-date-missing': {
    ja: () => '同意日が空欄です。企業の同意を得た日を確かめて記入してください。',
    en: () => 'the day of the consent is blank. Find out when the firm agreed and enter that day.',
  },
  'consent-date-unreadable': {
    ja: () =>
      '同意の日付（同意日、期限、撤回日のどれか）が読み取れません。日付として入力し直してください。',
    en: () =>
      'a date of the consent (given, ending or withdrawn) cannot be read. Enter it again as a date.',
  },
  'consent-not-yet': {
    ja: () =>
      '同意日が取り繋ぎの日より後です。日付を確かめるか、その日になってから実行してください。',
    en: () => 'the consent is dated after this hand-off. Check the date, or wait for that day.',
  },
  'consent-expired': {
    ja: () => '同意の期限が切れています。企業から改めて同意を得て、新しい期限を記入してください。',
    en: () => 'the consent has ended. Ask the firm to renew it and enter the new last day.',
  },
  'consent-withdrawn': {
    ja: () =>
      '企業が同意を撤回しています。渡せるのは、改めて同意を得て同意日を記入し、撤回日を消した後です。',
    en: () =>
      'the firm has withdrawn its consent. Only after a new consent may anything be shared: enter its date and clear the day of withdrawal.',
  },
  'consent-items-missing': {
    ja: ({ items }) =>
      `${items}の情報を渡す同意がありません。企業に確かめて同意した項目に書き足すか、渡す項目を減らしてください。`,
    en: ({ items }) =>
      `the firm has not agreed to share this: ${items}. Ask the firm and add it to the items, or hand over less.`,
  },
};

/**
 * What is missing of a firm's consent and how to get it, to follow the cell that it is about.
 *
 * A reason that is none of the known ones reads as if there were no consent.
 */
export function consentRemedy(reason: string, language: Language, words: ConsentWords): string {
  const found = Object.entries(consentRemedies).find(([key]) => key === reason)?.[1];
  return (found ?? consentRemedies['consent-none'])[language](words);
}

/** The kind of a hand-off within an English sentence; other texts stay as they were typed. */
export function englishKind(kind: string): string {
  return { 照会: 'referral', 移管: 'transfer' }[kind] ?? kind;
}

/** What commands write into cells when a case is handed over. */
export const handoffTexts = {
  /** The case's next action while an answer is awaited. */
  awaitAnswer: (agency: string) =>
    text(`取り繋ぎへの返事（${agency}）`, `Answer to the hand-off (${agency})`),
  /** The next action once the receiver has taken a case on. */
  firstContact: {
    照会: text('照会への対応を始める', 'Begin the support asked for'),
    移管: text('引き継いだ企業に連絡する', 'Contact the firm that was taken over'),
  },
  /** The next action of the sender when a case comes back. */
  afterReturn: text(
    '差戻しの理由を踏まえ、次の相手を決める',
    'Decide whom to ask next, given the reason for the return',
  ),
  afterWithdrawal: text('取下げ後の進め方を決める', 'Decide how to go on after the withdrawal'),
  afterCompletion: text(
    '完了した支援の結果を確かめる',
    'Check what the completed support achieved',
  ),
  sentNote: ({
    kind,
    agency,
    step,
    due,
  }: Readonly<Record<'kind' | 'agency' | 'step' | 'due', string>>) =>
    text(
      `「${agency}」に${kind}を依頼しました（${step}から、回答期限 ${due}）。`,
      `Sent a ${englishKind(kind)} to ${agency}, to act from ${step} (answer due ${due}).`,
    ),
  answeredNote: {
    受諾: (kind: string, agency: string) =>
      text(
        `「${agency}」が${kind}を受諾しました。`,
        `${agency} accepted the ${englishKind(kind)}.`,
      ),
    差戻し: (kind: string, agency: string) =>
      text(
        `「${agency}」が${kind}を差し戻しました。`,
        `${agency} returned the ${englishKind(kind)}.`,
      ),
    取下げ: (kind: string, agency: string) =>
      text(
        `「${agency}」への${kind}を取り下げました。`,
        `The ${englishKind(kind)} to ${agency} was withdrawn.`,
      ),
    完了: (kind: string, agency: string) =>
      text(
        `「${agency}」への${kind}が完了しました。`,
        `${agency} completed the ${englishKind(kind)}.`,
      ),
  },
  reasonNote: (reason: string) => text(`理由：${reason}`, `Reason: ${reason}`),
  /** A next action that gives way is kept in the record. */
  earlierAction: (action: string) =>
    text(`それまでの次の行動：${action}`, `Next action until then: ${action}`),
} as const;

/** Why an agency stands where it stands among the suggested receivers. */
export const receiverReasonTexts: Readonly<Record<ReceiverReason, LocalizedText>> = {
  'leads-step': text('このSTEPを主に担う（◎）', 'Leads in this STEP (◎)'),
  'supports-step': text('このSTEPを補助する（○）', 'Supports in this STEP (○)'),
  'area-fits': text('担当地域に合う', 'Serves the area of the firm'),
  'area-known': text('同じ都道府県の企業を支援している', 'Works with firms of the same prefecture'),
  'area-elsewhere': text('担当地域が違う', 'Serves another area'),
  'kind-fits': text('このSTEPを得意とする種類の機関', 'A kind of agency at home in this STEP'),
  'consent-covers': text('企業の同意がある', 'Covered by the consent of the firm'),
  'consent-missing': text('企業の同意が足りない', 'Not covered by the consent of the firm'),
  'nothing-open': text('抱えている取り繋ぎがない', 'Has no open hand-offs'),
  'much-open': text('抱えている取り繋ぎが多い', 'Has many open hand-offs'),
  'asked-already': text('この案件をすでに依頼している', 'Has been asked about this case already'),
  'returned-before': text('この案件を差し戻したことがある', 'Has returned this case before'),
};
