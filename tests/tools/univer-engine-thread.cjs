// Calculates one Univer snapshot in a thread of its own and posts it back. Plain CommonJS, because
// that is the only form of Univer's packages that Node can load, and a thread starts from a file.
const { parentPort, workerData } = require('node:worker_threads');
const { LocaleType, LogLevel, Univer } = require('@univerjs/core');
const { FUniver } = require('@univerjs/core/facade');
const { UniverDocsPlugin } = require('@univerjs/docs');
const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
const { CalculationMode, UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');
const { UniverSheetsNumfmtPlugin } = require('@univerjs/sheets-numfmt');
require('@univerjs/engine-formula/facade');
require('@univerjs/sheets/facade');
require('@univerjs/sheets-formula/facade');

const longestCalculation = 60_000;

const univer = new Univer({
  locale: LocaleType.JA_JP,
  locales: { [LocaleType.JA_JP]: {} },
  logLevel: LogLevel.WARN,
});
univer.registerPlugin(UniverDocsPlugin);
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsNumfmtPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin, {
  initialFormulaComputing: CalculationMode.FORCED,
});

const api = FUniver.newAPI(univer);
const timer = setTimeout(() => {
  throw new Error('Univer did not finish calculating');
}, longestCalculation);
// Asked for before the workbook is made: later the end may already have passed.
api.getFormula().calculationEnd(() => {
  clearTimeout(timer);
  parentPort.postMessage(JSON.parse(JSON.stringify(workbook.save())));
});
const workbook = api.createWorkbook(workerData);
