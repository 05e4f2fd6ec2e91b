import { contentOf, entryOf } from '../../../excel-addin/src/adapter/cell-contents';

describe('entryOf', () => {
  it.each([
    [null, ''],
    ['', ''],
    [0, 0],
    [false, false],
    ['つなぎ', 'つなぎ'],
    ['=A1', "'=A1"],
    [{ formula: 'SUM(A1:A2)' }, '=SUM(A1:A2)'],
    [{ formula: 'A1', value: 3 }, '=A1'],
    [{ error: '#N/A' }, '#N/A'],
  ])('enters %j as %j', (content, entry) => {
    expect(entryOf(content)).toBe(entry);
  });
});

describe('contentOf', () => {
  it.each([
    ['', '', null],
    [3, 3, 3],
    [true, true, true],
    ['つなぎ', 'つなぎ', 'つなぎ'],
    ['#N/A', '#N/A', { error: '#N/A' }],
    ['#1', '#1', '#1'],
    // The same in both: a text that was entered after an apostrophe.
    ['=A1', '=A1', '=A1'],
    [6, '=SUM(A1:A3)', { formula: 'SUM(A1:A3)', value: 6 }],
    ['', '=""', { formula: '""', value: null }],
    ['#DIV/0!', '=1/0', { formula: '1/0' }],
  ])('takes value %j with formula %j for %j', (value, formula, content) => {
    expect(contentOf(value, formula)).toEqual(content);
  });
});
