import type { LocalizedText } from '../tables/table-definition';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What people read on the sheets that are made for them, beside titles and help of the tables. */
export const templateTexts = {
  requiredMark: text('【必須】', '[Required]'),
  computedMark: text('【自動計算】入力しないでください。', '[Calculated] Do not type here.'),

  promptsMark: text('【%で聞くこと】', '[What to ask in %]'),

  guideSheet: text('はじめに', 'Start here'),
  guideTitle: text('支援ネットワーク管理ブック', 'Support network workbook'),
  guideLead: text(
    '案件の記録から成熟度の自己診断、KPI の集計までを、この1冊で行います。',
    'Case records, the maturity self-check and the KPI figures, all in this one workbook.',
  ),
  guideNetwork: text('ネットワークの情報', 'About the network'),
  networkName: text('ネットワーク名', 'Network name'),
  networkPattern: text('運営パターン', 'Operating pattern'),
  declaredType: text('ネットワークの類型（自己申告）', 'Network type (declared)'),
  guideSheets: text('シートの一覧', 'Sheets'),
  sheetColumn: text('シート', 'Sheet'),
  purposeColumn: text('使いみち', 'What it is for'),
  countColumn: text('件数', 'Rows'),
  kpiPurpose: text(
    '期間を決めると、5つの KPI と内訳が自動で計算されます。',
    'Choose a period; the five KPIs and their breakdowns follow.',
  ),
  maturityPurpose: text(
    '最新の自己診断から、5つの要素のレベルと次の一歩を示します。',
    'Shows the level of each element and the next step, from the newest self-check.',
  ),
  guideUse: text('使い方', 'How to use it'),
  guideRules: text('色の意味', 'What the colours mean'),
  legendRequired: text('必ず入力する列', 'Columns that must be filled'),
  legendHeader: text('必要に応じて入力する列', 'Columns to fill as needed'),
  legendComputed: text('自動で計算される列（入力しません）', 'Calculated columns (do not type)'),
  legendInput: text('入力できるセル', 'Cells to fill in'),
  legendAlert: text('入力もれ・期限切れ', 'Missing or overdue'),
  guideManagement: text('管理情報', 'Workbook details'),
  managementNote: text(
    'このブックを見分けるための情報です。変更しないでください。',
    'These identify the workbook. Please leave them as they are.',
  ),
  workbookId: text('ブックID', 'Workbook id'),
  templateVersion: text('テンプレートの版', 'Template version'),
  definitionsVersion: text('KPI定義の版', 'KPI definitions version'),
  networkLanguage: text('言語', 'Language'),

  kpiSheet: text('KPI', 'KPI'),
  kpiTitle: text('KPI 集計表', 'KPI sheet'),
  periodFrom: text('対象期間 開始日', 'Period from'),
  periodTo: text('対象期間 終了日', 'Period to'),
  periodHint: text(
    '開始日と終了日はどちらも期間に含みます。年度は 4/1 から翌年 3/31 です。',
    'Both days belong to the period. A fiscal year runs from 1 April to 31 March.',
  ),
  fiscalYearPrefix: text('令和', 'FY'),
  otherPeriod: text('任意の期間', 'Other period'),
  kpiNumber: text('番号', 'No.'),
  kpiName: text('指標', 'Indicator'),
  kpiActual: text('実績', 'Actual'),
  kpiUnit: text('単位', 'Unit'),
  kpiTarget: text('目標', 'Target'),
  kpiRate: text('達成率', 'Rate'),
  kpiNational: text('全国 令和5年度', 'Japan FY2023'),
  kpiRule: text('数え方', 'How it is counted'),
  kpiNumerator: text('⑤の内訳：OJTの実施回数', 'Part of ⑤: OJT sessions'),
  kpiNumeratorRule: text(
    '期間内に実施済となったOJTの記録数です。この数を④で割ると⑤になります。',
    'OJT records done within the period. Divided by ④ they give ⑤.',
  ),
  unitTimes: text('回', 'sessions'),

  kpiSide: text('補足の数字', 'Side figures'),
  sideRatio: text(
    '③÷②（マッチング・フォローに至った割合）',
    '③÷② (share of firms that reached a match)',
  ),
  sideEarlier: text(
    '期間前に求人化し、期間内に成約・フォローがあった企業',
    'Firms posted earlier and matched or followed up in this period',
  ),
  sideTextDates: text(
    '日付として読めない求人化日・成約日・実施日',
    'Posting, match and training dates that are not dates',
  ),
  sideDangling: text(
    '支援企業シートに見つからない案件',
    'Cases whose firm is not on the Companies sheet',
  ),
  sideCheck: text('整合性の確認（③が②以下、②④が0以上）', 'Consistency (③ within ②)'),
  checkGood: text('問題なし', 'No problem'),
  checkBad: text('要確認', 'Please check'),
  unitFirms: text('社', 'firms'),
  unitCells: text('件', 'cells'),
  unitRows: text('件', 'rows'),

  pipelineTitle: text('STEP別 進行中の案件', 'Open cases by STEP'),
  pipelineCount: text('進行中の案件数', 'Open cases'),
  monthlyTitle: text('月別の動き', 'By month'),
  monthColumn: text('月', 'Month'),
  monthPosted: text('求人化（案件）', 'Posted (cases)'),
  monthMatched: text('成約（案件）', 'Matched (cases)'),
  monthTrained: text('OJT（回）', 'OJT (sessions)'),
  pipelineAlt: text(
    '進行中の案件数をSTEPごとに並べた縦棒グラフ',
    'Column chart of open cases by STEP',
  ),
  monthlyAlt: text(
    '求人化、成約、OJTの件数を月ごとに示す折れ線グラフ',
    'Line chart of postings, matches and OJT by month',
  ),

  maturitySheet: text('成熟度のまとめ', 'Maturity summary'),
  maturityTitle: text('ネットワーク成熟度のまとめ', 'Network maturity'),
  maturityLead: text(
    '「成熟度」シートの最も新しい診断から計算しています。',
    'Calculated from the newest round on the Maturity sheet.',
  ),
  maturityDate: text('診断日', 'Date of the round'),
  maturityAssessor: text('診断した人', 'Assessed by'),
  elementColumn: text('要素', 'Element'),
  levelColumn: text('レベル', 'Level'),
  levelBar: text('レベル（0〜3）', 'Level (0-3)'),
  nextColumn: text('次に取り組むこと', 'Next step'),
  skippedColumn: text('確認', 'Note'),
  skippedMark: text(
    '下の段階が未達のまま上の段階に印があります',
    'A higher stage is ticked above an unmet one',
  ),
  nextDone: text(
    'レベル3まで到達しています。定期的に見直しましょう。',
    'All three levels are met. Review them regularly.',
  ),
  noRound: text('診断はまだありません', 'No round yet'),
  maturitySum: text('合計（15点満点）', 'Sum (of 15)'),
  maturityOverall: text('ネットワーク全体のレベル', 'Overall level'),
  maturityOverallNote: text('最も低い要素のレベルです。', 'The level of the weakest element.'),
  gateColumn: text('関門', 'Gate'),
  gateNecessity: text('必要性（レベル0→1）', 'Necessity (0→1)'),
  gateEffectiveness: text('有効性（レベル1→2）', 'Effectiveness (1→2)'),
  gateContinuity: text('継続性（レベル2→3）', 'Continuity (2→3)'),
  gateMet: text('達成', 'Met'),
  gateOpen: text('未達', 'Not yet'),
  maturityAlt: text(
    '5つの要素のレベルを比べる横棒グラフ',
    'Bar chart comparing the levels of the five elements',
  ),

  listsSheet: text('選択肢', 'Lists'),
  holidaysColumn: text('祝日', 'Public holidays'),
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** How to work with the workbook, also where the add-in is not available. */
export const guideSteps: readonly LocalizedText[] = [
  text(
    '「参画機関」「担い手」「支援企業」を先に登録し、次に「案件」を1行ずつ記録します。',
    'Register agencies, supporters and companies first, then record each case on one row.',
  ),
  text(
    'ID は他の行と重ならない文字にします（例：CS- に続けて英数字10桁）。ほかのシートからは ID で結び付きます。',
    'Give each row an id of its own (for example CS- and ten letters or digits). Other sheets refer to it.',
  ),
  text(
    'STEP は行きつ戻りつして構いません。戻したときは「活動記録」に理由を残します。',
    'A case may go back a STEP. When it does, keep the reason on the Activities sheet.',
  ),
  text(
    '列の追加、並べ替え、絞り込みは自由です。見出しの名前だけは変えないでください。',
    'Feel free to add columns, sort and filter. Only keep the titles as they are.',
  ),
  text(
    '準備された行を使い切ったら、表のすぐ下に続けて入力するか、最後の行をコピーして増やします。',
    'When the prepared rows are used up, type right below the table or copy its last row.',
  ),
  text(
    'アドインが使えないパソコンでも、計算・選択肢・色分けはすべて働きます。',
    'Formulas, drop-downs and colours all work on computers without the add-in.',
  ),
];
