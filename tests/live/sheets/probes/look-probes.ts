import type { Probe } from './probe';

/** How cells and sheets look. */
export const lookProbes: readonly Probe[] = [
  {
    id: 'sizes-of-rows-and-columns',
    question: {
      ja: '新しい列と行の大きさ。低い行に高い文字があっても、設定した高さのまま？',
      en: 'Sizes of new columns and rows; does a low row stay low with tall text in it?',
    },
    expected: [100, 21, 12, 2, 2000],
    ask: ({ sheet }) => {
      sheet.getRange('A2').setValue('高い文字').setFontSize(30);
      sheet.setRowHeights(2, 1, 12);
      sheet.setColumnWidths(2, 1, 2);
      sheet.setColumnWidths(3, 1, 2000);
      const [first, second, third] = [1, 2, 3].map((place) => sheet.getColumnWidth(place));
      return [first ?? 0, sheet.getRowHeight(1), sheet.getRowHeight(2), second ?? 0, third ?? 0];
    },
  },
  {
    id: 'colors',
    question: {
      ja: '色の書き方（#ABC、red、知らない名前）と読み方',
      en: 'How colours are taken (#ABC, red, an unknown name) and given back',
    },
    expected: ['#aabbcc', '#ff0000', 'refused'],
    ask: ({ sheet, refusal }) => {
      const [one, other] = [sheet.getRange('A1'), sheet.getRange('B1')];
      one.setBackground('#ABC');
      other.setBackground('red');
      const odd = refusal(() => sheet.getRange('C1').setBackground('reddish'));
      return [one.getBackground(), other.getBackground(), odd];
    },
  },
  {
    id: 'font-sizes',
    question: { ja: '文字の大きさ 1、400、0、401', en: 'Font sizes 1, 400, 0 and 401' },
    expected: ['done', 'done', 'refused', 'refused'],
    ask: ({ sheet, refusal }) =>
      [1, 400, 0, 401].map((size) => refusal(() => sheet.getRange('A1').setFontSize(size))),
  },
  {
    id: 'frozen-rows',
    question: {
      ja: 'すべての行の固定、結合セルの途中までの固定を断る？',
      en: 'Are freezing all rows, and freezing through a merged block, refused?',
    },
    expected: ['refused', 'refused'],
    ask: ({ sheet, refusal }) => {
      const all = refusal(() => sheet.setFrozenRows(sheet.getMaxRows()));
      sheet.setFrozenRows(0);
      sheet.getRange('A1:A3').merge();
      return [all, refusal(() => sheet.setFrozenRows(2))];
    },
  },
  {
    id: 'names-of-sheets',
    question: {
      ja: 'シート名：100文字、101文字、大文字と小文字だけ違う名前、その名前での検索',
      en: 'Names of sheets: 100 and 101 characters, a name that differs in case, looking it up',
    },
    expected: ['done', 'refused', 'refused', true],
    ask: ({ spreadsheet, sheet, refusal }) => {
      const long = refusal(() => sheet.setName('x'.repeat(100)));
      const longer = refusal(() => sheet.setName('x'.repeat(101)));
      sheet.setName('P');
      const doubled = refusal(() => spreadsheet.insertSheet('p'));
      return [long, longer, doubled, spreadsheet.getSheetByName('p') === null];
    },
  },
  {
    id: 'hidden-sheets',
    question: {
      ja: '隠したシートを移動しても隠れたまま？ 最後の見えるシートは隠せない・消せない？',
      en: 'Does a hidden sheet stay hidden when moved? Is hiding or deleting the last one refused?',
    },
    expected: [true, 'refused', 'refused'],
    ask: ({ spreadsheet, sheet, refusal }) => {
      const other = spreadsheet.insertSheet('Q');
      other.hideSheet();
      spreadsheet.setActiveSheet(other);
      spreadsheet.moveActiveSheet(1);
      const isHidden = other.isSheetHidden();
      const rest = spreadsheet.getSheets().filter((each) => !['P', 'Q'].includes(each.getName()));
      for (const each of rest) each.hideSheet();
      const answers = [
        refusal(() => sheet.hideSheet()),
        refusal(() => spreadsheet.deleteSheet(sheet)),
      ];
      for (const each of rest) each.showSheet();
      return [isHidden, ...answers];
    },
  },
];
