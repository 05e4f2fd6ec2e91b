import type { Language } from '../tables/table-definition';
import { englishKind } from './handoffs';

/** What a reminder of an unanswered hand-off says. Days are ISO text. */
export interface ReminderFacts {
  readonly sender: string;
  /** Who signs; blank while nobody is named. */
  readonly signer: string;
  readonly receiver: string;
  readonly caseId: string;
  /** Blank if it can't be read. */
  readonly sent: string;
  /** The name of the firm; blank unless its consent covers the receiver. */
  readonly firm: string;
  readonly kind: string;
  readonly step: string;
  readonly due: string;
}

/** A mail as it can be pasted: plain text, lines ended by a line feed. */
export interface ReminderMail {
  readonly subject: string;
  readonly body: string;
}

/** The reminder in each language: polite, and with no more about the firm than it has agreed to. */
export const reminderMails: Readonly<Record<Language, (facts: ReminderFacts) => ReminderMail>> = {
  ja: (facts) => ({
    subject: `【ご確認のお願い】取り繋ぎへのご回答について（案件ID ${facts.caseId}）`,
    body: [
      facts.receiver,
      'ご担当者様',
      '',
      'いつもお世話になっております。',
      `${facts.sender}${facts.signer === '' ? '' : `の${facts.signer}`}です。`,
      '',
      `${facts.sent === '' ? '' : `${japaneseDay(facts.sent)}に`}${facts.kind}をお願いした次の案件について、ご回答の期限を過ぎましたのでご連絡いたします。`,
      '',
      `・案件ID：${facts.caseId}`,
      ...(facts.firm === '' ? [] : [`・企業名：${facts.firm}`]),
      `・お願いしたいこと：${facts.step}からのご支援（${facts.kind}）`,
      `・ご回答の期限：${japaneseDay(facts.due)}`,
      '',
      'お忙しいところ恐れ入りますが、お引き受けいただけるかどうかをお知らせください。',
      'お引き受けが難しい場合も、理由を添えてご返事いただけますと幸いです。',
      '行き違いでご回答済みの場合は、何とぞご容赦ください。',
      '',
      'どうぞよろしくお願いいたします。',
      '',
      facts.sender,
      ...(facts.signer === '' ? [] : [facts.signer]),
    ].join('\n'),
  }),
  en: (facts) => ({
    subject: `Reminder: answer to a hand-off (case ${facts.caseId})`,
    body: [
      `To ${facts.receiver}`,
      '',
      'Thank you for working with us.',
      `${facts.sent === '' ? 'Some time ago' : `On ${facts.sent}`} we asked you to take on the case below. The day for an answer has passed, so we are writing to ask how it stands.`,
      '',
      `- Case: ${facts.caseId}`,
      ...(facts.firm === '' ? [] : [`- Firm: ${facts.firm}`]),
      `- Asked for: support from ${facts.step} (${englishKind(facts.kind)})`,
      `- Answer due: ${facts.due}`,
      '',
      'Could you let us know whether you can take it on? If you cannot, a word on why would help us to find another way.',
      'If you have answered in the meantime, please excuse this message.',
      '',
      'Kind regards,',
      ...(facts.signer === '' ? [] : [facts.signer]),
      facts.sender,
    ].join('\n'),
  }),
};

function japaneseDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
