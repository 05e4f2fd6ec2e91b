import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import type { CliRequest } from '../parse-arguments';
import { showMaturity } from '../show-maturity';
import { runReadOnly } from './run-read-only';

/** Scores the newest or the named round of the maturity self-check. */
export async function runMaturity(request: CliRequest, io: CliIo): Promise<CliResult> {
  const round = request.options.get('round');
  const input = round === undefined ? {} : { round };
  const result = await runReadOnly({ name: 'maturity', input }, request, io);
  if (result.kind === 'refused') return result;
  return done(result.output, showMaturity(result.output, request.language), result.warnings);
}
