import {
  dateProblem,
  equalsTrimmed,
  matchKey,
  trimmedText,
} from '../../../shared/core/domain/formula-semantics';

describe('what formulas make of cells', () => {
  it('MATCH ignores case and minds the type', () => {
    expect(matchKey('CS-a')).toBe(matchKey('cs-A'));
    expect(matchKey(5)).not.toBe(matchKey('5'));
    expect(matchKey(true)).not.toBe(matchKey('true'));
    expect(matchKey('A ')).not.toBe(matchKey('A'));
  });

  it('blank cells and empty texts are never looked up', () => {
    expect(matchKey(null)).toBeNull();
    expect(matchKey('')).toBeNull();
  });

  it('TRIM knows half-width spaces only and keeps one within', () => {
    expect(trimmedText('  a   b ')).toBe('a b');
    expect(trimmedText('　a　')).toBe('　a　');
    expect(trimmedText(true)).toBe('TRUE');
    expect(trimmedText(null)).toBe('');
  });

  it('texts are equal whatever their case', () => {
    expect(equalsTrimmed(' ojt ', 'OJT')).toBe(true);
    expect(equalsTrimmed('OJT2', 'OJT')).toBe(false);
  });

  it.each([
    [1, 'date-invalid'],
    [1.5, null],
    [2_958_465.5, null],
    [null, null],
    ['', null],
    [0.5, 'date-invalid'],
    [2_958_466, 'date-invalid'],
    [true, 'date-invalid'],
    ['令和5年4月1日', 'date-text'],
    ['4/1', 'date-invalid'],
    [' ', 'date-invalid'],
  ])('the date %p has the problem %p', (value, problem) => {
    expect(dateProblem(value)).toBe(problem);
  });
});
