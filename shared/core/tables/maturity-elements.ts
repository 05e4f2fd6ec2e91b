import type { LocalizedText } from './table-definition';

/** A level that can be asked for; 0 means that not even the first item is ticked. */
export type MaturityLevel = 1 | 2 | 3;

/** What is asked for one level of one element. */
export interface MaturityItem {
  readonly level: MaturityLevel;
  /** The state that must be true for the box to be ticked. */
  readonly wording: LocalizedText;
  /** What to name in the evidence column. */
  readonly evidence: LocalizedText;
}

/** Names an element in column keys and results. */
export type MaturityElementKey = 'strategy' | 'marketing' | 'knowledge' | 'funding' | 'cocreation';

/** The Japanese title, which the roadmap stores as the element. */
export type MaturityElementTitle =
  '戦略' | 'マーケティング' | 'ナレッジ・ノウハウ' | '財源' | '共創関係';

/** One of the five things a network needs to last. */
export interface MaturityElement {
  readonly key: MaturityElementKey;
  readonly title: LocalizedText & { readonly ja: MaturityElementTitle };
  readonly items: readonly [MaturityItem, MaturityItem, MaturityItem];
}

/**
 * The five elements of the maturity self-check with their three items each, level 1 first.
 *
 * An element stands at the highest level up to which every item is ticked. The columns of the
 * maturity table are built from this list.
 */
export const maturityElements: readonly MaturityElement[] = [
  {
    key: 'strategy',
    title: { ja: '戦略', en: 'Strategy' },
    items: [
      {
        level: 1,
        wording: {
          ja: 'ネットワークが目指す姿と基本の考え方を言葉にしている。',
          en: 'What the network stands for and wants to become is put into words.',
        },
        evidence: {
          ja: '理念や設立趣意を書いた文書、合意した会議の記録',
          en: 'A written vision or charter, minutes of the meeting that agreed on it',
        },
      },
      {
        level: 2,
        wording: {
          ja: '目指す姿に近づくための数年先までの計画がある。',
          en: 'A plan for the coming years leads towards that vision.',
        },
        evidence: {
          ja: '複数年の計画書、年度ごとの取組の一覧',
          en: 'A plan over several years, a list of actions by year',
        },
      },
      {
        level: 3,
        wording: {
          ja: '数字で測れるKPIを置き、結果を見て計画を直すサイクルが回っている。',
          en: 'KPIs that can be measured are set, and results lead to changes of plan in a regular cycle.',
        },
        evidence: {
          ja: 'KPIの目標と実績の表、見直しを決めた会議の記録',
          en: 'Targets beside actual KPI figures, minutes of the reviews',
        },
      },
    ],
  },
  {
    key: 'marketing',
    title: { ja: 'マーケティング', en: 'Marketing' },
    items: [
      {
        level: 1,
        wording: {
          ja: '地元企業にどんな経営課題と人材ニーズが多いかをつかんでいる。',
          en: 'It is known which management issues and talent needs are common among local firms.',
        },
        evidence: {
          ja: '企業アンケートや相談記録の集計、地域の統計',
          en: 'Counts from surveys or consultation records, regional statistics',
        },
      },
      {
        level: 2,
        wording: {
          ja: '地域の似た支援と比べて、自分たちにしかない点を説明できる。',
          en: 'What sets the network apart from similar local services can be explained.',
        },
        evidence: {
          ja: '他の支援との比較表、企業向けの案内資料',
          en: 'A comparison with other services, the leaflet given to firms',
        },
      },
      {
        level: 3,
        wording: {
          ja: 'ニーズの変化に合わせて支援の中身を更新し続ける体制がある。',
          en: 'Services are kept up to date with changing needs, and it is clear who sees to it.',
        },
        evidence: {
          ja: '支援メニューの改訂履歴、企業の声を反映した事例',
          en: 'A history of changes to the services, cases where feedback led to one',
        },
      },
    ],
  },
  {
    key: 'knowledge',
    title: { ja: 'ナレッジ・ノウハウ', en: 'Knowledge and know-how' },
    items: [
      {
        level: 1,
        wording: {
          ja: '担い手に求める能力と行動を具体的に定めている。',
          en: 'The skills and the conduct expected of a supporter are set out.',
        },
        evidence: {
          ja: '担い手の人物像や評価項目を書いた資料',
          en: 'A profile of the wanted supporter, a list of competences',
        },
      },
      {
        level: 2,
        wording: {
          ja: 'その条件に合う担い手が、運営に足りる人数だけ確保できている。',
          en: 'There are enough supporters who meet that description to run the network.',
        },
        evidence: {
          ja: '担い手の名簿、育成記録、担当件数の一覧',
          en: 'The list of supporters, training records, cases per supporter',
        },
      },
      {
        level: 3,
        wording: {
          ja: '特定の人に頼らず、ノウハウを全員で使える形にして共有している。',
          en: 'Know-how is written down and shared by all, so that it does not hang on a few people.',
        },
        evidence: {
          ja: '手順書、ひな形、事例集、共有の場の記録',
          en: 'Manuals, templates, case collections, records of sharing sessions',
        },
      },
    ],
  },
  {
    key: 'funding',
    title: { ja: '財源', en: 'Funding' },
    items: [
      {
        level: 1,
        wording: {
          ja: '運営に一年でいくら必要かを見積もった資金計画がある。',
          en: 'A money plan says what running the network costs in a year.',
        },
        evidence: {
          ja: '費目ごとの年間見積もり、収支計画',
          en: 'A yearly estimate by item, a plan of income and expense',
        },
      },
      {
        level: 2,
        wording: {
          ja: '一年分の費用をまかなう収入の仕組みが働いている。',
          en: 'An income scheme is at work that covers the costs of a year.',
        },
        evidence: {
          ja: '財源表、負担金や利用料の取り決め、交付決定の通知',
          en: 'The funding table, agreements on fees or shares, grant notices',
        },
      },
      {
        level: 3,
        wording: {
          ja: '数年先まで安定して資金を得られる見通しと仕組みがある。',
          en: 'Stable funds are in sight for years to come, with arrangements to back them.',
        },
        evidence: {
          ja: '複数年の契約や協定、財源の内訳の推移',
          en: 'Contracts or agreements over several years, the mix of sources over time',
        },
      },
    ],
  },
  {
    key: 'cocreation',
    title: { ja: '共創関係', en: 'Co-creation' },
    items: [
      {
        level: 1,
        wording: {
          ja: '関係者の期待と強みを踏まえ、STEPごとの役割を分けている。',
          en: 'Roles are shared out per STEP, in view of what each party needs and does well.',
        },
        evidence: {
          ja: 'STEP別の役割分担表、関係者への聞き取りの記録',
          en: 'A table of roles by STEP, notes from talks with the parties',
        },
      },
      {
        level: 2,
        wording: {
          ja: 'どの関係者にも、参加し協力したくなる利点がある。',
          en: 'Every party gains something that makes it want to take part.',
        },
        evidence: {
          ja: '参画機関ごとの利点を整理した資料、参画機関の声',
          en: 'A list of gains per agency, what agencies say about them',
        },
      },
      {
        level: 3,
        wording: {
          ja: '定例の会議や成果の共有を続け、関わりを保つ工夫をしている。',
          en: 'Regular meetings and shared successes keep the parties committed.',
        },
        evidence: {
          ja: '会議の開催記録、成果共有会や情報発信の記録',
          en: 'Records of meetings, of success-sharing events and of newsletters',
        },
      },
    ],
  },
];

/** The keys of the five elements in their order. */
export const maturityElementKeys: readonly MaturityElementKey[] = maturityElements.map(
  (element) => element.key,
);
