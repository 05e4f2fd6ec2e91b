/** The global scope of Apps Script, with the stand-in's services in it. */
import { runInContext, type Context } from 'node:vm';
import './facades/range';
import './facades/sheet';
import './facades/spreadsheet';
import { spreadsheetApp, charts } from './facades/spreadsheet-app';
import {
  lockService,
  logger,
  propertiesService,
  sessionService,
  utilities,
  writeLog,
} from './facades/services';
import { htmlService } from './facades/ui';
import type { Realm, Session } from './service/session';

/** The services by the names that scripts know them by. */
export interface ServiceGlobals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: typeof Charts;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Readonly<
    Record<'log' | 'info' | 'warn' | 'error', (...parts: unknown[]) => void>
  >;
}

/** The services of one run. */
export function createGlobals(session: Session): ServiceGlobals {
  const state = { session };
  const write = (...parts: unknown[]) => writeLog(session, parts);
  return {
    SpreadsheetApp: spreadsheetApp(state),
    Charts: charts(state),
    HtmlService: htmlService(state),
    LockService: lockService(state),
    PropertiesService: propertiesService(state),
    Session: sessionService(state),
    Utilities: utilities(state),
    Logger: logger(state),
    console: { log: write, info: write, warn: write, error: write },
  };
}

/** What newer engines have and Apps Script's has not, or what belongs to browsers and Node.js. */
const MISSING = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'queueMicrotask'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch', 'crypto', 'atob', 'btoa'],
  ...['FormData', 'File', 'Blob', 'DOMException', 'window', 'self', 'navigator', 'performance'],
  ...['process', 'require', 'module', 'exports', 'Buffer', 'global', 'structuredClone'],
  ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'AbortController', 'AbortSignal'],
];

/**
 * Makes a context, best an empty one, into Apps Script's global scope for one run.
 *
 * The context gets the services and a clock that is the session's, and loses what Apps Script lacks.
 * From then on the session answers with lists, dates and errors of the context's own world.
 */
export function installGlobals(context: Context, session: Session): void {
  const scope = context as Record<string, unknown>;
  for (const name of MISSING) Reflect.deleteProperty(scope, name);
  runInContext(`for (const name of ${JSON.stringify(MISSING)}) delete globalThis[name];`, context);
  const now = () => Math.floor(session.environment.clock.now);
  const makeDate = runInContext(CLOCK, context) as (clock: () => number) => void;
  makeDate(now);
  const realm = runInContext('({ Array, Date, Error, isForeign: true })', context) as Realm;
  session.realm = realm;
  Object.assign(scope, createGlobals(session));
}

/** A Date whose present is given; it is otherwise the context's own. */
const CLOCK = `(now) => {
  const Original = Date;
  function Clocked(...parts) {
    if (!new.target) return new Original(now()).toString();
    return parts.length === 0 ? new Original(now()) : new Original(...parts);
  }
  Object.setPrototypeOf(Clocked, Original);
  Clocked.prototype = Original.prototype;
  Clocked.now = now;
  globalThis.Date = Clocked;
}`;
