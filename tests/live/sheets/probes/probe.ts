import type { LocalizedText } from '../../../../shared/core/index';
import { differences } from '../../excel/differences';
import type { Google, Sheet } from '../google';

/** What Google answers to a probe, as plain data. */
export type ProbeAnswer =
  | string
  | number
  | boolean
  | null
  | readonly ProbeAnswer[]
  | { readonly [name: string]: ProbeAnswer };

/** What a probe works with: a sheet of its own, which is called `P` and new. */
export interface Probing extends Google {
  readonly sheet: Sheet;
  /** `refused` if the deed throws, and `done` if it does not. The sentence goes into the report. */
  readonly refusal: (deed: () => unknown) => 'done' | 'refused';
}

/** One question to Google, with what our stand-in answers. */
export interface Probe {
  readonly id: string;
  readonly question: LocalizedText;
  /** `measured` where the answer is a time that nobody knows beforehand. */
  readonly expected: ProbeAnswer;
  readonly ask: (probing: Probing) => ProbeAnswer;
}

/** What came of a probe. */
export interface ProbeResult {
  readonly outcome: 'same' | 'different' | 'measured';
  readonly expected: ProbeAnswer;
  readonly found: ProbeAnswer;
  /** What Google said when it refused something, in the language of the user. */
  readonly sentences: readonly string[];
}

/** The expectation of a probe that only measures. */
export const measured = 'measured';

/** The sheet that each probe has for itself. */
export const probeSheet = 'P';

/** Asks a probe in an otherwise empty spreadsheet. */
export function askProbe(google: Google, { expected, ask }: Probe): ProbeResult {
  const sheet = google.spreadsheet.insertSheet(probeSheet, 0);
  const sentences: string[] = [];
  const refusal = (deed: () => unknown) => {
    try {
      deed();
      google.app.flush();
      return 'done';
    } catch (error) {
      sentences.push(error instanceof Error ? error.message : String(error));
      return 'refused';
    }
  };
  const found = ask({ ...google, sheet, refusal });
  if (expected === measured) return { outcome: 'measured', expected, found, sentences };
  const isSame = differences(expected, found).length === 0;
  return { outcome: isSame ? 'same' : 'different', expected, found, sentences };
}
