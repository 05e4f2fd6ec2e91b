import { officeExcelApi } from '../../../excel-addin/src/taskpane/excel-api';
import { openExcel, type ExcelOptions, type OpenedExcel } from '../../fakes/excel/client';
import { knownExcel } from './known-excel';
import { Recorder } from './recorder';
import type { Recording } from './recording';
import { runKit, type KitOptions } from './run-kit';

/** What a run in Node may be told. */
export type KitHereOptions = ExcelOptions &
  Partial<Pick<KitOptions, 'cases' | 'probes' | 'signal' | 'onProgress' | 'recorder'>> & {
    /** Called with the Excel before the run, to make it misbehave. */
    readonly prepare?: (excel: OpenedExcel) => void;
  };

/** Runs the kit in Node: through the real client, in our own host. */
export async function runKitHere({
  cases,
  probes,
  signal = new AbortController().signal,
  onProgress = () => undefined,
  recorder = new Recorder(),
  prepare,
  ...options
}: KitHereOptions): Promise<{ readonly recording: Recording; readonly excel: OpenedExcel }> {
  const excel = openExcel(options);
  prepare?.(excel);
  const outcome = await runKit({
    api: officeExcelApi(),
    recorder,
    excel: knownExcel(),
    kit: 'test',
    signal,
    onProgress,
    ...(cases !== undefined && { cases }),
    ...(probes !== undefined && { probes }),
  });
  if (outcome.kind === 'refused') throw new Error('The workbook was not empty');
  return { recording: outcome.recording, excel };
}
