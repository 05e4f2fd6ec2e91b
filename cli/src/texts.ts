import type {
  CheckOutput,
  ImportRowsOutput,
  Language,
  RepairOutput,
  Severity,
} from '../../shared/core/index';

interface MadeWorkbook {
  readonly sheets: readonly string[];
  readonly template: string;
}

interface CliTexts {
  readonly made: (workbook: MadeWorkbook) => string;
  readonly imported: (output: ImportRowsOutput) => string;
  readonly checked: (output: CheckOutput) => string;
  readonly repaired: (output: RepairOutput) => string;
  readonly saved: (file: string) => string;
  readonly backedUp: (file: string) => string;
  readonly dryRun: string;
  readonly nothingChanged: string;
  readonly nothingRepaired: string;
}

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ja: { error: 'エラー', warning: '注意', hint: 'ヒント' },
  en: { error: 'error', warning: 'warning', hint: 'hint' },
};

/** The sentences that only the command line says. */
export const cliTexts: Readonly<Record<Language, CliTexts>> = {
  ja: {
    made: ({ sheets, template }) =>
      `シート${sheets.length}枚のブックを作りました（ひな形 ${template}）。\n${listed(sheets)}`,
    imported: (output) =>
      [
        `追加 ${output.added}行  更新 ${output.updated}行  変更なし ${output.unchanged}行  取り込めなかった箇所 ${output.rejected.length}件\n`,
        remarks('取り込めなかった行', output.rejected),
        remarks('確認してほしい点', output.warnings),
      ].join(''),
    checked: (output) => checkText(output, 'ja') + repairHint(output, 'ja'),
    repaired: (output) =>
      `${repairedLines(`直した箇所 ${output.fixed.length}件`, output)}${checkText(output, 'ja')}`,
    saved: (file) => `保存しました: ${file}`,
    backedUp: (file) => `元のファイルを残しました: ${file}`,
    dryRun: '試しに実行しました。ファイルには何も書き込んでいません。',
    nothingChanged: '変更する行がないため、ファイルはそのままです。',
    nothingRepaired: '自動で直せる箇所がないため、ファイルはそのままです。',
  },
  en: {
    made: ({ sheets, template }) =>
      `Made a workbook with ${sheets.length} sheets (template ${template}).\n${listed(sheets)}`,
    imported: (output) =>
      [
        `Added ${output.added}  Updated ${output.updated}  Unchanged ${output.unchanged}  Problems that kept rows out ${output.rejected.length}\n`,
        remarks('Rows that stayed out', output.rejected),
        remarks('Please check', output.warnings),
      ].join(''),
    checked: (output) => checkText(output, 'en') + repairHint(output, 'en'),
    repaired: (output) =>
      `${repairedLines(`Cells put right ${output.fixed.length}`, output)}${checkText(output, 'en')}`,
    saved: (file) => `Saved: ${file}`,
    backedUp: (file) => `Kept the old file: ${file}`,
    dryRun: 'This was a dry run. No file was written.',
    nothingChanged: 'No row changes, so the file stays as it is.',
    nothingRepaired: 'There is nothing to put right, so the file stays as it is.',
  },
};

function listed(names: readonly string[]): string {
  return names.map((name) => `  ${name}\n`).join('');
}

function remarks(title: string, found: readonly { readonly message: string }[]): string {
  return found.length === 0 ? '' : `\n${title}\n${listed(found.map(({ message }) => message))}`;
}

function checkText({ errors, warnings, problems }: CheckOutput, language: Language): string {
  const hints = problems.length - errors - warnings;
  if (language === 'ja') {
    return problems.length === 0
      ? '問題は見つかりませんでした（0件）。\n'
      : `エラー ${errors}件  注意 ${warnings}件  ヒント ${hints}件\n${problemLines(problems, 'ja')}`;
  }
  return problems.length === 0
    ? 'No problems found (0).\n'
    : `Errors ${errors}  Warnings ${warnings}  Hints ${hints}\n${problemLines(problems, 'en')}`;
}

function problemLines(problems: CheckOutput['problems'], language: Language): string {
  return problems
    .map(({ severity, message }) => `  [${severities[language][severity]}] ${message}\n`)
    .join('');
}

function repairHint({ problems }: CheckOutput, language: Language): string {
  const count = problems.filter(({ fix }) => fix !== undefined).length;
  if (count === 0) return '';
  return language === 'ja'
    ? `\nこのうち ${count}件は --fix で自動的に直せます。\n`
    : `\n--fix can put ${count} of these right.\n`;
}

function repairedLines(title: string, { fixed }: RepairOutput): string {
  return `${title}\n${listed(fixed.map(({ message }) => message))}\n`;
}
