import type { WeekEntry } from '../commands/my-week/input';
import type { Language } from '../tables/table-definition';

/** The lists of a supporter's week. */
type WeekList = 'overdue' | 'due' | 'undated' | 'waiting' | 'untouched';

/** Every word of the pane's tab for daily work that does not come from a table or a problem. */
export interface PaneWorkTexts {
  readonly choose: string;
  readonly views: Readonly<Record<'week' | 'newCase' | 'handoffs' | 'meeting', string>>;
  readonly notChosen: string;
  readonly all: string;
  readonly agency: string;
  readonly supporter: string;
  readonly more: (count: number) => string;
  readonly week: {
    readonly ask: string;
    readonly noSupporters: string;
    readonly days: (from: string, to: string) => string;
    readonly lists: Readonly<Record<WeekList, string>>;
    readonly kinds: Readonly<Record<Exclude<WeekEntry['kind'], 'untouched'>, string>>;
    readonly waitingFor: (agency: string) => string;
    readonly daysOver: (days: number) => string;
    readonly untouchedFor: (days: number) => string;
    readonly neverTouched: string;
    readonly clear: string;
    readonly nothingDue: string;
  };
  readonly newCase: {
    readonly lead: string;
    readonly firm: string;
    readonly firmHelp: string;
    readonly found: (count: number) => string;
    readonly andMore: (count: number) => string;
    readonly number: (number: string) => string;
    readonly openCases: (count: number) => string;
    readonly addFirm: (name: string) => string;
    readonly chooseFirm: string;
    readonly chosen: string;
    readonly newFirm: string;
    readonly backToList: string;
    readonly caseTitle: string;
    readonly supporterHelp: string;
    readonly nextTitle: string;
    readonly activityTitle: string;
    readonly register: string;
    readonly doubtTitle: string;
    readonly confirm: string;
    readonly done: (id: string) => string;
    readonly doneWithFirm: (id: string) => string;
    readonly there: (id: string) => string;
    readonly goToCase: string;
  };
  readonly handoffs: {
    readonly none: string;
    readonly namesFirms: string;
    readonly agenciesTitle: string;
    readonly columns: Readonly<
      Record<'sent' | 'received' | 'open' | 'overdue' | 'answerDays', string>
    >;
    readonly columnsHelp: string;
    readonly overdueTitle: string;
    readonly nothingOverdue: string;
    readonly parties: (from: string, to: string) => string;
    readonly due: (date: string) => string;
    readonly daysLate: (days: number) => string;
    readonly goToRow: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly showMail: string;
    readonly mail: (subject: string, body: string) => string;
  };
  readonly meeting: {
    readonly lead: string;
    readonly date: string;
    readonly cases: (count: number) => string;
    readonly none: string;
    readonly field: (firm: string, column: string) => string;
    readonly nextExample: string;
    readonly reason: string;
    readonly changed: string;
    readonly save: (count: number) => string;
    readonly nothingToSave: string;
    readonly discard: string;
    readonly done: (counts: {
      readonly changed: number;
      readonly unchanged: number;
      readonly refused: number;
    }) => string;
    readonly results: Readonly<Record<'changed' | 'unchanged' | 'refused', string>>;
  };
}

const ja: PaneWorkTexts = {
  choose: '仕事の種類',
  views: { week: '今週', newCase: '新しい案件', handoffs: '取り繋ぎ', meeting: '会議' },
  notChosen: '未選択',
  all: 'すべて',
  agency: '機関',
  supporter: '担い手',
  more: (count) => `残り${count}件も表示`,
  week: {
    ask: '担い手を選ぶと、期限が来た仕事や返事を待っている仕事が並びます。',
    noSupporters:
      '担い手がまだ登録されていません。「担い手」のシートに登録すると、ここで選べます。',
    days: (from, to) => `${from}（月）～${to}（日）`,
    lists: {
      overdue: '期限切れ',
      due: '今週が期限',
      undated: '期限なし',
      waiting: '相手の対応待ち',
      untouched: '30日以上動きのない案件',
    },
    kinds: { action: '次の行動', 'handoff-answer': '取り繋ぎの回答', 'follow-up': 'フォロー' },
    waitingFor: (agency) => `${agency}の対応待ち`,
    daysOver: (days) => `${days}日超過`,
    untouchedFor: (days) => `${days}日動きなし`,
    neverTouched: '動いた日の記録なし',
    clear: '期限の来た仕事も、止まっている案件もありません。',
    nothingDue: '期限切れも、今週が期限の仕事もありません。',
  },
  newCase: {
    lead: '企業を探して選ぶか、新しく登録して、案件を始めます。',
    firm: '企業',
    firmHelp: '企業名の一部か法人番号を入力すると、候補が出ます。',
    found: (count) => (count === 0 ? '見つかりません' : `${count}社見つかりました`),
    andMore: (count) => `ほか${count}社。続けて入力すると絞り込めます。`,
    number: (number) => `法人番号 ${number}`,
    openCases: (count) => `進行中の案件 ${count}件`,
    addFirm: (name) => `「${name}」を新しい企業として登録`,
    chooseFirm: '候補から企業を選ぶか、新しい企業として登録してください。',
    chosen: '選んだ企業',
    newFirm: '新しい企業',
    backToList: '登録済みの企業から選ぶ',
    caseTitle: '案件',
    supporterHelp: '主担当の機関は、担い手の所属に合わせます。',
    nextTitle: '次にすること',
    activityTitle: '最初の活動',
    register: '案件を登録',
    doubtTitle: '登録する前に確かめてください',
    confirm: 'それでも登録する',
    done: (id) => `案件 ${id} を登録しました。`,
    doneWithFirm: (id) => `案件 ${id} と企業を登録しました。`,
    there: (id) => `同じ内容の案件 ${id} がすでにあるため、何も加えていません。`,
    goToCase: '案件の行へ',
  },
  handoffs: {
    none: '取り繋ぎの記録はまだありません。案件の行を選び、「選択行」から依頼を送れます。',
    namesFirms: '文面に企業名を入れる（同意のある企業だけ）',
    agenciesTitle: '機関ごとの状況',
    columns: {
      sent: '依頼',
      received: '受付',
      open: '対応',
      overdue: '超過',
      answerDays: '日数',
    },
    columnsHelp:
      '依頼は送った件数です。受付と、そのうち対応中・期限超過の件数は、受けた側で数えます。日数は、回答までの営業日の平均です。',
    overdueTitle: '回答の期限切れ',
    nothingOverdue: '期限を過ぎた依頼はありません。',
    parties: (from, to) => `${from} → ${to}`,
    due: (date) => `回答期限 ${date}`,
    daysLate: (days) => (days === 0 ? '期限切れ' : `${days}営業日超過`),
    goToRow: '行へ移動',
    copy: '文面をコピー',
    copied: 'コピーしました。',
    notCopied: 'コピーできません。選んだ文面を Ctrl+C でコピーしてください。',
    showMail: '催促の文面',
    mail: (subject, body) => `件名：${subject}\n\n${body}`,
  },
  meeting: {
    lead: '会議で決まったことを、まとめて書き込みます。変えた案件だけが更新されます。',
    date: '会議の日',
    cases: (count) => `進行中・保留の案件 ${count}件`,
    none: '当てはまる案件はありません。',
    field: (firm, column) => `${firm} ${column}`,
    nextExample: '次の行動',
    reason: '変更の理由',
    changed: '変更あり',
    save: (count) => `${count}件を更新`,
    nothingToSave: '変更はありません',
    discard: '変更を取り消す',
    done: ({ changed, unchanged, refused }) =>
      [
        `${changed}件を更新しました。`,
        ...(unchanged > 0 ? [`${unchanged}件は変わりませんでした。`] : []),
        ...(refused > 0 ? [`${refused}件は更新できませんでした。理由は案件の下にあります。`] : []),
      ].join(''),
    results: {
      changed: '更新しました',
      unchanged: '変わりませんでした',
      refused: '更新できませんでした',
    },
  },
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const en: PaneWorkTexts = {
  choose: 'Kind of work',
  views: { week: 'Week', newCase: 'New case', handoffs: 'Hand-offs', meeting: 'Meeting' },
  notChosen: 'Choose',
  all: 'All',
  agency: 'Agency',
  supporter: 'Supporter',
  more: (count) => `Show ${count} more`,
  week: {
    ask: 'Choose a supporter to see what is due and what waits for others.',
    noSupporters: 'There are no supporters yet. Enter them on the sheet of supporters first.',
    days: (from, to) => `Monday ${from} to Sunday ${to}`,
    lists: {
      overdue: 'Overdue',
      due: 'Due this week',
      undated: 'Without a date',
      waiting: 'Waiting for others',
      untouched: 'Nothing for 30 days',
    },
    kinds: {
      action: 'Next action',
      'handoff-answer': 'Answer to a hand-off',
      'follow-up': 'Follow-up',
    },
    waitingFor: (agency) => `Waiting for ${agency}`,
    daysOver: (days) => `${plural(days, 'day', 'days')} over`,
    untouchedFor: (days) => `${days} days without activity`,
    neverTouched: 'No day on record',
    clear: 'Nothing is due and no case stands still.',
    nothingDue: 'Nothing is overdue or due this week.',
  },
  newCase: {
    lead: 'Find the firm or add it, and begin a case.',
    firm: 'Firm',
    firmHelp: 'Type part of the name or the corporate number to see firms that fit.',
    found: (count) => (count === 0 ? 'Nothing found' : plural(count, 'firm found', 'firms found')),
    andMore: (count) => `${count} more. Go on typing to narrow the list.`,
    number: (number) => `No. ${number}`,
    openCases: (count) => plural(count, 'open case', 'open cases'),
    addFirm: (name) => `Add “${name}” as a new firm`,
    chooseFirm: 'Choose a firm from the list, or add it as a new one.',
    chosen: 'Chosen firm',
    newFirm: 'New firm',
    backToList: 'Choose a firm of the workbook',
    caseTitle: 'Case',
    supporterHelp: 'The lead agency is that of the supporter.',
    nextTitle: 'What is next',
    activityTitle: 'First activity',
    register: 'Add the case',
    doubtTitle: 'Please check first',
    confirm: 'Add it anyway',
    done: (id) => `Case ${id} was added.`,
    doneWithFirm: (id) => `Case ${id} and its firm were added.`,
    there: (id) => `The same case is there already as ${id}. Nothing was added.`,
    goToCase: 'Go to the case',
  },
  handoffs: {
    none: 'There are no hand-offs yet. Select a case and send one from its card.',
    namesFirms: 'Name the firm in reminders (only with its consent)',
    agenciesTitle: 'By agency',
    columns: { sent: 'Sent', received: 'Recd', open: 'Open', overdue: 'Late', answerDays: 'Days' },
    columnsHelp:
      'Recd, Open and Late count what the agency received. Days: mean business days until its answer.',
    overdueTitle: 'Answers overdue',
    nothingOverdue: 'No answer is overdue.',
    parties: (from, to) => `${from} → ${to}`,
    due: (date) => `Answer due ${date}`,
    daysLate: (days) =>
      days === 0 ? 'Overdue' : `${plural(days, 'business day', 'business days')} late`,
    goToRow: 'Go to the row',
    copy: 'Copy text',
    copied: 'Copied.',
    notCopied: 'Copying is blocked here. Press Ctrl+C to copy the selected text.',
    showMail: 'Text of the reminder',
    mail: (subject, body) => `Subject: ${subject}\n\n${body}`,
  },
  meeting: {
    lead: 'Write what a meeting decided in one go. Only cases that you change are updated.',
    date: 'Day of the meeting',
    cases: (count) => plural(count, 'open case', 'open cases'),
    none: 'No case fits.',
    field: (firm, column) => `${firm}: ${column}`,
    nextExample: 'Next action',
    reason: 'Reason of the change',
    changed: 'Changed',
    save: (count) => `Update ${plural(count, 'case', 'cases')}`,
    nothingToSave: 'No changes',
    discard: 'Discard changes',
    done: ({ changed, unchanged, refused }) =>
      [
        `${plural(changed, 'case was', 'cases were')} updated.`,
        ...(unchanged > 0 ? [`${unchanged} stayed the same.`] : []),
        ...(refused > 0 ? [`${refused} could not be updated; see below each case.`] : []),
      ].join(' '),
    results: { changed: 'Updated', unchanged: 'Stayed the same', refused: 'Not updated' },
  },
};

const texts: Readonly<Record<Language, PaneWorkTexts>> = { ja, en };

/**
 * The words of the tab for daily work.
 *
 * Only parts that load later ask for them: among those of `paneTexts` they would load at the start.
 */
export function paneWorkTexts(language: Language): PaneWorkTexts {
  return texts[language];
}
