import { relativeFormula, shiftFormula } from '../../../shared/core/model/shift-formula';

describe('shiftFormula', () => {
  const down = { row: 2, column: 0 };

  it('moves relative parts of addresses and keeps fixed ones', () => {
    expect(shiftFormula('A1+$B2+C$3+$D$4', { row: 1, column: 1 })).toBe('B2+$B3+D$3+$D$4');
  });

  it('moves both ends of a range on another sheet', () => {
    expect(shiftFormula("SUM('案件 1'!A1:A9)>Q1!B2", down)).toBe("SUM('案件 1'!A3:A11)>Q1!B4");
  });

  it('leaves texts, structured references, functions, names and numbers alone', () => {
    const formula = `IF(A1="A1",LOG10(5)+cases[A1]+kpi_A1+A1B2+1E5,'A1'!$B$1)`;
    const expected = `IF(A3="A1",LOG10(5)+cases[A1]+kpi_A1+A1B2+1E5,'A1'!$B$1)`;
    expect(shiftFormula(formula, down)).toBe(expected);
  });

  it('leaves a doubled quote inside a text', () => {
    expect(shiftFormula('"say ""A1"""&A1', down)).toBe('"say ""A1"""&A3');
  });

  it('gives #REF! for an address that leaves the sheet', () => {
    expect(shiftFormula('A1+B5', { row: -2, column: 0 })).toBe('#REF!+B3');
    expect(shiftFormula('XFD1', { row: 0, column: 1 })).toBe('#REF!');
  });
});

describe('relativeFormula', () => {
  it('is the same for formulas that mean the same in different cells', () => {
    const first = relativeFormula('B2>$A2', { row: 1, column: 1 });
    expect(relativeFormula('B7>$A7', { row: 6, column: 1 })).toBe(first);
    expect(relativeFormula('B7>$A6', { row: 6, column: 1 })).not.toBe(first);
  });
});
