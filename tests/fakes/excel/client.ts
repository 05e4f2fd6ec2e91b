/// <reference types="office-js" />
/** The real, unmodified Office.js client in Node, with our Excel at the other end of its bridge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Book } from './book';
import { ExcelHost } from './host';
import type { RequirementSets } from './requirement-sets';
import { setsOf } from './requirement-sets';
import type { WireSchema } from './schema';
import { deriveSchema } from './schema';
import type { RequestBody } from './wire';

/** What a test says about the Excel it wants. */
export interface ExcelOptions {
  /** The version of ExcelApi that client and host both hold to, e.g. `1.9`. */
  readonly api: string;
  /** `Office.context.platform`; the web by default. */
  readonly platform?: string;
  /** More requirement sets, or other versions; an empty text takes a set away. */
  readonly sets?: RequirementSets;
  /** A new workbook with one empty sheet by default. */
  readonly book?: Book;
  /** `Office.context.displayLanguage` and `contentLanguage`; Japanese by default. */
  readonly language?: string;
}

/** The parts of the client that tests use. The names are its own. */
interface Client {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly schema: WireSchema;
}

/** The client's internals that connect it to a host. They are not in its published types. */
interface ClientInternals {
  Excel: typeof Excel & Readonly<Record<string, unknown>>;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    Utility: { _synchronousCleanup: boolean };
    HostBridge: { init: (bridge: Bridge) => void };
  };
  OfficeExt: {
    Requirement: {
      RequirementMatrix: new (sets: object) => object;
      DefaultSetRequirement: new (versions: RequirementSets) => object;
    };
  };
  OSF: { _OfficeAppFactory?: unknown };
}

interface Bridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

/** What `Office.context` shows of the Excel that the client talks to. */
interface OfficeContext {
  readonly requirements: object;
  readonly platform: string;
  readonly host: 'Excel';
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

/** An open Excel: the host with the client that talks to it. */
export class OpenedExcel extends ExcelHost {
  constructor(
    private readonly client: Client,
    readonly officeContext: OfficeContext,
    options: Omit<ConstructorParameters<typeof ExcelHost>[0], 'schema'>,
  ) {
    super({ ...options, schema: client.schema });
    this.sendEvents = (entries) => toClient({ type: 3, controlId: '', message: { entries } });
  }

  /** Asking for it turns the client to this Excel; so do the other two. */
  get Excel(): typeof Excel {
    return this.use().Excel;
  }

  get Office(): typeof Office {
    return this.use().Office;
  }

  get OfficeExtension(): typeof OfficeExtension {
    return this.use().OfficeExtension;
  }

  private use(): Client {
    turnTo(this);
    return this.client;
  }
}

let loaded: Client | undefined;
let current: OpenedExcel | undefined;

function turnTo(excel: OpenedExcel): void {
  current = excel;
}

/**
 * Opens an Excel for a test.
 *
 * The client exists once in a process: it talks to the Excel whose `Excel` or `Office` was asked for
 * last, with the requirement sets of that one. Two at the same time, in turn, are fine; two runs at
 * the same time are not.
 */
export function openExcel(options: ExcelOptions): OpenedExcel {
  loaded ??= loadClient();
  const { api, book, language = 'ja-JP', platform = 'OfficeOnline' } = options;
  const sets = Object.fromEntries(
    Object.entries({ ...setsOf(api), ...options.sets }).filter(([, version]) => version !== ''),
  );
  const context: OfficeContext = {
    requirements: requirementMatrix(sets),
    platform,
    host: 'Excel',
    displayLanguage: language,
    contentLanguage: language,
  };
  const opened = { api, sets, ...(book === undefined ? {} : { book }) };
  current = new OpenedExcel(loaded, context, opened);
  return current;
}

/** The client's own comparison of versions. */
function requirementMatrix(sets: RequirementSets): object {
  const { Requirement } = (globalThis as unknown as ClientInternals).OfficeExt;
  const versions = Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]);
  return new Requirement.RequirementMatrix(
    new Requirement.DefaultSetRequirement(Object.fromEntries(versions) as RequirementSets),
  );
}

function loadClient(): Client {
  installPage();
  const folder = join(process.cwd(), 'node_modules', '@microsoft', 'office-js', 'dist');
  run(join(folder, 'excel-web-16.00.debug.js'));
  run(join(folder, 'en-us/office_strings.debug.js'));
  const internals = globalThis as unknown as ClientInternals;
  installOffice(internals);
  // Off in this build; on, the client itself refuses members above the requirement sets.
  internals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // The client gives its references back before a run ends, so that requests can be counted.
  internals.OfficeExtension.Utility._synchronousCleanup = true;
  internals.OfficeExtension.HostBridge.init(bridge);
  const { Excel, Office, OfficeExtension } = internals;
  return { Excel, Office, OfficeExtension, schema: deriveSchema(Excel) };
}

/** The little of a page that the client looks at. */
function installPage(): void {
  const nothing = () => undefined;
  const page = {
    location: new URL('https://localhost/taskpane.html'),
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      // 'loading' keeps the client from the bootstrap of office.js, which is not here.
      readyState: 'loading',
      addEventListener: nothing,
      getElementById: () => null,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      createElement: () => ({ setAttribute: nothing }),
    },
  };
  Object.assign(globalThis, { window: globalThis, self: globalThis, ...page });
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'node' } });
}

/** Runs a file of the client as a page would: in the realm of the tests, so its errors are Errors. */
function run(path: string): void {
  // eslint-disable-next-line no-eval -- the client is a plain script; as a module it does not load
  const runScript = globalThis.eval;
  runScript(`${readFileSync(path, 'utf8')}\n//# sourceURL=${path}`);
}

/** What office.js gives beside the host's own file. */
function installOffice({ Office, OSF }: ClientInternals): void {
  OSF._OfficeAppFactory = {
    getContext: () => current?.officeContext,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', isDialog: false, flags: 0 }),
  };
  const onReady = (callback?: (info: unknown) => unknown) => {
    const info = { host: 'Excel', platform: current?.officeContext.platform, addin: null };
    return Promise.resolve(callback?.(info)).then(() => info);
  };
  Object.assign(Office, {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    onReady,
  });
}

const bridge: Bridge = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const host = current;
    if (host === undefined) return;
    // Excel answers later, never while it is being asked.
    setTimeout(() => {
      const { status, body } = host.answer(message.body, flags);
      toClient({ id, type: 2, flags: 0, message: { statusCode: status, headers: {}, body } });
      setTimeout(() => host.flushEvents());
    });
  },
};

function toClient(message: unknown): void {
  bridge.onMessageFromHost?.(JSON.stringify(message));
}
