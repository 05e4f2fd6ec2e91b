import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What the change log calls each command; one that is not named stands there by its key. */
export const commandTitles: Readonly<Partial<Record<string, LocalizedText>>> = {
  'new-network': text('ブックの作成', 'Make a workbook'),
  'fill-sample': text('見本の記入', 'Fill in the sample'),
  'import-rows': text('ファイルの取り込み', 'Import rows'),
  repair: text('自動修復', 'Repair'),
  'new-case': text('案件の登録', 'New case'),
  'move-step': text('STEPの変更', 'Move STEP'),
  'set-next-action': text('次の行動の変更', 'Set next action'),
  'edit-case': text('案件の内容の変更', 'Edit case'),
  'close-case': text('案件の終了', 'Close case'),
  'bulk-update': text('案件の一括更新', 'Bulk update'),
  'send-handoff': text('取り繋ぎの依頼', 'Send hand-off'),
  'answer-handoff': text('取り繋ぎへの回答', 'Answer hand-off'),
  'save-row': text('行の追加・変更', 'Save row'),
  'show-form': text('帳票の表示', 'Show form'),
  pipeline: text('STEP別一覧の作成', 'Pipeline'),
};

/** How entries name the rows that changed. */
export const changeLogWords = {
  betweenIds: text('、', ', '),
  betweenTables: text('／', '; '),
  afterTable: text('：', ': '),
  others: (count: number): LocalizedText => text(` ほか${count}件`, ` and ${count} more`),
};
