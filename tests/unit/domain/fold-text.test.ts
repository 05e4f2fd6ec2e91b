import { foldHeader, foldName, foldText } from '../../../shared/core/domain/fold-text';

describe('foldText', () => {
  it('makes width and spaces alike', () => {
    expect(foldText('　ＡＢＣ　 工業\n')).toBe('ABC 工業');
    expect(foldText('ｶﾅ')).toBe('カナ');
  });

  it('keeps case, long vowel marks and hyphens apart', () => {
    expect(foldText('Data')).not.toBe(foldText('data'));
    expect(foldText('データ')).not.toBe(foldText('デ-タ'));
    expect(foldText('データ')).not.toBe(foldText('デ‐タ'));
  });
});

describe('foldName', () => {
  it.each([
    '株式会社みなと商店',
    'みなと商店株式会社',
    '㈱みなと商店',
    '(株)みなと商店',
    '（株） みなと商店',
    '（ 株 ）みなと商店',
    'みなと商店　㈱',
    'みなと 商店㈱',
    '㍿みなと商店',
  ])('takes %s for the same firm', (name) => {
    expect(foldName(name)).toBe(foldName('株式会社みなと商店'));
  });

  it.each([
    ['㈲みなと', '有限会社みなと'],
    ['（有）みなと', 'みなと有限会社'],
    ['(同)みなと', '合同会社みなと'],
    ['NPO法人みなと', '特定非営利活動法人みなと'],
    ['ＮＰＯ法人みなと', '(特非)みなと'],
    ['(一社)みなと', '一般社団法人みなと'],
    ['㈳みなと', '社団法人みなと'],
    ['みなと（医）', '医療法人みなと'],
    ['ＡＢＣ㈱', '株式会社abc'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['株式会社みなと', '有限会社みなと'],
    ['株式会社みなと', 'みなと'],
    ['社団法人みなと', '一般社団法人みなと'],
    ['みなとー', 'みなと-'],
    ['AB C', 'ABC'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('leaves an abbreviation with several meanings as it is', () => {
    expect(foldName('(合)みなと')).not.toBe(foldName('合資会社みなと'));
  });
});

describe('foldHeader', () => {
  it.each([
    ['企業 ＩＤ', '企業id'],
    ['企業ID*', '企業id'],
    ['企業ID（必須）', '企業id'],
    ['求人化\n日', '求人化日'],
    ['Agency ID', 'agencyid'],
    ['agency_id', 'agency_id'],
  ])('folds %j to %s', (title, folded) => {
    expect(foldHeader(title)).toBe(folded);
  });
});
