import { corporateCheckDigit } from '../domain/corporate-number';
import { pick } from './choose';

/** An invented municipality in a real prefecture. */
export interface Place {
  readonly prefecture: string;
  readonly stem: string;
  readonly suffix: '市' | '町';
}

function place(prefecture: string, stem: string, suffix: '市' | '町' = '市'): Place {
  return { prefecture, stem, suffix };
}

/** The places of the invented Shioji region, towns last. */
export const places: readonly Place[] = [
  place('岡山県', '汐見'),
  place('広島県', '帆波'),
  place('香川県', '朝凪'),
  place('愛媛県', '星見'),
  place('徳島県', '藍瀬'),
  place('岡山県', '緑原'),
  place('広島県', '風早'),
  place('愛媛県', '月ヶ浜'),
  place('岡山県', '花緒', '町'),
  place('広島県', '霧ヶ丘', '町'),
  place('香川県', '白砂', '町'),
  place('愛媛県', '実野', '町'),
  place('徳島県', '渦見', '町'),
];

const brandHeads = '汐帆凪灯澪燕樫楓碧虹霞暁颯蒼'.split('');
const brandTails = '里崎瀬浜森沢代巻峰谷坂'.split('');

/** An invented firm's brand; the lengths of the two lists share no factor, so 154 of them differ. */
export function brandName(index: number): string {
  return pick(brandHeads, index) + pick(brandTails, index);
}

const familyNames =
  '汐田:shioda,朝比:asahi,帆高:hodaka,風間:kazama,星川:hoshikawa,水城:mizuki,森岡:morioka,月岡:tsukioka,花村:hanamura,灯野:tomono,葉室:hamuro,岸辺:kishibe,瀬尾:seo,浜崎:hamasaki,雪平:yukihira,結城:yuki,榎並:enami,早瀬:hayase,真砂:masago,千種:chigusa,望月:mochizuki,若槻:wakatsuki'.split(
    ',',
  );
const givenNames =
  '悠斗:yuto,美咲:misaki,健吾:kengo,彩花:ayaka,拓真:takuma,千尋:chihiro,直樹:naoki,真由:mayu,亮介:ryosuke,里奈:rina,浩平:kohei,由佳:yuka,誠司:seiji,陽菜:hina,大輔:daisuke,沙織:saori,航平:kouhei,恵子:keiko,剛志:tsuyoshi,理沙:risa'.split(
    ',',
  );

/** An invented person; the first 110 differ. Addresses use the domains reserved for examples. */
export function person(index: number): { readonly name: string; readonly email: string } {
  const [family = '', familyLatin = ''] = pick(familyNames, index).split(':');
  const [given = '', givenLatin = ''] = pick(
    givenNames,
    index * 3 + Math.floor(index / familyNames.length),
  ).split(':');
  const domain = index % 3 === 0 ? 'example.com' : 'example.jp';
  return { name: `${family} ${given}`, email: `${givenLatin}.${familyLatin}@${domain}` };
}

/** A telephone number in a block that no subscriber has. */
export function telephone(index: number): string {
  return `08${String((index % 8) + 1)}-000-${String(1000 + index * 37).slice(-4)}`;
}

/**
 * Gives a corporate number with a right check digit.
 *
 * Its twelve digits start with 99, which the registry has never assigned.
 */
export function corporateNumber(serial: number): string {
  const base = `99${String(serial * 7919 + 10_000_019).padStart(10, '0')}`;
  return String(corporateCheckDigit(base)) + base;
}
