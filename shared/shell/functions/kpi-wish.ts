import type { CommandOutputs, Language, Period } from '../../core/index';
import { dateOf, isBlank, textOf, type CellValue } from './cell-value';
import { mistakeError, problemError } from './function-error';

/** The key of one of the five KPIs. */
export type KpiKey = keyof CommandOutputs['kpi']['kpis'];

/** What one cell asks for; without a period, that of the workbook. */
export interface KpiWish {
  readonly kpi: KpiKey;
  readonly period: Period | null;
}

const kpiKeys: readonly KpiKey[] = ['K1', 'K2', 'K3', 'K4', 'K5'];

/** The arguments of the KPI function as hosts hand them over. */
export interface KpiArguments {
  readonly kpi: CellValue;
  readonly from: CellValue;
  readonly to: CellValue;
}

/**
 * What a cell with the KPI function asks for.
 *
 * @throws FunctionError for an unknown KPI, for half a period, and for days that are none.
 */
export function parseKpiWish({ kpi, from, to }: KpiArguments, language: Language): KpiWish {
  const key = kpiKeyOf(textOf(kpi));
  if (key === undefined) throw mistakeError('no-kpi', language);
  return { kpi: key, period: periodOf(from, to, language) };
}

/** K1, k1, Ｋ１, 1 and ① are the same KPI. */
function kpiKeyOf(typed: string): KpiKey | undefined {
  const folded = typed.normalize('NFKC').trim().toUpperCase();
  return kpiKeys.find((key) => key === folded || key === `K${folded}`);
}

function periodOf(from: CellValue, to: CellValue, language: Language): Period | null {
  if (isBlank(from) && isBlank(to)) return null;
  if (isBlank(from) || isBlank(to)) throw mistakeError('both-days', language);
  const period = { from: dateOf(from), to: dateOf(to) };
  if (period.from === null || period.to === null) throw mistakeError('no-date', language);
  if (period.from <= period.to) return { from: period.from, to: period.to };
  const values = { from: period.from, to: period.to };
  const problem = { code: 'period-invalid', severity: 'error', values } as const;
  throw problemError('invalidValue', [problem], language);
}
