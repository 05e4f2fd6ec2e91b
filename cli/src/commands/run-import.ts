import { runCommand, type ImportRowsInput } from '../../../shared/core/index';
import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import type { CliRequest } from '../parse-arguments';
import { openWorkbook, type OpenedWorkbook } from '../open-workbook';
import { readImportInput } from '../read-import-input';
import { saveWorkbook } from '../save-workbook';
import { savedMessages } from '../saved-messages';
import { cliTexts } from '../texts';

type Opened = Extract<OpenedWorkbook, { kind: 'opened' }>;

/** Adds or updates rows of a network workbook from a file. */
export async function runImport(request: CliRequest, io: CliIo): Promise<CliResult> {
  const [book = '', file = ''] = request.files;
  const [opened, input] = [
    await openWorkbook(book),
    await readImportInput({
      file,
      table: request.options.get('table') ?? '',
      map: request.options.get('map'),
    }),
  ];
  const problems = [opened, input].flatMap((part) =>
    part.kind === 'refused' ? part.problems : [],
  );
  if (opened.kind === 'refused' || input.kind === 'refused') return { kind: 'refused', problems };
  return importInto(opened, input.input, { request, io });
}

async function importInto(
  opened: Opened,
  input: ImportRowsInput,
  { request, io }: { readonly request: CliRequest; readonly io: CliIo },
): Promise<CliResult> {
  const { language, isDryRun, options, files } = request;
  const context = { today: io.today, now: io.now, seed: io.seed, language };
  const result = runCommand({ name: 'import-rows', input }, opened.snapshot, context);
  if (result.kind === 'refused') return result;
  const texts = cliTexts[language];
  const finished = done(result.output, texts.imported(result.output));
  // The warnings of the command are part of its result; only those of the host are added.
  if (result.plan.steps.length === 0 && !options.has('out')) {
    return { ...finished, messages: [texts.nothingChanged] };
  }
  const target = options.get('out') ?? files[0] ?? '';
  const { adapter } = opened;
  const saved = await saveWorkbook({
    adapter,
    plan: result.plan,
    target,
    isDryRun,
    keepsBackup: request.keepsBackup,
  });
  if (saved.kind === 'refused') return saved;
  const messages = savedMessages(saved, { target, isDryRun, language });
  return { ...finished, warnings: saved.warnings, messages };
}
