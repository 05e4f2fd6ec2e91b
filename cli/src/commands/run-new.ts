import {
  emptyWorkbook,
  fiscalYearOf,
  readSnapshot,
  runCommand,
  sampleNetwork,
} from '../../../shared/core/index';
import { createXlsxAdapter } from '../../../shared/adapters/xlsx/xlsx-adapter';
import type { CliIo } from '../cli-io';
import { done, type CliResult } from '../cli-result';
import type { CliRequest } from '../parse-arguments';
import { saveWorkbook } from '../save-workbook';
import { savedMessages } from '../saved-messages';
import { cliTexts } from '../texts';

/** Makes a network workbook in a new file; a file of that name is replaced whole. */
export async function runNew(request: CliRequest, io: CliIo): Promise<CliResult> {
  const { options, language } = request;
  const fiscalYear = readFiscalYear(request, io.today);
  if (fiscalYear === null) {
    return { kind: 'wrong', fault: { code: 'option-value', value: '--fiscal-year' } };
  }
  const input = { name: options.get('name') ?? '', fiscalYear, sample: request.isSample };
  const context = { today: io.today, seed: io.seed, language };
  const snapshot = readSnapshot(emptyWorkbook);
  const result = runCommand({ name: 'new-network', input }, snapshot, context);
  if (result.kind === 'refused') return result;
  const target = options.get('out') ?? request.files[0] ?? '';
  const { isDryRun } = request;
  const { plan } = result;
  const saved = await saveWorkbook({
    adapter: createXlsxAdapter(emptyWorkbook),
    plan,
    target,
    isDryRun,
    keepsBackup: request.keepsBackup,
  });
  if (saved.kind === 'refused') return saved;
  const { sheets, template } = result.output;
  const text = cliTexts[language].made({ sheets, template });
  return {
    ...done(result.output, text, [...result.warnings, ...saved.warnings]),
    messages: savedMessages(saved, { target, isDryRun, language }),
  };
}

/** Without a year, the one in which the sample's figures lie, or the one that is running. */
function readFiscalYear({ options, isSample }: CliRequest, today: string): number | null {
  const text = options.get('fiscal-year');
  if (text === undefined) return isSample ? sampleNetwork().fiscalYear : fiscalYearOf(today);
  return /^\d{4}$/.test(text) ? Number(text) : null;
}
