import { corporateDigits, corporateKey, countedWhy } from './company-formulas';
import { defineColumns } from './define-columns';

/** How native formulas tell which firms KPI ② and ③ count, and why. */
export const companyCountingColumns = defineColumns([
  {
    key: 'corporate_digits',
    type: { kind: 'computed', formula: corporateDigits, result: 'text' },
    title: { ja: '法人番号（整形）', en: 'Corporate no. (tidied)' },
    help: {
      ja: '自動計算です。法人番号を半角にそろえ、空白とハイフンを除いたものです。同じ企業IDの2行目以降は空欄です。',
      en: 'Calculated. The corporate number in half-width digits, without spaces or hyphens. Blank where the company id is a repeat.',
    },
    width: 16,
    example: '8999999000001',
  },
  {
    key: 'corporate_key',
    type: { kind: 'computed', formula: corporateKey, result: 'text' },
    title: { ja: '名寄せ番号', en: 'Matching number' },
    help: {
      ja: '自動計算です。整形した法人番号がちょうど13桁の数字のときだけ表示され、同じ企業を見分けるのに使います。',
      en: 'Calculated. Shown only if the tidied corporate number has exactly 13 digits; it tells which rows are the same firm.',
    },
    width: 16,
    example: '8999999000001',
  },
  {
    key: 'firm_row',
    type: {
      kind: 'computed',
      formula:
        'IF({id}="","",IF({corporate_key}="",MATCH({id},{companies.id},0),MATCH({corporate_key},{companies.corporate_key},0)))',
      result: 'number',
    },
    title: { ja: '名寄せ行', en: 'Row of the firm' },
    help: {
      ja: '自動計算です。同じ企業とみなす行のうち、最初の行の番号です。',
      en: 'Calculated. The sheet row that stands for this firm: the first of all rows that are the same firm.',
    },
    width: 11,
    example: 2,
  },
  {
    key: 'k2_counted',
    type: {
      kind: 'computed',
      formula: 'IF({firm_row}=ROW(),IF(ISNUMBER(MATCH({firm_row},{cases.k2_firm},0)),1,0),0)',
      result: 'number',
      onBlankRow: 0,
    },
    title: { ja: '②で数える', en: 'Counted in ②' },
    help: {
      ja: '自動計算です。集計期間に求人化した案件のある企業は1、ない企業は0です。',
      en: 'Calculated. 1 for a firm with a case posted in the period, otherwise 0.',
    },
    width: 11,
    example: 1,
  },
  {
    key: 'k3_counted',
    type: {
      kind: 'computed',
      formula: 'IF({k2_counted}=1,IF(ISNUMBER(MATCH({firm_row},{cases.k3_firm},0)),1,0),0)',
      result: 'number',
      onBlankRow: 0,
    },
    title: { ja: '③で数える', en: 'Counted in ③' },
    help: {
      ja: '自動計算です。②の企業のうち、集計期間に成約かフォローのあった企業は1、それ以外は0です。',
      en: 'Calculated. 1 for a firm of ② with a match or follow-up in the period, otherwise 0.',
    },
    width: 11,
    example: 0,
  },
  {
    key: 'k3_earlier',
    type: {
      kind: 'computed',
      formula:
        'IF(AND({firm_row}=ROW(),{k2_counted}=0),IF(ISNUMBER(MATCH({firm_row},{cases.k3_firm},0)),1,0),0)',
      result: 'number',
      onBlankRow: 0,
    },
    title: { ja: '③の期間外求人', en: 'Posted outside, for ③' },
    help: {
      ja: '自動計算です。成約かフォローは期間内でも、期間内に求人化がないため③に入らない企業は1です。',
      en: 'Calculated. 1 for a firm with a match or follow-up in the period but no posting in it, so that ③ leaves it out.',
    },
    width: 14,
    example: 0,
  },
  {
    key: 'counted_why',
    type: { kind: 'computed', formula: countedWhy, result: 'text' },
    title: { ja: '数え方の説明', en: 'Why counted' },
    help: {
      ja: '自動計算です。この企業がKPIの②と③に数えられる、または数えられない理由です。',
      en: 'Calculated. Says why this firm counts in KPI ② and ③, or why not.',
    },
    width: 36,
    example: '②だけに数えます',
  },
]);
