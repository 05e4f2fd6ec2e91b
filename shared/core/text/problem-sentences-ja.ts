import { abilityName } from './abilities';
import { consentRemedy } from './handoffs';
import type { ProblemSentences, ProblemWords } from './problem-words';

/** What people read about a problem in Japanese: place, rule, remedy. */
export const problemSentencesJa: ProblemSentences = {
  // the file
  'file-not-workbook': (w) =>
    `${w.value('file', 'このファイル')}はExcelブック（.xlsx）ではありません。Excelで開き、「Excelブック（.xlsx）」の形式で保存し直してください。`,
  'file-damaged': (w) =>
    `${w.value('file', 'このファイル')}は壊れているため読めません。Excelで開いて修復するか、控えのファイルを使ってください。`,
  'file-encrypted': (w) =>
    `${w.value('file', 'このファイル')}にはパスワードがかかっています。パスワードを外して保存し直してください。`,
  'file-too-large': (w) =>
    `${w.value('file', 'このファイル')}は大きすぎて読めません（上限 ${w.value('limit', '50')} MB）。不要なシートや行を減らすか、いくつかに分けてください。`,
  'file-too-slow': (w) =>
    `${w.value('file', 'このファイル')}は読むのに時間がかかりすぎるため、開くのをやめました（上限 ${w.value('limit', '30')}秒）。不要なシートや行を減らすか、いくつかのファイルに分けてから開いてください。`,
  'file-unsafe': (w) =>
    `${w.value('file', 'このファイル')}には安全に開けない内容が含まれています。作成元に確認し、Excelで保存し直したものを使ってください。`,
  'file-parts-unsupported': (w) =>
    `このブックには、書き込むと失われる内容（${w.parts}）があるため、何も変更しませんでした。別のブックに移すか取り除いてから、もう一度実行してください。`,
  'file-not-found': (w) =>
    `${w.value('file', '指定のファイル')}が見つかりません。ファイル名とフォルダーを確かめてください。`,
  'file-not-readable': (w) =>
    `${w.value('file', '指定のファイル')}を読めません。ファイルであること、読む権限があることを確かめて、もう一度指定してください。`,
  'file-not-writable': (w) =>
    `${w.value('file', '指定のファイル')}に書き込めません。Excelで開いていれば閉じ、フォルダーに書き込む権限があるか確かめてください。`,
  'file-read-only': (w) =>
    `${w.value('file', '指定のファイル')}は読み取り専用のため、書き込めません。読み取り専用を外すか、別の名前で保存してください。`,
  'file-busy': (w) =>
    `${w.value('file', '指定のファイル')}はほかのプログラムが使っているため、書き込めません。開いているプログラムを閉じてから、もう一度実行してください。`,
  'file-open-in-excel': (w) => openElsewhere(w, 'Excel'),
  'file-open-in-libreoffice': (w) => openElsewhere(w, 'LibreOffice'),
  'backup-not-writable': (w) =>
    `控えのファイル（${w.value('backup', 'NAME.bak.xlsx')}）を作れないため、${w.value('file', '指定のファイル')}には何も書き込みませんでした。フォルダーに書き込む権限と空き容量を確かめてください。`,
  'workbook-not-tsunagi': () =>
    'このブックには「つなぎ」の表が見つかりません。「つなぎ」で作ったブックを指定してください。',
  'workbook-newer': (w) =>
    `このブックは新しい版のひな形（${w.value('version', '不明')}）で作られています。「つなぎ」を最新版にしてから開いてください。`,
  // structure
  'sheet-exists': (w) =>
    `「${w.sheet}」シートがすでにあります。シートの名前を変えるか、新しいブックで実行してください。`,
  'table-missing': (w) =>
    `「${w.table}」の表が見つかりません。シート名を「${w.table}」に戻すか、1行目の見出しを元どおりにしてください。`,
  'table-duplicate': (w) =>
    `「${w.table}」の表が「${w.value('other', '別の')}」シートにもあります。「${w.sheet}」シートは使われません。片方にまとめてください。`,
  'table-not-empty': (w) => `「${w.table}」の表にはすでに行があります。空の表で実行してください。`,
  'column-missing': (w) =>
    `「${w.sheet}」シートに「${w.column}」の列がありません。見出し行に「${w.column}」の列を追加してください。`,
  'column-duplicate': (w) =>
    `${w.place} の見出し「${w.value('value', w.column)}」が重なっています。左の列だけを使います。要らないほうの見出しを変えてください。`,
  'column-unknown': (w) =>
    `「${w.value('value', w.column)}」に当たる列が「${w.table}」の表にないため、この列の値は入りません。入れるときは見出しや列名を直すか、対応表で列を指定してください。`,
  'column-computed': (w) =>
    `「${w.value('value', w.column)}」は自動計算の列なので、値は入りません。シートの数式が計算するため、入力は要りません。`,
  // cells
  'required-missing': (w) =>
    `${w.subject}は必ず入力する項目ですが、空欄です。値を入力してください。`,
  'id-duplicate': (w) =>
    `${w.subject}は${w.value('other', '別の')}行目と同じIDです。IDは行ごとに違うものにしてください。`,
  'id-malformed': (w) =>
    `${w.subject}はIDに使えない文字（空白、; 、 , * ? ~）を含んでいます。${w.value('example', 'CS-2VB6JH4N8T')} のような、英数字とハイフンだけのIDにしてください。`,
  'reference-unknown': (w) =>
    `${w.subject}は「${w.referredTable}」の表にありません。先に「${w.referredTable}」へ登録するか、正しいIDを選んでください。`,
  'date-invalid': (w) =>
    `${w.subject}は日付として読めません。2023/4/1 か 令和5年4月1日 の形で入力してください。`,
  'date-text': (w) =>
    `${w.subject}は文字として入力されているため、集計に入りません。セルの書式を日付にして ${w.value('remedy', '2023/4/1')} と入力し直してください。`,
  'date-implausible': (w) =>
    `${w.subject}は1950年より前か、20年以上先の日付です。年を確かめてください。`,
  'date-order': (w) =>
    `${w.subject}は${w.otherColumn}（${w.value('otherValue', '先の日付')}）より前になっています。どちらかの日付を直してください。`,
  'number-invalid': (w) =>
    `${w.subject}は数として読めません。数字だけで入力してください（例 1200）。`,
  'number-out-of-range': (w) =>
    `${w.subject}は入力できる範囲を外れています。${w.value('from', '下限')}から${w.value('to', '上限')}までの数を入力してください。`,
  'choice-unknown': (w) =>
    `${w.subject}は選択肢にありません。${w.choices === '' ? '一覧' : w.choices}から選んでください。`,
  'flag-invalid': (w) =>
    `${w.subject}は「はい」「いいえ」のどちらか分かりません。TRUE か FALSE を入力してください。`,
  'corporate-number-format': (w) =>
    `${w.subject}は法人番号の形ではありません。13桁の数字で入力してください。法人番号がなければ空欄にします。`,
  'corporate-number-check-digit': (w) =>
    `${w.subject}は検査用の数字が合わず、打ち間違いの可能性があります。国税庁の法人番号公表サイトで確かめてください。`,
  'corporate-number-duplicate': (w) =>
    `${w.subject}は${w.value('other', '別の')}行目と同じ法人番号です。同じ企業なら1行にまとめてください（KPIでは1社と数えます）。`,
  'text-spaces': (w) => `${w.subject}の前か後ろに空白が入っています。空白を消してください。`,
  'value-untidy': (w) =>
    `${w.subject}は、表で使う書き方と違います。${w.value('remedy', '') === '' ? 'ほかの行と同じ書き方' : `「${w.value('remedy', '')}」`}にそろえてください。`,
  'text-over-limit': (w) =>
    `${w.subject}は${w.value('length', '')}文字あり、おすすめの${w.value('limit', '100')}文字を超えています。このまま残せますが、要点を短くまとめると帳票や一覧で読みやすくなります。`,
  'text-too-long': (w) =>
    `${w.subject}が長すぎます。${w.value('limit', '32767')}文字以内にしてください。`,
  'text-control-characters': (w) =>
    `${w.subject}に、目に見えない制御文字が入っています。元の文章を貼り直すか、打ち直してください。`,
  'email-invalid': (w) =>
    `${w.subject}はメールアドレスの形ではありません。name@example.jp の形で入力してください。`,
  'maturity-stage-skipped': (w) =>
    `${w.place} では、${w.value('other', '') === '' ? '下の段階' : `「${w.otherColumn}」`}を満たさないまま「${w.column}」にチェックがあります。この段階は数えません。下の段階から順に確認してください。`,
  // rows that must fit together
  'handoff-reason-missing': (w) =>
    `${w.subject}が空欄です。差戻しのときは、送り手が次に動けるように理由を入力してください。`,
  'handoff-same-agency': (w) => `${w.subject}が送り手の機関と同じです。別の機関を選んでください。`,
  'consent-missing': (w) =>
    `${w.subject}について、相手の機関に情報を渡せる有効な同意がありません。企業の同意日、範囲、期限を確かめてください。`,
  'match-before-posting': (w) =>
    `${w.subject}が求人化日（${w.value('otherValue', '後の日付')}）より前になっています。どちらかの日付を直してください。`,
  'match-without-posting': (w) =>
    `${w.subject}が入っていますが、求人化日が空欄です。求人化日がないと②と③のKPIに数えられません。求人化日を入力してください。`,
  'step-behind-dates': (w) =>
    `${w.subject}ですが、成約日が入っています。いまのSTEPが正しいか確かめてください。`,
  'issue-without-solution': (w) =>
    `${w.subject}ですが、紹介する機関も人材以外の解決策も空欄です。次に動けるように、どちらかを入力してください。`,
  // handing a case over
  'handoff-consent': (w) => `${w.subject}： ${consentSentence(w)}`,
  'handoff-open-already': (w) =>
    `同じ取り繋ぎが${w.place}にあり、まだ終わっていません（状態「${w.value('state', '依頼')}」）。新しい行は追加しませんでした。やり直すときは、先にその取り繋ぎを取り下げてください。`,
  'handoff-transfer-waiting': (w) =>
    `この案件には、別の機関（${w.value('agency', '相手の機関')}）への移管の依頼が${w.place}に残っています。両方が受諾されないように、要らないほうを取り下げてください。`,
  'handoff-receiver-left': (w) =>
    `${w.subject}は${w.value('left', '以前')}にネットワークを離れています。参画中の機関を選ぶか、離脱日を確かめてください。`,
  'handoff-step-not-covered': (w) =>
    `${w.value('agency', '受け手の機関')}は${w.value('step', 'このSTEP')}の担当に◎も○も付いていません。引き受けてもらえるか、相手に確かめてください。`,
  'handoff-move-impossible': (w) =>
    `${w.subject}の取り繋ぎは「${w.value('to', '別の状態')}」にできません。${w.value('next', '') === '' ? '終わった取り繋ぎは変えられないので、必要なら新しく依頼してください。' : `選べるのは次の状態です： ${w.value('next', '')}。`}`,
  'handoff-lead-missing': (w) =>
    `移管を受けるには、新しい主担当の担い手が必要です。「${w.value('agency', '受け手の機関')}」の担い手を指定してください。`,
  'holidays-unknown': (w) =>
    `${w.value('first', '')}年から${w.value('last', '')}年までの祝日しか登録されていないため、${w.value('value', 'その期間')}は土日だけを休みとして数えました。日数や期限を確かめてください。`,
  // work on cases
  'date-future': (w) => `${w.subject}は今日より先の日付です。実際にあった日を入力してください。`,
  'case-unknown': (w) =>
    `案件ID「${w.value('value', '指定なし')}」の行が「案件」の表にありません。案件IDを確かめるか、一覧から選び直してください。`,
  'case-closed': (w) =>
    `${w.subject}なので、この案件は変更できません。支援を続けるときは、先に状況を「進行中」に戻してください。`,
  'case-open-exists': (w) =>
    `この企業には、終了していない案件（${w.value('other', '別の案件')}）があります。その案件を続けるか、別の案件として始めるときは確認して登録してください。`,
  'case-repeated': (w) =>
    `案件「${w.value('value', '指定なし')}」は${w.value('other', '別の')}番目にもあるため、こちらは変更しませんでした。1つにまとめてください。`,
  'company-known-number': (w) =>
    `法人番号「${w.value('value', '指定なし')}」の企業は登録済みです（${w.value('name', '名前なし')} ${w.value('other', 'IDなし')}）。その企業を選ぶか、別の企業として登録するときは確認してください。`,
  'company-known-name': (w) =>
    `同じ都道府県に「${w.value('name', '同じ名前')}」（${w.value('other', 'IDなし')}）が登録済みです。その企業を選ぶか、別の企業として登録するときは確認してください。`,
  'supporter-not-of-agency': (w) =>
    `${w.subject}は、指定の機関（${w.value('other', '主担当の機関')}）の担い手ではありません。機関と担い手の組み合わせを直してください。`,
  'step-reason-missing': (w) =>
    `${w.value('from', '今のSTEP')} から ${w.value('to', '次のSTEP')} へは、戻るか飛ばすことになります。後で経過が分かるように、理由を入力してください。`,
  'close-reason-missing': (w) =>
    `状況を「${w.value('status', '中止')}」にするときは、終了の理由を入力してください。`,
  'outcome-reason-missing': () =>
    '結果を「不成立」にするときは、不成立の理由を一覧から選んでください。',
  'outcome-without-date': (w) =>
    `${w.subject}が空欄のため、結果を「${w.value('outcome', '成約')}」にできません。日付を入力するか、別の結果を選んでください。`,
  'outcome-without-followup': (w) =>
    `この案件のフォローの記録がないため、結果を「${w.value('value', '定着')}」にできません。フォローを記録するか、別の結果を選んでください。`,
  'followup-without-match': (w) =>
    `${w.subject}は成約日が空欄なので、フォローの対象になりません。先に案件の成約日を入力するか、活動記録として残してください。`,
  'approach-without-firm': () =>
    '打診先が空欄です。参画機関から選ぶか、人材会社の名前を入力してください。',
  // input
  'input-invalid': (w) =>
    `指定の内容${w.value('value', '') === '' ? '' : `「${w.value('value', '')}」`}が正しくありません。次の形で指定してください： ${w.value('expected', '使い方の説明にある値')}。`,
  'form-missing': () =>
    'このブックには帳票のシートがありません。新しいブックを作ると、案件シートなどの帳票を使えます。',
  'form-same-agency': () => '自機関と相手の機関が同じです。別の機関を選んでください。',
  'period-invalid': (w) =>
    `期間（${w.value('from', '開始日なし')}から${w.value('to', '終了日なし')}まで）が正しくありません。開始日を終了日以前にし、2023-04-01 の形で指定してください。`,
  'table-unknown': (w) =>
    `「${w.value('value', '指定の名前')}」という表はありません。agencies、companies、cases などの名前で指定してください。`,
  'table-has-commands': (w) =>
    `「${w.table}」の行は、専用の操作（${w.value('commands', '一覧にある操作')}）で登録・変更してください。`,
  'round-unknown': (w) =>
    `点検ID「${w.value('value', '指定なし')}」の行が「成熟度」の表にありません。点検IDを確かめるか、指定せずに最新の回を使ってください。`,
  'import-empty': () =>
    '取り込める行がファイルにありません。1行目に見出し、2行目から値があるか確かめてください。',
  'import-no-known-column': (w) =>
    `ファイルの見出しに「${w.table}」の列が一つもありません。表の指定が正しいか確かめるか、対応表で列を指定してください。`,
  'import-encoding': () =>
    '文字の種類（文字コード）が分からないため読めません。UTF-8 か Shift_JIS のCSVで保存し直してください。',
  'import-quotes': (w) =>
    `${w.place} の引用符「"」が閉じていないため、続きを正しく読めません。引用符を直してからもう一度取り込んでください。`,
  'import-too-many-rows': (w) =>
    `行が多すぎます（上限 ${w.value('limit', '1048576')} 行）。いくつかのファイルに分けて取り込んでください。`,
  'import-row-known': (w) =>
    `${w.place} は${w.value('other', '別の')}行目と同じ内容なので追加しませんでした。別の記録なら、IDを付けるか内容の違いを入力してください。`,
  'import-reference-unknown': (w) =>
    `${w.subject}に当たる行が「${w.referredTable}」の表にありません。先に「${w.referredTable}」を取り込むか、IDまたは登録済みの名前を入力してください。`,
  'import-reference-ambiguous': (w) =>
    `${w.subject}という名前の行が「${w.referredTable}」の表に複数あります。名前の代わりにIDを入力してください。`,
  // what a host cannot do
  'capability-missing': (w) =>
    `この環境では${abilityName(w.value('ability', ''), 'ja') ?? '一部の機能'}を使えないため、その部分を省きました。データはそのまま使えます。`,
  // what went wrong in a host while it read or wrote
  'host-failed': (w) =>
    `表計算ソフトの処理が途中で止まりました${w.value('detail', '') && `（${w.value('detail', '')}）`}。入力したデータは消えていません。もう一度実行すると続きから整います。`,
  'host-not-reached': () =>
    '表計算ソフトとの通信が途切れました。入力したデータは消えていません。ネットワークの接続を確かめて、もう一度実行してください。',
  'host-busy': (w) =>
    `ほかの人が${w.place || 'このブック'}をちょうど更新しているため、実行できませんでした。入力したデータは消えていません。少し待ってから、もう一度実行してください。`,
  'host-cell-editing': () =>
    'セルを編集している途中のため、実行できませんでした。Enter キーか Esc キーで編集を終えてから、もう一度実行してください。',
  'host-sheet-protected': (w) =>
    `${w.place}が保護されているため、書き込めませんでした。保護を解除するか、保護した人に頼んでから、もう一度実行してください。`,
  'host-item-gone': (w) =>
    `${w.place}で、必要なシートや表が見つかりません。ほかの人が削除したか、名前を変えた可能性があります。元に戻してから、もう一度実行してください。`,
  'host-too-large': () =>
    'データが多すぎて、一度に処理できませんでした。使っていないシートや行を減らしてから、もう一度実行してください。',
  // plans
  'plan-impossible': (w) =>
    `${w.place} への変更ができないため、何も変更しませんでした（${w.value('reason', '変更内容の矛盾')}）。ブックの構成を元に戻してから、もう一度実行してください。`,
};

function consentSentence({ value }: ProblemWords): string {
  return consentRemedy(value('reason', ''), 'ja', {
    agency: value('agency', '相手の機関'),
    agencyId: value('agencyId', ''),
    items: value('items', '必要な項目'),
  });
}

function openElsewhere({ value }: ProblemWords, program: string): string {
  const file = value('file', '指定のファイル');
  const user = value('user', '');
  const opened = user === '' ? `${program}で開かれている` : `${user}さんが${program}で開いている`;
  const lock = value('lock', '開いていることを示すファイル');
  return `${file}は${opened}ため、何も書き込みませんでした。閉じてからもう一度実行してください。だれも開いていないときは、同じフォルダーに残っている ${lock} を削除してください。`;
}
