import {
  describeProblem,
  templateVersion,
  type Language,
  type Problem,
} from '../../shared/core/index';
import type { CliIo } from './cli-io';
import type { CliResult } from './cli-result';
import { runCheck } from './commands/run-check';
import { runImport } from './commands/run-import';
import { runKpi } from './commands/run-kpi';
import { runMaturity } from './commands/run-maturity';
import { runNetwork } from './commands/run-network';
import { runNew } from './commands/run-new';
import { exitCodes } from './exit-codes';
import { parseArguments, type CliCommand, type CliRequest } from './parse-arguments';
import { faultText, usageText } from './usage';

type CommandRunner = (request: CliRequest, io: CliIo) => Promise<CliResult>;

const runners: Readonly<Record<CliCommand, CommandRunner>> = {
  new: runNew,
  import: runImport,
  kpi: runKpi,
  maturity: runMaturity,
  network: runNetwork,
  check: runCheck,
};

/**
 * Runs the program once and gives its exit code.
 *
 * Results go to the output, everything else to the messages. A refused command has written no file.
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const parsed = parseArguments(args);
  switch (parsed.kind) {
    case 'version':
      io.writeOutput(`${templateVersion}\n`);
      return exitCodes.done;
    case 'help':
      io.writeOutput(usageText(parsed.command, parsed.language));
      return exitCodes.done;
    case 'wrong':
      io.writeMessage(`${faultText(parsed.fault, parsed.language)}\n\n`);
      io.writeMessage(usageText(parsed.command, parsed.language));
      return exitCodes.wrongUsage;
    case 'request':
      return runRequest(parsed.request, io);
  }
}

async function runRequest(request: CliRequest, io: CliIo): Promise<number> {
  const seed = request.options.get('seed') ?? io.seed;
  const result = await runners[request.command](request, { ...io, seed });
  const { language } = request;
  switch (result.kind) {
    case 'wrong':
      io.writeMessage(`${faultText(result.fault, language)}\n\n`);
      io.writeMessage(usageText(request.command, language));
      return exitCodes.wrongUsage;
    case 'refused':
      report(result.problems, language, io);
      if (request.isJson) io.writeOutput(refusalJson(result.problems, language));
      return exitCodes.refused;
    case 'done':
      io.writeOutput(request.isJson ? `${JSON.stringify(result.output)}\n` : result.text);
      report(result.warnings, language, io);
      for (const message of result.messages) io.writeMessage(`${message}\n`);
      return result.isFailure ? exitCodes.refused : exitCodes.done;
  }
}

function report(problems: readonly Problem[], language: Language, io: CliIo): void {
  for (const problem of problems) io.writeMessage(`${describeProblem(problem, language)}\n`);
}

/** Callers that read JSON learn the reasons as codes, not only as sentences. */
function refusalJson(problems: readonly Problem[], language: Language): string {
  const refused = problems.map((problem) => ({
    ...problem,
    message: describeProblem(problem, language),
  }));
  return `${JSON.stringify({ refused })}\n`;
}
