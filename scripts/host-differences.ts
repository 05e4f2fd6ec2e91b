// Why: what differs between hosts stands in capabilities, known gaps and lenses; written by hand the
// page would drift from them.
import { sheetsCapabilities } from '../apps-script/src/adapter/sheets-capabilities';
import { excelCapabilities } from '../excel-addin/src/adapter/capabilities';
import { xlsxCapabilities } from '../shared/adapters/xlsx/xlsx-capabilities';
import type { HostCapabilities } from '../shared/core/plan/capabilities';
import { abilityNames } from '../shared/core/text/abilities';
import { describeProblem } from '../shared/core/text/problems';
import { hostNotes, type HostNote } from '../tests/contract/host-notes';
import { knownGaps } from '../tests/contract/known-gaps';

const INTRODUCTION = `# ホストによる違い / Differences between hosts

Made by \`npm run generate\` from the hosts' capabilities, the lenses and the known gaps of the contract; edit those, not this page.

同じ操作は、Excel、Google スプレッドシート、.xlsx ファイルのどれでも同じ結果になります。違いは次のものだけです。
The same command gives the same workbook in Excel, in Google Sheets and in a .xlsx file, but for what stands here.
\`tests/contract/same-on-every-host.test.ts\` shows it.`;

type Ability = keyof HostCapabilities;

const oldExcel = 'Excel (ExcelApi 1.9–1.17)';
const sheets = 'Google Sheets';

const hosts: readonly (readonly [name: string, capabilities: HostCapabilities])[] = [
  [oldExcel, excelCapabilities({ run: never, atLeast: () => false })],
  ['Excel (ExcelApi 1.18–)', excelCapabilities({ run: never, atLeast: () => true })],
  [sheets, sheetsCapabilities],
  ['.xlsx, workbench', xlsxCapabilities],
];

function never(): never {
  throw new Error('Capabilities are told without a request');
}

/** Why a host lacks an ability, in the order Japanese, English. */
const reasons: Readonly<Partial<Record<string, readonly [ja: string, en: string]>>> = {
  [`${oldExcel} supportsCheckboxes`]: [
    'チェックボックスは ExcelApi 1.18 からです。TRUE / FALSE の一覧になります。',
    'Check boxes came with ExcelApi 1.18. A list of TRUE and FALSE stands there.',
  ],
  [`${oldExcel} supportsNotes`]: [
    'メモは ExcelApi 1.18 からです。',
    'Notes came with ExcelApi 1.18.',
  ],
  [`${sheets} supportsDataBars`]: [
    'スプレッドシートにデータバーがありません。',
    'Sheets has no data bars.',
  ],
  [`${sheets} supportsPageSetup`]: [
    'スクリプトから印刷の設定を変えられません。印刷の画面で選びます。',
    'Scripts cannot set how a sheet prints. Choose it in the print dialog.',
  ],
};

/** Gives the page as Markdown. It depends on the code alone, so that a check can compare it. */
export function hostDifferences(): string {
  const parts = [
    INTRODUCTION,
    '## できること / Abilities',
    abilityTable(),
    '## ないときに出る文 / What people are told',
    ...hosts.flatMap(([name, capabilities]) => lackingLines(name, capabilities)),
    '## 持ち方の違い / Held in another way',
    ...notesSection('Excel', hostNotes.excel),
    ...notesSection(sheets, hostNotes.sheets),
    ...notesSection('.xlsx', hostNotes.xlsx),
    '## 契約の既知の例外 / Known gaps of the contract',
    gapLines(),
  ];
  return `${parts.join('\n\n')}\n`;
}

const abilities = Object.keys(abilityNames) as Ability[];

function abilityTable(): string {
  const rows = abilities.map((ability) => [
    `${abilityNames[ability].ja} / ${abilityNames[ability].en}`,
    ...hosts.map(([, capabilities]) => (capabilities[ability] ? '○' : '×')),
  ]);
  return markdownTable(['', ...hosts.map(([name]) => name)], rows);
}

function lackingLines(host: string, capabilities: HostCapabilities): readonly string[] {
  const lacking = abilities.filter((ability) => !capabilities[ability]);
  if (lacking.length === 0) return [];
  const rows = lacking.map((ability) => {
    const reason = reasons[`${host} ${ability}`];
    // A page without a reason would be worse than a build that stops.
    if (reason === undefined) throw new Error(`Say why ${host} lacks ${ability}`);
    const values = { ability };
    const problem = { code: 'capability-missing', severity: 'warning', values } as const;
    return [both(describeProblem(problem, 'ja'), describeProblem(problem, 'en')), both(...reason)];
  });
  return [`### ${host}`, markdownTable(['文 / Sentence', '理由 / Reason'], rows)];
}

function notesSection(host: string, notes: readonly HostNote[]): readonly string[] {
  const rows = notes.map(({ parts, seen, reason }) => [
    parts.map((part) => `\`${part}\``).join(', '),
    both(seen.ja, seen.en),
    both(reason.ja, reason.en),
  ]);
  const heading = ['部分 / Part', '見え方 / What people see', '理由 / Reason'];
  return [`### ${host}`, markdownTable(heading, rows)];
}

function gapLines(): string {
  const lines = Object.entries(knownGaps).flatMap(([host, gaps]) =>
    gaps.map(({ reason, cases }) => `- **${host}**: ${reason} (${cases.join('; ')})`),
  );
  return lines.join('\n');
}

const both = (ja: string, en: string): string => `${ja}<br>${en}`;

function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heading, heading.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
