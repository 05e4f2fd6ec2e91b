import { parseFlag, parseNumber } from '../../../shared/core/commands/import-rows/parse-words';
import { matchChoice } from '../../../shared/core/snapshot/match-choice';
import { splitSeveral } from '../../../shared/core/snapshot/split-several';

test.each([
  ['1,234,567', 1234567],
  ['１，２３４', 1234],
  ['▲1,200円', -1200],
  ['△5', -5],
  ['−5', -5],
  ['¥1,000', 1000],
  ['45名', 45],
  ['1.5', 1.5],
  [12, 12],
  ['1,23', null],
  ['12千円', null],
  ['1e3', null],
  ['', null],
  [true, null],
  [Infinity, null],
])('reads %p as the number %p', (raw, expected) => {
  expect(parseNumber(raw)).toBe(expected);
});

test.each([
  ['ＴＲＵＥ', true],
  ['はい ', true],
  ['〇', true],
  ['×', false],
  ['ＮＯ', false],
  ['たぶん', null],
  [null, null],
  [2, null],
])('reads %p as the flag %p', (raw, expected) => {
  expect(parseFlag(raw)).toBe(expected);
});

test.each([
  ['priority', '高', '高'],
  ['priority', 'HIGH', '高'],
  ['step', 'ｓｔｅｐ ２', 'STEP2'],
  ['step', 'STEP2 人材戦略の検討', 'STEP2'],
  ['coverage', '〇', '○'],
  ['industry', 'Ｅ　製造業', 'E'],
  ['industry', '製造業', 'E'],
  ['phase', 'Ⅱ', 'Ⅱ'],
  ['network-type', 'ワンストップ型', 'one-stop'],
  ['priority', '最高', null],
  ['priority', '__proto__', null],
])('finds in %s that %s means %p', (choices, text, expected) => {
  expect(matchChoice(choices, text)).toBe(expected);
});

test('splits at every separator that people use and drops what is blank', () => {
  expect(splitSeveral('基本；経営課題、 人材要件;;すべて,\n')).toEqual([
    '基本',
    '経営課題',
    '人材要件',
    'すべて',
  ]);
});
