import type { Probe } from './probe';
import { probeSheet } from './probe';

/** Smaller questions on cells, sheets, tables and protection: each a row of what our host assumes. */
export const keptProbes: readonly Probe[] = [
  {
    id: 'setting-a-null-object',
    question: {
      ja: 'ないシートへの設定は何も起こさない？',
      en: 'Does setting a missing sheet do nothing?',
    },
    expected: 'done',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => {
        workbook.worksheets.getItemOrNullObject('nothing').tabColor = '#FF0000';
      }),
  },
  {
    id: 'unknown-property',
    question: { ja: '知らない名前の load', en: 'An unknown name in load' },
    expected: 'InvalidArgument @ Range.load',
    ask: ({ refusal }) => refusal((sheet) => sheet.getRange('A1').load('valuess')),
  },
  {
    id: 'deleted-sheet',
    question: { ja: '削除したばかりのシートの色', en: 'The colour of a sheet just deleted' },
    expected: 'ItemNotFound @ Worksheet.tabColor',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => {
        const gone = workbook.worksheets.add('gone');
        gone.delete();
        gone.tabColor = '#FF0000';
      }),
  },
  {
    id: 'text-format',
    question: {
      ja: '表示形式「@」のセルに書いた数と式は文字列になる？',
      en: 'Do a number and a formula become texts in cells formatted @?',
    },
    expected: ['String', 'String'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cells = sheet.getRange('A1:B1');
        cells.numberFormat = [['@', '@']];
        cells.formulas = [[1, '=1+1']];
        cells.load('valueTypes');
        await context.sync();
        return cells.valueTypes[0]?.map(String) ?? [];
      }),
  },
  {
    id: 'signs-start-formulas',
    question: {
      ja: '「+A1」「-A1」「@A1」は式になる？',
      en: 'Do +A1, -A1 and @A1 become formulas?',
    },
    expected: ['=+A1', '=-A1', '=@A1'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cells = sheet.getRange('B1:D1');
        cells.values = [['+A1', '-A1', '@A1']];
        cells.load('formulas');
        await context.sync();
        return cells.formulas[0]?.map(String) ?? [];
      }),
  },
  {
    id: 'whole-column',
    question: {
      ja: '列全体の values と、列全体への書き込みは？',
      en: 'Values of a whole column, and writing to one?',
    },
    expected: [null, 'InvalidArgument @ Range.values'],
    ask: async ({ run, refusal }) => {
      const code = await refusal((sheet) => {
        sheet.getRange('A:A').values = 'x' as unknown as string[][];
      });
      const values = await run(async (sheet, context) => {
        const column = sheet.getRange('A:A').load('values');
        await context.sync();
        return column.values as unknown as null;
      });
      return [values, code];
    },
  },
  {
    id: 'too-long-text',
    question: { ja: '32,768 文字の文字列', en: 'A text of 32,768 characters' },
    expected: 'InvalidArgument @ Range.values',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').values = [['x'.repeat(32_768)]];
      }),
  },
  {
    id: 'merged-cells',
    question: {
      ja: '結合すると左上の値だけが残る？ 下に隠れたセルに書いたものは捨てられる？',
      en: 'Does merging keep the first value only, and is what is written below dropped?',
    },
    expected: ['Double', 'Empty'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cells = sheet.getRange('A1:B1');
        cells.values = [[1, 2]];
        cells.merge();
        sheet.getRange('B1').values = [[3]];
        cells.load('valueTypes');
        await context.sync();
        return cells.valueTypes[0]?.map(String) ?? [];
      }),
  },
  {
    id: 'sizes-are-no-use',
    question: {
      ja: '列の幅だけを変えたシートに使用範囲はある？',
      en: 'Does a width alone make a used range?',
    },
    expected: true,
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('C1').format.columnWidth = 100;
        const used = sheet.getUsedRangeOrNullObject(false).load('address');
        await context.sync();
        return used.isNullObject;
      }),
  },
  {
    id: 'clear-all',
    question: {
      ja: "clear('All') は条件付き書式と入力規則を消す？",
      en: "Does clear('All') take conditional formats and validations away?",
    },
    expected: { formats: 0, validation: 'List' },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        cell.conditionalFormats.add('DataBar');
        cell.clear('All');
        const formats = sheet.getRange().conditionalFormats.load('items/id');
        cell.dataValidation.load('type');
        await context.sync();
        return { formats: formats.items.length, validation: cell.dataValidation.type };
      }),
  },
  {
    id: 'differing-cells',
    question: {
      ja: '違う書式のセルの範囲の書式は null？',
      en: 'Are properties of cells that differ null?',
    },
    expected: [null, null],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1').format.font.bold = true;
        sheet.getRange('A1').format.fill.color = '#FF0000';
        const { format } = sheet.getRange('A1:A2').load('format/font/bold,format/fill/color');
        await context.sync();
        return [format.font.bold as unknown as null, format.fill.color as unknown as null];
      }),
  },
  {
    id: 'enumeration-in-small-letters',
    question: { ja: '小文字の「center」は使える？', en: 'Is center in small letters taken?' },
    expected: 'InvalidArgument @ RangeFormat.horizontalAlignment',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').format.horizontalAlignment = 'center' as 'Center';
      }),
  },
  {
    id: 'indent-of-centred-cell',
    question: {
      ja: '中央揃えのセルにインデントを付けると？',
      en: 'What does an indent do to a centred cell?',
    },
    expected: ['Center', 1],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { format } = sheet.getRange('A1');
        format.horizontalAlignment = 'Center';
        format.indentLevel = 1;
        format.load('horizontalAlignment,indentLevel');
        await context.sync();
        return [format.horizontalAlignment, format.indentLevel];
      }),
  },
  {
    id: 'row-height-rounding',
    question: {
      ja: '行の高さに 40 ポイントを入れると？',
      en: 'What becomes of a row height of 40 points?',
    },
    expected: 39.75,
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { format } = sheet.getRange('A1');
        format.rowHeight = 40;
        format.load('rowHeight');
        await context.sync();
        return format.rowHeight;
      }),
  },
  {
    id: 'position-beyond-the-last',
    question: { ja: '最後より後の位置', en: 'A position beyond the last' },
    expected: 'InvalidArgument @ Worksheet.position',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.position = 9;
      }),
  },
  {
    id: 'activating-hidden-sheet',
    question: { ja: '隠したシートの activate', en: 'Activating a hidden sheet' },
    expected: 'InvalidOperation @ Worksheet.activate',
    ask: ({ refusal }) =>
      refusal((_sheet, { workbook }) => {
        const hidden = workbook.worksheets.add('hidden');
        hidden.visibility = 'Hidden';
        hidden.activate();
      }),
  },
  {
    id: 'renamed-and-deleted-sheet',
    question: {
      ja: 'シートの名前を変えると式は付いてくる？ 削除すると？',
      en: 'Do formulas follow a new name of a sheet? And its deletion?',
    },
    expected: ["='n w'!A1", '=#REF!A1'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const other = context.workbook.worksheets.add('old');
        const cell = sheet.getRange('A1');
        cell.formulas = [['=old!A1']];
        other.name = 'n w';
        cell.load('formulas');
        await context.sync();
        const renamed = String(cell.formulas[0]?.[0]);
        other.delete();
        cell.load('formulas');
        await context.sync();
        return [renamed, String(cell.formulas[0]?.[0])];
      }),
  },
  {
    id: 'table-of-a-header',
    question: {
      ja: '見出しだけの範囲のテーブルは何行？',
      en: 'How many rows has a table of only a header?',
    },
    expected: 2,
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:B1').values = [['a', 'b']];
        const range = sheet.tables.add('A1:B1', true).getRange().load('rowCount');
        await context.sync();
        return range.rowCount;
      }),
  },
  {
    id: 'writing-below-a-table',
    question: {
      ja: 'すぐ下に書くとテーブルは広がる？',
      en: 'Does a table grow when something is written just below?',
    },
    expected: 2,
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:A2').values = [['a'], [1]];
        sheet.tables.add('A1:A2', true);
        sheet.getRange('A3').values = [[2]];
        const range = sheet.tables.getItemAt(0).getRange().load('rowCount');
        await context.sync();
        return range.rowCount;
      }),
  },
  {
    id: 'unknown-table-style',
    question: { ja: '知らないテーブル スタイル', en: 'An unknown table style' },
    expected: 'InvalidArgument @ Table.style',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.tables.add('A1:A2', true).style = 'TableStyleNone9';
      }),
  },
  {
    id: 'names-like-cells',
    question: {
      ja: 'セル番地に見えるテーブルの名前「KPI1」',
      en: 'A table called KPI1, like a cell',
    },
    expected: 'InvalidArgument @ Table.name',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.tables.add('A1:A2', true).name = 'KPI1';
      }),
  },
  {
    id: 'table-resized-off-its-header',
    question: { ja: '見出しの行を動かす resize', en: 'Resizing a table off its header row' },
    needs: '1.13',
    expected: 'InvalidArgument @ Table.resize',
    ask: ({ refusal }) => refusal((sheet) => sheet.tables.add('A1:A2', true).resize('A2:A4')),
  },
  {
    id: 'value-of-a-name',
    question: { ja: '名前の value（範囲と定数）', en: 'The value of a name (a range, a constant)' },
    expected: ['P!$A$1', '1.0'],
    ask: ({ run }) =>
      run(async (_sheet, context) => {
        const { names } = context.workbook;
        const made = [names.add('kit_a', '=P!$A$1'), names.add('kit_b', '="1.0"')];
        for (const name of made) name.load('value');
        await context.sync();
        return made.map(({ value }) => String(value));
      }),
  },
  {
    id: 'name-without-equals',
    question: { ja: '「=」のない名前の式', en: 'The formula of a name without =' },
    expected: '="x"',
    ask: ({ run }) =>
      run(async (_sheet, context) => {
        const name = context.workbook.names.add('kit_a', 'x').load('formula');
        await context.sync();
        return String(name.formula);
      }),
  },
  {
    id: 'tab-of-protected-sheet',
    question: {
      ja: '保護したシートの見出しの色と枠線は変えられる？',
      en: 'Can tab colour and gridlines of a protected sheet be changed?',
    },
    expected: 'done',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.protection.protect();
        sheet.tabColor = '#FF0000';
        sheet.showGridlines = false;
      }),
  },
  {
    id: 'validation-of-protected-sheet',
    question: { ja: '保護したシートの入力規則', en: 'A validation on a protected sheet' },
    expected: 'AccessDenied @ DataValidation.rule',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.protection.protect();
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
      }),
  },
  {
    id: 'wrong-password',
    question: {
      ja: '違うパスワードでの保護の解除',
      en: 'Lifting protection with a wrong password',
    },
    expected: 'BadPassword @ WorksheetProtection.unprotect',
    ask: async ({ run, refusal }) => {
      const code = await refusal((sheet) => {
        sheet.protection.protect({}, 'kit');
        sheet.protection.unprotect('other');
      });
      await run((sheet) => sheet.protection.unprotect('kit'));
      return code;
    },
  },
  {
    id: 'unprotecting-open-sheet',
    question: {
      ja: '保護していないシートの unprotect',
      en: 'Lifting protection that is not there',
    },
    expected: 'done',
    ask: ({ refusal }) => refusal((sheet) => sheet.protection.unprotect()),
  },
  {
    id: 'options-of-open-sheet',
    question: {
      ja: '保護していないシートの protection.options',
      en: 'protection.options of an open sheet',
    },
    expected: null,
    ask: ({ run }) =>
      run(async ({ protection }, context) => {
        protection.load('options');
        await context.sync();
        return protection.options as unknown as null;
      }),
  },
  {
    id: 'format-after-priority',
    question: {
      ja: '条件付き書式の priority を変えた後、同じ要求の中で続けて使える？',
      en: 'Can a conditional format be used on in the request that set its priority?',
    },
    expected: 'InvalidReference @ ConditionalFormat.delete',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        const formats = sheet.getRange('A1:A9').conditionalFormats;
        formats.add('DataBar');
        const format = formats.add('DataBar');
        format.priority = -1;
        format.delete();
      }),
  },
  {
    id: 'title-not-shown',
    question: {
      ja: '隠したグラフのタイトルの文字',
      en: 'The text of a chart title that is not shown',
    },
    expected: 'InvalidOperation @ ChartTitle.text',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        const { title } = sheet.charts.add('Line', sheet.getRange('A1:A2'), 'Columns');
        title.visible = false;
        title.text = 'x';
      }),
  },
  {
    id: 'pivot-names-taken',
    question: {
      ja: '別のシートで使われているピボットの名前',
      en: 'The name of a pivot on another sheet',
    },
    expected: 'InvalidArgument @ PivotTableCollection.add',
    ask: ({ refusal }) =>
      refusal((sheet, { workbook }) => {
        sheet.getRange('A1:A2').values = [['k'], [1]];
        const table = sheet.tables.add('A1:A2', true);
        sheet.pivotTables.add('pivot', table, sheet.getRange('E5'));
        const other = workbook.worksheets.add('other');
        other.pivotTables.add('Pivot', table, other.getRange('A5'));
      }),
  },
  {
    id: 'writing-into-a-pivot',
    question: { ja: 'ピボットのセルに書く', en: 'Writing into a cell of a pivot' },
    expected: 'PivotTableRangeConflict @ Range.values',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1:A2').values = [['k'], [1]];
        const pivot = sheet.pivotTables.add(
          'pivot',
          sheet.tables.add('A1:A2', true),
          sheet.getRange('E5'),
        );
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('k'));
        sheet.getRange('E5').values = [[1]];
      }),
  },
  {
    id: 'empty-pivot',
    question: { ja: '項目のないピボットが占める範囲', en: 'The cells of a pivot without fields' },
    expected: { rows: 18, columns: 3 },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:A2').values = [['k'], [1]];
        const table = sheet.tables.add('A1:A2', true);
        const pivot = sheet.pivotTables.add('pivot', table, sheet.getRange('E5'));
        const range = pivot.layout.getRange().load('rowCount,columnCount');
        await context.sync();
        return { rows: range.rowCount, columns: range.columnCount };
      }),
  },
  {
    id: 'sheet-added-last',
    question: {
      ja: '新しいシートは最後に入る？ 表示は切り替わる？',
      en: 'Does a new sheet come last, and is it shown?',
    },
    expected: [true, false],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { workbook } = context;
        sheet.activate();
        const made = workbook.worksheets.add('new').load('id');
        const last = workbook.worksheets.getLast().load('id');
        const active = workbook.worksheets.getActiveWorksheet().load('id');
        await context.sync();
        return [made.id === last.id, made.id === active.id];
      }),
  },
  {
    id: 'names-ignore-case',
    question: {
      ja: 'シートの getItem は大文字と小文字を区別する？',
      en: 'Does getItem of sheets heed the case?',
    },
    expected: probeSheet,
    ask: ({ run }) =>
      run(async (_sheet, context) => {
        const found = context.workbook.worksheets.getItem(probeSheet.toLowerCase()).load('name');
        await context.sync();
        return found.name;
      }),
  },
];
