import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import type { CliRequest } from '../parse-arguments';
import { showNetwork } from '../show-network';
import { runReadOnly } from './run-read-only';

/** Shows the declared network type beside the measured one. */
export async function runNetwork(request: CliRequest, io: CliIo): Promise<CliResult> {
  const result = await runReadOnly({ name: 'network', input: {} }, request, io);
  if (result.kind === 'refused') return result;
  return done(result.output, showNetwork(result.output, request.language), result.warnings);
}
