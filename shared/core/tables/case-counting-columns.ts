import { followUpMonths } from '../domain/follow-up-plan';
import { isDayFormula } from './day-formulas';
import { defineColumns } from './define-columns';

/** The day from which follow-ups are planned: the start of work, or else the match. */
const followedFrom = `IF(${isDayFormula('{started}')},INT({started}),IF(${isDayFormula('{matched}')},INT({matched}),0))`;

/** What native formulas tell of a case: when it last moved, and which firms it makes count in KPI ② and ③. */
export const caseCountingColumns = defineColumns([
  {
    key: 'last_touched',
    type: {
      kind: 'computed',
      formula:
        // Excel 2016 has no MAXIFS: better no day, and no colour, there than a wrong one.
        'IF({id}="","",IFERROR(MAX({found},{step_date},MAXIFS({activities.date},{activities.case_id},{id}),MAXIFS({followups.date},{followups.case_id},{id})),""))',
      result: 'date',
    },
    title: { ja: '最後に動いた日', en: 'Last touched' },
    help: {
      ja: '自動計算です。発掘、STEP変更、活動、フォローのうち最も新しい日です。進行中のまま30日を超えると目立つ色になります（Excel 2016 では空欄のままです）。',
      en: 'Calculated. The newest day of finding, STEP change, activities and follow-ups. It stands out after 30 days without any while in progress (blank in Excel 2016).',
    },
    width: 13,
    example: '2023-09-20',
  },
  {
    key: 'next_followup',
    type: {
      kind: 'computed',
      formula:
        // All follow-ups made: CHOOSE finds no further month. Without a day there is nothing to plan.
        `IF(OR({id}="",AND(TRIM({status})<>"進行中",TRIM({status})<>"保留"),${followedFrom}=0),"",IFERROR(EDATE(${followedFrom},CHOOSE(COUNTIF({followups.case_id},{id})+1,${followUpMonths.join(',')})),""))`,
      result: 'date',
    },
    title: { ja: '次のフォロー予定日', en: 'Next follow-up due' },
    help: {
      ja: '自動計算です。就業開始（なければ成約）から1・3・6・12か月後のうち、まだフォローしていない最初の日です。過ぎると目立つ色になります。',
      en: 'Calculated. The first of 1, 3, 6 and 12 months after the start (or the match) that was not followed up yet. It stands out once it has passed.',
    },
    width: 14,
    example: '2023-12-01',
  },
  {
    key: 'firm_row',
    type: {
      kind: 'computed',
      formula:
        'IF({company_id}="","",IFERROR(INDEX({companies.firm_row},MATCH({company_id},{companies.id},0)),""))',
      result: 'number',
    },
    title: { ja: '企業の名寄せ行', en: 'Row of the firm' },
    help: {
      ja: '自動計算です。支援企業シートで、この案件の企業を代表する行の番号です。',
      en: "Calculated. The row that stands for this case's firm on the companies sheet.",
    },
    width: 14,
    example: 2,
  },
  {
    key: 'k2_firm',
    type: {
      kind: 'computed',
      formula:
        'IF(AND(ISNUMBER({firm_row}),TRIM({status})<>"取消",ISNUMBER({posted}),{posted}>=period_from,{posted}<period_to+1),{firm_row},"")',
      result: 'number',
    },
    title: { ja: '②の対象行', en: 'Firm row for ②' },
    help: {
      ja: '自動計算です。求人化日が集計期間に入り、取消でないとき、企業の行番号が表示されます。',
      en: "Calculated. The firm's row where the case was posted in the period and is not cancelled.",
    },
    width: 12,
    example: 2,
  },
  {
    key: 'k3_firm',
    type: {
      kind: 'computed',
      formula:
        'IF(AND(ISNUMBER({firm_row}),TRIM({status})<>"取消",OR(AND(ISNUMBER({matched}),{matched}>=period_from,{matched}<period_to+1),AND({id}<>"",ISNUMBER(MATCH({id},{followups.k3_case},0))))),{firm_row},"")',
      result: 'number',
    },
    title: { ja: '③の対象行', en: 'Firm row for ③' },
    help: {
      ja: '自動計算です。成約日かフォロー日が集計期間に入り、取消でないとき、企業の行番号が表示されます。',
      en: "Calculated. The firm's row where the case was matched or followed up in the period and is not cancelled.",
    },
    width: 12,
    example: 2,
  },
]);
