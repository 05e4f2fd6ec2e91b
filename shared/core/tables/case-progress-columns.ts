import { defineColumns } from './define-columns';

/** Who does what next, and the background that spares the firm from being asked twice. */
export const caseProgressColumns = defineColumns([
  {
    key: 'next_action',
    type: { kind: 'text' },
    title: { ja: '次の行動', en: 'Next action' },
    help: {
      ja: '次に何をするかを書きます。空欄のまま進行中にしないのが、案件を落とさないこつです。',
      en: 'What is to be done next. A case in progress should never be without one.',
    },
    width: 30,
    example: '候補者との面談を調整',
  },
  {
    key: 'next_due',
    type: { kind: 'date' },
    title: { ja: '次の期限', en: 'Next due' },
    help: {
      ja: '次の行動をいつまでにするかです。過ぎると目立つ色になります。',
      en: 'The day by which the next action is to be done. It stands out once it has passed.',
    },
    width: 12,
    example: '2023-10-05',
  },
  {
    key: 'next_agency_id',
    type: { kind: 'reference', table: 'agencies' },
    title: { ja: '次に動く機関', en: 'Next to act' },
    help: {
      ja: '次の行動を担う機関を選びます。',
      en: 'The agency that acts next.',
    },
    width: 19,
    example: 'AG-6B1XHZ8D3M',
  },
  {
    key: 'title',
    type: { kind: 'text' },
    title: { ja: '案件名', en: 'Case title' },
    help: {
      ja: '一覧で見分けるための短い名前です。',
      en: 'A short name to tell cases apart in lists.',
    },
    width: 26,
    example: '製造部長候補の副業採用',
  },
  {
    key: 'vision',
    type: { kind: 'text', long: true },
    title: { ja: '企業のビジョン', en: 'Vision' },
    help: {
      ja: '経営者が目指す将来の姿や大切にしている使命を書きます。',
      en: 'Where the manager wants the firm to go, and what it is there for.',
    },
    width: 32,
    example: '地域一番の精密加工会社',
  },
  {
    key: 'hypothesis_before',
    type: { kind: 'text', long: true },
    title: { ja: '面談前の仮説', en: 'Hypothesis before' },
    help: {
      ja: '面談の前に、課題は何だと考えていたかを書きます。',
      en: 'What you took the issue to be before the interview.',
    },
    width: 32,
    example: '人手不足が原因',
  },
  {
    key: 'hypothesis_after',
    type: { kind: 'text', long: true },
    title: { ja: '面談後の仮説', en: 'Hypothesis after' },
    help: {
      ja: '面談を終えて、考えがどう変わったかを書きます。',
      en: 'What you take it to be after the interview.',
    },
    width: 32,
    example: '現場を束ねる人の不在が原因',
  },
  {
    key: 'step_date',
    type: { kind: 'date' },
    title: { ja: 'STEP変更日', en: 'STEP changed on' },
    help: {
      ja: '現在のSTEPになった日です。',
      en: 'The day the case came to its current STEP.',
    },
    width: 12,
    example: '2023-08-20',
  },
  {
    key: 'step_reason',
    type: { kind: 'text' },
    title: { ja: 'STEP変更の理由', en: 'Reason for STEP' },
    help: {
      ja: '現在のSTEPに進めた理由、または戻した理由を書きます。',
      en: 'Why the case moved forward or back to its current STEP.',
    },
    width: 28,
    example: '要件がまとまった',
  },
  {
    key: 'outcome',
    type: { kind: 'choice', choices: 'case-outcome' },
    title: { ja: '結果', en: 'Outcome' },
    help: {
      ja: '終了した案件がどこまで進んだかを選びます。',
      en: 'How far the case had come when it was closed.',
    },
    width: 12,
    example: '成約',
  },
  {
    key: 'outcome_reason',
    type: { kind: 'choice', choices: 'outcome-reason' },
    title: { ja: '不成立の理由', en: 'Why not concluded' },
    help: {
      ja: 'まとまらなかった案件の主な理由を選びます。',
      en: 'The main reason why the case came to nothing.',
    },
    width: 16,
    example: null,
  },
  {
    key: 'close_reason',
    type: { kind: 'text' },
    title: { ja: '終了の理由', en: 'Reason for closing' },
    help: {
      ja: '完了、中止、取消としたときの理由を書きます。',
      en: 'Why the case was completed, stopped or cancelled.',
    },
    width: 26,
    example: null,
  },
  {
    key: 'note',
    type: { kind: 'text', long: true },
    title: { ja: '備考', en: 'Note' },
    help: {
      ja: 'そのほか引き継ぐ人に伝えたいことを書きます。',
      en: 'Anything else the next person should know.',
    },
    width: 30,
    example: '繁忙期は12月',
  },
]);
