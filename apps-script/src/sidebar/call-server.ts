import type { Problem } from '../../../shared/core/index';
import { HostError } from '../../../shared/ports/host-adapter';
import type { Server } from '../server';

/** `google.script.run` as far as it is used: handlers first, then the name of the function. */
export interface ScriptRun extends Readonly<Record<keyof Server, (text?: string) => void>> {
  readonly withSuccessHandler: (handler: (value: unknown) => void) => ScriptRun;
  readonly withFailureHandler: (handler: (error: unknown) => void) => ScriptRun;
}

/** What the caller needs of the page. */
export interface CallParts {
  readonly run: ScriptRun;
  readonly isOnline: () => boolean;
}

/** Calls a function of the server with one text or none. Rejects with a `HostError`. */
export type CallServer = (name: keyof Server, text?: string) => Promise<unknown>;

/** Longer than Google lets a run last: an answer that is not there by then was lost on its way. */
const longestRun = 7 * 60_000;

/** Only texts cross: dates and functions would make Google drop the whole call. */
export function createCaller({ run, isOnline }: CallParts): CallServer {
  return (name, text) =>
    new Promise((resolve, reject) => {
      const fail = (problem: Problem, cause: unknown) => {
        clearTimeout(timer);
        reject(new HostError({ host: 'sheets', phase: 'apply', problems: [problem], cause }));
      };
      const timer = setTimeout(() => fail(notReached, 'no answer'), longestRun);
      const asked = run
        .withSuccessHandler((value) => {
          clearTimeout(timer);
          resolve(value);
        })
        .withFailureHandler((error) => fail(problemOf(error, isOnline()), error));
      if (text === undefined) asked[name]();
      else asked[name](text);
    });
}

const notReached: Problem = { code: 'host-not-reached', severity: 'error' };

/** Google tells a broken line by a NetworkError in English; other sentences are in any language. */
function problemOf(error: unknown, isOnline: boolean): Problem {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (!isOnline || detail.includes('NetworkError')) return notReached;
  return { code: 'host-failed', severity: 'error', values: { detail } };
}
