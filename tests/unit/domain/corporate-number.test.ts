import {
  corporateCheckDigit,
  corporateNumberProblem,
  hasValidCheckDigit,
  parseCorporateNumber,
} from '../../../shared/core/domain/corporate-number';

describe('corporate numbers', () => {
  it.each(['4011001098993', '1100005004357', '6280005003345'])(
    'takes the published number %s',
    (digits) => {
      expect(hasValidCheckDigit(digits)).toBe(true);
      expect(corporateNumberProblem(digits)).toBeNull();
    },
  );

  it('computes the check digit of 12 base digits', () => {
    expect(corporateCheckDigit('011001098993')).toBe(4);
    expect(corporateCheckDigit('000000000000')).toBe(9);
  });

  it('refuses to compute a check digit for other texts', () => {
    expect(() => corporateCheckDigit('4011001098993')).toThrow('12 base digits');
  });

  it.each([
    '４０１１００１０９８９９３',
    '4-0110-0109-8993',
    ' 4011001098993　',
    '4ー0110−0109‐8993',
  ])('understands %s', (text) => {
    expect(parseCorporateNumber(text)).toBe('4011001098993');
  });

  it.each(['401100109899', '40110010989930', '401100109899X', 'T4011001098993', ''])(
    'finds no number in "%s"',
    (text) => {
      expect(parseCorporateNumber(text)).toBeNull();
      expect(corporateNumberProblem(text)).toBe('corporate-number-format');
    },
  );

  it('finds a wrong check digit', () => {
    expect(corporateNumberProblem('5011001098993')).toBe('corporate-number-check-digit');
    expect(hasValidCheckDigit('4011001098')).toBe(false);
  });
});
