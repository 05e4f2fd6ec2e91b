import { emptySheet, type WorkbookModel } from '../../shared/core/index';
import { aNewWorkbook } from '../builders/new-workbook';
import { expectedModel, hosts, seenIn, type Asked, type Opened } from './every-host';

jest.setTimeout(120_000);

const context = { today: '2024-05-01', seed: 'every-host', language: 'ja' } as const;

const blank: WorkbookModel = { sheets: [emptySheet('シート1')], names: [] };
const network = aNewWorkbook();
const sample = aNewWorkbook({ sample: true });

/** The sample with what people type: spaces, full-width digits, dates as text. */
const untidy: WorkbookModel = {
  ...sample,
  sheets: sample.sheets.map((sheet) => {
    if (sheet.name !== '案件') return sheet;
    const posted = sheet.rows[0]!.indexOf('求人化日');
    const rows = sheet.rows.map((row, index) =>
      row.map((cell, column) => (index === 2 && column === posted ? ' Ｒ５．４．１' : cell)),
    );
    return { ...sheet, rows };
  }),
};

const scenes: readonly (readonly [title: string, given: WorkbookModel, asked: Asked])[] = [
  [
    'makes a network',
    blank,
    { name: 'new-network', input: { name: '潮路ネットワーク', fiscalYear: 2023, sample: false } },
  ],
  [
    'makes the sample network',
    blank,
    { name: 'new-network', input: { name: '潮路ネットワーク', fiscalYear: 2023, sample: true } },
  ],
  ['fills in the sample', network, { name: 'fill-sample', input: {} }],
  [
    'imports rows, known and new ones',
    sample,
    {
      name: 'import-rows',
      input: {
        table: 'companies',
        header: ['企業名', '都道府県', '業種', '同意日', '従業員数'],
        rows: Array.from({ length: 60 }, (_, place) => {
          return [`=会社${String(place)}`, '北海道', 'E', '令和6年4月1日', place + 1];
        }),
      },
    },
  ],
  ['mends what is certain', untidy, { name: 'repair', input: {} }],
];

describe.each(Object.entries(hosts))('in %s', (_, host) => {
  test.each(scenes)('%s as the model does', async (_title, given, asked) => {
    const opened = await host.open(given, context);
    const reply = await opened.run(asked);
    expect(reply).toMatchObject({ kind: 'done', changed: true });
    const expected = expectedModel(given, asked, { ...opened, context });
    expect(seenIn(host, await opened.inspect())).toEqual(seenIn(host, expected));
  });
});

const questions: readonly Asked[] = [
  { name: 'kpi', input: { fiscalYear: 2023, by: 'month' } },
  { name: 'maturity', input: {} },
  { name: 'network', input: {} },
  { name: 'check', input: {} },
  { name: 'row-card', input: { sheet: '案件', row: 5 } },
  { name: 'kpi-sheet', input: {} },
];

/** Warnings tell of what a host lacks; everything else is the same. */
async function answersOf(opened: Opened): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const asked of questions) {
    const reply = await opened.run(asked);
    answers.push([asked.name, { ...reply, warnings: [] }]);
  }
  return answers;
}

test.each(Object.entries(hosts))('%s answers every question as the model does', async (_, host) => {
  const expected = await answersOf(await hosts.memory.open(untidy, context));
  expect(expected.map((answer) => (answer as [string, { kind: string }])[1].kind)).toEqual(
    questions.map(() => 'done'),
  );
  expect(await answersOf(await host.open(untidy, context))).toEqual(expected);
});

test('a workbook that one host made is worked on by the next', async () => {
  const make = scenes[1]![2];
  const inSheets = await hosts['Google Sheets'].open(blank, context);
  await inSheets.run(make);
  const carried = await inSheets.inspect();
  const file = await hosts['a .xlsx file, changed in place'].open(carried, context);
  const excel = await hosts.Excel.open(await file.inspect(), context);
  const kpi = { name: 'kpi', input: { fiscalYear: 2023 } } as const;
  const figures = await Promise.all([inSheets, file, excel].map(({ run }) => run(kpi)));
  for (const reply of figures) {
    expect(reply).toMatchObject({ output: { kpis: { K1: { value: 88 }, K5: { value: 4.2 } } } });
  }
});
