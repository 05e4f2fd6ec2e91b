import type { Probe } from './probe';

/** What Excel makes of values, and what it gives back. */
export const cellProbes: readonly Probe[] = [
  {
    id: 'formulas-of-quoted-text',
    question: {
      ja: "「'=1」と入れたセルの values、formulas、valueTypes は？",
      en: "What do values, formulas and valueTypes give for a cell that got '=1?",
    },
    expected: ['=1', '=1', 'String'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.formulas = [["'=1"]];
        cell.load('values,formulas,valueTypes');
        await context.sync();
        return [cell.values, cell.formulas, cell.valueTypes].map((block) => String(block[0]?.[0]));
      }),
  },
  {
    id: 'leading-apostrophe',
    question: {
      ja: "「'0123」「''x」の先頭の ' は取れる？",
      en: "Does Excel take the first apostrophe off '0123 and ''x?",
    },
    expected: ['0123', "'x"],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cells = sheet.getRange('A1:B1');
        cells.formulas = [["'0123", "''x"]];
        cells.load('values');
        await context.sync();
        return cells.values[0]?.map(String) ?? [];
      }),
  },
  {
    id: 'typed-texts',
    question: {
      ja: '日付・数・エラーに見える文字列は何になる？（R5.4.1、１２３、1-2、3/4、50%、TRUE、#N/A、(5)）',
      en: 'What becomes of texts that look like dates, numbers and errors?',
    },
    expected: [
      ['Double', 'ge.m.d'],
      ['Double', 'General'],
      ['Double', 'm"月"d"日"'],
      ['Double', 'm"月"d"日"'],
      ['Double', '0%'],
      ['Boolean', 'General'],
      ['Error', 'General'],
      ['Double', 'General'],
    ],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cells = sheet.getRange('A1:H1');
        cells.formulas = [['R5.4.1', '１２３', '1-2', '3/4', '50%', 'TRUE', '#N/A', '(5)']];
        cells.load('valueTypes,numberFormat');
        await context.sync();
        return (cells.valueTypes[0] ?? []).map((type, index) => [
          type,
          String(cells.numberFormat[0]?.[index]),
        ]);
      }),
  },
  {
    id: 'null-leaves-a-cell',
    question: {
      ja: 'formulas の null はセルをそのまま、"" は空にする？',
      en: 'Does null in formulas leave a cell and "" clear it?',
    },
    expected: ['Double', 'Empty'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cells = sheet.getRange('A1:B1');
        cells.values = [[1, 2]];
        cells.formulas = [[null, '']];
        cells.load('valueTypes');
        await context.sync();
        return cells.valueTypes[0]?.map(String) ?? [];
      }),
  },
  {
    id: 'used-range-of-format',
    question: {
      ja: '書式だけのセルは getUsedRange に入る？（値だけ / すべて）',
      en: 'Does the used range hold cells with nothing but a format (values only / all)?',
    },
    expected: [true, 'B2'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('B2').format.fill.color = '#FF0000';
        const [filled, all] = [true, false].map((only) => sheet.getUsedRangeOrNullObject(only));
        filled?.load('address');
        all?.load('address');
        await context.sync();
        return [filled?.isNullObject === true, all?.address.split('!').pop() ?? ''];
      }),
  },
  {
    id: 'default-cell',
    question: {
      ja: '新しいブックの既定のフォント、列の幅、行の高さ、塗りつぶしの色は？',
      en: 'Which font, column width, row height and fill colour has a new workbook?',
    },
    expected: { font: 'Calibri', size: 11, width: 48, height: 15, fill: '#FFFFFF' },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { format } = sheet.getRange('A1');
        format.load('columnWidth,rowHeight,font/name,font/size,fill/color');
        await context.sync();
        const { font, fill, columnWidth: width, rowHeight: height } = format;
        return { font: font.name, size: font.size, width, height, fill: fill.color };
      }),
  },
  {
    id: 'column-width-rounding',
    question: {
      ja: '列の幅に 61.1 ポイントを入れると、いくつになる？',
      en: 'What becomes of a column width of 61.1 points?',
    },
    expected: 60.75,
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const { format } = sheet.getRange('C1');
        format.columnWidth = 61.1;
        format.load('columnWidth');
        await context.sync();
        return format.columnWidth;
      }),
  },
  {
    id: 'border-is-shared',
    question: {
      ja: 'A1 の下の線は、A2 の上の線として読める？',
      en: 'Is the line below A1 also the line above A2?',
    },
    expected: 'Continuous',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Continuous';
        const line = sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style');
        await context.sync();
        return line.style;
      }),
  },
  {
    id: 'border-weight-draws-line',
    question: {
      ja: '線がないところに太さだけを入れると、線は引かれる？',
      en: 'Does a weight alone draw a line where there is none?',
    },
    expected: ['Continuous', 'Medium'],
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const line = sheet.getRange('A1').format.borders.getItem('EdgeTop');
        line.weight = 'Medium';
        line.load('style,weight');
        await context.sync();
        return [line.style, line.weight];
      }),
  },
  {
    id: 'hyperlink-changes-font',
    question: {
      ja: 'リンクを付けると、文字の色や下線は変わる？',
      en: 'Does a link change the colour and the underline of the font?',
    },
    expected: { color: '#000000', underline: 'None' },
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.values = [['x']];
        cell.hyperlink = { address: 'https://example.com/' };
        cell.load('format/font/color,format/font/underline');
        await context.sync();
        const { color, underline } = cell.format.font;
        return { color, underline };
      }),
  },
  {
    id: 'hyperlink-on-blank',
    question: {
      ja: '空のセルにリンクを付けると、値は入る？',
      en: 'Does a link on a blank cell put a value there?',
    },
    expected: 'https://example.com/',
    ask: ({ run }) =>
      run(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.hyperlink = { address: 'https://example.com/' };
        cell.load('values');
        await context.sync();
        return String(cell.values[0]?.[0]);
      }),
  },
];
