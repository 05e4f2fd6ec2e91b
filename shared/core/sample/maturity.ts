import { maturityElementKeys } from '../tables/maturity-elements';
import { isoDay } from './calendar';
import type { Day } from './calendar';
import { pick } from './choose';
import type { SampleRow, StoredColumnKey } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

interface Round {
  readonly day: Day;
  readonly note: string;
  /** The checks of levels 1 to 3 for each element in the order of the elements. */
  readonly checks: readonly string[];
}

/** Three half-yearly rounds; in the second, level 3 of strategy is ticked with level 2 missing. */
const rounds: readonly Round[] = [
  { day: 19, note: '費用の見積もりから着手する', checks: ['100', '000', '100', '000', '100'] },
  { day: 201, note: '中期計画の合意を急ぐ', checks: ['101', '100', '100', '100', '100'] },
  { day: 383, note: '財源と担い手の確保が次の課題', checks: ['110', '110', '100', '100', '110'] },
];

/** Evidence of the items that came to be ticked, by element and level. */
const evidences: readonly (readonly string[])[] = [
  ['設立趣意書と運営会議の記録', '3か年計画の決定稿', 'KPIの集計表'],
  ['企業アンケートの報告書', '支援策の比較表'],
  ['担い手の行動一覧'],
  ['年間収支の見積書'],
  ['役割分担表と会員名簿', '参加の利点をまとめた資料'],
];

function roundCells({ checks }: Round): Partial<SampleRow<'maturity'>> {
  const cells = maturityElementKeys.flatMap((element, place) =>
    ([1, 2, 3] as const).map((level) => {
      const isTicked = pick(checks, place)[level - 1] === '1';
      const evidence = isTicked ? (evidences[place]?.[level - 1] ?? null) : null;
      const key: StoredColumnKey<'maturity'> = `${element}_${level}`;
      return { [key]: isTicked, [`${key}_evidence`]: evidence };
    }),
  );
  return Object.assign({}, ...cells) as Partial<SampleRow<'maturity'>>;
}

/** The rounds of the self-check, oldest first. */
export function maturityRows(): readonly SampleRow<'maturity'>[] {
  return rounds.map((round, index) =>
    sampleRow('maturity', {
      id: sampleId('maturity', index),
      date: isoDay(round.day),
      assessor: '潮路ネットワーク運営会議',
      ...roundCells(round),
      note: round.note,
    }),
  );
}
