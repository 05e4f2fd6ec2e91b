import type { Probe } from './probe';

/** Validations, formats, names, protection, metadata, pivots and charts. */
export const thingProbes: readonly Probe[] = [
  {
    id: 'validation-stops-scripts',
    question: {
      ja: '一覧にない値はスクリプトからも断られ、ブロック全体が書かれない？',
      en: 'Is a value outside its list refused from scripts too, and the whole block unwritten?',
    },
    expected: ['refused', ''],
    ask: ({ sheet, app, refusal }) => {
      const list = app.newDataValidation().requireValueInList(['x']).setAllowInvalid(false);
      sheet.getRange('B1').setDataValidation(list.build());
      const answer = refusal(() => sheet.getRange('A1:B1').setValues([['a', 'b']]));
      return [answer, String(sheet.getRange('A1').getValue())];
    },
  },
  {
    id: 'blanks-and-formulas-pass',
    question: {
      ja: '空のセルと式は入力規則を通る？',
      en: 'Do blank cells and formulas pass every validation?',
    },
    expected: ['done', 'done'],
    ask: ({ sheet, app, refusal }) => {
      const rule = app.newDataValidation().requireNumberBetween(5, 6).setAllowInvalid(false);
      const cell = sheet.getRange('A1').setDataValidation(rule.build());
      return ['', '=1+1'].map((text) => refusal(() => cell.setValues([[text]])));
    },
  },
  {
    id: 'time-of-day-in-validations',
    question: {
      ja: '日付の入力規則で、最後の日の昼は通る？',
      en: 'Does noon of the last day pass a date validation?',
    },
    expected: ['done', 'refused'],
    ask: ({ sheet, app, refusal }) => {
      const [from, to] = [new Date(2024, 3, 1), new Date(2024, 3, 30)];
      const rule = app.newDataValidation().requireDateBetween(from, to).setAllowInvalid(false);
      const cell = sheet.getRange('A1').setNumberFormat('yyyy/mm/dd');
      cell.setDataValidation(rule.build());
      // 30 April and 1 May of 2024.
      return [45_412.5, 45_413.5].map((serial) => refusal(() => cell.setValue(serial)));
    },
  },
  {
    id: 'long-lists',
    question: { ja: '一覧は500件まで？', en: 'Has a literal list room for 500 entries only?' },
    expected: ['done', 'refused'],
    ask: ({ sheet, app, refusal }) =>
      [500, 501].map((count) => {
        const values = Array.from({ length: count }, (_, index) => `v${String(index)}`);
        return refusal(() =>
          sheet
            .getRange('A1')
            .setDataValidation(app.newDataValidation().requireValueInList(values).build()),
        );
      }),
  },
  {
    id: 'formulas-without-equals',
    question: {
      ja: '入力規則と条件付き書式の式は「=」が要る？',
      en: 'Do formulas of validations and conditional formats need their = ?',
    },
    expected: ['refused', 'refused'],
    ask: ({ sheet, app, refusal }) => [
      refusal(() =>
        sheet
          .getRange('A1')
          .setDataValidation(app.newDataValidation().requireFormulaSatisfied('A1>1').build()),
      ),
      refusal(() => {
        const rule = app.newConditionalFormatRule().whenFormulaSatisfied('A1>1').setBold(true);
        sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A1')]).build()]);
      }),
    ],
  },
  {
    id: 'name-of-a-deleted-column',
    question: {
      ja: '列を消すと、その列だけの名前付き範囲も消える？',
      en: 'Is a named range gone with the last of its cells?',
    },
    expected: 0,
    ask: ({ spreadsheet, sheet }) => {
      spreadsheet.setNamedRange('kit_gone', sheet.getRange('C1:C3'));
      sheet.deleteColumn(3);
      return spreadsheet.getNamedRanges().length;
    },
  },
  {
    id: 'protection-that-warns',
    question: {
      ja: '警告だけの保護は、スクリプトを黙って通す？',
      en: 'Does protection that only warns let scripts pass?',
    },
    expected: ['done', true],
    ask: ({ sheet, refusal }) => {
      const guard = sheet.protect().setWarningOnly(true);
      return [refusal(() => sheet.getRange('A1').setValue(1)), guard.isWarningOnly()];
    },
  },
  {
    id: 'room-of-metadata',
    question: {
      ja: 'デベロッパー メタデータはシートごとに3万文字まで？',
      en: 'Has developer metadata room for 30,000 characters a sheet?',
    },
    expected: ['done', 'refused'],
    ask: ({ sheet, refusal }) => [
      refusal(() => sheet.addDeveloperMetadata('kit.a', 'x'.repeat(29_000))),
      refusal(() => sheet.addDeveloperMetadata('kit.b', 'x'.repeat(2_000))),
    ],
  },
  {
    id: 'pivots-of-one-cell',
    question: {
      ja: '同じセルから2つのピボットを始められない？ セルの中身から見つかる？',
      en: 'Is a second pivot at the same cell refused? Is the first found by its anchor?',
    },
    expected: ['refused', ['E1']],
    ask: ({ sheet, refusal }) => {
      const source = sheet.getRange('A1:B3');
      source.setValues([
        ['a', 'b'],
        ['x', 1],
        ['y', 2],
      ]);
      const cell = sheet.getRange('E1');
      cell.createPivotTable(source).addRowGroup(1);
      const second = refusal(() => cell.createPivotTable(source));
      const anchors = sheet.getPivotTables().map((pivot) => pivot.getAnchorCell());
      return [second, anchors.map((anchor) => anchor.getA1Notation())];
    },
  },
  {
    id: 'options-of-charts',
    question: {
      ja: 'グラフのオプションは、点を含む名前でもそのまま読み返せる？',
      en: 'Are options of charts read back, also those with dots in their names?',
    },
    expected: ['題', '名前', '#1f6f5c', 10, 3, 400],
    ask: ({ sheet, app, services }) => {
      sheet.getRange('A1:B2').setValues([
        ['x', 1],
        ['y', 2],
      ]);
      const options = {
        title: '題',
        'series.0.labelInLegend': '名前',
        'series.0.color': '#1f6f5c',
        'vAxis.viewWindow.max': 10,
        'vAxis.gridlines.count': 3,
        width: 400,
      };
      const builder = sheet
        .newChart()
        .setChartType(services.charts.ChartType.COLUMN)
        .addRange(sheet.getRange('A1:A2'))
        .addRange(sheet.getRange('B1:B2'))
        .setPosition(1, 4, 0, 0);
      for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
      sheet.insertChart(builder.build());
      app.flush();
      const [chart] = sheet.getCharts();
      // Google's types say any; what is not a text or a number is shown as none.
      return Object.keys(options).map((name) => {
        const value: unknown = chart?.getOptions().get(name);
        return typeof value === 'string' || typeof value === 'number' ? value : null;
      });
    },
  },
];
