import type { ExcelApi } from '../../../../excel-addin/src/adapter/excel-api';
import type { LocalizedText } from '../../../../shared/core/index';
import { describeError, isOfficeError } from '../describe-error';
import { differences } from '../differences';
import { clearWorkbook } from '../workbook-state';

/** What Excel answers to a probe, as plain data. */
export type ProbeAnswer =
  | string
  | number
  | boolean
  | null
  | readonly ProbeAnswer[]
  | { readonly [name: string]: ProbeAnswer };

/** What a probe does on a sheet of its own, which is called `P` and new. */
export type Deed<Result> = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
) => Result | Promise<Result>;

/** What a probe works with. */
export interface Probing {
  /** One `Excel.run`; what the deed queued last is sent too. */
  readonly run: <Result>(deed: Deed<Result>) => Promise<Result>;
  /** How Excel refuses it, e.g. `ItemNotFound @ WorksheetCollection.getItem`; `done` if it does not. */
  readonly refusal: (deed: Deed<unknown>) => Promise<string>;
}

/** One question to Excel, with what our own host answers. */
export interface Probe {
  readonly id: string;
  readonly question: LocalizedText;
  /** The version of ExcelApi that it takes, where that is above the floor. */
  readonly needs?: string;
  readonly expected: ProbeAnswer;
  readonly ask: (probing: Probing) => Promise<ProbeAnswer>;
}

/** What came of a probe. */
export interface ProbeResult {
  readonly id: string;
  readonly outcome: 'same' | 'different' | 'failed' | 'not-offered';
  readonly expected: ProbeAnswer;
  readonly found: ProbeAnswer;
}

/** The sheet that each probe has for itself. */
export const probeSheet = 'P';

/** Asks a probe in an otherwise empty workbook, and leaves it empty again. Never throws. */
export async function askProbe(api: ExcelApi, probe: Probe): Promise<ProbeResult> {
  const { id, needs, expected } = probe;
  if (needs !== undefined && !api.atLeast(needs)) {
    return { id, outcome: 'not-offered', expected, found: null };
  }
  try {
    await clearWorkbook(api);
    await api.run(async (context) => {
      context.workbook.worksheets.add(probeSheet).position = 0;
      await context.sync();
    });
    const found = await probe.ask(probing(api));
    await clearWorkbook(api);
    const isSame = differences(expected, found).length === 0;
    return { id, outcome: isSame ? 'same' : 'different', expected, found };
  } catch (error) {
    return { id, outcome: 'failed', expected, found: describeError(error) };
  }
}

function probing(api: ExcelApi): Probing {
  const run = <Result>(deed: Deed<Result>): Promise<Result> =>
    api.run(async (context) => {
      const result = await deed(context.workbook.worksheets.getItem(probeSheet), context);
      await context.sync();
      return result;
    });
  const refusal = async (deed: Deed<unknown>): Promise<string> => {
    try {
      await run(deed);
      return 'done';
    } catch (error) {
      if (!isOfficeError(error)) throw error;
      return `${error.code} @ ${error.debugInfo.errorLocation ?? ''}`;
    }
  };
  return { run, refusal };
}
