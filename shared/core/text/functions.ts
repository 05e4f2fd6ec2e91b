import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What a worksheet function is and takes, in both languages. */
export interface FunctionText {
  readonly description: LocalizedText;
  /** What it gives, for the help page. */
  readonly result: LocalizedText;
  readonly parameters: readonly {
    readonly name: LocalizedText;
    readonly description: LocalizedText;
    readonly isOptional?: true;
  }[];
  /** A formula, without the equals sign and the namespace, and what it shows. */
  readonly example: { readonly formula: string; readonly shows: string };
}

/** The worksheet functions by name. Names are the same in both languages, as in Excel itself. */
export const functionTexts = {
  MATURITYLEVEL: {
    description: text(
      '成熟度の1つの要素のチェック3つから、レベル（0～3）を求めます。',
      'Gives the level (0 to 3) of one maturity element from its three ticks.',
    ),
    result: text(
      '下の段階から続けて TRUE になっている数です。間が空いた上の段階は数えません。',
      'How many ticks are TRUE without a gap from the first. Ticks above a gap do not count.',
    ),
    parameters: [
      {
        name: text('チェック', 'ticks'),
        description: text(
          'レベル1、2、3の順に並んだ3つのセル。TRUE だけを数えます。',
          'Three cells in the order of levels 1, 2, 3. Only TRUE counts.',
        ),
      },
    ],
    example: { formula: 'MATURITYLEVEL({TRUE,TRUE,FALSE})', shows: '2' },
  },
  KPI: {
    description: text(
      'このブックの5つのKPIのうち1つを、期間を決めて求めます。ブックを直すと値も変わります。',
      'Gives one of the five KPIs of this workbook for a period, and follows its changes.',
    ),
    result: text(
      '①～④は件数、⑤は小数第1位までの回数です。④が0人のとき⑤は空白です。',
      'A count for K1 to K4; for K5 a number with one decimal, blank while K4 is 0.',
    ),
    parameters: [
      {
        name: text('KPI', 'kpi'),
        description: text('"K1"～"K5" か、1～5の数。', '"K1" to "K5", or a number from 1 to 5.'),
      },
      {
        name: text('開始日', 'from'),
        description: text(
          '期間の最初の日。開始日と終了日を省くと、ブックに設定した期間です。',
          'First day of the period. Without both days: the period set in the workbook.',
        ),
        isOptional: true,
      },
      {
        name: text('終了日', 'to'),
        description: text(
          '期間の最後の日（この日も含みます）。',
          'Last day of the period; it counts too.',
        ),
        isOptional: true,
      },
    ],
    example: { formula: 'KPI("K2",DATE(2023,4,1),DATE(2024,3,31))', shows: '99' },
  },
  FISCALYEAR: {
    description: text(
      '日付が入る年度（4月～翌年3月）を、始まりの西暦で求めます。',
      'Gives the Japanese fiscal year (April to March) of a day, named after the year it begins in.',
    ),
    result: text('西暦の年です。令和5年度は2023です。', 'The year; 2023 for 令和5年度.'),
    parameters: [
      {
        name: text('日付', 'date'),
        description: text(
          '日付、または「令和6年3月31日」「R6.3.31」のような文字。',
          'A date, or a text such as 2024-03-31 or R6.3.31.',
        ),
      },
    ],
    example: { formula: 'FISCALYEAR(DATE(2024,3,31))', shows: '2023' },
  },
  CORPORATENUMBER: {
    description: text(
      '法人番号を半角13桁にそろえます。検査用の数字が合わなければエラーになります。',
      'Gives a corporate number as 13 plain digits, or an error when its check digit is wrong.',
    ),
    result: text(
      '13桁の文字です。全角、空白、ハイフンは取り除きます。',
      'A text of 13 digits, without full-width forms, spaces and hyphens.',
    ),
    parameters: [
      {
        name: text('法人番号', 'number'),
        description: text('入力されたままの法人番号。', 'A corporate number as typed.'),
      },
    ],
    example: { formula: 'CORPORATENUMBER("４-0110-0109-8993")', shows: '4011001098993' },
  },
  FOLDNAME: {
    description: text(
      '会社名を、表記のゆれをなくした照合用の形にします。',
      'Gives the name of an organisation in the form in which names are compared.',
    ),
    result: text(
      '㈱と株式会社、全角と半角、空白の違いがなくなった文字です。見せるためではなく、比べるために使います。',
      'A text in which ways of writing (㈱, width, spaces) no longer differ. For comparing, not for showing.',
    ),
    parameters: [
      {
        name: text('名前', 'name'),
        description: text('会社や機関の名前。', 'The name of a firm or an agency.'),
      },
    ],
    example: { formula: 'FOLDNAME("㈱みなと商店")', shows: 'みなと商店|株式会社' },
  },
} as const satisfies Readonly<Record<string, FunctionText>>;

/** Names a worksheet function. */
export type FunctionName = keyof typeof functionTexts;

/** What the help page says around the functions. */
export const functionHelpTexts = {
  title: text('つなぎの関数', 'Functions of Tsunagi'),
  lead: text(
    'つなぎのアドインが入っている Excel で使える関数です。つなぎのブックの数式はこれらの関数を使わないので、アドインがなくてもブックはそのまま計算されます。',
    'Functions for Excel with the Tsunagi add-in. The formulas of a Tsunagi workbook never use them, so the workbook calculates without the add-in, too.',
  ),
  parameters: text('引数', 'Parameters'),
  optional: text('省略可', 'optional'),
  gives: text('結果', 'Gives'),
  example: text('例', 'Example'),
  support: text('困ったとき', 'Help'),
  supportText: text(
    '使い方や不具合は、このアドインを用意した中核機関か、所属先の情報システム担当者にお問い合わせください。',
    'Ask the hub agency or the administrator who set up this add-in for you.',
  ),
  privacy: text('データの扱い', 'Your data'),
  privacyText: text(
    'データはこのブックの中だけで扱います。アドインは、ブックの内容も利用状況も、どこにも送りません。',
    'Data stays in this workbook. The add-in sends neither contents nor usage data anywhere.',
  ),
  terms: text('利用条件', 'Terms of use'),
  termsText: text(
    'このソフトウェアは Apache License 2.0 で提供されます。同梱のライセンスは THIRD-PARTY-NOTICES.txt にあります。',
    'This software is provided under the Apache License 2.0. Licences of what it contains are in THIRD-PARTY-NOTICES.txt.',
  ),
} as const;
