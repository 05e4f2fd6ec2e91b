import type { CommandName, WorkbookModel } from '../../../shared/core/index';
import { emptyWorkbook } from '../../../shared/core/model/workbook-model';
import { applyToModel } from '../../../shared/core/plan/apply-to-model';
import { fitToHost } from '../../../shared/core/plan/fit-to-host';
import { runCommand } from '../../../shared/core/commands/registry';
import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import type { SheetsServices } from '../../../apps-script/src/adapter/sheets-types';
import { sheetsCapabilities } from '../../../apps-script/src/adapter/sheets-capabilities';
import { createServer, type CommandEnvelope } from '../../../apps-script/src/server';
import type { SheetsReply } from '../../../apps-script/src/shell';
import { openStandIn, type SheetsStandIn } from '../../fakes/sheets/open-stand-in';

const context = { today: '2025-05-01', seed: 'tests', language: 'ja' } as const;

type Asked = Pick<CommandEnvelope, 'name' | 'input'>;

export function servicesOf({ globals }: SheetsStandIn): SheetsServices {
  const { SpreadsheetApp: app, Utilities: utilities, Charts: charts } = globals;
  return { app, utilities, charts };
}

/** The server of a new run, as each call of google.script.run gets one. */
export function serverOf(standIn: SheetsStandIn) {
  standIn.session.startRun();
  return createServer({
    spreadsheet: standIn.spreadsheet,
    services: servicesOf(standIn),
    lock: standIn.globals.LockService.getDocumentLock(),
    now: () => standIn.environment.clock.now,
  });
}

/** Runs a command in one run and gives what the sidebar would get. */
export function ask(standIn: SheetsStandIn, asked: Asked): SheetsReply {
  const reply = serverOf(standIn).runCommand(JSON.stringify({ ...context, ...asked }));
  return JSON.parse(reply) as SheetsReply;
}

/** The same command on the model alone: what every host must come to. */
export function onModel(model: WorkbookModel, { name, input }: Asked): WorkbookModel {
  const call = { name, input } as { name: CommandName; input: never };
  const result = runCommand(call, readSnapshot(model), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return applyToModel(model, fitToHost(result.plan, sheetsCapabilities).plan);
}

export const newNetwork: Asked = {
  name: 'new-network',
  input: { name: '北海道連携', fiscalYear: 2025, sample: true },
};

/** The sample network as the model has it, beside the sheet that every new spreadsheet comes with. */
export function sampleModel(): WorkbookModel {
  const start = applyToModel(emptyWorkbook, { steps: [{ kind: 'ensureSheet', sheet: 'シート1' }] });
  return onModel(start, newNetwork);
}

/** A spreadsheet in which the sample network was made by the command itself. */
export function aSampleSpreadsheet(): SheetsStandIn {
  const standIn = openStandIn();
  const reply = ask(standIn, newNetwork);
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
  return standIn;
}

/** A command that adds this many firms. */
export function firms(count: number): Asked {
  const rows = Array.from({ length: count }, (_, place) => [`会社${String(place)}`, '北海道', 'A']);
  const header = ['企業名', '都道府県', '業種'];
  return { name: 'import-rows', input: { table: 'companies', header, rows } };
}
