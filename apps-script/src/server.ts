import {
  readSnapshot,
  type CommandContext,
  type CommandInputs,
  type CommandName,
  type Place,
} from '../../shared/core/index';
import type { Selection } from '../../shared/ports/host-bridge';
import { locate } from '../../shared/shell/locate';
import { createSheetsAdapter, type SheetsAdapter } from './adapter/adapter';
import type { SheetsServices, Spreadsheet } from './adapter/sheets-types';
import {
  continueOnSheets,
  runOnSheets,
  type IsOver,
  type SheetsReply,
  type UnfinishedWork,
} from './shell';
import { busy, withLock, type DocumentLock } from './with-lock';

/** One spreadsheet with what the server side needs around it. */
export interface ServerParts {
  readonly spreadsheet: Spreadsheet;
  readonly services: SheetsServices;
  readonly lock: DocumentLock;
  /** Milliseconds, for the time limit of a run. */
  readonly now: () => number;
}

/** What the sidebar asks for; `JSON.stringify` of it is the only thing that crosses. */
export interface CommandEnvelope extends CommandContext {
  readonly name: CommandName;
  readonly input: CommandInputs[CommandName];
}

/** What the sidebar can call. Texts in and out are JSON: Google would refuse dates and functions. */
export interface Server {
  /** Runs a `CommandEnvelope`, gives a `SheetsReply`. */
  readonly runCommand: (envelope: string) => string;
  /** Goes on with an `UnfinishedWork`, gives a `SheetsReply`. */
  readonly continueCommand: (work: string) => string;
  /** The cell that the user is at, a `Selection`, or `null`. */
  readonly readSelection: () => string;
  /** Goes to a `Place`; gives whether there is such a place. */
  readonly goTo: (place: string) => boolean;
}

/**
 * Google ends a run after six minutes without asking. Ending it ourselves after one leaves room for
 * the piece of work that is under way, and the sidebar can say how far it is.
 */
const RUN_LENGTH = 60_000;

/** The server side of the sidebar, for one run. */
export function createServer({ spreadsheet, services, lock, now }: ServerParts): Server {
  const start = now();
  const isOver: IsOver = () => now() - start > RUN_LENGTH;
  const adapter = createSheetsAdapter(spreadsheet, services);

  return {
    runCommand: (envelope) => {
      const { name, input, ...context } = JSON.parse(envelope) as CommandEnvelope;
      return locked(() => runOnSheets(adapter, { name, input, context }, isOver));
    },
    continueCommand: (text) => {
      const work = JSON.parse(text) as UnfinishedWork;
      return locked(() => continueOnSheets(adapter, work, isOver));
    },
    readSelection: () => JSON.stringify(selectionOf(spreadsheet)),
    goTo: (place) => goTo(spreadsheet, adapter, JSON.parse(place) as Place),
  };

  function locked(work: () => SheetsReply): string {
    const reply = withLock(lock, work) ?? { kind: 'failed', problems: [busy] };
    return JSON.stringify(reply);
  }
}

function selectionOf(spreadsheet: Spreadsheet): Selection | null {
  const cell = spreadsheet.getCurrentCell();
  if (cell === null) return null;
  const sheet = cell.getSheet().getName();
  return { sheet, row: cell.getRow() - 1, column: cell.getColumn() - 1 };
}

function goTo(spreadsheet: Spreadsheet, adapter: SheetsAdapter, place: Place): boolean {
  const found = locate(place, readSnapshot(adapter.readView()));
  const sheet = found === null ? null : spreadsheet.getSheetByName(found.sheet);
  if (found === null || sheet === null) return false;
  const { row, column, rowCount, columnCount } = found.area;
  sheet.getRange(row + 1, column + 1, rowCount, columnCount).activate();
  return true;
}
