import type { CommandInputs } from '../../../shared/core/index';
import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import type { CliRequest } from '../parse-arguments';
import { showKpis } from '../show-kpis';
import { runReadOnly } from './run-read-only';

/** Counts the five KPIs of a period. */
export async function runKpi(request: CliRequest, io: CliIo): Promise<CliResult> {
  const input = readInput(request.options);
  if (typeof input === 'string') {
    return { kind: 'wrong', fault: { code: 'option-value', value: input } };
  }
  const result = await runReadOnly({ name: 'kpi', input }, request, io);
  if (result.kind === 'refused') return result;
  return done(result.output, showKpis(result.output, request.language), result.warnings);
}

/** The input of the command, or the option whose value can't be used. */
function readInput(options: ReadonlyMap<string, string>): CommandInputs['kpi'] | string {
  const [year, from, to] = ['fiscal-year', 'from', 'to'].map((name) => options.get(name));
  if (year !== undefined && !/^\d{4}$/.test(year)) return '--fiscal-year';
  const hasBoth = from !== undefined && to !== undefined;
  if (!hasBoth && from !== to) return from === undefined ? '--from' : '--to';
  const by = options.get('by');
  return {
    ...(year === undefined ? {} : { fiscalYear: Number(year) }),
    ...(hasBoth ? { period: { from, to } } : {}),
    ...(by === undefined ? {} : { by }),
  };
}
