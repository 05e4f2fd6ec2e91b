import type { Language, LocalizedText } from '../../../shared/core/index';

/** Everything that the kit's page says. */
export const kitWords = {
  title: { ja: 'つなぎ 検証キット', en: 'Tsunagi verification kit' },
  warning: {
    ja: '新しい空のブックで実行してください。このブックのシートは、実行中に作られたり消されたりします。',
    en: 'Run this in a new, empty workbook only: sheets are made and removed while it runs.',
  },
  promise: {
    ja: '記録されるのは、キットが書いた内容、Excel の答え、Excel の版と表示言語だけです。どこにも送りません。',
    en: 'What is recorded: what the kit wrote, what Excel answered, its version and display language. Nothing is sent anywhere.',
  },
  start: { ja: '始める', en: 'Start' },
  stop: { ja: '止める', en: 'Stop' },
  save: { ja: '保存', en: 'Save' },
  copy: { ja: 'コピー', en: 'Copy' },
  running: { ja: '実行中', en: 'Running' },
  stopping: { ja: 'この項目が終わると止まります。', en: 'Stops when this part has ended.' },
  refused: {
    ja: 'このブックは空ではありません。新しい空のブックを開いて、そこで実行してください。何も変えていません。',
    en: 'This workbook is not empty. Open a new, empty one and run the kit there. Nothing was changed.',
  },
  failed: { ja: '始められませんでした', en: 'Could not start' },
  ended: {
    ja: '終わりました。「保存」で記録のファイルを1つ保存してください。できないときは「コピー」で写し、テキストファイルに貼り付けます。',
    en: 'Done. Save gives one file. If that does not work, Copy puts its text on the clipboard.',
  },
  notRecorded: {
    ja: 'この Excel では要求を記録できませんでした。結果の表だけが保存されます。',
    en: 'Requests could not be recorded in this Excel. Only the table of results is saved.',
  },
  copied: { ja: 'コピーしました。', en: 'Copied.' },
  notCopied: {
    ja: 'コピーできませんでした。下の欄の文字をすべて選んで写してください。',
    en: 'Could not copy. Select all of the text below and copy it.',
  },
  notExcel: {
    ja: 'このページは Excel の作業ウィンドウの中で開いてください。',
    en: 'Open this page in the task pane of Excel.',
  },
  cases: { ja: '書き込みの確認', en: 'Contract cases' },
  probes: { ja: 'Excel への質問', en: 'Questions to Excel' },
  part: { ja: '項目', en: 'Part' },
  result: { ja: '結果', en: 'Result' },
  expected: { ja: '予想', en: 'Expected' },
  found: { ja: '答え', en: 'Found' },
  lowered: {
    ja: 'この Excel にない機能は、省いて確かめました。',
    en: 'Run without what this Excel lacks.',
  },
  outcomes: {
    passed: { ja: '一致', en: 'passed' },
    differs: { ja: '相違', en: 'differs' },
    failed: { ja: '失敗', en: 'failed' },
    same: { ja: '予想どおり', en: 'same' },
    different: { ja: '予想と違う', en: 'different' },
    'not-offered': { ja: '対象外', en: 'not offered' },
  },
} as const satisfies Words;

type Words = Readonly<Record<string, LocalizedText | Readonly<Record<string, LocalizedText>>>>;

/** Picks the language of the page: English for an English Excel, Japanese for any other. */
export function kitLanguage(displayLanguage: string): Language {
  return displayLanguage.startsWith('en') ? 'en' : 'ja';
}
