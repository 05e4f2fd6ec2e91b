import { runCommand } from '../../../shared/core/index';
import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import { openWorkbook } from '../open-workbook';
import type { CliRequest } from '../parse-arguments';
import { saveWorkbook } from '../save-workbook';
import { savedMessages } from '../saved-messages';
import { cliTexts } from '../texts';
import { runReadOnly } from './run-read-only';

/** Checks a workbook, and repairs it on request; errors in it are what the exit code says. */
export async function runCheck(request: CliRequest, io: CliIo): Promise<CliResult> {
  if (request.isFix) return runRepair(request, io);
  const result = await runReadOnly({ name: 'check', input: {} }, request, io);
  if (result.kind === 'refused') return result;
  const text = cliTexts[request.language].checked(result.output);
  return { ...done(result.output, text), isFailure: result.output.errors > 0 };
}

async function runRepair(request: CliRequest, io: CliIo): Promise<CliResult> {
  const { language, isDryRun, keepsBackup, options } = request;
  const book = request.files[0] ?? '';
  const opened = await openWorkbook(book);
  if (opened.kind === 'refused') return opened;
  const context = { today: io.today, now: io.now, seed: io.seed, language };
  const result = runCommand({ name: 'repair', input: {} }, opened.snapshot, context);
  if (result.kind === 'refused') return result;
  const texts = cliTexts[language];
  const text = texts.repaired(result.output);
  const finished = { ...done(result.output, text), isFailure: result.output.errors > 0 };
  if (result.plan.steps.length === 0 && !options.has('out')) {
    return { ...finished, messages: [texts.nothingRepaired] };
  }
  const target = options.get('out') ?? book;
  const { adapter } = opened;
  const { plan } = result;
  const saved = await saveWorkbook({
    adapter,
    plan,
    target,
    isDryRun,
    keepsBackup,
  });
  if (saved.kind === 'refused') return saved;
  const messages = savedMessages(saved, { target, isDryRun, language });
  return { ...finished, warnings: saved.warnings, messages };
}
