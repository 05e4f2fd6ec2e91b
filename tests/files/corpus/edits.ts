import { readFile } from 'node:fs/promises';
import { readDelimited } from '../../../shared/adapters/delimited/read-delimited';
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { openXlsx } from '../../../shared/adapters/xlsx/xlsx-adapter';
import {
  parseAreaAddress,
  readSnapshot,
  runCommand,
  splitReference,
  type CommandContext,
  type CommandResult,
  type Snapshot,
  type TableKey,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../../shared/core/index';
import { aFile, runJson } from '../cli-harness';
import { casesFile, damagedCells, firmsFile, type ImportFile } from './changes';
import { withTypedTexts } from './compare/sheet-text';
import { placesIn } from './compare/workbook-sheets';
import { packageOf, partsOf, textOfPart } from './package-parts';

/** A file before and after an edit, with the plans that the edit carried out. */
export interface Edit {
  readonly before: Uint8Array;
  readonly plans: readonly WorkbookPlan[];
  readonly after: Uint8Array;
  /** The edited file after the same plans once more. */
  readonly again: Uint8Array;
}

/** What people do to a network workbook, by name. */
export const edits = {
  'import of firms and cases': importFirmsAndCases,
  'check --fix': repairDamage,
  'another KPI period': changePeriod,
} as const;

export type EditName = keyof typeof edits;

// The same as the harness gives the program, so that both plan the same.
const context: CommandContext = {
  today: '2024-01-10',
  now: '2024-01-10T09:30',
  seed: 'fixed',
  language: 'ja',
};

async function importFirmsAndCases(before: Uint8Array): Promise<Edit> {
  const firms = await importByCli(before, 'companies', firmsFile);
  const cases = await importByCli(firms.after, 'cases', casesFile);
  const plans = [firms.plan, cases.plan];
  return { before, plans, after: cases.after, again: await applied(cases.after, plans) };
}

async function importByCli(
  before: Uint8Array,
  table: TableKey,
  fileFor: (snapshot: Snapshot) => ImportFile,
): Promise<{ readonly plan: WorkbookPlan; readonly after: Uint8Array }> {
  const snapshot = readSnapshot(await modelIn(before));
  const { text, added, updated } = fileFor(snapshot);
  const book = await aFile('book.xlsx', before);
  const output = await runJson('import', book, '--table', table, await aFile('rows.csv', text));
  expectOutput(output, { added, updated, rejected: [], warnings: [] });
  const after = await readFile(book);
  const rows = readDelimited(new TextEncoder().encode(text));
  if (rows.kind === 'refused') throw new Error('The file to import was refused');
  const [header = [], ...body] = rows.rows;
  const input = { table, header, rows: body };
  return { plan: planOf(runCommand({ name: 'import-rows', input }, snapshot, context)), after };
}

async function repairDamage(whole: Uint8Array): Promise<Edit> {
  const damaged = damagedCells(readSnapshot(await modelIn(whole)));
  const before = withDamage(whole, damaged);
  const snapshot = readSnapshot(await modelIn(before));
  const plan = planOf(runCommand({ name: 'repair', input: {} }, snapshot, context));
  const book = await aFile('book.xlsx', before);
  const output = await runJson('check', book, '--fix');
  const fixed = (output['fixed'] as readonly { sheet: string; cell: string }[] | undefined) ?? [];
  for (const { sheet, address } of damaged) {
    if (fixed.some((cell) => cell.sheet === sheet && cell.cell === address)) continue;
    throw new Error(`${sheet} ${address} was not put right: ${JSON.stringify(output)}`);
  }
  const after = await readFile(book);
  return { before, plans: [plan], after, again: await applied(after, [plan]) };
}

/** The file with texts typed into cells, which nothing but these cells can tell from the other. */
function withDamage(bytes: Uint8Array, damaged: ReturnType<typeof damagedCells>): Uint8Array {
  const parts = new Map(partsOf(bytes));
  for (const [sheet, path] of placesIn(parts).sheets) {
    const typed = damaged.filter((cell) => cell.sheet === sheet);
    if (typed.length === 0) continue;
    const texts = new Map(typed.map((cell) => [cell.address, cell.typed]));
    const text = withTypedTexts(textOfPart(parts, path), texts);
    parts.set(path, new TextEncoder().encode(text));
  }
  return packageOf(parts);
}

/** The second half of 令和5年度. */
const period = { period_from: 45200, period_to: 45382 } as const;

async function changePeriod(before: Uint8Array): Promise<Edit> {
  const { names } = await modelIn(before);
  const steps = Object.entries(period).map(([name, serial]) => {
    const found = names.find((each) => each.name.toLowerCase() === name);
    const place = splitReference(found?.refersTo ?? '');
    const area = parseAreaAddress(place?.address ?? '');
    if (place === null || area === null) throw new Error(`The workbook does not name ${name}`);
    return { kind: 'writeRange', sheet: place.sheet, area, contents: [[serial]] } as const;
  });
  const plans = [{ steps }];
  const after = await applied(before, plans);
  return { before, plans, after, again: await applied(after, plans) };
}

async function applied(bytes: Uint8Array, plans: readonly WorkbookPlan[]): Promise<Uint8Array> {
  const opened = await openXlsx(bytes);
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problems));
  for (const plan of plans) await opened.adapter.applyPlan(plan);
  return opened.adapter.toBytes();
}

/** The model in a file. */
export async function modelIn(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model;
}

function planOf<Output>(result: CommandResult<Output>): WorkbookPlan {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

function expectOutput(output: Record<string, unknown>, expected: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(expected)) {
    if (JSON.stringify(output[key]) === JSON.stringify(value)) continue;
    throw new Error(`Expected ${key} ${JSON.stringify(value)} but got ${JSON.stringify(output)}`);
  }
}
