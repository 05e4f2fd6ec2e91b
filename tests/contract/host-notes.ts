import type { LocalizedText, SheetModel, WorkbookModel } from '../../shared/core/index';

/** A part of a model that a host may hold in another way than the model says. */
export type NotedPart = keyof SheetModel | Extract<keyof WorkbookModel, 'names'>;

/** What a host cannot hold or tell apart, though it can do the thing: what its lens takes away. */
export interface HostNote {
  readonly parts: readonly NotedPart[];
  /** What is different, as people see it. */
  readonly seen: LocalizedText;
  readonly reason: LocalizedText;
}

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/**
 * Each host's notes. A test holds them against the lenses: a part that a lens changes has a note, and
 * a note names only parts that it changes.
 */
export const hostNotes: Readonly<Record<'excel' | 'sheets' | 'xlsx', readonly HostNote[]>> = {
  excel: [
    {
      parts: ['columnWidths', 'rowHeights'],
      seen: text(
        '列の幅と行の高さが、1ピクセルより小さい範囲でずれることがあります。',
        'Widths and heights may differ by less than a pixel.',
      ),
      reason: text(
        'Excel は大きさをピクセル単位で持ちます。',
        'Excel keeps sizes as whole pixels.',
      ),
    },
    {
      parts: ['styles'],
      seen: text(
        '隣り合うセルの間の罫線は1本です。両方のセルに違う線を付けると、太いほうか後のほうになります。',
        'There is one line between two cells. Where both ask for another one, the heavier or later one stays.',
      ),
      reason: text('罫線を隣のセルと共有します。', 'Neighbours share their line.'),
    },
    {
      parts: ['charts'],
      seen: text('グラフの代替テキストは入りません。', 'Charts have no alternative text.'),
      reason: text(
        'Office.js から代替テキストを書けません。',
        'Office.js cannot write alternative texts.',
      ),
    },
    {
      parts: ['pivots'],
      seen: text(
        'ピボットテーブルの総計の見出しは Excel の言葉になります。',
        'Totals of pivot tables are called as Excel calls them.',
      ),
      reason: text('Office.js から見出しを変えられません。', 'Office.js cannot name them.'),
    },
    {
      parts: ['conditionalFormats', 'page'],
      seen: text('見た目は変わりません。', 'Nothing that can be seen.'),
      reason: text(
        '色やヘッダーの書き方が違うだけです。',
        'Colours and headers are only written in another way.',
      ),
    },
    {
      parts: ['validations'],
      seen: text(
        'チェックボックスの代わりに、TRUE と FALSE の一覧から選びます（ExcelApi 1.18 より前）。',
        'Before ExcelApi 1.18, a list of TRUE and FALSE stands in place of a check box.',
      ),
      reason: text(
        'チェックボックスは ExcelApi 1.18 からです。',
        'Check boxes came with ExcelApi 1.18.',
      ),
    },
  ],
  sheets: [
    {
      parts: ['visibility'],
      seen: text(
        '隠したシートは、だれでもメニューから表示できます。',
        'Everybody can show hidden sheets again from the menu.',
      ),
      reason: text(
        'メニューに出ない隠し方（very hidden）がありません。',
        'There is no state that the menu cannot undo.',
      ),
    },
    {
      parts: ['styles'],
      seen: text(
        '字下げはありません。隣り合うセルの間の罫線は1本です。',
        'Cells have no indent, and one line between two of them.',
      ),
      reason: text(
        'スプレッドシートに字下げがなく、罫線を隣のセルと共有します。',
        'Sheets has no indent, and neighbours share their line.',
      ),
    },
    {
      parts: ['columnWidths', 'rowHeights'],
      seen: text(
        '列の幅と行の高さが、1ピクセルより小さい範囲でずれることがあります。',
        'Widths and heights may differ by less than a pixel.',
      ),
      reason: text('大きさをピクセル単位で持ちます。', 'Sizes are whole pixels.'),
    },
    {
      parts: ['validations'],
      seen: text(
        '入力規則の案内は1つの文だけで、見出しはありません。「注意」と「情報」は同じ警告になります。日付の規則に時刻は使えません。',
        'Data validation shows one text without a title; its milder alerts are one kind of warning; days have no time.',
      ),
      reason: text(
        '入力規則が持てる文は1つで、拒否か警告のどちらかです。',
        'A rule has one help text, and either refuses input or warns.',
      ),
    },
    {
      parts: ['conditionalFormats'],
      seen: text(
        'データバーは出ません。カラースケールの色は3色までです。',
        'There are no data bars, and colour scales have at most three colours.',
      ),
      reason: text('スプレッドシートにデータバーがありません。', 'Sheets has no data bars.'),
    },
    {
      parts: ['hyperlinks'],
      seen: text(
        'リンクの説明（ポップヒント）はありません。文字のないセルにはリンクを付けられません。',
        'Links have no tooltip, and cells without a text of their own cannot be linked.',
      ),
      reason: text('リンクはセルの文字に付きます。', 'Links belong to the text of a cell.'),
    },
    {
      parts: ['charts'],
      seen: text(
        'グラフの軸の目盛りの間隔は、最小と最大の両方が決まっているときだけ効きます。',
        'The distance of grid lines counts only where both ends of the axis are set.',
      ),
      reason: text('間隔を目盛線の本数で持ちます。', 'It is kept as the number of lines.'),
    },
    {
      parts: ['pivots'],
      seen: text(
        'ピボットテーブルの総計の見出しは決まった言葉で、値の表示形式と絞り込みの見出しはありません。',
        'Totals of pivot tables have a fixed name; figures have no format and filters no caption of their own.',
      ),
      reason: text('スクリプトから設定できません。', 'Scripts cannot set them.'),
    },
    {
      parts: ['protection'],
      seen: text(
        '保護したシートで、絞り込みや列の書式だけを許すことはできません。',
        'A protected sheet cannot allow just filters or formats of columns.',
      ),
      reason: text('保護に細かい許可がありません。', 'Protection has no such switches.'),
    },
    {
      parts: ['page'],
      seen: text(
        '用紙、向き、ヘッダーは印刷の画面で選びます。',
        'Paper, orientation and headers are chosen in the print dialog.',
      ),
      reason: text(
        'スクリプトから印刷の設定を変えられません。',
        'Scripts cannot set how a sheet prints.',
      ),
    },
    {
      parts: ['names', 'rows'],
      seen: text('見た目は変わりません。', 'Nothing that can be seen.'),
      reason: text(
        '名前の参照先の書き方が1つに決まっています。結合したセルの下に隠れた値は残りません。',
        'References of names are written in one way, and values hidden under merged cells do not stay.',
      ),
    },
  ],
  xlsx: [
    {
      parts: ['styles', 'conditionalFormats', 'charts'],
      seen: text('見た目は変わりません。', 'Nothing that can be seen.'),
      reason: text(
        '色は小文字で書かれ、ブックの標準の文字の大きさ（11ポイント）はセルごとには書かれません。',
        'Colours are written in small letters, and cells do not repeat the usual font size of 11 points.',
      ),
    },
  ],
};
