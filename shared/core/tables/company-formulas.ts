import type { Language, LocalizedText } from './table-definition';

const FULL_WIDTH_DIGITS = ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];
const HALF_WIDTH_DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
// Half- and full-width space, then every stroke that Japanese keyboards and PDFs give for a hyphen.
const SEPARATORS = [' ', '\u3000', '-', '\uff0d', '\u2010', '\u2212', '\u30fc'];

const typedNumber =
  'IF(ISNUMBER({corporate_number}),TEXT({corporate_number},"0"),{corporate_number})';

/** Replaces texts one after the other; functions that do this in one go are missing in Excel 2016. */
function substitute(formula: string, from: readonly string[], to: readonly string[]): string {
  return from.reduce(
    (inner, text, index) => `SUBSTITUTE(${inner},"${text}","${to[index] ?? ''}")`,
    formula,
  );
}

const tidied = substitute(
  substitute(typedNumber, FULL_WIDTH_DIGITS, HALF_WIDTH_DIGITS),
  SEPARATORS,
  [],
);

/** The corporate number as half-width text without separators; blank on rows that repeat an id. */
export const corporateDigits = `IF({id}="","",IF(MATCH({id},{companies.id},0)<>ROW(),"",${tidied}))`;

// Nothing may be left once the digits are taken away. No array constant is needed for this, and
// VALUE would take 1E+12 or a date for a number.
const withoutDigits = substitute('{corporate_digits}', HALF_WIDTH_DIGITS, []);

/** The tidied corporate number if it has exactly 13 digits, otherwise blank; its check digit is not tested. */
export const corporateKey = `IF(LEN({corporate_digits})<>13,"",IF(LEN(${withoutDigits})=0,{corporate_digits},""))`;

interface Reasons {
  /** Comes before and after the row number. */
  readonly same: readonly [string, string];
  readonly both: string;
  readonly posted: string;
  readonly earlier: string;
  readonly none: string;
}

/** The sentences that say why a firm counts in KPI ② and ③ or not. */
export const countedReasons: Readonly<Record<Language, Reasons>> = {
  ja: {
    same: ['', '行目と同じ企業なので数えません'],
    both: '②と③に数えます',
    posted: '②だけに数えます（期間内の成約・フォローなし）',
    earlier: '成約・フォローは期間内ですが、求人化が期間外なので数えません',
    none: '期間内の求人化がないので数えません',
  },
  en: {
    same: ['Not counted: same firm as row ', ''],
    both: 'Counted in ② and ③',
    posted: 'Counted in ② only: no match or follow-up in the period',
    earlier: 'Not counted: matched or followed up in the period, but not posted in it',
    none: 'Not counted: no posting in the period',
  },
};

function reasonFormula({ same, both, posted, earlier, none }: Reasons): string {
  const own = `IF({k3_counted}=1,"${both}",IF({k2_counted}=1,"${posted}",IF({k3_earlier}=1,"${earlier}","${none}")))`;
  return `IF({id}="","",IF({firm_row}<>ROW(),"${same[0]}"&{firm_row}&"${same[1]}",${own}))`;
}

/** Why a firm counts in KPI ② and ③ or not, as one short sentence in the workbook's language. */
export const countedWhy: LocalizedText = {
  ja: reasonFormula(countedReasons.ja),
  en: reasonFormula(countedReasons.en),
};
