import type { Language } from '../../shared/core/index';
import type { CliCommand, UsageFault } from './parse-arguments';

const forms: Readonly<Record<CliCommand, string>> = {
  new: 'new OUT.xlsx [--name TEXT] [--lang ja|en] [--fiscal-year 2023] [--sample]',
  import: 'import BOOK.xlsx --table KEY FILE [--map MAP.json]',
  kpi: 'kpi BOOK.xlsx [--fiscal-year N | --from DATE --to DATE] [--by KEY]',
  maturity: 'maturity BOOK.xlsx [--round ID]',
  network: 'network BOOK.xlsx',
  check: 'check BOOK.xlsx [--fix]',
};

const purposes: Readonly<Record<Language, Readonly<Record<CliCommand, string>>>> = {
  ja: {
    new: 'ネットワークのブックを新しく作ります（--sample で見本のデータ入り）。',
    import: 'CSV か .xlsx の行を、IDをもとに追加・更新します。',
    kpi: '期間の5つのKPIを行から数えます。',
    maturity: '成熟度の自己点検を採点します（指定がなければ最新の回）。',
    network: '自己申告と実績から見たネットワークの類型を並べて示します。',
    check:
      'ブック全体を点検します。--fix で、直し方が一つに決まる箇所を直します。エラーが残れば終了コードは1です。',
  },
  en: {
    new: 'Makes a network workbook (with sample data if --sample is given).',
    import: 'Adds or updates rows by id from a CSV or .xlsx file.',
    kpi: 'Counts the five KPIs of a period from the rows.',
    maturity: 'Scores a round of the maturity self-check (the newest unless told).',
    network: 'Shows the declared network type beside the measured one.',
    check:
      'Checks the whole workbook; --fix puts right what has one right value. The exit code is 1 while errors remain.',
  },
};

const headings: Readonly<Record<Language, string>> = {
  ja: '使い方: tsunagi コマンド ...',
  en: 'Usage: tsunagi COMMAND ...',
};

const commonOptions: Readonly<Record<Language, string>> = {
  ja: [
    'どのコマンドでも:  --json 結果をJSONで出す   --lang ja|en 表示の言語',
    '書き込むコマンド:  --out FILE 別のファイルに保存する   --dry-run 何も書き込まずに結果だけ見る',
    '                    --backup 書き換える前のファイルを NAME.bak.xlsx として残す',
    '終了コード:  0 完了   1 実行できない、または点検でエラーあり   2 使い方の誤り',
  ].join('\n'),
  en: [
    'With any command:      --json result as JSON   --lang ja|en language of the output',
    'Commands that write:   --out FILE save elsewhere   --dry-run show the result, write nothing',
    '                       --backup keep the file that is replaced as NAME.bak.xlsx',
    'Exit codes:  0 done   1 refused, or the check found errors   2 wrong usage',
  ].join('\n'),
};

/** How the program is called: one command, or all of them. */
export function usageText(command: CliCommand | null, language: Language): string {
  const commands = Object.keys(forms) as readonly CliCommand[];
  const shown = command === null ? commands : [command];
  const lines = shown.map((name) => `  tsunagi ${forms[name]}\n      ${purposes[language][name]}`);
  return `${headings[language]}\n\n${lines.join('\n')}\n\n${commonOptions[language]}\n`;
}

/** What is wrong with how the program was called, in one sentence. */
export function faultText(fault: UsageFault, language: Language): string {
  return faultTexts[language](fault);
}

const faultTexts: Readonly<Record<Language, (fault: UsageFault) => string>> = {
  ja: (fault) => {
    switch (fault.code) {
      case 'command-missing':
        return 'コマンドを指定してください。';
      case 'command-unknown':
        return `「${fault.value}」というコマンドはありません。`;
      case 'option-unknown':
        return `「${fault.value}」という指定はこのコマンドにありません。`;
      case 'option-value':
        return `「${fault.value}」の値が正しくありません。`;
      case 'option-missing':
        return `「${fault.value}」を指定してください。`;
      case 'file-count':
        return `ファイルを${fault.value}つ指定してください。`;
    }
  },
  en: (fault) => {
    switch (fault.code) {
      case 'command-missing':
        return 'Name a command.';
      case 'command-unknown':
        return `There is no command "${fault.value}".`;
      case 'option-unknown':
        return `This command has no option "${fault.value}".`;
      case 'option-value':
        return `The value of "${fault.value}" is not valid.`;
      case 'option-missing':
        return `"${fault.value}" is needed.`;
      case 'file-count':
        return fault.value === '1' ? 'Name one file.' : `Name ${fault.value} files.`;
    }
  },
};
