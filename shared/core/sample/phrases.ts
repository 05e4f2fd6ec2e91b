/** How firms were found (STEP0). */
export const sources: readonly string[] = [
  '融資の更新面談で人手の相談を受けた',
  '決算説明の場で設備投資の計画を聞いた',
  '巡回訪問で後継者の話題が出た',
  '経営計画の策定支援をきっかけに相談',
  '人材活用セミナーの個別相談に来場',
  '取引先の紹介。増員に充てる利益がある',
  '補助金の申請支援から人材の話へ進んだ',
  '商談会で新規事業の担い手不足を聞いた',
  '税務顧問先のうち成長意欲の高い企業を選定',
  '会員アンケートで採用の悩みを回答',
];

/** What was thought to be the issue before the manager was interviewed. */
export const earlyHypotheses: readonly string[] = [
  '求人の出し方に原因がある',
  '人数が足りず現場が回っていない',
  '設備の古さが足かせになっている',
  '賃金の水準が採用を難しくしている',
  '営業力の不足が売上に響いている',
  '経営者の手が足りていない',
];

/** Solutions that need no outside talent. */
export const otherSolutions: readonly string[] = [
  '専門家派遣による業務の棚卸し',
  '設備投資の補助金申請を支援',
  '事業計画の作り直しと資金繰りの相談',
  '在籍社員向けの管理職研修',
  '商談会への出展と販路紹介',
  '賃金制度の見直しを社労士と検討',
  '生産性診断と工程改善の助言',
  '大学との共同研究を紹介',
  '知財相談窓口と商標の点検',
  '事業承継の相談窓口へ同行',
];

/** Why a case came to its STEP, by STEP. */
export const stepReasons: readonly string[] = [
  '候補先として支援会議で確認した',
  '経営者と課題の順位づけを終えた',
  '解決の方向性と人材要件を話し合えた',
  '要件が固まり求人として公開した',
];

/** Notes on activities by STEP. */
export const activityNotes: readonly (readonly string[])[] = [
  [
    '決算と採用の状況を確認し、投資の余力があると判断',
    '経営者の困りごとを聞き、次回の面談を約束',
    '支援の流れと費用の考え方を説明',
    '工場と事務所を見学し、人の動きを把握',
  ],
  [
    '将来の姿を聞き取り、課題を5つに整理',
    '現場の責任者にも話を聞き、見立てを修正',
    '課題の優先順位を経営者と合意',
    '人手ではなく役割の不在が原因と分かった',
    '面談前の仮説を伝え、違いを話し合った',
  ],
  [
    '人材を使わない解決策も含めて比較',
    '任せる業務と期待する成果を書き出した',
    '必須条件を3つに絞り込んだ',
    '採用と育成のどちらで進めるかを協議',
    '副業人材の活用例を紹介し関心を得た',
  ],
  [
    '人材会社3社に要件を説明し質問に回答',
    '候補者の経歴を経営者と確認',
    '面接に同席し、双方の希望を調整',
    '受け入れの準備と最初の3か月の目標を確認',
    '応募が少なく、要件の伝え方を見直した',
  ],
];

/** Notes on moves back, by the STEP returned to. */
export const returnNotes: readonly string[] = [
  '支援の前提が変わり、対象先として選び直した',
  '要件を詰めるうちに別の課題が見え、STEP1に戻って整理し直した',
  '応募者の反応を受け、STEP2に戻って要件を練り直した',
];

/** Next actions by STEP. */
export const nextActions: readonly (readonly string[])[] = [
  ['経営者面談の日程を調整', '決算資料を預かる', '支援会議で対象先に諮る'],
  ['課題整理シートを経営者と確認', '現場責任者への聞き取り', '優先課題の合意を取る'],
  ['人材要件の案を作成', '人材戦略拠点との三者面談', '他の支援策の担当を招く'],
  ['候補者との面談を調整', '人材会社に推薦状況を確認', '条件面の見直しを提案'],
];

/** Why a case was stopped (中止). */
export const stopReasons: readonly string[] = [
  '親族の入社が決まり採用を見送った',
  '業績の変化で投資を延期した',
  '社内の登用で対応することになった',
  '条件に合う候補者が見つからなかった',
];

/** The choices that `stopReasons` belong to, in the same order. */
export const stopCauses: readonly string[] = [
  '企業の事情',
  '企業の事情',
  '別の方法で解決',
  '候補者不在',
];

/** Why a case was cancelled (取消). */
export const cancelReasons: readonly string[] = [
  '重複して登録したため取消',
  '企業の申し出により支援の開始前にさかのぼり取消',
  '支援対象の要件を満たさないと判明し取消',
];

/** The wanted person. */
export const profiles: readonly string[] = [
  '現場と経営の橋渡しができ、変化を根づかせられる方',
  '小さな組織で自ら手を動かし、仲間を巻き込める方',
  '数字で状況を捉え、相手に合わせて伝えられる方',
  '地域に根ざす会社の歩みに共感し、長い目で育てられる方',
];

/** What the person is to achieve. */
export const expectations: readonly string[] = [
  '半年で現状を把握し、1年で仕組みを動かす',
  '1年後に担当分野の利益率を3ポイント改善する',
  '2年で後任となる社員を2名育てる',
  '3か月で計画をまとめ、四半期ごとに成果を出す',
];

/** Conditions that would be nice to have. */
export const wants: readonly string[] = [
  '中小企業での勤務経験',
  '地域へのUIJターンに関心がある',
  '複数部門をまたぐ調整の経験',
  '社員教育に関わった経験',
  '関連する資格の保有',
];

/** Conditions by talent type. */
export const conditionsByType: Readonly<Record<string, string>> = {
  転職型: '本社勤務、年収550万〜750万円、住宅手当あり',
  兼業型: '週2日程度、月額25万円、一部在宅可',
  副業型: '月4〜6回のオンライン会議と月1回の訪問、月額12万円',
  出向型: '1年間の出向、給与は出向元の規程による',
  プロボノ型: '3か月、平日夜と週末、交通費を支給',
};

/** What the receiver of a hand-off in STEP2 is told. */
export const strategySummaries: readonly string[] = [
  '課題の整理まで終了。人材要件の作成を依頼したい',
  '経営者は副業人材に関心あり。活用例の説明をお願いしたい',
  '資金面の見直しも必要。専門の立場から助言を求める',
  '現場の聞き取りは済み。戦略の検討から引き継ぎたい',
  '企業の同意あり。課題と数値の資料を添えて共有',
];

/** What the receiver of a hand-off in STEP3 is told. */
export const searchSummaries: readonly string[] = [
  '要件書は企業が確認済み。候補者の探索を依頼したい',
  '面談は平日の夕方を希望。推薦の見込みを知らせてほしい',
  '他社にも打診中。専門分野の候補者を求める',
];

/** Why a hand-off was returned (差戻し). */
export const returnReasons: readonly string[] = [
  '担当者の受け持ちが一杯のため、ほかの機関をお願いしたい',
  '課題の優先順位が決まってから改めて依頼してほしい',
  '専門の分野と異なるため',
];

/** What talent firms said, by their answer. */
export const approachNotes = {
  紹介あり: [
    '働き方を柔軟にすれば、さらに候補が増える見込み',
    '期待する成果が明確で説明しやすいとの評価',
    '地元出身の経験者から関心あり',
  ],
  辞退: [
    '必須条件に合う登録者がいないとの返事',
    '報酬の水準が相場より低いとの指摘',
    '得意とする分野と異なるため見送り',
  ],
  打切り: [
    'ほかの会社からの紹介で選考が進んだため終了',
    '企業と相談し、要件を見直してから再度依頼',
  ],
} as const;

/** What a person has contributed since the start. */
export const contributions: readonly string[] = [
  '新しい会議体が定着し、情報の共有が早まった',
  '取引先を3社開拓し、見積の型ができた',
  '作業の手順書が整い、教える時間が半減した',
  '若手の相談役となり、離職の申し出が減った',
  '原価の一覧が毎月出るようになった',
  '経営者が本来の仕事に時間を使えるようになった',
  '他社での経験をもとに改善案を示している',
];

/** Issues that a follow-up brought to light. */
export const newIssues: readonly string[] = [
  '評価制度が役割の変化に追いついていない',
  '後任となる社員の育成',
  '設備更新の資金計画',
  '部門間の連携の進め方',
];

/** How an OJT was prepared. */
export const preparations: readonly string[] = [
  '決算の推移を確認し、仮説を2つ用意',
  '業界の動きを調べ、聞きたい質問を5つ準備',
  '前回の記録を読み、未確認の点を洗い出し',
  '組織図をもとに役割の偏りを予想',
];

/** What an OJT taught. */
export const reviews: readonly string[] = [
  '聞く時間を多く取り、本音を引き出せた',
  '解決策を急いだ。次は課題を言葉にしてもらう',
  '仮説と違う答えを受け止め、質問を変えられた',
  '現場の話から経営課題につなげられた',
  '要件の優先順位を経営者に決めてもらえた',
];

/** What was learnt away from the job. */
export const lessons: readonly string[] = [
  '支援の全体像と自分の役割が分かった',
  '質問の順番を変えるだけで話が深まると学んだ',
  '事例をもとに要件の書き方を練習した',
  'ほかの機関の支援策を知り、紹介先が増えた',
];

/** What follows from an OJT. */
export const trainingNexts: readonly string[] = [
  '次回は進行役を担う',
  '課題整理を一人で下書きする',
  '人材要件の案を作り助言を受ける',
  '別の業種で同じ手順を試す',
];
