/**
 * The names that Google can call in the kit's script.
 *
 * Nothing here may run when the script is loaded.
 */
import { withLock } from '../../../apps-script/src/with-lock';
import type { Google } from './google';
import { inBoth, kitWords } from './kit-words';
import { makeReport, reportPage, reportText } from './report';
import { runCases, runProbes, type KitOutcome } from './run-kit';

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(kitWords.title.ja)
    .addItem(kitWords.cases.ja, 'runContractCases')
    .addItem(kitWords.probes.ja, 'askProbes')
    .addItem(kitWords.report.ja, 'showReport')
    .addToUi();
}

export function runContractCases(): void {
  run(runCases);
}

export function askProbes(): void {
  run(runProbes);
}

export function showReport(): void {
  const report = makeReport(google());
  const ui = SpreadsheetApp.getUi();
  if (report === null) {
    ui.alert(inBoth(kitWords.nothing));
    return;
  }
  const page = HtmlService.createHtmlOutput(reportPage(reportText(report)));
  ui.showModalDialog(page.setWidth(700).setHeight(520), kitWords.title.ja);
}

function google(): Google {
  return {
    spreadsheet: SpreadsheetApp.getActiveSpreadsheet(),
    services: { app: SpreadsheetApp, utilities: Utilities, charts: Charts },
    app: SpreadsheetApp,
    now: () => Date.now(),
  };
}

function run(work: (google: Google) => KitOutcome): void {
  const outcome = withLock(LockService.getDocumentLock(), () => work(google()));
  SpreadsheetApp.getUi().alert(outcome === null ? inBoth(kitWords.busy) : sentenceOf(outcome));
}

function sentenceOf({ kind, done, total }: KitOutcome): string {
  if (kind === 'refused') return inBoth(kitWords.refused);
  const count = `${String(done)} / ${String(total)}`;
  if (kind === 'done') return `${count}\n${inBoth(kitWords.done)}`;
  return `${count} ${kitWords.unfinished.ja}\n${count} ${kitWords.unfinished.en}`;
}
