/** The file that a run in a real Excel leaves behind. */
import type { RequestBody, ResponseBody } from '../../fakes/excel/wire';
import type { CaseResult } from './run-case';
import type { ProbeResult } from './probes/probe';

/** What became of a request. */
export type RecordedAnswer =
  | { readonly kind: 'answered'; readonly body: ResponseBody }
  /** No answer of Excel itself: the way to it failed. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** One request with its answer. */
export interface Exchange {
  /** The case or probe that it belongs to; each begins in a workbook with nothing but the kit's sheet. */
  readonly part: string;
  readonly request: RequestBody;
  readonly flags: number;
  readonly milliseconds: number;
  readonly answer: RecordedAnswer;
}

/** Which Excel it was. */
export interface RecordedExcel {
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The newest version of each requirement set that was asked for; an empty text for none. */
  readonly sets: Readonly<Record<string, string>>;
}

/** One file: a whole run. It holds nothing that the kit did not write itself. */
export interface Recording {
  readonly format: 'tsunagi-excel-recording';
  readonly version: 1;
  readonly kit: string;
  readonly excel: RecordedExcel;
  /** Where requests were listened to; `null` where no place worked, and there are no exchanges. */
  readonly place: string | null;
  readonly cases: readonly CaseResult[];
  readonly probes: readonly ProbeResult[];
  readonly exchanges: readonly Exchange[];
  /** Exchanges that found no room any more. */
  readonly leftOut: number;
}
