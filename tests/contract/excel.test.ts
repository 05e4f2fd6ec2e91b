import { createExcelAdapter } from '../../excel-addin/src/adapter/excel-adapter';
import { officeExcelApi } from '../../excel-addin/src/taskpane/excel-api';
import { createMemoryAdapter } from '../../shared/adapters/memory/memory-adapter';
import type {
  CommandContext,
  CommandInputs,
  CommandName,
  WorkbookModel,
  WorkbookView,
} from '../../shared/core/index';
import { emptySheet } from '../../shared/core/index';
import { normalizeModel } from '../../shared/core/model/normalize-model';
import type { HostAdapter, MaybePromise } from '../../shared/ports/host-adapter';
import { runOnHost } from '../../shared/shell/run-on-host';
import { openExcel } from '../fakes/excel/client';
import { bookFromModel } from '../fakes/excel/from-model';
import { seenByExcel } from '../fakes/excel/seen-by-excel';
import { modelFromBook } from '../fakes/excel/to-model';
import { describeAdapterContract } from './describe-adapter-contract';
import { knownGaps } from './known-gaps';

// The floor of the manifest, and the newest version that the published client knows.
const versions = ['1.9', '1.15'];

describe.each(versions)('ExcelApi %s', (api) => {
  const open = (given: WorkbookModel) => {
    const excel = openExcel({ api, book: bookFromModel(given) });
    return {
      excel,
      adapter: createExcelAdapter(officeExcelApi()),
      inspect: () => modelFromBook(excel.book),
      countCalls: () => excel.requests.length,
    };
  };

  describeAdapterContract('Excel', {
    open,
    knownGaps: knownGaps.excel,
    seenAs: (model) => seenByExcel(withoutCaseOfNames(model)),
    // Two to look around, since nothing was read before, and one to write.
    maxCalls: 3,
    maxReadCalls: 2,
  });

  it('makes the sample network as the model has it, and works on with it', async () => {
    const memory = createMemoryAdapter(blank);
    const { adapter, countCalls, excel } = open(blank);
    const calls: number[] = [];
    for (const step of work) {
      const before = countCalls();
      const reply = await step(adapter);
      calls.push(countCalls() - before);
      expect(withoutWarnings(reply)).toEqual(withoutWarnings(await step(memory)));
      const [view, wanted] = [await adapter.readView(), await memory.readView()];
      expect(comparable(view)).toEqual(comparable(wanted));
    }
    // The sample has more than 50,000 cells to read (one request more) and is too big to write at
    // once; a plan right after a reading is one request.
    expect(calls).toEqual([5, 3, 4, 1, 4, 3]);
    const sizes = excel.requests.map(({ body }) => Buffer.byteLength(JSON.stringify(body)));
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  }, 120_000);

  it('makes the sample network in a second run after the first one failed half way', async () => {
    const { adapter, excel, inspect } = open(blank);
    const make = run('new-network', { name: '', fiscalYear: 2023, sample: true });
    // After one request to read, the second of three that write.
    excel.onRequest = (index) => {
      return index === 2 ? { kind: 'error', code: 'GeneralException', after: 500 } : undefined;
    };
    expect(await make(adapter)).toMatchObject({ kind: 'failed' });
    expect(inspect().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(await make(adapter)).toMatchObject({ kind: 'done', changed: true });
    const memory = createMemoryAdapter(blank);
    await make(memory);
    expect(comparable(await adapter.readView())).toEqual(comparable(await memory.readView()));
  }, 120_000);
});

const blank: WorkbookModel = { sheets: [emptySheet('Sheet1')], names: [] };

const context: CommandContext = { today: '2024-03-31', seed: 'excel', language: 'ja' };

function run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
  return (adapter: HostAdapter): Promise<unknown> => runOnHost(adapter, { name, input, context });
}

/** What is done with the network one after the other; the second repair finds nothing to do. */
const work: readonly ((adapter: HostAdapter) => unknown)[] = [
  run('new-network', { name: '', fiscalYear: 2023, sample: true }),
  run('kpi', {}),
  run('import-rows', {
    table: 'agencies',
    header: ['id', 'name', 'kind', 'joined'],
    rows: [
      ['AG-SC10MNPEY4', '=改名した機関', '大学', '2023/05/01'],
      ['AG-0000000001', '0123', '商工会', 45017],
      ['AG-0000000002', '令和5年4月1日', '商工会', '令和5年4月1日'],
    ],
  }),
  writeUntidyName,
  run('repair', {}),
  run('repair', {}),
];

function writeUntidyName(adapter: HostAdapter): MaybePromise<void> {
  return adapter.applyPlan({
    steps: [
      {
        kind: 'writeRange',
        sheet: '参画機関',
        area: { row: 2, column: 1, rowCount: 1, columnCount: 1 },
        contents: [['　みなと商工会議所 ']],
      },
    ],
  });
}

/** Warnings tell what Excel cannot do, which the model can. */
function withoutWarnings(reply: unknown): unknown {
  return typeof reply === 'object' ? { ...reply, warnings: [] } : reply;
}

/** Excel keeps a name as it was first written, and finds it however it is written. */
function withoutCaseOfNames(model: WorkbookModel): WorkbookModel {
  const names = model.names.map(({ name, refersTo }) => ({ name: name.toLowerCase(), refersTo }));
  return { ...model, names };
}

/** Cells, tables and names in the one form that views of the same workbook share. */
function comparable({ sheets, names }: WorkbookView) {
  const model = normalizeModel({
    sheets: sheets.map((sheet) => ({ ...emptySheet(sheet.name), ...sheet })),
    names,
  });
  return {
    names: model.names,
    sheets: model.sheets.map(({ name, visibility, rows, tables }) => {
      return { name, visibility, rows, tables };
    }),
  };
}
