import type { LocalizedText } from '../tables/table-definition';

/** What a spreadsheet says when it refuses or doubts what was typed. At most 255 characters each. */
export const validationTexts = {
  choice: {
    ja: '一覧にない値です。右の ▼ から選んでください。',
    en: 'This value is not in the list. Choose one with the arrow on the right.',
  },
  reference: {
    ja: 'この ID は参照先のシートにありません。先に参照先へ登録するか、一覧から選んでください。',
    en: 'This id is not on the sheet it refers to. Register it there first, or choose from the list.',
  },
  flag: {
    ja: '該当するときは TRUE、しないときは FALSE を選んでください。',
    en: 'Choose TRUE if it applies and FALSE if it does not.',
  },
  date: {
    ja: '日付として読めません。2023/4/1 のように年月日を入力してください。',
    en: 'This is not a date. Enter year, month and day, for example 2023/4/1.',
  },
  integer: {
    ja: '入力できる範囲の整数ではありません。半角の数字だけで入力してください。',
    en: 'This is not a whole number within the limits. Use digits only.',
  },
  amount: {
    ja: '金額は円単位の数字だけで入力してください。',
    en: 'Enter the amount in yen, digits only.',
  },
  text: {
    ja: 'おすすめの長さを超えています。このまま残せますが、帳票や一覧で読みやすいように短くまとめてください。',
    en: 'This is longer than recommended. It can stay, but a shorter text reads better on forms and lists.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
