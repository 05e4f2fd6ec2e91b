import { createMemoryAdapter } from '../../shared/adapters/memory/memory-adapter';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import {
  applyToModel,
  emptyWorkbook,
  readSnapshot,
  runCommand,
  type CommandContext,
  type Language,
  type Place,
  type Problem,
  type WorkbookModel,
} from '../../shared/core/index';
import { HostError, type HostAdapter, type HostWork } from '../../shared/ports/host-adapter';
import type { HostBridge, Selection } from '../../shared/ports/host-bridge';
import { rememberedText } from '../../shared/shell/remembered';
import { runOnHost } from '../../shared/shell/run-on-host';
import { mountPane } from '../../shared/ui/pane';
import type { PaneProps, Theme } from '../../shared/ui/pane-props';

/** What a test can do to the host of the pane on this page, and see of it. */
export interface PanePage {
  /** Requests that each reading and each writing takes; they wait for `answer`, if told to. */
  readonly setRequests: (count: number, wait: boolean) => void;
  /** Answers one request that waits. */
  readonly answer: () => void;
  /** What the last answer to a reading, the next one or the one under way, says instead. */
  readonly breakNext: (how: 'unexpectedly' | readonly Problem[]) => void;
  readonly breakGoTo: () => void;
  readonly select: (selection: Selection | null) => void;
  readonly show: (look: { language?: Language; theme?: Theme; undo?: HostBridge['undo'] }) => void;
  readonly workbook: () => WorkbookModel;
  /** What the pane asked the host for, beside commands. */
  readonly seen: {
    places: Place[];
    files: { name: string; bytes: number[] }[];
    isWelcomeSet: boolean;
  };
}

declare global {
  interface Window {
    readonly pane: PanePage;
  }
}

const options = new URLSearchParams(location.search);
const seen: PanePage['seen'] = {
  places: [],
  files: [],
  isWelcomeSet: !options.has('welcome'),
};
const waiting: (() => void)[] = [];
const host = {
  requests: 1,
  wait: false,
  broken: null as 'unexpectedly' | readonly Problem[] | null,
  isGoToBroken: false,
};

const context: CommandContext = { today: '2024-02-01', seed: 'pane', language: 'ja' };
const memory = createMemoryAdapter(options.has('sample') ? aSample() : emptyWorkbook);

function aSample(): WorkbookModel {
  const input = { name: '潮路ネットワーク', fiscalYear: 2023, sample: true };
  const made = runCommand({ name: 'new-network', input }, readSnapshot(emptyWorkbook), context);
  if (made.kind === 'refused') throw new Error('The sample was refused');
  return applyToModel(emptyWorkbook, made.plan);
}

/** Makes the requests of one phase as a slow host would. */
async function makeRequests(phase: 'read' | 'apply', work: HostWork = {}): Promise<void> {
  for (let done = 1; done <= host.requests; done += 1) {
    if (host.wait) await new Promise<void>((resolve) => waiting.push(resolve));
    if (phase === 'read') work.signal?.throwIfAborted();
    work.onProgress?.({ phase, done, total: host.requests });
  }
}

const adapter: HostAdapter = {
  capabilities: memory.capabilities,
  readView: async (work) => {
    await makeRequests('read', work);
    const { broken } = host;
    host.broken = null;
    if (broken === 'unexpectedly') throw new Error('The host broke its promise');
    if (broken !== null) {
      throw new HostError({ host: 'test', phase: 'read', problems: broken, cause: null });
    }
    return await memory.readView();
  },
  applyPlan: async (plan, work) => {
    await makeRequests('apply', work);
    await memory.applyPlan(plan);
  },
};

const changeListeners = new Set<() => void>();
const selectionListeners = new Set<(selection: Selection | null) => void>();
let selection: Selection | null = null;

function bridgeFor(language: Language, undo: HostBridge['undo']): HostBridge {
  return {
    host: 'workbench',
    language,
    undo,
    run: async (name, input, work) => {
      const call = { name, input, context: { ...context, language } };
      const reply = await runOnHost(adapter, call, work);
      if (reply.kind === 'done' && reply.changed) changeListeners.forEach((tell) => tell());
      return reply;
    },
    goTo: (place) => {
      if (host.isGoToBroken) return Promise.reject(new Error('Nowhere'));
      seen.places.push(place);
      return Promise.resolve();
    },
    onChanged: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onSelected: (listener) => {
      selectionListeners.add(listener);
      listener(selection);
      return () => selectionListeners.delete(listener);
    },
    giveFile: ({ name, bytes }) => {
      seen.files.push({ name, bytes: [...bytes] });
      return Promise.resolve();
    },
    welcome: {
      isSet: () => seen.isWelcomeSet,
      set: () => {
        seen.isWelcomeSet = true;
      },
    },
    supporter: rememberedText('supporter', undefined),
  };
}

const propsFor = ({ language = 'ja', theme, undo = 'whole' }: Parameters<PanePage['show']>[0]) =>
  ({
    bridge: bridgeFor(language, undo),
    today: context.today,
    readRows: () => Promise.resolve({ kind: 'refused', problems: [] }),
    makeWorkbook: writeWorkbook,
    ...(theme !== undefined && { theme }),
  }) satisfies PaneProps;

const show = mountPane(document.body, propsFor({}));

const pane: PanePage = {
  setRequests: (count, wait) => Object.assign(host, { requests: count, wait }),
  answer: () => waiting.shift()?.(),
  breakNext: (how) => {
    host.broken = how;
  },
  breakGoTo: () => {
    host.isGoToBroken = true;
  },
  select: (next) => {
    selection = next;
    selectionListeners.forEach((tell) => tell(next));
  },
  show: (look) => show(propsFor(look)),
  workbook: memory.inspect,
  seen,
};
Object.assign(window, { pane });
