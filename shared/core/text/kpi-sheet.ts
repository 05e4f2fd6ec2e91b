import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What stands on the KPI sheet that goes to the program office. */
export const kpiSheetTexts = {
  fileName: text('KPIシート', 'KPI sheet'),
  sheet: text('KPIシート', 'KPI sheet'),
  title: text('支援ネットワーク KPIシート', 'Support network KPI sheet'),
  network: text('ネットワーク名', 'Network name'),
  period: text('対象期間', 'Period'),
  /** Between the first and the last day. */
  until: text('～', 'to'),
  definitions: text('KPI定義の版', 'KPI definitions version'),
  madeOn: text('作成日', 'Made on'),
  kpis: text('5つのKPI', 'The five KPIs'),
  number: text('番号', 'No.'),
  indicator: text('指標', 'Indicator'),
  actual: text('実績', 'Actual'),
  unit: text('単位', 'Unit'),
  numerator: text('分子', 'Numerator'),
  denominator: text('分母', 'Denominator'),
  side: text('補足の数字', 'Side figures'),
  matchRate: text('③÷②（成約・フォローに至った割合）', '③÷② (firms matched or followed up)'),
  postedEarlier: text(
    '前の期間に求人化し、期間内に成約・フォローした企業',
    'Firms posted earlier, matched or followed up in the period',
  ),
  daysToPosting: text('発掘から求人化まで（中央値）', 'Found to posted (median)'),
  daysToMatch: text('求人化から成約まで（中央値）', 'Posted to matched (median)'),
  sent: text('期間内に依頼した取り繋ぎ', 'Hand-offs sent in the period'),
  accepted: text('うち受諾', 'of these, accepted'),
  returned: text('うち差戻し', 'of these, returned'),
  withdrawn: text('うち取下げ', 'of these, withdrawn'),
  responseDays: text('取り繋ぎの回答まで（中央値）', 'Answer to a hand-off (median)'),
  openCases: text('進行中の案件', 'Open cases'),
  checks: text('確認', 'Checks'),
  ignored: text('記入の誤りで数えなかった行', 'Rows not counted because of an error in them'),
  order: text('③は②以下', '③ is at most ②'),
  sessions: text('OJTの回数は④以上', 'OJT sessions are at least ④'),
  good: text('問題なし', 'OK'),
  bad: text('要確認', 'Please check'),
  rules: text('数え方', 'How the figures are counted'),
  firms: text('社', 'firms'),
  days: text('日', 'days'),
  handoffs: text('件', 'hand-offs'),
  cases: text('件', 'cases'),
  rows: text('行', 'rows'),
  note: text(
    'この表は数字だけを載せています。企業や個人の名前、IDは含みません。',
    'This sheet holds figures only: no names and no ids of firms or people.',
  ),
} as const satisfies Readonly<Record<string, LocalizedText>>;
