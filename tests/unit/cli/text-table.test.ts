import { displayWidth, textTable } from '../../../cli/src/text-table';

test.each([
  ['KPI', 3],
  ['求人化', 6],
  ['①', 1],
  ['ｱ', 1],
  ['Ａ', 2],
  ['𠮷野', 4],
])('knows that %s takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('aligns columns of mixed writing', () => {
  expect(
    textTable([
      ['項目', '値'],
      ['KPI', '12'],
      ['求人化', '3'],
    ]),
  ).toBe(['項目    値', '------  --', 'KPI     12', '求人化  3', ''].join('\n'));
});

test('leaves short rows blank at the end', () => {
  expect(textTable([['a', 'b'], ['c']])).toBe('a  b\n-  -\nc\n');
});
