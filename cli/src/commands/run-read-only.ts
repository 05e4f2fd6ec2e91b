import {
  runCommand,
  type CommandInputs,
  type CommandName,
  type CommandOutputs,
  type CommandResult,
} from '../../../shared/core/index';
import type { CliIo } from '../cli-io';
import { openWorkbook } from '../open-workbook';
import type { CliRequest } from '../parse-arguments';

/** Runs a command that changes nothing on the workbook of a request. */
export async function runReadOnly<Name extends CommandName>(
  call: { readonly name: Name; readonly input: CommandInputs[Name] },
  request: CliRequest,
  io: CliIo,
): Promise<CommandResult<CommandOutputs[Name]>> {
  const opened = await openWorkbook(request.files[0] ?? '');
  if (opened.kind === 'refused') return opened;
  const context = { today: io.today, seed: io.seed, language: request.language };
  return runCommand(call, opened.snapshot, context);
}
