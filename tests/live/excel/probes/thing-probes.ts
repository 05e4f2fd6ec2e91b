import type { Probe } from './probe';

/** Validations, conditional formats, names, panes, pages: what Excel keeps and gives back. */
export const thingProbes: readonly Probe[] = [
  {
    id: 'validation-over-other',
    question: {
      ja: '一部だけ別の入力規則のある範囲に、clear なしで規則を入れられる？ clear の後は？',
      en: 'A rule over cells of which some have another one: without and after clear()?',
    },
    expected: ['InvalidArgument @ DataValidation.rule', 'done'],
    ask: async ({ refusal }) => {
      const rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' as const } };
      const list = { list: { inCellDropDown: true, source: 'a,b' } };
      const without = await refusal((sheet) => {
        sheet.getRange('A1:A2').dataValidation.rule = list;
        sheet.getRange('A1:A4').dataValidation.rule = rule;
      });
      const after = await refusal((sheet) => {
        const { dataValidation } = sheet.getRange('A1:A4');
        dataValidation.clear();
        dataValidation.rule = rule;
      });
      return [without, after];
    },
  },
  {
    id: 'validation-list-source',
    question: {
      ja: 'セルの範囲からの選択肢は、どんな式として読める？',
      en: 'How is a list from cells given back?',
    },
    expected: "='P'!$A$1:$A$3",
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange('C1');
        dataValidation.rule = { list: { inCellDropDown: true, source: "='P'!$A$1:$A$3" } };
        dataValidation.load('rule');
        await context.sync();
        return text(dataValidation.rule.list?.source);
      }),
  },
  {
    id: 'validation-date',
    question: {
      ja: '日付の入力規則の「=45383」は、何として読める？',
      en: 'What is given back for a date rule with =45383?',
    },
    expected: ['=45383', '=45748'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { dataValidation } = sheet.getRange('C1');
        dataValidation.rule = {
          date: { formula1: '=45383', formula2: '=45748', operator: 'Between' },
        };
        dataValidation.load('rule');
        await context.sync();
        const { formula1, formula2 } = dataValidation.rule.date ?? {};
        return [text(formula1), text(formula2)];
      }),
  },
  {
    id: 'validation-type-of-mixed',
    question: {
      ja: '規則のあるセルとないセルの範囲の type と rule は？',
      en: 'type and rule of a range of which only some cells have a validation?',
    },
    expected: ['MixedCriteria', null],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
        const { dataValidation } = sheet.getRange('A1:A2');
        dataValidation.load('type,rule');
        await context.sync();
        return [dataValidation.type, dataValidation.rule as unknown as null];
      }),
  },
  {
    id: 'validation-custom-is-relative',
    question: {
      ja: 'A1:A9 の「=A1>1」を A5 で読むと？',
      en: 'The rule =A1>1 of A1:A9, read through A5?',
    },
    expected: '=A5>1',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=A1>1' } };
        const { dataValidation } = sheet.getRange('A5');
        dataValidation.load('rule');
        await context.sync();
        return String(dataValidation.rule.custom?.formula);
      }),
  },
  {
    id: 'new-format-comes-first',
    question: {
      ja: '後から足した条件付き書式は先に来る？ priority = -1 で最後になる？',
      en: 'Does a new conditional format come first? Does priority -1 make it the last?',
    },
    expected: [
      ['DataBar', 'Custom'],
      ['Custom', 'DataBar'],
    ],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { conditionalFormats } = sheet.getRange('A1:A9');
        conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
        const second = conditionalFormats.add('DataBar');
        const types = async () => {
          const all = sheet.getRange().conditionalFormats.load('items/type,items/priority');
          await context.sync();
          return [...all.items]
            .sort((one, other) => one.priority - other.priority)
            .map(({ type }) => type as string);
        };
        const before = await types();
        second.priority = -1;
        return [before, await types()];
      }),
  },
  {
    id: 'format-formula-of-part',
    question: {
      ja: 'B2:C9 の条件付き書式の式は、どのセルから見た式として読める？',
      en: 'For which cell is the formula of a format on B2:C9 given back?',
    },
    expected: '=$B2>1',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const format = sheet.getRange('B2:C9').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=$B2>1';
        const [found] = (await loaded(sheet, context)).items;
        return found?.custom.rule.formula ?? '';
      }),
  },
  {
    id: 'format-numbers',
    question: {
      ja: 'データ バーの境界「=0」は、何として読める？',
      en: 'How is the bound =0 of a data bar given back?',
    },
    expected: { type: 'Number', formula: '=0' },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { dataBar } = sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
        dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
        dataBar.load('lowerBoundRule');
        await context.sync();
        const { type, formula } = dataBar.lowerBoundRule;
        return { type, formula: formula ?? null };
      }),
  },
  {
    id: 'print-area-cleared',
    question: {
      ja: "setPrintArea('') と setPrintTitleRows('') は設定を消す？",
      en: "Do setPrintArea('') and setPrintTitleRows('') take the setting away?",
    },
    expected: ['done', true, true],
    ask: async ({ run, refusal }) => {
      const code = await refusal((sheet) => {
        sheet.pageLayout.setPrintArea('A1:B2');
        sheet.pageLayout.setPrintTitleRows('$1:$1');
        sheet.pageLayout.setPrintArea('');
        sheet.pageLayout.setPrintTitleRows('');
      });
      return run(async ({ pageLayout }, context) => {
        const area = pageLayout.getPrintAreaOrNullObject().load('address');
        const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
        await context.sync();
        return [code, area.isNullObject, titles.isNullObject];
      });
    },
  },
  {
    id: 'page-of-new-sheet',
    question: {
      ja: '新しいシートの用紙、向き、拡大縮小は？',
      en: 'Paper, orientation and zoom of a new sheet?',
    },
    expected: { paper: 'Letter', orientation: 'Portrait', zoom: { scale: 100 } },
    ask: ({ run }) =>
      run(async ({ pageLayout }, context) => {
        pageLayout.load('paperSize,orientation,zoom');
        await context.sync();
        const { paperSize, orientation, zoom } = pageLayout;
        return { paper: paperSize, orientation, zoom: withoutNulls(zoom) };
      }),
  },
  {
    id: 'zoom-is-replaced',
    question: {
      ja: '縦横とも1ページにした後、横だけを入れると、縦は？',
      en: 'Does a zoom with only the width drop the height that was there?',
    },
    expected: { horizontalFitToPages: 1 },
    ask: ({ run }) =>
      run(async ({ pageLayout }, context) => {
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.load('zoom');
        await context.sync();
        return withoutNulls(pageLayout.zoom);
      }),
  },
  {
    id: 'freeze-rows-then-columns',
    question: {
      ja: 'freezeRows(1) の後の freezeColumns(1) は、行の固定を残す？',
      en: 'Does freezeColumns(1) after freezeRows(1) keep the row?',
    },
    expected: { rows: 1_048_576, columns: 1 },
    ask: ({ run }) =>
      run(async ({ freezePanes }, context) => {
        freezePanes.freezeRows(1);
        freezePanes.freezeColumns(1);
        const place = freezePanes.getLocationOrNullObject().load('rowCount,columnCount');
        await context.sync();
        return { rows: place.rowCount, columns: place.columnCount };
      }),
  },
  {
    id: 'new-table',
    question: {
      ja: '新しいテーブルのスタイルと、縞模様、フィルター ボタンは？',
      en: 'Style, banding and filter buttons of a new table?',
    },
    expected: { style: 'TableStyleMedium2', banded: true, filter: true, header: '列1か見出し' },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1').values = [['列1か見出し']];
        const table = sheet.tables.add('A1:A3', true);
        table.load('style,showBandedRows,showFilterButton,columns/items/name');
        await context.sync();
        const { style, showBandedRows: banded, showFilterButton: filter, columns } = table;
        return { style, banded, filter, header: columns.items[0]?.name ?? '' };
      }),
  },
  {
    id: 'table-from-blank-titles',
    question: {
      ja: '空の見出しと同じ見出しのテーブルの列の名前は？',
      en: 'What are columns called whose titles are blank or the same?',
    },
    expected: ['x', 'x2', '列3'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:C1').values = [['x', 'x', '']];
        const table = sheet.tables.add('A1:C3', true);
        table.load('columns/items/name');
        await context.sync();
        return table.columns.items.map(({ name }) => name);
      }),
  },
  {
    id: 'name-formula',
    question: {
      ja: '名前の式は、入れたとおりに読める？（シート名の引用符）',
      en: 'Is the formula of a name given back as it was (quotes of the sheet)?',
    },
    expected: ["='P'!$A$1", '="1.0"'],
    ask: ({ run }) =>
      run(async (_sheet, context) => {
        const { names } = context.workbook;
        const made = [names.add('kit_a', "='P'!$A$1"), names.add('kit_b', '="1.0"')];
        for (const name of made) name.load('formula');
        await context.sync();
        return made.map(({ formula }) => String(formula));
      }),
  },
  {
    id: 'chart-names-taken',
    question: {
      ja: '同じ名前のグラフを2つ作れる？',
      en: 'Can two charts of a sheet have one name?',
    },
    expected: 'InvalidArgument @ Chart.name',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1:A2').values = [[1], [2]];
        for (const name of ['chart', 'Chart']) {
          sheet.charts.add('ColumnClustered', sheet.getRange('A1:A2'), 'Columns').name = name;
        }
      }),
  },
  {
    id: 'line-color',
    question: {
      ja: '折れ線グラフの線の色を入れて読むと？',
      en: 'Is the colour of a line in a line chart given back?',
    },
    expected: '#1F6F5C',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:A2').values = [[1], [2]];
        const chart = sheet.charts.add('Line', sheet.getRange('A1:A2'), 'Columns');
        const { line } = chart.series.getItemAt(0).format;
        line.color = '#1f6f5c';
        line.load('color');
        await context.sync();
        return line.color;
      }),
  },
  {
    id: 'axes-of-a-pie',
    question: { ja: '円グラフの軸', en: 'The axes of a pie chart' },
    expected: 'InvalidOperation @ ChartAxes.valueAxis',
    ask: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1:A2').values = [[1], [2]];
        const chart = sheet.charts.add('Pie', sheet.getRange('A1:A2'), 'Columns');
        chart.axes.valueAxis.load('minimum');
      }),
  },
  {
    id: 'pivot-names',
    question: {
      ja: 'ピボットの値の名前は？（Excel が付けるもの）元の列と同じ名前は？',
      en: 'What is a figure of a pivot called, and can it be called like its column?',
    },
    expected: ['Sum of n', 'InvalidArgument @ DataPivotHierarchy.name'],
    ask: async ({ run, refusal }) => {
      const name = await run(async (sheet, context) => {
        sheet.getRange('A1:B3').values = [
          ['k', 'n'],
          ['a', 1],
          ['b', 2],
        ];
        const table = sheet.tables.add('A1:B3', true);
        const pivot = sheet.pivotTables.add('pivot', table, sheet.getRange('E5'));
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('k'));
        const figure = pivot.dataHierarchies.add(pivot.hierarchies.getItem('n')).load('name');
        await context.sync();
        return figure.name;
      });
      const taken = await refusal((sheet) => {
        sheet.pivotTables.getItem('pivot').dataHierarchies.getItem(name).name = 'n';
      });
      return [name, taken];
    },
  },
  {
    id: 'pivot-with-filter',
    question: {
      ja: 'E5 のピボットにフィルターを足すと、表はどこから始まる？',
      en: 'Where does a pivot made at E5 begin after a filter was added?',
    },
    expected: 'E5',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1:C2').values = [
          ['k', 'n', 'f'],
          ['a', 1, 'x'],
        ];
        const table = sheet.tables.add('A1:C2', true);
        const pivot = sheet.pivotTables.add('pivot', table, sheet.getRange('E5'));
        pivot.rowHierarchies.add(pivot.hierarchies.getItem('k'));
        pivot.dataHierarchies.add(pivot.hierarchies.getItem('n'));
        pivot.filterHierarchies.add(pivot.hierarchies.getItem('f'));
        const range = pivot.layout.getRange().load('address');
        await context.sync();
        return (range.address.split('!').pop() ?? '').split(':')[0] ?? '';
      }),
  },
];

/** What is typed as a text or a range, and answered as a text. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

async function loaded(sheet: Excel.Worksheet, context: Excel.RequestContext) {
  const formats = sheet.getRange().conditionalFormats.load('items/id');
  await context.sync();
  for (const format of formats.items) format.load('custom/rule/formula');
  await context.sync();
  return formats;
}

/** Some say nothing by leaving out, some by null: that is not in question here. */
function withoutNulls(zoom: Excel.PageLayoutZoomOptions): Record<string, number> {
  return Object.fromEntries(
    Object.entries(zoom).flatMap(([name, value]: readonly [string, unknown]) =>
      typeof value === 'number' ? [[name, value]] : [],
    ),
  );
}
