import { createSheetsAdapter } from '../../apps-script/src/adapter/adapter';
import { runOnSheets } from '../../apps-script/src/shell';
import { createExcelAdapter } from '../../excel-addin/src/adapter/excel-adapter';
import { officeExcelApi } from '../../excel-addin/src/taskpane/excel-api';
import { createMemoryAdapter } from '../../shared/adapters/memory/memory-adapter';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { openXlsx } from '../../shared/adapters/xlsx/xlsx-adapter';
import {
  applyToModel,
  emptySheet,
  fitToHost,
  readSnapshot,
  runCommand,
  type CommandInputs,
  type CommandName,
  type HostCapabilities,
  type WorkbookModel,
} from '../../shared/core/index';
import { normalizeModel } from '../../shared/core/model/normalize-model';
import type { CommandReply } from '../../shared/ports/host-bridge';
import { runOnHost } from '../../shared/shell/run-on-host';
import { aNewWorkbook } from '../builders/new-workbook';
import { seenBySheets } from '../fakes/sheets/model/seen-by-sheets';
import { openStandIn } from '../fakes/sheets/open-stand-in';
import { openExcel } from '../fakes/excel/client';
import { bookFromModel } from '../fakes/excel/from-model';
import { seenByExcel } from '../fakes/excel/seen-by-excel';
import { modelFromBook } from '../fakes/excel/to-model';
import { seenInFile } from './seen-in-file';

jest.setTimeout(120_000);

const context = { today: '2024-05-01', seed: 'every-host', language: 'ja' } as const;

/** A command by name with its input. */
interface Asked<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly input: CommandInputs[Name];
}

/** A workbook open in a host. */
interface Opened {
  readonly capabilities: HostCapabilities;
  /** Runs a command as that host's own shell does. */
  readonly run: (asked: Asked) => Promise<CommandReply<unknown>>;
  /** Reads all of the workbook, by another way than the adapter. */
  readonly inspect: () => Promise<WorkbookModel>;
}

interface Host {
  readonly open: (given: WorkbookModel) => Promise<Opened>;
  /** Takes away what the host cannot hold or tell apart: docs/host-differences.md. */
  readonly lens: (model: WorkbookModel) => WorkbookModel;
}

const same = (model: WorkbookModel) => model;

const hosts: Readonly<Record<string, Host>> = {
  memory: {
    open: (given) => {
      const adapter = createMemoryAdapter(given);
      return Promise.resolve({
        capabilities: adapter.capabilities,
        run: (asked) => runOnHost(adapter, { ...asked, context }),
        inspect: () => Promise.resolve(adapter.inspect()),
      });
    },
    lens: same,
  },
  'a .xlsx file, changed in place': { open: openFile, lens: seenInFile },
  Excel: {
    open: (given) => Promise.resolve(openInExcel(given)),
    lens: (model) => seenByExcel(withoutCaseOfNames(model)),
  },
  'Google Sheets': {
    open: (given) => Promise.resolve(openInSheets(given)),
    lens: seenBySheets,
  },
};

async function openFile(given: WorkbookModel): Promise<Opened> {
  const opened = await openXlsx(await writeWorkbook(given));
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problems));
  const { adapter } = opened;
  return {
    capabilities: adapter.capabilities,
    run: (asked) => runOnHost(adapter, { ...asked, context }),
    inspect: async () => {
      const reading = await readWorkbook(await adapter.toBytes());
      if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
      return reading.model;
    },
  };
}

function openInExcel(given: WorkbookModel): Opened {
  const excel = openExcel({ api: '1.15', book: bookFromModel(given) });
  const adapter = createExcelAdapter(officeExcelApi());
  return {
    capabilities: adapter.capabilities,
    run: (asked) => runOnHost(adapter, { ...asked, context }),
    inspect: () => Promise.resolve(modelFromBook(excel.book)),
  };
}

function openInSheets(given: WorkbookModel): Opened {
  const { spreadsheet, globals, toModel } = openStandIn(given);
  const { SpreadsheetApp: app, Utilities: utilities, Charts: charts } = globals;
  const adapter = createSheetsAdapter(spreadsheet, { app, utilities, charts });
  return {
    capabilities: adapter.capabilities,
    run: (asked) => {
      const reply = runOnSheets(adapter, { ...asked, context }, () => false);
      if (reply.kind === 'unfinished') throw new Error('The run ended by itself');
      return Promise.resolve(reply);
    },
    inspect: () => Promise.resolve(toModel()),
  };
}

/** Excel keeps a name as it was first written, and finds it however it is written. */
function withoutCaseOfNames(model: WorkbookModel): WorkbookModel {
  const names = model.names.map(({ name, refersTo }) => ({ name: name.toLowerCase(), refersTo }));
  return { ...model, names };
}

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

/** What the command comes to on the model alone, as far as a host's abilities go. */
function expectedModel(given: WorkbookModel, asked: Asked, capabilities: HostCapabilities) {
  const result = runCommand(asked, readSnapshot(given), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return applyToModel(given, fitToHost(result.plan, capabilities).plan);
}

describe.each(Object.entries(hosts))('in %s', (_, { open, lens }) => {
  test.each(scenes)('%s as the model does', async (_title, given, asked) => {
    const opened = await open(given);
    const reply = await opened.run(asked);
    expect(reply).toMatchObject({ kind: 'done', changed: true });
    const expected = expectedModel(given, asked, opened.capabilities);
    const seen = (model: WorkbookModel) => normalizeModel(lens(model));
    expect(seen(await opened.inspect())).toEqual(seen(expected));
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

test.each(Object.keys(hosts))('%s answers every question as the model does', async (name) => {
  const expected = await answersOf(await hosts['memory']!.open(untidy));
  expect(expected.map((answer) => (answer as [string, { kind: string }])[1].kind)).toEqual(
    questions.map(() => 'done'),
  );
  expect(await answersOf(await hosts[name]!.open(untidy))).toEqual(expected);
});

test('a workbook that one host made is worked on by the next', async () => {
  const make = scenes[1]![2];
  const inSheets = await hosts['Google Sheets']!.open(blank);
  await inSheets.run(make);
  const carried = await inSheets.inspect();
  const file = await openFile(carried);
  const excel = openInExcel(await file.inspect());
  const kpi = { name: 'kpi', input: { fiscalYear: 2023 } } as const;
  const figures = await Promise.all([inSheets, file, excel].map(({ run }) => run(kpi)));
  for (const reply of figures) {
    expect(reply).toMatchObject({ output: { kpis: { K1: { value: 88 }, K5: { value: 4.2 } } } });
  }
});
