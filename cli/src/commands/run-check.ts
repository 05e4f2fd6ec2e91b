import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import type { CliRequest } from '../parse-arguments';
import { cliTexts } from '../texts';
import { runReadOnly } from './run-read-only';

/** Checks a workbook; errors in it are what the exit code says. */
export async function runCheck(request: CliRequest, io: CliIo): Promise<CliResult> {
  const result = await runReadOnly({ name: 'check', input: {} }, request, io);
  if (result.kind === 'refused') return result;
  const text = cliTexts[request.language].checked(result.output);
  return { ...done(result.output, text), isFailure: result.output.errors > 0 };
}
