import { maturityElements } from './maturity-elements';
import type { MaturityElement, MaturityElementKey, MaturityLevel } from './maturity-elements';
import type { ColumnDefinition } from './table-definition';

type Column<Key extends string> = ColumnDefinition & { readonly key: Key };

/** The six columns of one element: each check followed by its evidence. */
type ElementColumns<Key extends MaturityElementKey> = readonly [
  Column<`${Key}_1`>,
  Column<`${Key}_1_evidence`>,
  Column<`${Key}_2`>,
  Column<`${Key}_2_evidence`>,
  Column<`${Key}_3`>,
  Column<`${Key}_3_evidence`>,
];

// Titles are short enough for a column header; the full title stands in the help of other texts.
const SHORT_TITLES: Readonly<
  Record<MaturityElementKey, { readonly ja: string; readonly en: string }>
> = {
  strategy: { ja: '戦略', en: 'Strategy' },
  marketing: { ja: 'マーケティング', en: 'Marketing' },
  knowledge: { ja: 'ナレッジ', en: 'Knowledge' },
  funding: { ja: '財源', en: 'Funding' },
  cocreation: { ja: '共創関係', en: 'Co-creation' },
};

const EVIDENCE_EXAMPLE = '2023年度第1回会議の記録';

/** The check and evidence columns of one element of the self-check, worded as its items are. */
export function elementColumns<Key extends MaturityElementKey>(element: Key): ElementColumns<Key> {
  return [
    checkColumn(`${element}_1`, element, 1),
    evidenceColumn(`${element}_1_evidence`, element, 1),
    checkColumn(`${element}_2`, element, 2),
    evidenceColumn(`${element}_2_evidence`, element, 2),
    checkColumn(`${element}_3`, element, 3),
    evidenceColumn(`${element}_3_evidence`, element, 3),
  ];
}

function checkColumn<Key extends string>(
  key: Key,
  element: MaturityElementKey,
  level: MaturityLevel,
): Column<Key> {
  const title = SHORT_TITLES[element];
  const { wording } = itemOf(element, level);
  return {
    key,
    type: { kind: 'flag' },
    title: { ja: `${title.ja}${level}`, en: `${title.en} ${level}` },
    help: {
      ja: `${wording.ja}当てはまればTRUE（はい）にします。`,
      en: `${wording.en} TRUE if this is so.`,
    },
    width: 14,
    example: level === 1,
  };
}

function evidenceColumn<Key extends string>(
  key: Key,
  element: MaturityElementKey,
  level: MaturityLevel,
): Column<Key> {
  const title = SHORT_TITLES[element];
  const { evidence } = itemOf(element, level);
  return {
    key,
    type: { kind: 'text', long: true },
    title: { ja: `${title.ja}${level}の根拠`, en: `${title.en} ${level} evidence` },
    help: {
      ja: `そう判断した根拠を書きます。たとえば、${evidence.ja}です。`,
      en: `What the answer rests on. For example: ${evidence.en}.`,
    },
    width: 26,
    example: level === 1 ? EVIDENCE_EXAMPLE : null,
  };
}

function itemOf(element: MaturityElementKey, level: MaturityLevel): MaturityElement['items'][0] {
  const found = maturityElements.find((candidate) => candidate.key === element);
  const item = found?.items[level - 1];
  if (item === undefined) throw new Error(`Element ${element} has no level ${level}`);
  return item;
}

/** The computed level of one element: the highest one up to which every check is ticked. */
export function levelColumn<Key extends MaturityElementKey>(element: Key): Column<`${Key}_level`> {
  const title = SHORT_TITLES[element];
  // LibreOffice may save TRUE as the number 1.
  const ticked = (level: MaturityLevel) =>
    `OR({${element}_${String(level)}}=TRUE,{${element}_${String(level)}}=1)`;
  const third = `IF(${ticked(3)},3,2)`;
  return {
    key: `${element}_level`,
    type: {
      kind: 'computed',
      formula: `IF(LEN({date})=0,"",IF(${ticked(1)},IF(${ticked(2)},${third},1),0))`,
      result: 'number',
    },
    title: { ja: `${title.ja}レベル`, en: `${title.en} level` },
    help: {
      ja: '自動計算です。レベル1から途切れずに満たしている、いちばん高いレベルです（0から3）。',
      en: 'Calculated. The highest level up to which every item is ticked without a gap (0 to 3).',
    },
    width: 14,
    example: 1,
  };
}
