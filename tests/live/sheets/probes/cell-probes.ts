import type { ProbeAnswer, Probe, Probing } from './probe';

/** What Google makes of texts that people might type; each goes into a cell of its own. */
const typedTexts = [
  '１２３',
  '(5)',
  '4/1',
  '4月1日',
  'Apr 1',
  '1E5',
  '50%',
  '¥1,000',
  'TRUE',
  '#N/A',
];
const otherTexts = ['令和6年4月1日', 'R6.4.1', '+A1', "'0123", '=A1', '1:30'];

function kindsOf(values: readonly unknown[]): readonly string[] {
  return values.map((value) => (value instanceof Date ? 'date' : typeof value));
}

function column(texts: readonly unknown[]): unknown[][] {
  return texts.map((text) => [text]);
}

function writeColumn({ sheet }: Probing, texts: readonly unknown[]) {
  const range = sheet.getRange(1, 1, texts.length, 1);
  range.setValues(column(texts));
  return range;
}

/** What Google makes of values, and what it gives back. */
export const cellProbes: readonly Probe[] = [
  {
    id: 'typed-texts',
    question: {
      ja: `数・日付・エラーに見える文字列は何になる？（${typedTexts.join('、')}）`,
      en: 'What becomes of texts that look like numbers, dates and errors?',
    },
    expected: [
      ...['number', 'number', 'date', 'date', 'date', 'number', 'number', 'number'],
      ...['boolean', 'string'],
    ],
    ask: (probing) => kindsOf(writeColumn(probing, typedTexts).getValues().flat()),
  },
  {
    id: 'other-texts',
    question: {
      ja: `そのほかの文字列は？（${otherTexts.join('、')}）値の種類と式`,
      en: 'And other texts? (kind of value, and whether there is a formula)',
    },
    expected: [
      ['string', false],
      ['string', false],
      ['string', true],
      ['string', false],
      ['string', true],
      ['date', false],
    ],
    ask: (probing) => {
      const range = writeColumn(probing, otherTexts);
      const formulas = range.getFormulas().flat();
      return kindsOf(range.getValues().flat()).map((kind, index) => [kind, formulas[index] !== '']);
    },
  },
  {
    id: 'formats-of-typed-texts',
    question: {
      ja: '日付・割合・金額と見なされたセルの表示形式',
      en: 'The number formats of cells taken for a date, a percentage, an amount',
    },
    expected: ['yyyy/mm/dd', '0%', '[$¥-411]#,##0', '0.###############'],
    ask: (probing) =>
      writeColumn(probing, ['2024/4/1', '50%', '¥1,000', 'x']).getNumberFormats().flat(),
  },
  {
    id: 'plain-text-cells',
    question: {
      ja: '書式なしテキスト（@）のセル：「=1」「4/1」は文字のまま、数は数のまま？',
      en: 'In cells with @: do =1 and 4/1 stay texts, and numbers numbers?',
    },
    expected: ['=1', '4/1', 5],
    ask: (probing) => {
      const range = probing.sheet.getRange('A1:A3').setNumberFormat('@');
      return range
        .setValues(column(['=1', '4/1', 5]))
        .getValues()
        .flat() as ProbeAnswer[];
    },
  },
  {
    id: 'blank-and-odd-values',
    question: {
      ja: '空文字・null はセルを空にする？ undefined・NaN・オブジェクトは断る？',
      en: 'Do an empty text and null clear a cell? Are undefined, NaN and objects refused?',
    },
    expected: [true, true, 'refused', 'refused', 'refused'],
    ask: ({ sheet, refusal }) => {
      const cells = sheet.getRange('A1:A2');
      cells.setValues([[1], [2]]);
      cells.setValues([[''], [null]]);
      const odd = [undefined, NaN, {}].map((value) =>
        refusal(() => sheet.getRange('B1').setValues([[value]])),
      );
      return [sheet.getRange('A1').isBlank(), sheet.getRange('A2').isBlank(), ...odd];
    },
  },
  {
    id: 'dates-that-are-written',
    question: {
      ja: 'Date を書くと、スプレッドシートの時間帯の日時になり、書式が付く？',
      en: 'Is a Date written as the time of the spreadsheet’s zone, with a format?',
    },
    expected: ['2024-04-01T09:30:00', 'yyyy/mm/dd h:mm:ss'],
    ask: ({ sheet, spreadsheet, services }) => {
      const zone = spreadsheet.getSpreadsheetTimeZone();
      const noon = Date.UTC(2024, 3, 1, 12);
      const shown = services.utilities.formatDate(new Date(noon), zone, "yyyy-MM-dd'T'HH:mm:ss");
      // The moment at which the clock of the spreadsheet shows half past nine.
      const moment = Date.UTC(2024, 3, 1, 9, 30) + noon - Date.parse(`${shown}Z`);
      const cell = sheet.getRange('A1').setValue(new Date(moment));
      const read: unknown = cell.getValue();
      const text = read instanceof Date ? read : new Date(0);
      return [
        services.utilities.formatDate(text, zone, "yyyy-MM-dd'T'HH:mm:ss"),
        cell.getNumberFormat(),
      ];
    },
  },
  {
    id: 'limits-of-cells',
    question: {
      ja: '1セル5万文字、全体1,000万セル、18,278列を超えると断る？',
      en: 'Are 50,001 characters, more than 10 million cells and 18,279 columns refused?',
    },
    expected: ['done', 'refused', 'refused', 'refused'],
    ask: ({ sheet, refusal }) => [
      refusal(() => sheet.getRange('A1').setValue('x'.repeat(50_000))),
      refusal(() => sheet.getRange('A1').setValue('x'.repeat(50_001))),
      refusal(() => sheet.insertRowsAfter(sheet.getMaxRows(), 10_000_000)),
      refusal(() => sheet.insertColumnsAfter(sheet.getMaxColumns(), 18_279)),
    ],
  },
  {
    id: 'merged-cells',
    question: {
      ja: '結合で隠れたセルに書いても残らない？',
      en: 'Is what is written into covered cells of a merged block ignored?',
    },
    expected: ['a', '', ''],
    ask: ({ sheet }) => {
      const cells = sheet.getRange('A1:C1');
      cells.merge();
      cells.setValues([['a', 'b', 'c']]);
      return cells.getValues().flat() as ProbeAnswer[];
    },
  },
  {
    id: 'automatic-format',
    question: {
      ja: '自動の表示形式の読み方。General を設定すると自動に戻る？',
      en: 'How does the automatic format read, and does General give it back?',
    },
    expected: ['0.###############', '0.###############'],
    ask: ({ sheet }) => {
      const cell = sheet.getRange('A1');
      const first = cell.getNumberFormat();
      cell.setNumberFormat('0.00').setNumberFormat('General');
      return [first, cell.getNumberFormat()];
    },
  },
  {
    id: 'links-of-rewritten-cells',
    question: {
      ja: '同じ文字を書き直すとリンクは消える？ アドレスに見える文字は自動でリンクになる？',
      en: 'Does writing a cell anew drop its link? Do addresses become links by themselves?',
    },
    expected: ['https://example.com/', null, null],
    ask: ({ sheet, app }) => {
      const cell = sheet.getRange('A1');
      const linked = app.newRichTextValue().setText('x').setLinkUrl('https://example.com/');
      cell.setRichTextValue(linked.build());
      const first = cell.getRichTextValue()?.getLinkUrl() ?? null;
      cell.setValue('x');
      const plain = sheet.getRange('B1').setValue('https://example.com/');
      return [
        first,
        cell.getRichTextValue()?.getLinkUrl() ?? null,
        plain.getRichTextValue()?.getLinkUrl() ?? null,
      ];
    },
  },
];
