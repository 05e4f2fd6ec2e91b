/**
 * What was found so far, kept on the kit's own sheet: a run ends after minutes and another one goes on,
 * and everything that is sent back is plain to see.
 */
import type { Sheet } from './google';
import type { ProbeResult } from './probes/probe';

/** How a part went. A part that Google cut off is `interrupted`. */
export interface PartResult {
  readonly part: string;
  readonly outcome: 'passed' | 'differs' | 'failed' | 'interrupted' | ProbeResult['outcome'];
  /** What differs, the error, or what was asked and answered. */
  readonly details: unknown;
  readonly milliseconds: number;
}

/** Stands in a row while its part runs. */
const running = 'running';
const headings = ['part', 'outcome', 'milliseconds', 'details'];
/** A cell has room for a bit more. */
const longestDetails = 45_000;

/** Prepares the sheet for results. Plain text, so that nothing is read as a formula or a date. */
export function prepareResults(base: Sheet): void {
  base.getRange(1, 1, base.getMaxRows(), headings.length).setNumberFormat('@');
  base.getRange(1, 1, 1, headings.length).setValues([headings]);
}

/** The results so far, with the part that was running when the last run ended. */
export function readResults(base: Sheet): {
  readonly results: readonly PartResult[];
  readonly unfinished: string | null;
} {
  const count = base.getLastRow() - 1;
  if (count < 1) return { results: [], unfinished: null };
  const rows = base.getRange(2, 1, count, headings.length).getValues() as string[][];
  const results = rows.filter((row) => row[1] !== running).map(resultOf);
  return { results, unfinished: rows.find((row) => row[1] === running)?.[0] ?? null };
}

function resultOf([part = '', outcome, milliseconds, details = 'null']: string[]): PartResult {
  return {
    part,
    // Safe: only the kit writes here.
    outcome: outcome as PartResult['outcome'],
    milliseconds: Number(milliseconds),
    details: JSON.parse(details) as unknown,
  };
}

/** Notes that a part begins, as the row after `count` results. */
export function noteStart(base: Sheet, count: number, part: string): void {
  base.getRange(count + 2, 1, 1, headings.length).setValues([[part, running, '0', 'null']]);
}

/** Writes a result into the row that its start was noted in. */
export function noteResult(base: Sheet, count: number, result: PartResult): void {
  const { part, outcome, milliseconds, details } = result;
  const row = [part, outcome, String(milliseconds), shortened(details)];
  base.getRange(count + 2, 1, 1, headings.length).setValues([row]);
}

function shortened(details: unknown): string {
  const text = JSON.stringify(details);
  return text.length <= longestDetails ? text : JSON.stringify(text.slice(0, longestDetails / 3));
}
