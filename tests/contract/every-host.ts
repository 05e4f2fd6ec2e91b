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
  fitToHost,
  readSnapshot,
  runCommand,
  type CommandContext,
  type CommandInputs,
  type CommandName,
  type HostCapabilities,
  type WorkbookModel,
} from '../../shared/core/index';
import { normalizeModel } from '../../shared/core/model/normalize-model';
import type { CommandReply } from '../../shared/ports/host-bridge';
import { runOnHost } from '../../shared/shell/run-on-host';
import { seenBySheets } from '../fakes/sheets/model/seen-by-sheets';
import { openStandIn } from '../fakes/sheets/open-stand-in';
import { openExcel } from '../fakes/excel/client';
import { bookFromModel } from '../fakes/excel/from-model';
import { seenByExcel } from '../fakes/excel/seen-by-excel';
import { modelFromBook } from '../fakes/excel/to-model';
import { seenInFile } from './seen-in-file';

/** A command by name with its input. */
export type Asked = {
  readonly [Name in CommandName]: { readonly name: Name; readonly input: CommandInputs[Name] };
}[CommandName];

/** A workbook open in a host. */
export interface Opened {
  readonly capabilities: HostCapabilities;
  /** Runs a command as that host's own shell does. */
  readonly run: (asked: Asked) => Promise<CommandReply<unknown>>;
  /** Reads all of the workbook, by another way than the adapter. */
  readonly inspect: () => Promise<WorkbookModel>;
}

/** A host of the product, as far as it can be had without an installation. */
export interface Host {
  /** Opens a workbook; every command in it runs in this context. */
  readonly open: (given: WorkbookModel, context: CommandContext) => Promise<Opened>;
  /** Takes away what the host cannot hold or tell apart: docs/host-differences.md. */
  readonly lens: (model: WorkbookModel) => WorkbookModel;
}

/** All hosts by name. */
export const hosts = {
  memory: { open: openMemory, lens: (model) => model },
  'a .xlsx file, changed in place': { open: openFile, lens: seenInFile },
  Excel: { open: openInExcel, lens: (model) => seenByExcel(withoutCaseOfNames(model)) },
  'Google Sheets': { open: openInSheets, lens: seenBySheets },
} as const satisfies Readonly<Record<string, Host>>;

function openMemory(given: WorkbookModel, context: CommandContext): Promise<Opened> {
  const adapter = createMemoryAdapter(given);
  return Promise.resolve({
    capabilities: adapter.capabilities,
    run: (asked) => runOnHost(adapter, { ...asked, context }),
    inspect: () => Promise.resolve(adapter.inspect()),
  });
}

async function openFile(given: WorkbookModel, context: CommandContext): Promise<Opened> {
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

function openInExcel(given: WorkbookModel, context: CommandContext): Promise<Opened> {
  const excel = openExcel({ api: '1.15', book: bookFromModel(given) });
  const adapter = createExcelAdapter(officeExcelApi());
  return Promise.resolve({
    capabilities: adapter.capabilities,
    run: (asked) => runOnHost(adapter, { ...asked, context }),
    inspect: () => Promise.resolve(modelFromBook(excel.book)),
  });
}

function openInSheets(given: WorkbookModel, context: CommandContext): Promise<Opened> {
  const { spreadsheet, globals, toModel } = openStandIn(given);
  const { SpreadsheetApp: app, Utilities: utilities, Charts: charts } = globals;
  const adapter = createSheetsAdapter(spreadsheet, { app, utilities, charts });
  return Promise.resolve({
    capabilities: adapter.capabilities,
    run: (asked) => {
      const reply = runOnSheets(adapter, { ...asked, context }, () => false);
      if (reply.kind === 'unfinished') throw new Error('The run ended by itself');
      return Promise.resolve(reply);
    },
    inspect: () => Promise.resolve(toModel()),
  });
}

/** Excel keeps a name as it was first written, and finds it however it is written. */
function withoutCaseOfNames(model: WorkbookModel): WorkbookModel {
  const names = model.names.map(({ name, refersTo }) => ({ name: name.toLowerCase(), refersTo }));
  return { ...model, names };
}

/** What a command comes to on the model alone, as far as a host's abilities go. */
export function expectedModel(
  given: WorkbookModel,
  asked: Asked,
  { capabilities, context }: Pick<Opened, 'capabilities'> & { readonly context: CommandContext },
): WorkbookModel {
  const result = runCommand(asked, readSnapshot(given), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return applyToModel(given, fitToHost(result.plan, capabilities).plan);
}

/** What a host shows of a model, in one form for all hosts. */
export function seenIn({ lens }: Host, model: WorkbookModel): WorkbookModel {
  return normalizeModel(lens(model));
}
