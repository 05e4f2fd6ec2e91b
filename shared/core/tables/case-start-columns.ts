import { defineColumns } from './define-columns';
import { nameColumn, supporterOfRow } from './name-columns';

/** What is known of a case from its first day: where it came from, who leads it, where it stands. */
export const caseStartColumns = defineColumns([
  {
    key: 'id',
    type: { kind: 'id' },
    required: true,
    title: { ja: '案件ID', en: 'Case ID' },
    help: {
      ja: 'この案件を一意に示す番号です。一度付けたら変えないでください。',
      en: 'Identifies this case everywhere. Once given, it should not be changed.',
    },
    width: 16,
    example: 'CS-2VB6JH4N8T',
  },
  {
    key: 'company_id',
    type: { kind: 'reference', table: 'companies' },
    required: true,
    title: { ja: '企業ID', en: 'Company ID' },
    help: {
      ja: 'どの企業の案件かを選びます。',
      en: 'The firm this case is about.',
    },
    width: 19,
    example: 'CO-7K3MQ2X9DA',
  },
  nameColumn({
    key: 'company_name',
    from: 'company_id',
    name: 'companies.name',
    title: { ja: '企業名', en: 'Company' },
  }),
  {
    key: 'found',
    type: { kind: 'date' },
    required: true,
    title: { ja: '発掘日', en: 'Found on' },
    help: {
      ja: '支援の候補としてこの案件を見つけた日です。',
      en: 'The day this case was found.',
    },
    width: 12,
    example: '2023-06-01',
  },
  {
    key: 'source',
    type: { kind: 'text' },
    title: { ja: '発掘の経緯', en: 'How found' },
    help: {
      ja: 'どこから、なぜこの企業を選んだかを書きます。',
      en: 'Where the lead came from and why this firm was chosen.',
    },
    width: 26,
    example: '融資先の面談で人手の相談',
  },
  {
    key: 'agency_id',
    type: { kind: 'reference', table: 'agencies' },
    required: true,
    title: { ja: '主担当の機関', en: 'Lead agency' },
    help: {
      ja: 'この案件の中心となる機関を選びます。移管が受諾されると変わります。',
      en: 'The agency in charge of the case. It changes when a transfer is accepted.',
    },
    width: 19,
    example: 'AG-4T7NWK2Q9C',
  },
  nameColumn({
    key: 'agency_name',
    from: 'agency_id',
    name: 'agencies.name',
    title: { ja: '主担当の機関名', en: 'Lead agency name' },
  }),
  {
    key: 'supporter_id',
    type: { kind: 'reference', table: 'supporters' },
    required: true,
    title: { ja: '主担当の担い手', en: 'Lead supporter' },
    help: {
      ja: 'この案件の中心となる担い手を選びます。',
      en: 'The supporter in charge of the case.',
    },
    width: 19,
    example: 'SP-8M3XQ0RZ5D',
  },
  supporterOfRow,
  {
    key: 'accompanist',
    type: { kind: 'reference', table: 'supporters' },
    title: { ja: '伴走者', en: 'Accompanist' },
    help: {
      ja: 'STEP1から最後まで企業に寄り添う担い手です。いなければ空欄にします。',
      en: 'The supporter who stays with the firm from STEP1 to the end. Blank if there is none.',
    },
    width: 19,
    example: 'SP-8M3XQ0RZ5D',
  },
  {
    key: 'step',
    type: { kind: 'choice', choices: 'step' },
    required: true,
    title: { ja: '現在のSTEP', en: 'Current STEP' },
    help: {
      ja: 'いまどのSTEPにいるかを選びます。必要なら前のSTEPに戻してかまいません。',
      en: 'Where the case stands now. Going back a STEP is fine whenever it is needed.',
    },
    width: 12,
    example: 'STEP2',
  },
  {
    key: 'status',
    type: { kind: 'choice', choices: 'case-status' },
    required: true,
    title: { ja: '状況', en: 'Status' },
    help: {
      ja: '進行中、保留、完了、中止、取消から選びます。取消の案件はKPIに数えません。',
      en: 'In progress, on hold, completed, stopped or cancelled. Cancelled cases (取消) do not count in the KPIs.',
    },
    width: 10,
    example: '進行中',
  },
]);
