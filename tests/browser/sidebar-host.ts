/** Google Sheets around the built sidebar: the frame that it is shown in, and google.script.run. */
import type { Frame, Page } from 'playwright-core';
import type { SheetsStandIn } from '../fakes/sheets/open-stand-in';
import { loadCode, type LoadedCode } from '../tools/built-code';

const address = 'https://sheets.test/';

/** What Google's frames allow a page of a script. */
const sandbox = [
  ...['allow-same-origin', 'allow-forms', 'allow-scripts', 'allow-popups', 'allow-downloads'],
  ...['allow-modals', 'allow-popups-to-escape-sandbox'],
].join(' ');

/** Sheets with the built script, as far as its sidebar can tell. */
export interface SidebarHost {
  readonly code: LoadedCode;
  /** Names of the server's functions, in the order in which they were called. */
  readonly calls: string[];
  /** Makes the next call of a function end with a failure, before or after its work was done. */
  readonly failNext: (name: string, failure: Failure) => void;
  /** Chooses an entry of the menu by its function; gives the frame of the sidebar. */
  readonly choose: (name: string) => Promise<Frame>;
}

/** How a call ends for the page. */
export interface Failure {
  readonly message: string;
  readonly when: 'before' | 'after';
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** Puts Sheets around a page. Call it once, before the page goes anywhere. */
export async function hostSidebar(page: Page, standIn: SheetsStandIn): Promise<SidebarHost> {
  const code = loadCode(standIn);
  const calls: string[] = [];
  const failures = new Map<string, Failure>();
  const answer = (name: string, given: readonly unknown[]): Answer => {
    calls.push(name);
    const failure = failures.get(name);
    failures.delete(name);
    if (failure?.when === 'before') return { error: failure.message };
    try {
      const value = code.call(name, ...given);
      return failure === undefined ? { value: plain(value) } : { error: failure.message };
    } catch (error) {
      return { error: String((error as { readonly message: unknown }).message) };
    }
  };
  await page.exposeFunction('answerOfServer', answer);
  await page.addInitScript(installScriptRun);
  await page.route(`${address}**`, (route) => {
    const isSidebar = route.request().url().endsWith('/sidebar');
    const body = isSidebar ? (standIn.environment.shown.windows.at(-1)?.content ?? '') : hostPage;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  return {
    code,
    calls,
    failNext: (name, failure) => void failures.set(name, failure),
    choose: async (name) => {
      code.call(name);
      await page.goto(address);
      const frame = page.frame({ name: 'sidebar' });
      if (frame === null) throw new Error('The sidebar was not shown');
      await frame.locator('.pane').waitFor();
      return frame;
    },
  };
}

/** What comes back must be plain as well; anything else would make Google drop the answer. */
function plain(value: unknown): unknown {
  if (!['string', 'number', 'boolean', 'undefined'].includes(typeof value)) {
    throw new Error(`The script returned a value of an unsupported type: ${typeof value}`);
  }
  return value;
}

const hostPage = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <title>Sheets</title>
    <style>
      body { display: flex; height: 100vh; margin: 0; }
      main { flex: 1; }
      aside { display: flex; flex-direction: column; width: 300px; border-left: 1px solid #dadce0; }
      aside h2 { margin: 0; padding: 12px 16px; font: 16px sans-serif; }
      iframe { flex: 1; width: 300px; border: 0; }
    </style>
  </head>
  <body>
    <main><button type="button" id="cell">A1</button></main>
    <aside><h2>つなぎ</h2><iframe name="sidebar" title="つなぎ" sandbox="${sandbox}" src="/sidebar"></iframe></aside>
  </body>
</html>`;

/**
 * google.script.run as Google documents it, and where it says nothing in the strictest way: only
 * plain values cross, at most ten calls at once, every call takes its time, and answers to calls
 * that overlap come in another order than they were asked in.
 *
 * Runs in the page, so it uses nothing from outside.
 */
function installScriptRun(): void {
  interface Handlers {
    readonly success: (value: unknown) => void;
    readonly failure: (error: Error) => void;
  }
  const page = window as unknown as {
    readonly answerOfServer: (name: string, given: readonly unknown[]) => Promise<Answer>;
    google: object;
    mostCalls: number;
  };
  const mostAtOnce = 10;
  let running = 0;
  let asked = 0;
  page.mostCalls = 0;

  const refuse = (value: unknown): void => {
    const isPlain =
      value === null ||
      ['string', 'number', 'boolean', 'undefined'].includes(typeof value) ||
      Array.isArray(value) ||
      Object.getPrototypeOf(value) === Object.prototype;
    if (!isPlain) throw new TypeError('Failed due to illegal value in property: 0');
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuse);
  };
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const call = async (name: string, given: readonly unknown[], handlers: Handlers) => {
    if (running === mostAtOnce) throw new Error('More than ten calls at once');
    running += 1;
    asked += 1;
    page.mostCalls = Math.max(page.mostCalls, running);
    const wait = [90, 10, 50][asked % 3] ?? 0;
    await pause(wait);
    const { value, error } = await page.answerOfServer(
      name,
      JSON.parse(JSON.stringify(given)) as readonly unknown[],
    );
    await pause(wait);
    running -= 1;
    if (error === undefined) handlers.success(value);
    else handlers.failure(new Error(error));
  };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') {
            return (success: Handlers['success']) => runner({ ...handlers, success });
          }
          if (name === 'withFailureHandler') {
            return (failure: Handlers['failure']) => runner({ ...handlers, failure });
          }
          return (...given: readonly unknown[]) => {
            given.forEach(refuse);
            void call(name, given, handlers);
          };
        },
      },
    );
  const run = runner({ success: () => undefined, failure: () => undefined });
  page.google = { script: { run } };
}
