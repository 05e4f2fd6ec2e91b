import type { FunctionName, Language } from '../../../shared/core/index';
import type { CellValue } from '../../../shared/shell/functions/cell-value';
import { FunctionError, notRunningError } from '../../../shared/shell/functions/function-error';
import { startKpiFeed, type KpiFeed, type KpiSource } from './kpi-feed';
import { parseKpiWish } from '../../../shared/shell/functions/kpi-wish';
import { plainFunctions } from '../../../shared/shell/functions/plain-functions';

/** What Office.js gives for offering functions, as far as it is used. */
export type FunctionHost = Pick<typeof CustomFunctions, 'associate' | 'Error' | 'ErrorCode'>;

/** What the functions are made of: the language of their errors, and where figures come from. */
export interface FunctionWiring {
  readonly language: Language;
  /** `null` where no workbook can be read; the KPI function then says so. */
  readonly source: KpiSource | null;
}

type FunctionBody = (...values: never[]) => unknown;

/** Offers the worksheet functions to Excel, under the names of their metadata. */
export function associateFunctions(wiring: FunctionWiring, host: FunctionHost): void {
  for (const [name, body] of Object.entries(functionBodies(wiring, host))) {
    host.associate(name, body);
  }
}

/** Makes every worksheet function as Excel calls it, with errors that Excel can show. */
export function functionBodies(
  { language, source }: FunctionWiring,
  host: FunctionHost,
): Readonly<Record<FunctionName, FunctionBody>> {
  const plain = plainFunctions(language);
  const feed = source === null ? null : startKpiFeed(source, language);
  return {
    MATURITYLEVEL: withExcelErrors(plain.MATURITYLEVEL, host),
    KPI: streamingKpi(feed, language, host),
    FISCALYEAR: withExcelErrors(plain.FISCALYEAR, host),
    CORPORATENUMBER: withExcelErrors(plain.CORPORATENUMBER, host),
    FOLDNAME: withExcelErrors(plain.FOLDNAME, host),
  };
}

function excelError({ code, message }: FunctionError, host: FunctionHost): CustomFunctions.Error {
  return new host.Error(host.ErrorCode[code], message);
}

function withExcelErrors<Values extends readonly unknown[]>(
  body: (...values: Values) => unknown,
  host: FunctionHost,
) {
  return (...values: Values): unknown => {
    try {
      return body(...values);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      // Excel takes its own error objects only; they are no subclass of Error.
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- asked for by Excel
      throw excelError(error, host);
    }
  };
}

type StreamingArguments = readonly [
  kpi: CellValue,
  from: CellValue,
  to: CellValue,
  call: CustomFunctions.StreamingInvocation<number | string>,
];

/** A function whose cell follows the workbook until Excel cancels the call. */
function streamingKpi(feed: KpiFeed | null, language: Language, host: FunctionHost) {
  return (...[kpi, from, to, call]: StreamingArguments): void => {
    const show = (value: number | '' | FunctionError) => {
      call.setResult(value instanceof FunctionError ? excelError(value, host) : value);
    };
    try {
      if (feed === null) throw notRunningError(language);
      call.onCanceled = feed(parseKpiWish({ kpi, from, to }, language), show);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      show(error);
    }
  };
}
