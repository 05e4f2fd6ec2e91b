import type { Probe } from './probe';
import { probeSheet } from './probe';

/** With which codes, and where, Excel refuses; and what is left after a refusal. */
export const errorProbes: readonly Probe[] = [
  {
    id: 'chain-of-null-objects',
    question: {
      ja: '最後のシートの先の getNextOrNullObject をつなげても、null のまま？',
      en: 'Does a chain of getNextOrNullObject past the last sheet stay null?',
    },
    expected: [true, true, true],
    ask: ({ run }) =>
      run(async (_sheet, context) => {
        const next = context.workbook.worksheets.getLast().getNextOrNullObject();
        const last = next.getNextOrNullObject().getNextOrNullObject();
        const used = last.getUsedRangeOrNullObject(true).load('rowIndex');
        await context.sync();
        return [next.isNullObject, last.isNullObject, used.isNullObject];
      }),
  },
  {
    id: 'missing-sheet',
    question: { ja: 'ないシートの getItem', en: 'getItem of a missing sheet' },
    expected: 'ItemNotFound @ WorksheetCollection.getItem',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => workbook.worksheets.getItem('nothing').load('name')),
  },
  {
    id: 'protected-cell',
    question: { ja: '保護したシートのセルに書く', en: 'Writing into a cell of a protected sheet' },
    expected: 'AccessDenied @ Range.values',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
      }),
  },
  {
    id: 'protected-twice',
    question: { ja: '保護したシートをもう一度保護する', en: 'Protecting a protected sheet' },
    expected: 'AccessDenied @ WorksheetProtection.protect',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.protection.protect();
        sheet.protection.protect();
      }),
  },
  {
    id: 'page-of-protected-sheet',
    question: {
      ja: '保護したシートの印刷の向きは変えられる？',
      en: 'Can the page of a protected sheet be turned?',
    },
    expected: 'done',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.protection.protect();
        sheet.pageLayout.orientation = 'Landscape';
      }),
  },
  {
    id: 'wrong-array-size',
    question: { ja: '大きさの合わない配列を書く', en: 'Writing an array of the wrong size' },
    expected: 'InvalidArgument @ Range.values',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2]];
      }),
  },
  {
    id: 'bad-enumeration-value',
    question: { ja: '知らない配置の名前を入れる', en: 'An unknown word for an alignment' },
    expected: 'InvalidArgument @ RangeFormat.horizontalAlignment',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center';
      }),
  },
  {
    id: 'table-name-taken',
    question: { ja: '使われているテーブルの名前', en: 'The name of another table' },
    expected: 'ItemAlreadyExists @ Table.name',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1:C1').values = [['a', null, 'b']];
        sheet.tables.add('A1:A2', true).name = 'taken';
        sheet.tables.add('C1:C2', true).name = 'Taken';
      }),
  },
  {
    id: 'tables-overlap',
    question: { ja: 'テーブルに重なるテーブル', en: 'A table over another table' },
    expected: 'MergedRangeConflict @ TableCollection.add',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.tables.add('A1:B3', true);
        sheet.tables.add('B2:C4', true);
      }),
  },
  {
    id: 'sheet-name-taken',
    question: { ja: '使われているシートの名前', en: 'The name of another sheet' },
    expected: 'ItemAlreadyExists @ WorksheetCollection.add',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => workbook.worksheets.add(probeSheet.toLowerCase())),
  },
  {
    id: 'bad-sheet-name',
    question: {
      ja: '使えない文字のあるシートの名前',
      en: 'A sheet name with a forbidden character',
    },
    expected: 'InvalidArgument @ WorksheetCollection.add',
    ask: ({ refusal }) => refusal((_sheet, { workbook }) => workbook.worksheets.add('a/b')),
  },
  {
    id: 'bad-formula',
    question: { ja: '式として読めない式', en: 'A formula that is none' },
    expected: 'InvalidArgument @ Range.formulas',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').formulas = [['=SUM(']];
      }),
  },
  {
    id: 'formula-to-missing-sheet',
    question: { ja: 'ないシートを指す式', en: 'A formula that points to a missing sheet' },
    expected: 'InvalidArgument @ Range.formulas',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').formulas = [['=nothing!A1']];
      }),
  },
  {
    id: 'name-taken',
    question: {
      ja: '使われている名前（大文字と小文字だけ違う）',
      en: 'A name that is there in other case',
    },
    expected: 'ItemAlreadyExists @ NamedItemCollection.add',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => {
        workbook.names.add('kit_name', '=1');
        workbook.names.add('KIT_NAME', '=2');
      }),
  },
  {
    id: 'before-a-failure',
    question: {
      ja: '失敗した要求で、失敗の前に書いたセルは残る？ 後に書いたセルは？',
      en: 'Does what was written before a failure in the same request stay? And after it?',
    },
    expected: ['InvalidArgument @ Range.values', 'Double', 'Empty'],
    ask: async ({ run, refusal }) => {
      const code = await refusal((sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('B1:B2').values = [[1, 2]];
        sheet.getRange('C1').values = [[1]];
      });
      return run(async (sheet, context) => {
        const cells = sheet.getRange('A1:C1').load('valueTypes');
        await context.sync();
        const [first, , last] = cells.valueTypes[0] ?? [];
        return [code, String(first), String(last)];
      });
    },
  },
  {
    id: 'deleting-very-hidden-sheet',
    question: { ja: '完全に隠したシートの削除', en: 'Deleting a very hidden sheet' },
    expected: 'InvalidOperation @ Worksheet.delete',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => {
        const hidden = workbook.worksheets.add('hidden');
        hidden.visibility = 'VeryHidden';
        hidden.delete();
      }),
  },
];
