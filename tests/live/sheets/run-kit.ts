import { contractCases } from '../../contract/cases/contract-cases';
import type { ContractCase } from '../../contract/cases/contract-case';
import type { Google, Sheet } from './google';
import { allProbes } from './probes/all-probes';
import { askProbe, probeSheet } from './probes/probe';
import { noteResult, noteStart, prepareResults, readResults, type PartResult } from './results';
import { runCase } from './run-case';
import {
  clearSpreadsheet,
  isNewSpreadsheet,
  knownBase,
  otherSheets,
  takeOver,
} from './workbook-state';

/** How a run ended. */
export interface KitOutcome {
  /** `refused`: somebody has put something into this spreadsheet, so nothing was done. */
  readonly kind: 'refused' | 'unfinished' | 'done';
  readonly done: number;
  readonly total: number;
}

/**
 * Google ends a run after six minutes. No part begins after four, which leaves two for the last one:
 * a part takes seconds.
 */
const runLength = 4 * 60_000;

/** One thing to find out. */
interface Part {
  readonly part: string;
  /** The sheets that it makes, which may be left behind when Google cuts it off. */
  readonly sheets: readonly string[];
  readonly run: (google: Google) => Pick<PartResult, 'outcome' | 'details'>;
}

const caseParts: readonly Part[] = contractCases.map((each) => ({
  part: `case: ${each.name}`,
  sheets: sheetsOf(each),
  run: (google) => {
    const found = runCase(google, each);
    return { outcome: found.length === 0 ? 'passed' : 'differs', details: found };
  },
}));

const probeParts: readonly Part[] = allProbes.map((each) => ({
  part: `probe: ${each.id}`,
  sheets: [probeSheet, 'Q', 'p', 'x'.repeat(100)],
  run: (google) => {
    const { outcome, ...details } = askProbe(google, each);
    return { outcome, details: { question: each.question, ...details } };
  },
}));

function sheetsOf({ given, plan, expected }: ContractCase): readonly string[] {
  const named = plan.steps.flatMap((step) => ('sheet' in step ? step.sheet : []));
  return [...[...given.sheets, ...expected.sheets].map(({ name }) => name), ...named];
}

/**
 * Runs the contract cases, in a spreadsheet that has to be new and empty or that the kit has begun.
 *
 * A failure is a result like any other. What was found is kept on the kit's sheet, so that calling this
 * again goes on where the last run ended.
 */
export function runCases(google: Google): KitOutcome {
  return runParts(google, caseParts);
}

/** Asks all probes, in the same way. */
export function runProbes(google: Google): KitOutcome {
  return runParts(google, probeParts);
}

function runParts(google: Google, parts: readonly Part[]): KitOutcome {
  const start = google.now();
  const base = baseOf(google);
  if (base === null) return { kind: 'refused', done: 0, total: parts.length };
  const before = readResults(base).results;
  const known = new Set(before.map(({ part }) => part));
  let count = before.length;
  for (const each of parts) {
    if (known.has(each.part)) continue;
    if (google.now() - start > runLength) break;
    runPart(google, { base, count, part: each });
    known.add(each.part);
    count += 1;
  }
  const done = parts.filter(({ part }) => known.has(part)).length;
  return { kind: done === parts.length ? 'done' : 'unfinished', done, total: parts.length };
}

/** The kit's sheet in a spreadsheet that is fit to be used; `null` where it is not. */
function baseOf(google: Google): Sheet | null {
  const known = knownBase(google);
  if (known !== null) return isLeftByKit(google, known) ? known : null;
  if (!isNewSpreadsheet(google)) return null;
  const base = takeOver(google);
  prepareResults(base);
  return base;
}

/** Tidies up after a run that Google cut off. Sheets of somebody else's are not touched. */
function isLeftByKit(google: Google, base: Sheet): boolean {
  const { results, unfinished } = readResults(base);
  const part = [...caseParts, ...probeParts].find((each) => each.part === unfinished);
  const strange = otherSheets(google.spreadsheet).filter(
    (sheet) => part?.sheets.includes(sheet.getName()) !== true,
  );
  if (strange.length > 0) return false;
  if (part === undefined) return true;
  clearSpreadsheet(google);
  const outcome = 'interrupted';
  noteResult(base, results.length, { part: part.part, outcome, details: null, milliseconds: 0 });
  return true;
}

interface Place {
  readonly base: Sheet;
  readonly count: number;
  readonly part: Part;
}

function runPart(google: Google, { base, count, part }: Place): void {
  noteStart(base, count, part.part);
  google.app.flush();
  const start = google.now();
  const found = attempt(() => part.run(google));
  const milliseconds = Math.round(google.now() - start);
  const cleared = attempt(() => {
    clearSpreadsheet(google);
    return found;
  });
  noteResult(base, count, { part: part.part, ...cleared, milliseconds });
  google.app.flush();
}

type Found = Pick<PartResult, 'outcome' | 'details'>;

function attempt(work: () => Found): Found {
  try {
    return work();
  } catch (error) {
    return { outcome: 'failed', details: [describe(error)] };
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const line = `${error.name}: ${error.message}`;
  return error.cause === undefined ? line : `${line} <- ${describe(error.cause)}`;
}
