import { isoDay } from './calendar';
import type { Agency } from './agencies';
import { pick } from './choose';
import type { SampleRow } from './sample-row';
import { sampleId, sampleRow } from './sample-row';

const elements = ['戦略', 'マーケティング', 'ナレッジ・ノウハウ', '財源', '共創関係'];
const phases = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'];

/** Tasks by phase; each list follows the order of the elements, then starts over. */
const tasksByPhase: readonly (readonly string[])[] = [
  [
    '地域の目指す姿を運営会議で文章にする',
    '企業100社に人材課題のアンケートを行う',
    '担い手に求める行動を一覧にする',
    '年間の活動費を見積もる',
    '参画機関の強みと役割をSTEPごとに整理する',
    '人材需要の統計を一枚にまとめる',
  ],
  [
    '3か年の活動計画をまとめる',
    '近隣の支援策との違いを比較表にする',
    '担い手の育成計画を立てる',
    '会費と負担金の案を作る',
    '参画機関ごとの参加の利点を書き出す',
    'KPIの目標値を決める',
  ],
  [
    'KPIの集計と見直しの手順を決める',
    '業種別の提案資料を整える',
    '同行支援の記録様式を統一する',
    '成約時の協力金の規程を定める',
    '取り繋ぎの手順と回答期限を合意する',
    '支援事例集の第1版を作る',
  ],
  [
    '四半期ごとに計画を見直す会議を開く',
    '企業の声をもとに支援メニューを更新する',
    '支援事例の勉強会を毎月開く',
    '複数年の財源計画を合意する',
    '成果の共有会を地域ごとに開く',
    '次年度の重点業種を選ぶ',
  ],
];

/** 24 tasks, a month apart; the early phases are done, the last one has hardly begun. */
export function roadmapRows(agencies: readonly Agency[]): readonly SampleRow<'roadmap'>[] {
  return tasksByPhase
    .flatMap((tasks, phase) => tasks.map((task, turn) => ({ task, phase, turn })))
    .map(({ task, phase, turn }, index) => {
      const due = 30 + index * 26;
      const isDone = index < 13 && index !== 9;
      const isOpen = !isDone && index < 18;
      return sampleRow('roadmap', {
        id: sampleId('roadmap', index),
        phase: pick(phases, phase),
        element: pick(elements, turn),
        task,
        owner_agency_id: pick(agencies, turn % 3 === 0 ? 0 : index * 3 + 2).id,
        due: isoDay(due),
        status: isDone ? '完了' : isOpen ? '進行中' : '未着手',
        done: isDone ? isoDay(due - 9 + ((index * 5) % 14)) : null,
        note: index === 9 ? '金額の考え方で意見が分かれ、案を練り直し中' : null,
      });
    });
}
