import type { ExcelApi } from '../../../excel-addin/src/adapter/excel-api';
import type { ContractCase } from '../../contract/cases/contract-case';
import { contractCases } from '../../contract/cases/contract-cases';
import { allProbes } from './probes/all-probes';
import { askProbe, type Probe, type ProbeResult } from './probes/probe';
import type { Recorder } from './recorder';
import { startRecording } from './record-places';
import type { RecordedExcel, Recording } from './recording';
import { runCase, type CaseResult } from './run-case';
import { clearWorkbook, isNewWorkbook, takeOver } from './workbook-state';

/** What a run is told, and whom it tells. */
export interface KitOptions {
  readonly api: ExcelApi;
  readonly recorder: Recorder;
  readonly excel: RecordedExcel;
  /** The version of the kit. */
  readonly kit: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: KitProgress) => void;
  /** All of them unless a test wants fewer. */
  readonly cases?: readonly ContractCase[];
  readonly probes?: readonly Probe[];
}

/** How far a run is. */
export interface KitProgress {
  readonly done: number;
  readonly total: number;
  /** What is running now. */
  readonly part: string;
  readonly cases: readonly CaseResult[];
  readonly probes: readonly ProbeResult[];
}

/** Why nothing was done: somebody has written into this workbook. */
export type KitOutcome =
  { readonly kind: 'refused' } | { readonly kind: 'ended'; readonly recording: Recording };

/**
 * Runs all cases and probes, one after the other, in a workbook that has to be new and empty.
 *
 * A failure is a result like any other. Stopping ends the run after the part that is running; what
 * was found so far is kept.
 */
export async function runKit(options: KitOptions): Promise<KitOutcome> {
  const { api, recorder, excel, kit } = options;
  if (!(await isNewWorkbook(api))) return { kind: 'refused' };
  await takeOver(api);
  const place = await startRecording(recorder, api);
  const { cases, probes } = await runParts(options);
  const { exchanges, leftOut } = recorder;
  const format = 'tsunagi-excel-recording';
  const found = { place, cases, probes, exchanges, leftOut };
  return { kind: 'ended', recording: { format, version: 1, kit, excel, ...found } };
}

/** The name of a part, as exchanges carry it. */
const partNames = {
  case: (name: string) => `case: ${name}`,
  probe: (id: string) => `probe: ${id}`,
} as const;

async function runParts(
  options: KitOptions,
): Promise<{ readonly cases: readonly CaseResult[]; readonly probes: readonly ProbeResult[] }> {
  const { api, recorder, signal, onProgress } = options;
  const { cases = contractCases, probes = allProbes } = options;
  const results: { cases: CaseResult[]; probes: ProbeResult[] } = { cases: [], probes: [] };
  const parts = [
    ...cases.map((each) => ({
      part: partNames.case(each.name),
      run: async () => void results.cases.push(await runCase(api, each)),
    })),
    ...probes.map((each) => ({
      part: partNames.probe(each.id),
      run: async () => void results.probes.push(await askProbe(api, each)),
    })),
  ];
  for (const [done, { part, run }] of parts.entries()) {
    if (signal.aborted) break;
    onProgress({ done, total: parts.length, part, ...results });
    // A part that could not clear up may not spoil the next one, or its recording.
    await clearQuietly(api);
    recorder.part = part;
    await run();
    recorder.part = '';
  }
  onProgress({ done: parts.length, total: parts.length, part: '', ...results });
  return results;
}

async function clearQuietly(api: ExcelApi): Promise<void> {
  try {
    await clearWorkbook(api);
  } catch {
    // The part that follows meets the same failure and tells it.
  }
}
