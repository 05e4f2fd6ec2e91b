import type { LocalizedText } from './table-definition';

/** One column of the change log. */
export interface ChangeLogColumn {
  readonly key: ChangeLogKey;
  readonly title: LocalizedText;
  readonly help: LocalizedText;
  /** Characters of the default font. */
  readonly width: number;
}

/** The keys of the change log's columns. */
export type ChangeLogKey = 'at' | 'command' | 'rows' | 'cells' | 'note';

/**
 * The sheet on which commands tell what they changed.
 *
 * It is no table to type in: nothing is imported into it, checked or counted from it, and a workbook
 * without it is complete.
 */
export const changeLog = {
  key: 'changes',
  title: { ja: '変更履歴', en: 'Change log' },
  help: {
    ja: '「つなぎ」の操作で変わった内容が、1操作1行で自動的に残ります。手で入力した変更は残りません。',
    en: 'What commands of Tsunagi changed, one row each, added by themselves. What people type is not listed.',
  },
  columns: [
    {
      key: 'at',
      title: { ja: '日時', en: 'When' },
      help: { ja: '操作した日時です。', en: 'When the command ran.' },
      width: 18,
    },
    {
      key: 'command',
      title: { ja: '操作', en: 'Command' },
      help: { ja: '実行した操作の名前です。', en: 'The command that ran.' },
      width: 24,
    },
    {
      key: 'rows',
      title: { ja: '対象の行', en: 'Rows' },
      help: {
        ja: '変わった行のIDです。多いときは、はじめの数行だけを挙げます。',
        en: 'Ids of the rows that changed; the first few where there are many.',
      },
      width: 64,
    },
    {
      key: 'cells',
      title: { ja: 'セル数', en: 'Cells' },
      help: { ja: '値を書き込んだセルの数です。', en: 'How many cells were written.' },
      width: 10,
    },
    {
      key: 'note',
      title: { ja: 'メモ', en: 'Note' },
      help: {
        ja: '操作のときに書いた理由です。書き足してもかまいません。',
        en: 'The reason that was given. More may be added by hand.',
      },
      width: 40,
    },
  ],
} as const satisfies {
  readonly key: string;
  readonly title: LocalizedText;
  readonly help: LocalizedText;
  readonly columns: readonly ChangeLogColumn[];
};
