import type { LocalizedText } from '../tables/table-definition';
import type { TableKey } from '../tables/tables';

/** What a ribbon button or menu entry does: it shows a part of the pane, or the sheet of a table. */
export type RibbonTarget =
  | { readonly open: 'home' | 'work' | 'card' | 'kpi' | 'maturity' | 'check' | 'import' }
  | { readonly go: TableKey };

/** One button of the ribbon. Its id is part of installed manifests, so it never changes. */
export interface RibbonAction {
  readonly id: string;
  readonly label: LocalizedText;
  /** One or two sentences that say what happens, up to 250 characters. */
  readonly tip: LocalizedText;
  /** Names the drawing, without size and extension. */
  readonly icon: string;
  readonly target: RibbonTarget;
}

/** Buttons that belong together. */
export interface RibbonGroup {
  readonly key: 'setup' | 'cases' | 'collaboration' | 'diagnosis' | 'kpi';
  readonly label: LocalizedText;
  readonly icon: string;
  readonly actions: readonly RibbonAction[];
}

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/**
 * The ribbon tab of Excel and the menu of Sheets, group by group.
 *
 * Manifests, commands and menus are made from this list, so they can't differ.
 */
export const ribbonGroups: readonly RibbonGroup[] = [
  {
    key: 'setup',
    label: text('準備', 'Set up'),
    icon: 'tsunagi',
    actions: [
      {
        id: 'openHome',
        label: text('つなぎを開く', 'Open Tsunagi'),
        tip: text(
          '作業パネルを開きます。ネットワークのブックを作るところから始められます。',
          'Opens the pane, where the workbook of the network can be made.',
        ),
        icon: 'tsunagi',
        target: { open: 'home' },
      },
      {
        id: 'importRows',
        label: text('一覧を取り込む', 'Import rows'),
        tip: text(
          'CSV や .xlsx の一覧を表に取り込みます。IDが同じ行は更新し、新しい行は追加します。',
          'Brings rows of a .csv or .xlsx file into a table: known ids are updated, new ones added.',
        ),
        icon: 'import',
        target: { open: 'import' },
      },
    ],
  },
  {
    key: 'cases',
    label: text('案件', 'Cases'),
    icon: 'cases',
    actions: [
      {
        id: 'showWork',
        label: text('今週の仕事', 'This week'),
        tip: text(
          '担い手ごとに今週することを示します。新しい案件の登録と、会議での一括更新もできます。',
          'Shows what a supporter has to do this week; also begins cases and updates many at once.',
        ),
        icon: 'work',
        target: { open: 'work' },
      },
      {
        id: 'showCard',
        label: text('選択行のカード', 'Card of the row'),
        tip: text(
          '選択している行の案件、企業、機関、担い手について、いまのSTEPと次にすることを示します。',
          'Shows the case, firm, agency or supporter of the selected row: its STEP and what is next.',
        ),
        icon: 'card',
        target: { open: 'card' },
      },
      {
        id: 'goToCases',
        label: text('案件の表', 'Case list'),
        tip: text('「案件」のシートへ移動します。', 'Goes to the sheet with the cases.'),
        icon: 'cases',
        target: { go: 'cases' },
      },
      {
        id: 'goToCompanies',
        label: text('支援企業の表', 'Firm list'),
        tip: text('「支援企業」のシートへ移動します。', 'Goes to the sheet with the firms.'),
        icon: 'companies',
        target: { go: 'companies' },
      },
    ],
  },
  {
    key: 'collaboration',
    label: text('連携', 'Working together'),
    icon: 'handoffs',
    actions: [
      {
        id: 'goToHandoffs',
        label: text('取り繋ぎの表', 'Hand-off list'),
        tip: text(
          '「取り繋ぎ」のシートへ移動します。依頼と回答の状況が分かります。',
          'Goes to the sheet with the hand-offs, sent and answered.',
        ),
        icon: 'handoffs',
        target: { go: 'handoffs' },
      },
      {
        id: 'goToAgencies',
        label: text('参画機関の表', 'Agency list'),
        tip: text(
          '「参画機関」のシートへ移動します。どの機関がどのSTEPを担うかが分かります。',
          'Goes to the sheet with the agencies and the STEPs that each covers.',
        ),
        icon: 'agencies',
        target: { go: 'agencies' },
      },
    ],
  },
  {
    key: 'diagnosis',
    label: text('診断', 'Self-check'),
    icon: 'maturity',
    actions: [
      {
        id: 'showMaturity',
        label: text('成熟度', 'Maturity'),
        tip: text(
          '最新の自己診断から、5つの要素のレベル、関門、次に取り組むことを示します。',
          'Shows level, gates and the next step of the five elements, from the newest self-check.',
        ),
        icon: 'maturity',
        target: { open: 'maturity' },
      },
      {
        id: 'checkWorkbook',
        label: text('チェック', 'Check'),
        tip: text(
          'すべての表を確かめ、直すところをセルごとに示します。まとめて直せる箇所は一度に直せます。',
          'Checks all tables and lists cell by cell what to mend; what is certain is mended at once.',
        ),
        icon: 'check',
        target: { open: 'check' },
      },
      {
        id: 'goToRoadmap',
        label: text('ロードマップの表', 'Roadmap'),
        tip: text(
          '「ロードマップ」のシートへ移動します。取組の担当と期限が分かります。',
          'Goes to the sheet with the tasks of the network, their owners and due dates.',
        ),
        icon: 'roadmap',
        target: { go: 'roadmap' },
      },
    ],
  },
  {
    key: 'kpi',
    label: text('KPI', 'KPI'),
    icon: 'kpi',
    actions: [
      {
        id: 'showKpi',
        label: text('KPIを見る', 'Show KPIs'),
        tip: text(
          '期間を決めて5つのKPIを計算し、数えた行と数えなかった行を示します。',
          'Computes the five KPIs of a period and shows which rows were counted and which were not.',
        ),
        icon: 'kpi',
        target: { open: 'kpi' },
      },
    ],
  },
];

/** The words of the add-in itself, as stores, dialogs and the ribbon tab show them. */
export const addInTexts = {
  name: text('つなぎ', 'Tsunagi'),
  /** Marks the name of a build that is not for users. */
  development: text('開発', 'dev'),
  provider: text('Tsunagi', 'Tsunagi'),
  summary: text(
    '支援ネットワークの案件、取り繋ぎ、成熟度、KPIをExcelで扱います。',
    'Cases, hand-offs, maturity and KPIs of a support network, in Excel.',
  ),
  description: text(
    '地域の支援ネットワークの案件、取り繋ぎ、成熟度の自己診断、KPIを1冊のブックで扱うための作業パネルと関数です。データはブックの中だけで扱い、外へ送りません。',
    'A pane and functions for the workbook of a regional support network: cases, hand-offs, maturity self-check and KPIs. Data stays in the workbook and is sent nowhere.',
  ),
  getStarted: text('つなぎの準備ができました', 'Tsunagi is ready'),
  getStartedHelp: text(
    '「つなぎ」タブの「つなぎを開く」を押すと、作業パネルが開きます。',
    'Choose Open Tsunagi on the Tsunagi tab to open the pane.',
  ),
} as const;
