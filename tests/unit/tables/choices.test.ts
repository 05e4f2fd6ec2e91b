import {
  agencySector,
  choiceLabel,
  choiceSet,
  choiceSets,
  choiceValues,
} from '../../../shared/core/tables/choices';
import { maturityElements } from '../../../shared/core/tables/maturity-elements';
import { stepCodes, stepScheme } from '../../../shared/core/tables/steps';

describe('the choice sets', () => {
  it('have keys that differ', () => {
    const keys = choiceSets.map((set) => set.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(choiceSets)(
    '$key holds at least two values, none twice, none with spaces around',
    (set) => {
      const values = set.choices.map((choice) => choice.value);
      expect(values.length).toBeGreaterThan(1);
      expect(new Set(values).size).toBe(values.length);
      expect(values.map((value) => value.trim())).toEqual(values);
    },
  );

  it.each(choiceSets)('$key keeps the separator of joined values out of its values', (set) => {
    expect(set.choices.filter((choice) => choice.value.includes(';'))).toEqual([]);
  });

  it.each(choiceSets)('$key labels every value in both languages', (set) => {
    for (const { label } of set.choices) {
      expect(label.ja).toMatch(/[\u3040-\u30ff\u3400-\u9fff]/);
      expect(label.en).toMatch(/[A-Za-z◎○]/);
      expect(label.en).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/);
    }
  });

  it.each([
    ['step', 'STEP0 STEP1 STEP2 STEP3'],
    ['coverage', '◎ ○'],
    ['supporter-role', '担い手候補 担い手 担い手サポーター'],
    ['aida', 'Attention Interest Desire Action'],
    ['consent-scope', 'なし ネットワーク全体 指定機関'],
    ['consent-item', '基本 経営課題 人材要件 すべて'],
    ['case-status', '進行中 保留 完了 中止 取消'],
    ['priority', '高 中 低'],
    ['direction', '中核人材採用 中核人材育成 業務人材採用・育成'],
    ['issue-way', '人材で解決 他の方法で解決 様子を見る'],
    ['talent-type', '転職型 兼業型 副業型 出向型 プロボノ型'],
    ['engagement', '継続型 プロジェクト型'],
    ['approach-answer', '回答待ち 紹介あり 辞退 打切り'],
    ['handoff-kind', '照会 移管'],
    ['handoff-state', '依頼 受諾 差戻し 取下げ 完了'],
    ['activity-kind', '訪問 面談 電話 メール オンライン 同行 会議 その他'],
    ['progress', '順調 遅れ 問題あり'],
    ['training-kind', 'OFF-JT OJT'],
    [
      'training-method',
      '講義 eラーニング ハンドブック ケーススタディー ワークショップ 同行支援 助言 フィードバック',
    ],
    ['training-status', '予定 実施済 中止'],
    ['phase', 'Ⅰ Ⅱ Ⅲ Ⅳ'],
    ['element', '戦略 マーケティング ナレッジ・ノウハウ 財源 共創関係'],
    ['task-status', '未着手 進行中 完了'],
    ['funding-side', '収入 支出'],
    ['network-pattern', 'administration-led region-led private-led'],
    ['network-type', 'formal variation project one-stop'],
  ])('%s holds exactly the values of the domain', (key, values) => {
    expect(choiceValues(key)).toEqual(values.split(' '));
  });

  it('list the 47 prefectures from north to south', () => {
    const values = choiceValues('prefecture');
    expect(values).toHaveLength(47);
    expect([values[0], values[12], values[25], values[46]]).toEqual([
      '北海道',
      '東京都',
      '京都府',
      '沖縄県',
    ]);
    expect(values.filter((value) => !/[都道府県]$/.test(value))).toEqual([]);
  });

  it('store an industry as its letter and show the name of the division', () => {
    expect(choiceValues('industry').join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(choiceLabel('industry', 'E')).toEqual({ ja: '製造業', en: 'Manufacturing' });
  });

  it('give no label to a value outside the set', () => {
    expect(choiceLabel('industry', 'Z')).toBeUndefined();
  });

  it('refuse a key that no set has', () => {
    expect(() => choiceSet('colour')).toThrow('colour');
  });
});

describe('agencySector', () => {
  it('calls the seven kinds of public support agency public and the other eight private', () => {
    const sectors = choiceValues('agency-kind').map(agencySector);
    expect(sectors).toEqual([
      ...Array<string>(7).fill('public'),
      ...Array<string>(8).fill('private'),
    ]);
  });

  it('says nothing about a kind it does not know', () => {
    expect(agencySector('商店街')).toBeUndefined();
  });
});

describe('the STEP scheme', () => {
  it('has a version and numbers its STEPs without a gap', () => {
    expect(stepScheme.version).toBeGreaterThan(0);
    expect(stepCodes).toEqual(stepCodes.map((_code, index) => `STEP${String(index)}`));
  });

  it('keeps codes out of the labels, so that a label can change without touching data', () => {
    expect(stepScheme.steps.filter((step) => step.label.ja.includes(step.code))).toEqual([]);
  });
});

describe('the elements of the maturity self-check', () => {
  it('are five, with one item for each of the levels 1 to 3', () => {
    const levels = maturityElements.map(({ key, items }) => [
      key,
      ...items.map(({ level }) => level),
    ]);
    expect(levels).toEqual([
      ['strategy', 1, 2, 3],
      ['marketing', 1, 2, 3],
      ['knowledge', 1, 2, 3],
      ['funding', 1, 2, 3],
      ['cocreation', 1, 2, 3],
    ]);
  });

  it('ask fifteen different things', () => {
    const items = maturityElements.flatMap((element) => element.items);
    expect(new Set(items.map((item) => item.wording.ja)).size).toBe(15);
    expect(new Set(items.map((item) => item.wording.en)).size).toBe(15);
  });
});
