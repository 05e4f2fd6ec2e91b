import type { LocalizedText } from '../../../shared/core/index';

/** Everything that the kit says. */
export const kitWords = {
  title: { ja: 'つなぎ 検証キット', en: 'Tsunagi verification kit' },
  cases: {
    ja: '1 書き込みの確認（始める・続ける）',
    en: '1 Contract cases (start or go on)',
  },
  probes: {
    ja: '2 Google への質問（始める・続ける）',
    en: '2 Questions to Google (start or go on)',
  },
  report: { ja: '3 報告を表示', en: '3 Show the report' },
  refused: {
    ja: 'このスプレッドシートは空ではありません。新しい空のスプレッドシートに入れて、そこで実行してください。何も変えていません。',
    en: 'This spreadsheet is not empty. Use a new, empty one. Nothing was changed.',
  },
  busy: {
    ja: '検証キットはもう動いています。終わるのを待ってから、もう一度選んでください。',
    en: 'The kit is running already. Wait until it has ended, then choose this again.',
  },
  unfinished: {
    ja: 'まで終わりました。同じメニューをもう一度選ぶと、続きから始まります。',
    en: 'done. Choose the same menu entry again to go on.',
  },
  done: { ja: 'すべて終わりました。次のメニューに進んでください。', en: 'All done.' },
  nothing: {
    ja: 'まだ結果がありません。先に「1 書き込みの確認」を選んでください。',
    en: 'There are no results yet. Run the contract cases first.',
  },
  copy: {
    ja: '下の文字をすべて選んでコピーし、テキストファイルに貼り付けて開発者に送ってください。入っているのは、キットが書いた内容と Google の答え、ロケール、時間帯だけです。',
    en: 'Select all of the text below, copy it into a text file and send it. It holds what the kit wrote, what Google answered, the locale and the time zone.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Both languages: who runs the kit is not known. */
export function inBoth({ ja, en }: LocalizedText): string {
  return `${ja}\n${en}`;
}
