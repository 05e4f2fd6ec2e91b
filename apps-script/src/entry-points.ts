/**
 * The names that Google can call: the menu's, the sidebar's, those of events and of formulas.
 *
 * Nothing here may run when the script is loaded: it is loaded where no service may be called.
 */
import {
  addInTexts,
  describeProblem,
  type FunctionName,
  type Language,
} from '../../shared/core/index';
import { HostError } from '../../shared/ports/host-adapter';
import type { SheetsServices } from './adapter/sheets-types';
import { customFunctions } from './functions/custom-functions';
import { addMenu, menuAction } from './menu';
import { createServer, type Server } from './server';

/** The page of the sidebar begins with this; what it opens with takes its place. */
const FIRST_PART = 'data-open="home"';

export function onOpen(): void {
  addMenu(SpreadsheetApp.getUi());
}

export function onInstall(): void {
  onOpen();
}

export const openHome = (): void => choose('openHome');
export const importRows = (): void => choose('importRows');
export const showWork = (): void => choose('showWork');
export const showCard = (): void => choose('showCard');
export const goToCases = (): void => choose('goToCases');
export const goToCompanies = (): void => choose('goToCompanies');
export const goToHandoffs = (): void => choose('goToHandoffs');
export const goToAgencies = (): void => choose('goToAgencies');
export const showMaturity = (): void => choose('showMaturity');
export const checkWorkbook = (): void => choose('checkWorkbook');
export const goToRoadmap = (): void => choose('goToRoadmap');
export const showKpi = (): void => choose('showKpi');

export function runCommand(envelope: string): string {
  return server().runCommand(envelope);
}

export function continueCommand(work: string): string {
  return server().continueCommand(work);
}

export function readSelection(): string {
  return server().readSelection();
}

export function goTo(place: string): boolean {
  return server().goTo(place);
}

// Worksheet functions; the build gives them the help that Sheets shows while a formula is typed.
export const TSUNAGI_MATURITYLEVEL = formula('MATURITYLEVEL');
export const TSUNAGI_KPI = formula('KPI');
export const TSUNAGI_FISCALYEAR = formula('FISCALYEAR');
export const TSUNAGI_CORPORATENUMBER = formula('CORPORATENUMBER');
export const TSUNAGI_FOLDNAME = formula('FOLDNAME');

function formula(name: FunctionName) {
  return (...given: readonly unknown[]): unknown => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return customFunctions({ spreadsheet, services: services(), language: language() })[name](
      ...given,
    );
  };
}

function services(): SheetsServices {
  return { app: SpreadsheetApp, utilities: Utilities, charts: Charts };
}

function server(): Server {
  return createServer({
    spreadsheet: SpreadsheetApp.getActiveSpreadsheet(),
    services: services(),
    lock: LockService.getDocumentLock(),
    now: () => Date.now(),
  });
}

/** What an entry of the menu does. */
function choose(id: string): void {
  const { target } = menuAction(id);
  if ('open' in target) showSidebar(target.open);
  else goToTable(target.go);
}

function showSidebar(part: string): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  const content = page.getContent().replace(FIRST_PART, `data-open="${part}"`);
  SpreadsheetApp.getUi().showSidebar(page.setContent(content).setTitle(addInTexts.name.ja));
}

function goToTable(table: string): void {
  const message = problemIn(() => server().goTo(JSON.stringify({ table })), table);
  // Problems are told in a dialog; an exception would show as a red bar in English.
  if (message !== null) SpreadsheetApp.getUi().alert(message);
}

function problemIn(go: () => boolean, table: string): string | null {
  try {
    if (go()) return null;
    return describeProblem(
      { code: 'table-missing', severity: 'error', place: { table } },
      language(),
    );
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.problems.map((problem) => describeProblem(problem, language())).join('\n');
  }
}

function language(): Language {
  const locale = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
  return locale.startsWith('ja') ? 'ja' : 'en';
}
