import type { PaneTexts } from './pane-words';

function era(year: number): string {
  if (year === 2019) return '令和元年度';
  return year > 2019 ? `令和${String(year - 2018)}年度` : `平成${String(year - 1988)}年度`;
}

/** The pane in Japanese. */
export const paneJa: PaneTexts = {
  product: 'つなぎ',
  tabs: { home: 'ホーム', kpi: 'KPI', maturity: '成熟度', check: 'チェック', import: '取込' },
  tabList: '作業の切り替え',
  working: '処理しています…',
  refusedTitle: '実行できませんでした',
  failedTitle: '途中で止まりました',
  cancelled: '取りやめました。ブックは変わっていません。',
  warningsTitle: 'お知らせ',
  noNetwork:
    'このブックには、ネットワークの表がまだありません。「ホーム」で作るか、作成済みのブックを開いてください。',
  andMore: (count) => `ほか${String(count)}件`,
  goHome: 'ホームへ',
  goToCell: 'セルへ移動',
  home: {
    lead: '支援ネットワークの案件・取り繋ぎ・育成の記録を、一つのブックで管理します。',
    makeTitle: 'ネットワークのブックを作る',
    makeHelp: '参画機関や案件などの表、KPI、成熟度のシートをまとめて用意します。',
    name: 'ネットワークの名前',
    nameExample: '例：みなと地域人材支援ネットワーク',
    fiscalYear: '年度',
    fiscalYearOption: (year) => `${era(year)}（${String(year)}年4月～）`,
    withSample: '見本のデータを入れる',
    make: 'ブックを作る',
    made: (tables) => `${String(tables)}個の表とKPI・成熟度のシートを作りました。`,
    sampleTitle: '見本のデータ',
    sampleHelp: '空の表に、架空のネットワークの記録を入れます。使い方を試すときに使います。',
    fillSample: '見本を入れる',
    sampleFilled: (rows) => `見本を${String(rows)}行入れました。`,
    saveTitle: '保存',
    saveHelp: 'いまの内容を .xlsx ファイルとして保存します。Excelでそのまま開けます。',
    save: 'ファイルに保存',
  },
  kpi: {
    period: '集計する期間',
    ownPeriod: 'ブックに設定した期間',
    byYear: '年度を選ぶ',
    byDates: '日付で指定',
    from: '開始日',
    to: '終了日',
    shownPeriod: (from, to) => `${from} ～ ${to}（両日を含む）`,
    none: '―',
    quotient: (numerator, denominator) => `${String(numerator)}回 ÷ ${String(denominator)}人`,
    national: (value) => `全国 ${value}`,
    nationalNote:
      '「全国」は令和5年度に公表された実証団体全体の結果です。目安であり、目標ではありません。',
    ids: (count) => `数えたID（${String(count)}件）`,
    sideTitle: 'あわせて見る数字',
    matchRate: '成約・フォローの割合（③÷②）',
    postedEarlier: '前の期間に求人化し、今期に成約・フォロー',
    daysToPosting: '発掘から求人化まで（中央値）',
    daysToMatch: '求人化から成約まで（中央値）',
    handoffs: '取り繋ぎ',
    handoffCounts: ({ sent, accepted, returned }) =>
      `依頼 ${String(sent)}・受諾 ${String(accepted)}・差戻し ${String(returned)}`,
    responseDays: '取り繋ぎの回答まで（中央値）',
    openCases: '進行中の案件',
    days: (days) => `${String(days)}日`,
    ignoredTitle: (count) => `数えなかった行（${String(count)}件）`,
    ignoredHelp: '直すと集計に加わります。押すとそのセルへ移動します。',
    definitions: (version) => `KPIの定義 第${version}版`,
  },
  maturity: {
    noRound: '成熟度の記録がまだありません。「成熟度」の表に、日付とチェックを1行入れてください。',
    round: (date) => `${date} の診断`,
    overall: '総合レベル',
    sum: '合計',
    level: (level) => `レベル${String(level)}`,
    levelNames: ['これから', '初期', '発展途上', '整備'],
    change: (steps) => {
      if (steps === 0) return '前回と同じ';
      return steps > 0 ? `前回より＋${String(steps)}` : `前回より－${String(-steps)}`;
    },
    gatesTitle: '関門',
    gates: {
      necessity: '必要性（0→1）',
      effectiveness: '有効性（1→2）',
      continuity: '継続性（2→3）',
    },
    passed: '通過',
    open: 'まだ',
    elementsTitle: '五つの要素',
    next: '次に取り組むこと',
    complete: 'すべての項目を満たしています。',
    skipped: (levels) => `下の段階が済んでいないため、${levels}のチェックはまだ数えていません。`,
    networkTitle: 'ネットワークの型',
    declared: '申告',
    measured: '実績',
    undeclared: '未回答',
    unmeasured: 'まだ測れません（STEP2以降の案件がありません）',
    accompaniment: '伴走率',
    breadth: '総合度',
    share: (numerator, denominator) => `${String(denominator)}件中${String(numerator)}件`,
  },
  check: {
    clean: '問題は0件です',
    cleanHelp: 'すべての表を確認し、直すところは見つかりませんでした。',
    summary: (errors, warnings, hints) =>
      `エラー ${String(errors)}件・警告 ${String(warnings)}件・参考 ${String(hints)}件`,
    filter: '表示する種類',
    all: 'すべて',
    severities: { error: 'エラー', warning: '警告', hint: '参考' },
    more: (count) => `残り${String(count)}件を表示`,
    repairTitle: 'まとめて直せる箇所',
    repairHelp:
      '空白、全角・半角、日付や選択肢の書き方のように、正しい値が一つに決まるところだけを直します。数式や、ほかの列・シートには触れません。',
    repairPreview: '直す内容を見る',
    repairList: '直す内容',
    repair: (count) => `${String(count)}か所を直す`,
    repairCancel: 'やめる',
    becomes: 'から',
    repaired: (count) =>
      count === 0 ? 'まとめて直せる箇所はありませんでした。' : `${String(count)}か所を直しました。`,
    repairedList: '直した箇所を見る',
  },
  import: {
    lead: '手元の一覧を表に取り込みます。IDが同じ行は更新し、新しいIDの行は追加します。',
    table: '取り込む表',
    file: 'ファイル',
    fileHelp: 'CSV（UTF-8・Shift_JIS）か .xlsx。1行目は列の見出しにしてください。',
    run: '取り込む',
    chooseFile: '取り込むファイルを選んでください。',
    result: ({ added, updated, unchanged, rejected }) =>
      `追加 ${String(added)}行・更新 ${String(updated)}行・変更なし ${String(unchanged)}行・取り込めなかった箇所 ${String(rejected)}件`,
    rejectedTitle: '取り込めなかった行',
    remarksTitle: '確認してほしいところ',
    place: (row, column) =>
      column === '' ? `${String(row)}行目` : `${String(row)}行目・${column}`,
  },
};
