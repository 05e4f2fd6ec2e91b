import type { CheckOutput, ImportRowsOutput, Language, Severity } from '../../shared/core/index';

interface MadeWorkbook {
  readonly sheets: readonly string[];
  readonly template: string;
}

interface CliTexts {
  readonly made: (workbook: MadeWorkbook) => string;
  readonly imported: (output: ImportRowsOutput) => string;
  readonly checked: (output: CheckOutput) => string;
  readonly saved: (file: string) => string;
  readonly dryRun: string;
  readonly nothingChanged: string;
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
    checked: ({ errors, warnings, problems }) =>
      problems.length === 0
        ? '問題は見つかりませんでした（0件）。\n'
        : `エラー ${errors}件  注意 ${warnings}件  ヒント ${problems.length - errors - warnings}件\n${problemLines(problems, 'ja')}`,
    saved: (file) => `保存しました: ${file}`,
    dryRun: '試しに実行しました。ファイルには何も書き込んでいません。',
    nothingChanged: '変更する行がないため、ファイルはそのままです。',
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
    checked: ({ errors, warnings, problems }) =>
      problems.length === 0
        ? 'No problems found (0).\n'
        : `Errors ${errors}  Warnings ${warnings}  Hints ${problems.length - errors - warnings}\n${problemLines(problems, 'en')}`,
    saved: (file) => `Saved: ${file}`,
    dryRun: 'This was a dry run. No file was written.',
    nothingChanged: 'No row changes, so the file stays as it is.',
  },
};

function listed(names: readonly string[]): string {
  return names.map((name) => `  ${name}\n`).join('');
}

function remarks(title: string, found: readonly { readonly message: string }[]): string {
  return found.length === 0 ? '' : `\n${title}\n${listed(found.map(({ message }) => message))}`;
}

function problemLines(problems: CheckOutput['problems'], language: Language): string {
  return problems
    .map(({ severity, message }) => `  [${severities[language][severity]}] ${message}\n`)
    .join('');
}
