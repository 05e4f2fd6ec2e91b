/** The built Code.js in a world that has only what Apps Script has, as Google runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';
import { installGlobals } from '../fakes/sheets/globals';
import type { SheetsStandIn } from '../fakes/sheets/open-stand-in';

/** Where the build puts the Apps Script project. Tests and scripts run in the project's folder. */
export const appsScriptFolder = join(process.cwd(), 'dist', 'apps-script');

/** The text of one file of the built project. */
export function appsScriptText(name: 'Code.js' | 'sidebar.html' | 'appsscript.json'): string {
  return readFileSync(join(appsScriptFolder, name), 'utf8');
}

/** The script as Google loaded it for one user of a spreadsheet. */
export interface LoadedCode {
  readonly context: Context;
  /** Calls a function by its name in a run of its own; what it throws comes through. */
  readonly call: (name: string, ...given: readonly unknown[]) => unknown;
  /** A value as a list or date of the script's own world, as Google hands it to formulas. */
  readonly own: (expression: string) => unknown;
}

/** Loads the script beside a spreadsheet, with the page of the sidebar in the project. */
export function loadCode(standIn: SheetsStandIn): LoadedCode {
  const context = createContext({});
  installGlobals(context, standIn.session);
  standIn.environment.htmlFiles.set('sidebar', appsScriptText('sidebar.html'));
  runInContext(appsScriptText('Code.js'), context, { filename: 'Code.js' });
  return {
    context,
    call: (name, ...given) => {
      const called = (context as Readonly<Record<string, unknown>>)[name];
      if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
      standIn.session.startRun();
      try {
        return (called as (...parts: readonly unknown[]) => unknown)(...given);
      } finally {
        standIn.session.endRun();
      }
    },
    own: (expression) => runInContext(expression, context) as unknown,
  };
}
