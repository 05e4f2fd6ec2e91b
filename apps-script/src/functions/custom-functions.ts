import type { CommandOutputs, FunctionName, Language } from '../../../shared/core/index';
import { isBlank, type CellValue } from '../../../shared/shell/functions/cell-value';
import {
  FunctionError,
  notRunningError,
  problemError,
} from '../../../shared/shell/functions/function-error';
import { parseKpiWish, type KpiKey } from '../../../shared/shell/functions/kpi-wish';
import { plainFunctions } from '../../../shared/shell/functions/plain-functions';
import { createSheetsAdapter } from '../adapter/adapter';
import { createDates, isDate, type Dates } from '../adapter/dates';
import type { SheetsServices, Spreadsheet } from '../adapter/sheets-types';
import { runOnSheets } from '../shell';

/** The spreadsheet that a formula stands in, with the services to read it. */
export interface FunctionParts {
  readonly spreadsheet: Spreadsheet;
  readonly services: SheetsServices;
  /** Of the sentences of errors. */
  readonly language: Language;
}

/** A function as Sheets calls it: a cell's value or, for a range, rows of values. */
export type CustomFunction = (...given: readonly unknown[]) => unknown;

/**
 * The worksheet functions for Sheets. They only read, as Google demands of formulas.
 *
 * For a range they answer with rows of results, so that one call serves a whole column.
 */
export function customFunctions(
  parts: FunctionParts,
): Readonly<Record<FunctionName, CustomFunction>> {
  const plain = plainFunctions(parts.language);
  const toCell = cellReader(parts);
  const perCell =
    (compute: (cell: CellValue) => CellValue): CustomFunction =>
    (given) =>
      forEachCell(given, (value) => compute(toCell(value)));
  return {
    MATURITYLEVEL: (given) => levels(rowsOf(given), plain.MATURITYLEVEL),
    KPI: (kpi, from, to) => {
      const figures = figuresOf(parts);
      return forEachCell(kpi, (key) => {
        const days = { from: toCell(from), to: toCell(to) };
        return figures(parseKpiWish({ kpi: toCell(key), ...days }, parts.language));
      });
    },
    FISCALYEAR: perCell(plain.FISCALYEAR),
    CORPORATENUMBER: perCell(plain.CORPORATENUMBER),
    FOLDNAME: perCell(plain.FOLDNAME),
  };
}

/** Dates come as Date objects in the spreadsheet's time zone; its zone is asked for only then. */
function cellReader({ spreadsheet, services }: FunctionParts): (value: unknown) => CellValue {
  let dates: Dates | null = null;
  return (value) => {
    if (!isDate(value)) return value as CellValue;
    dates ??= createDates(services.utilities, spreadsheet.getSpreadsheetTimeZone());
    return dates.serialOf(value);
  };
}

function isRange(given: unknown): given is readonly (readonly unknown[])[] {
  return Array.isArray(given);
}

function rowsOf(given: unknown): readonly (readonly unknown[])[] {
  return isRange(given) ? given : [[given]];
}

/** One cell gives its result or an error; in a range one bad cell must not take away the others. */
function forEachCell(given: unknown, compute: (value: unknown) => CellValue): unknown {
  if (!isRange(given)) return orError(() => compute(given));
  return given.map((row) =>
    row.map((value) => (isBlank(value as CellValue) ? '' : orSentence(() => compute(value)))),
  );
}

/** Three cells give one level; several rows of three give a column of levels. */
function levels(
  rows: readonly (readonly unknown[])[],
  level: (ticks: readonly (readonly CellValue[])[]) => number,
): unknown {
  // Ticks are compared with TRUE, so nothing has to be read out of them.
  const ticks = rows as readonly (readonly CellValue[])[];
  const isColumn = ticks.length > 1 && ticks.every((row) => row.length > 1);
  if (!isColumn) return orError(() => level(ticks));
  return ticks.map((row) => [orSentence(() => level([row]))]);
}

/** Google shows the sentence of a plain Error beside the cell. */
function orError<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    throw error instanceof FunctionError ? new Error(error.message) : error;
  }
}

/** A cell within a range cannot hold an error of its own, so it holds the sentence. */
function orSentence<Result>(compute: () => Result): Result | string {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return `${error.code === 'invalidValue' ? '#VALUE!' : '#N/A'} ${error.message}`;
  }
}

type Wish = ReturnType<typeof parseKpiWish>;

type Kpis = Readonly<Record<KpiKey, { readonly value: number | null }>>;

/** Gives figures, from one reading however many are asked for, also when that gave none. */
function figuresOf(parts: FunctionParts): (wish: Wish) => number | '' {
  let found: Kpis | FunctionError | null = null;
  return ({ kpi, period }) => {
    found ??= readKpis(parts, period);
    if (found instanceof FunctionError) throw found;
    return found[kpi].value ?? '';
  };
}

function readKpis(
  { spreadsheet, services, language }: FunctionParts,
  period: Wish['period'],
): Kpis | FunctionError {
  const adapter = createSheetsAdapter(spreadsheet, services);
  const input = period === null ? {} : { period };
  // Neither day nor seed counts for figures: they change nothing and depend on the period alone.
  const context = { today: '2000-01-01', seed: '', language };
  const reply = runOnSheets(adapter, { name: 'kpi', input, context }, () => false);
  // Safe: the command of this name was run.
  if (reply.kind === 'done') return (reply.output as CommandOutputs['kpi']).kpis;
  if (reply.kind === 'refused' || reply.kind === 'failed') {
    return problemError('notAvailable', reply.problems, language);
  }
  return notRunningError(language);
}
