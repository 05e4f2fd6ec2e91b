import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../cli/src/run-cli';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { readSnapshot, type Snapshot, type WorkbookModel } from '../../shared/core/index';

/** What a run of the program said and returned. */
export interface CliRun {
  readonly exitCode: number;
  readonly output: string;
  readonly messages: string;
}

/** Runs the program with a fixed day and seed; only its own output is caught, files are real. */
export async function run(...args: readonly string[]): Promise<CliRun> {
  const said = { output: '', messages: '' };
  const exitCode = await runCli(args, {
    writeOutput: (text) => {
      said.output += text;
    },
    writeMessage: (text) => {
      said.messages += text;
    },
    today: '2024-01-10',
    now: '2024-01-10T09:30',
    seed: 'fixed',
  });
  return { exitCode, ...said };
}

/** Runs the program with `--json` and gives what it printed. */
export async function runJson(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { exitCode, output, messages } = await run(...args, '--json');
  if (exitCode === 2) throw new Error(messages);
  return JSON.parse(output) as Record<string, unknown>;
}

/** A folder of its own for each test. */
export async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tsunagi-cli-'));
}

/** A file with these contents in a folder of its own. */
export async function aFile(name: string, contents: string | Uint8Array): Promise<string> {
  const path = join(await aFolder(), name);
  await writeFile(path, contents);
  return path;
}

let madeWorkbook: Promise<Uint8Array> | null = null;

/** A new, empty network workbook in a folder of its own. Making one takes a while, so it is made once. */
export async function aBook(): Promise<string> {
  madeWorkbook ??= makeWorkbook();
  return aFile('book.xlsx', await madeWorkbook);
}

async function makeWorkbook(): Promise<Uint8Array> {
  const path = join(await aFolder(), 'new.xlsx');
  const { exitCode, messages } = await run(
    'new',
    path,
    '--name',
    '試験網',
    '--fiscal-year',
    '2023',
  );
  if (exitCode !== 0) throw new Error(messages);
  return readFile(path);
}

/** The model in a file. */
export async function modelOf(path: string): Promise<WorkbookModel> {
  const reading = await readWorkbook(await readFile(path));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model;
}

/** The tables in a file. */
export async function snapshotOf(path: string): Promise<Snapshot> {
  return readSnapshot(await modelOf(path));
}
