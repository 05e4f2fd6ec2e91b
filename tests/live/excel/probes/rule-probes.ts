import type { Probe } from './probe';
import { baseSheet } from '../workbook-state';

/** What Excel allows and refuses of formats, protection, tables, pages, charts and pivots. */
export const ruleProbes: readonly Probe[] = [
  {
    id: 'number-format-of-whole-column',
    question: { ja: '列全体の表示形式', en: 'The number format of a whole column' },
    expected: 'InvalidArgument @ Range.numberFormat',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A:A').numberFormat = '@' as unknown as string[][];
      }),
  },
  {
    id: 'widest-column',
    question: { ja: '2000 ポイントの列', en: 'A column of 2000 points' },
    expected: 'InvalidArgument @ RangeFormat.columnWidth',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').format.columnWidth = 2000;
      }),
  },
  {
    id: 'unknown-color',
    question: { ja: '知らない色の名前', en: 'An unknown colour' },
    expected: 'InvalidArgument @ RangeFill.color',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').format.fill.color = 'no colour';
      }),
  },
  {
    id: 'last-visible-sheet',
    question: { ja: '最後に残った見えるシートを隠す', en: 'Hiding the last visible sheet' },
    expected: 'InvalidOperation @ Worksheet.visibility',
    ask: ({ refusal }) =>
      refusal((sheet, { workbook }) => {
        workbook.worksheets.getItem(baseSheet).visibility = 'Hidden';
        sheet.visibility = 'Hidden';
      }),
  },
  {
    id: 'protected-structure',
    question: {
      ja: 'ブックの構成を保護しているときのシートの追加',
      en: 'Adding a sheet to a protected structure',
    },
    expected: 'AccessDenied @ WorksheetCollection.add',
    ask: async ({ run, refusal }) => {
      const code = await refusal((_sheet, { workbook }) => {
        workbook.protection.protect();
        workbook.worksheets.add('new');
      });
      await run((_sheet, { workbook }) => workbook.protection.unprotect());
      return code;
    },
  },
  {
    id: 'formats-of-protected-sheet',
    question: {
      ja: '保護したシートの書式と、許可してある列の幅は変えられる？',
      en: 'Formats of a protected sheet, and column widths that are allowed?',
    },
    expected: ['AccessDenied @ RangeFont.bold', 'done'],
    ask: async ({ refusal }) => [
      await refusal((sheet) => {
        sheet.protection.protect({ allowFormatColumns: true });
        sheet.getRange('A1').format.font.bold = true;
      }),
      await refusal((sheet) => {
        sheet.getRange('A1').format.columnWidth = 60;
      }),
    ],
  },
  {
    id: 'chart-on-protected-sheet',
    question: { ja: '保護したシートのグラフ', en: 'A chart on a protected sheet' },
    expected: 'AccessDenied @ ChartCollection.add',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.protection.protect();
        sheet.charts.add('Line', sheet.getRange('A1:A2'), 'Columns');
      }),
  },
  {
    id: 'table-converted-to-range',
    question: {
      ja: 'テーブルを範囲に戻すと、見出しにテーブルの色や太字は残る？',
      en: 'Does the look of a table stay in its cells after convertToRange?',
    },
    expected: { fill: '#FFFFFF', bold: false, values: ['a', 'b'] },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const header = sheet.getRange('A1:B1');
        header.values = [['a', 'b']];
        sheet.tables.add('A1:B3', true).convertToRange();
        header.load('values,format/fill/color,format/font/bold');
        await context.sync();
        const { fill, font } = header.format;
        return { fill: fill.color, bold: font.bold, values: header.values[0]?.map(String) ?? [] };
      }),
  },
  {
    id: 'table-deleted',
    question: {
      ja: 'テーブルを削除すると、セルの内容も消える？',
      en: 'Does deleting a table empty its cells?',
    },
    expected: 'Empty',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.values = [['a']];
        sheet.tables.add('A1:A2', true).delete();
        cell.load('valueTypes');
        await context.sync();
        return String(cell.valueTypes[0]?.[0]);
      }),
  },
  {
    id: 'merging-in-a-table',
    question: { ja: 'テーブルの中のセルの結合', en: 'Merging cells inside a table' },
    expected: 'InvalidOperation @ Range.merge',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.tables.add('A1:B3', true);
        sheet.getRange('A2:B2').merge();
      }),
  },
  {
    id: 'prompt-after-new-rule',
    question: {
      ja: '入力規則の規則だけを変えると、入力時のメッセージは残る？',
      en: 'Does a new rule keep the prompt that was there?',
    },
    expected: 'title',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange('A1:A2');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
        dataValidation.prompt = { showPrompt: true, title: 'title', message: 'message' };
        dataValidation.rule = { list: { inCellDropDown: true, source: 'b' } };
        dataValidation.load('prompt');
        await context.sync();
        return dataValidation.prompt.title;
      }),
  },
  {
    id: 'prompt-of-cleared-validation',
    question: {
      ja: 'clear の後の新しい規則に、前のメッセージは残る？',
      en: 'Is the prompt gone after clear() and a new rule?',
    },
    expected: '',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange('A1:A2');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
        dataValidation.prompt = { showPrompt: true, title: 'title', message: 'message' };
        dataValidation.clear();
        dataValidation.rule = { list: { inCellDropDown: true, source: 'b' } };
        dataValidation.load('prompt');
        await context.sync();
        // Typed as always there.
        return (dataValidation.prompt as Excel.DataValidationPrompt | null)?.title ?? '';
      }),
  },
  {
    id: 'format-of-several-blocks',
    question: {
      ja: '条件付き書式の真ん中のセルを clearAll すると、残りは離れた2つの範囲になる？ その getRange は？',
      en: 'Does clearAll in the middle of a format leave two blocks, and what is its getRange then?',
    },
    expected: [1, 'InvalidOperation @ ConditionalFormat.getRange'],
    ask: async ({ run, refusal }) => {
      const count = await run(async (sheet, context) => {
        sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
        sheet.getRange('A4:A5').conditionalFormats.clearAll();
        const all = sheet.getRange().conditionalFormats.getCount();
        await context.sync();
        return all.value;
      });
      const code = await refusal((sheet) =>
        sheet.getRange().conditionalFormats.getItemAt(0).getRange().load('address'),
      );
      return [count, code];
    },
  },
  {
    id: 'zoom-of-both-kinds',
    question: { ja: '拡大率とページ数の両方', en: 'A zoom with scale and pages' },
    expected: 'InvalidArgument @ PageLayout.zoom',
    ask: ({ refusal }) =>
      refusal(({ pageLayout }) => {
        pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
      }),
  },
  {
    id: 'title-rows-not-whole',
    question: { ja: '行全体でない印刷タイトル', en: 'Title rows that are not whole rows' },
    expected: 'InvalidArgument @ PageLayout.setPrintTitleRows',
    ask: ({ refusal }) => refusal(({ pageLayout }) => pageLayout.setPrintTitleRows('A1:B2')),
  },
  {
    id: 'freeze-whole-rows',
    question: {
      ja: 'freezeAt に行全体を渡すと、列は固定される？',
      en: 'Does freezeAt with whole rows freeze columns?',
    },
    expected: { rows: 3, columns: 16_384 },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.freezePanes.freezeAt(sheet.getRange('1:3'));
        const place = sheet.freezePanes.getLocationOrNullObject().load('rowCount,columnCount');
        await context.sync();
        return { rows: place.rowCount, columns: place.columnCount };
      }),
  },
  {
    id: 'hyperlink-removed',
    question: {
      ja: "clear('Hyperlinks') の後、セルの文字と太字は残る？",
      en: "Do text and bold stay after clear('Hyperlinks')?",
    },
    expected: { text: 'x', bold: true, link: false },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.values = [['x']];
        cell.format.font.bold = true;
        cell.hyperlink = { address: 'https://example.com/' };
        cell.clear('Hyperlinks');
        cell.load('values,hyperlink,format/font/bold');
        await context.sync();
        const link = cell.hyperlink as Excel.RangeHyperlink | null;
        const hasLink = typeof link?.address === 'string' && link.address !== '';
        return { text: String(cell.values[0]?.[0]), bold: cell.format.font.bold, link: hasLink };
      }),
  },
  {
    id: 'values-of-a-block',
    question: {
      ja: 'グラフの系列の値に2列の範囲',
      en: 'Values of a series from a block of two columns',
    },
    expected: 'InvalidArgument @ ChartSeries.setValues',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        const chart = sheet.charts.add('Line', sheet.getRange('A1:A3'), 'Columns');
        chart.series.getItemAt(0).setValues(sheet.getRange('A1:B3'));
      }),
  },
  {
    id: 'chart-titles',
    question: {
      ja: '新しいグラフのタイトル（系列1つ）',
      en: 'The title of a new chart with one series',
    },
    expected: { text: 'n', visible: true },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:A3').values = [['n'], [1], [2]];
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'), 'Columns');
        const title = chart.title.load('text,visible');
        await context.sync();
        return { text: title.text, visible: title.visible };
      }),
  },
  {
    id: 'pivot-over-a-table',
    question: { ja: 'テーブルに重なるピボット', en: 'A pivot over a table' },
    expected: 'PivotTableRangeConflict @ PivotTableCollection.add',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1:A2').values = [['k'], [1]];
        const table = sheet.tables.add('A1:A2', true);
        sheet.pivotTables.add('pivot', table, sheet.getRange('A1'));
      }),
  },
  {
    id: 'pivot-field-moves',
    question: {
      ja: '行に置いたピボットの項目を列にも置くと、行からは外れる？',
      en: 'Does a field of the rows move when it is added to the columns?',
    },
    expected: { rows: 0, columns: 1 },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:A2').values = [['k'], [1]];
        const table = sheet.tables.add('A1:A2', true);
        const pivot = sheet.pivotTables.add('pivot', table, sheet.getRange('E5'));
        const field = pivot.hierarchies.getItem('k');
        pivot.rowHierarchies.add(field);
        pivot.columnHierarchies.add(field);
        const rows = pivot.rowHierarchies.getCount();
        const columns = pivot.columnHierarchies.getCount();
        await context.sync();
        return { rows: rows.value, columns: columns.value };
      }),
  },
];
