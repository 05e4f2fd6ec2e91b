import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPython, runPython } from './python';
import type { Requirement } from './requirement';

/** What openpyxl finds in a workbook. Facts are by a readable name such as `column B` or `A1 comment`. */
export interface OpenpyxlView {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sheets: Readonly<Record<string, OpenpyxlSheet>>;
  /** Every different look once, in words; cells name them by number. */
  readonly looks: readonly string[];
  /** How a cell looks that nobody gave a look. */
  readonly plainLook: string;
}

/** A sheet as openpyxl sees it. Blank cells without a look are left out. */
export interface OpenpyxlSheet {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly cells: Readonly<Record<string, OpenpyxlCell>>;
}

/** Type, value or formula, and number of the look. Dates come as text. */
export type OpenpyxlCell = readonly [
  type: string,
  value: string | number | boolean | null,
  look: number | null,
];

const interpreter = findPython('openpyxl, PIL');

/** For suites that need Python with openpyxl, which needs Pillow for pictures. */
export const openpyxl: Requirement = {
  name: 'Python with openpyxl',
  isMet: interpreter !== null,
  install: 'apt-get install python3-openpyxl python3-pil',
};

/** Runs a Python program that uses openpyxl and gives what it printed. */
export function runWithOpenpyxl(program: string, ...args: readonly string[]): Promise<string> {
  if (interpreter === null) throw new Error(`${openpyxl.name} is missing: ${openpyxl.install}`);
  return runPython(interpreter, program, ...args);
}

/** A workbook as openpyxl sees it, or why it could not open it. */
export type OpenpyxlReading = OpenpyxlView | { readonly failure: string };

/** What openpyxl finds in each of several workbooks. */
export async function viewByOpenpyxl(
  files: readonly Uint8Array[],
): Promise<readonly OpenpyxlReading[]> {
  const directory = await mkdtemp(join(tmpdir(), 'openpyxl-'));
  try {
    const paths = files.map((_, index) => join(directory, `book${String(index)}.xlsx`));
    await Promise.all(files.map((bytes, index) => writeFile(paths[index]!, bytes)));
    const program = join(__dirname, 'openpyxl-view.py');
    return JSON.parse(await runWithOpenpyxl(program, ...paths)) as readonly OpenpyxlReading[];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
