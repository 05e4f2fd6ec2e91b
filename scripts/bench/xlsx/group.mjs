// Why: .xlsx files of a size that no network will reach must still be read, written and changed
// in a time that nobody minds, beside the libraries that people would use instead.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { inProject } from '../../lib/project.mjs';
import { loadTypeScript } from '../../lib/run-typescript.mjs';
import { applyEdits, describeRows, makeEdits, makeSheet, withDates } from './workbook-data.mjs';

/** Our own two are TypeScript: `prepare` makes a file of each, which is what the others load. */
const sources = [import.meta.resolve('./ours.ts'), import.meta.resolve('./ours-in-place.ts')];
const importBuilt = async (name) => {
  const file = inProject('.cache', 'scripts', `${name}.cjs`);
  return (await import(pathToFileURL(file).href)).default;
};

/** Who takes part: modules with the functions write(sheet), read(bytes) and edit(bytes, edits). */
const libraries = {
  ours: () => importBuilt('ours'),
  'ours in place': () => importBuilt('ours-in-place'),
  'plain hucre': () => import('./plain-hucre.mjs'),
  exceljs: () => import('./exceljs.mjs'),
  SheetJS: () => import('./sheetjs.mjs'),
};

/** What a job gets, and what the result must show. */
const jobs = {
  write: { input: (rowCount) => [makeSheet(rowCount)], describe: describeFile },
  read: { input: (rowCount) => [readInputFile(rowCount)], describe: describeReading },
  edit: {
    input: (rowCount) => [readInputFile(rowCount), makeEdits(rowCount)],
    describe: describeFile,
  },
};

const smaller = (rowCount) => Math.round(rowCount / 10);
const inputFile = (rowCount) => inProject('.cache', 'bench', `${rowCount}-rows.xlsx`);
const readInputFile = (rowCount) => readFileSync(inputFile(rowCount));

/** What is measured, in the order of a round. */
export function measurements({ rowCount }) {
  const all = ['ours', 'plain hucre', 'exceljs', 'SheetJS'];
  const largeJobs = { write: all, read: all, edit: ['ours in place', ...all] };
  const smallJobs = { write: ['ours'], read: ['ours'], edit: ['ours in place', 'ours'] };
  const list = (chosen, count) =>
    Object.entries(chosen).flatMap(([job, names]) =>
      names.map((who) => ({ job, rowCount: count, who })),
    );
  return [...list(largeJobs, rowCount), ...list(smallJobs, smaller(rowCount))];
}

/** The one that the others of the same job are compared with. */
export const reference = 'plain hucre';

/** Ratios of two medians that we want to keep. */
export function targets({ rowCount }) {
  const large = (job, who) => ({ job, rowCount, who });
  const small = (job, who) => ({ job, rowCount: smaller(rowCount), who });
  const compare = (of, to, atMost) => ({ of, to, atMost });
  return [
    compare(large('write', 'ours'), large('write', 'plain hucre'), 1.2),
    compare(large('read', 'ours'), large('read', 'plain hucre'), 1.2),
    compare(large('edit', 'ours in place'), large('edit', 'ours'), 0.5),
    compare(large('edit', 'ours in place'), large('edit', 'plain hucre'), 0.5),
    compare(large('write', 'ours'), small('write', 'ours'), 12),
    compare(large('read', 'ours'), small('read', 'ours'), 12),
    compare(large('edit', 'ours in place'), small('edit', 'ours in place'), 12),
  ];
}

/**
 * Makes what the measurements share and gives what each job must come to.
 *
 * The file to read is written by exceljs, which lays files out like Excel: shared strings, every
 * cell with its address and style.
 */
export async function prepare({ rowCount }) {
  for (const source of sources) {
    await loadTypeScript(relative(inProject(), fileURLToPath(source)));
  }
  mkdirSync(inProject('.cache', 'bench'), { recursive: true });
  const expected = {};
  for (const count of [rowCount, smaller(rowCount)]) {
    const sheet = makeSheet(count);
    const exceljs = await libraries.exceljs();
    writeFileSync(inputFile(count), await exceljs.write(sheet));
    const edited = applyEdits(sheet.rows, makeEdits(count));
    expected[count] = {
      write: tellWithDates(withDates(sheet.rows)),
      read: tell(sheet.rows),
      edit: tellWithDates(withDates(edited)),
    };
  }
  return expected;
}

/** A measurement with its library loaded and its input made: only `run` is timed. */
export async function open({ job, rowCount, who }) {
  const library = await libraries[who]();
  const { input, describe } = jobs[job];
  const given = input(rowCount);
  return { run: () => library[job](...given), describe: (output) => describe(output, who) };
}

function describeReading(rows) {
  return { found: tell(rows()) };
}

// Someone else reads the file back, so that no library is its own witness. exceljs and hucre give
// dates as dates, and so show whether the number format is still there.
async function describeFile(bytes, who) {
  const witness = await libraries[who === 'exceljs' ? 'plain hucre' : 'exceljs']();
  const rows = await witness.read(bytes);
  return { found: tellWithDates(rows()), megabytes: bytes.length / 1e6 };
}

function tell(rows) {
  const { cells, checksum } = describeRows(rows);
  return `${cells} cells, checksum ${checksum}`;
}

function tellWithDates(rows) {
  const { cells, dates, checksum } = describeRows(rows);
  return `${cells} cells, ${dates} of them dates, checksum ${checksum}`;
}
