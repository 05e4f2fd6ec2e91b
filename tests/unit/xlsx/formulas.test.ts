import {
  fromFileFormula,
  isSpilling,
  toFileFormula,
} from '../../../shared/adapters/xlsx/formulas/formula-file-form';
import { shiftFormula } from '../../../shared/adapters/xlsx/formulas/formula-shift';
import { tokenizeFormula } from '../../../shared/adapters/xlsx/formulas/formula-tokens';

describe('formula tokens', () => {
  it.each([
    'SUM(A1,"a""b")&\'it\'\'s\'!B2',
    "tbl[[#This Row],[a']b]]*1.5E-3",
    '"open',
    '[1]x!A1:B2',
    '企業!A1',
  ])('join back to %s', (formula) => {
    expect(
      tokenizeFormula(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  });
});

describe('a formula filled to another cell', () => {
  it.each([
    ['A1+$B$1+C$2+$D3', 'B3+$B$1+D$2+$D5'],
    ['SUM(A:A)+SUM($B:C)+SUM(2:3)', 'SUM(B:B)+SUM($B:D)+SUM(4:5)'],
    ['\'A1 B2\'!A1&"A1"&A1!B1', '\'A1 B2\'!B3&"A1"&A1!C3'],
    ['LOG10(A1)+tbl[A1]+tbl[[#This Row],[A1]]', 'LOG10(B3)+tbl[A1]+tbl[[#This Row],[A1]]'],
    ['XFD1', '#REF!'],
    ['A1048576', '#REF!'],
    ['売上A1+TRUE', '売上A1+TRUE'],
  ])('moves %s to %s', (formula, moved) => {
    expect(shiftFormula(formula, { rows: 2, columns: 1 })).toBe(moved);
  });

  it('becomes an error where it would leave the sheet at the top', () => {
    expect(shiftFormula('A1', { rows: -1, columns: 0 })).toBe('#REF!');
  });
});

describe('formulas in the file', () => {
  it.each([
    ['IFS(A1>0,"IFS(")', '_xlfn.IFS(A1>0,"IFS(")'],
    ['SORT(FILTER(A:A,B:B))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))'],
    ['LET(x,A1,y,x*2,x+y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)'],
    [
      'MAP(A1:A3,LAMBDA(v,IF(v>1,v,0)))',
      '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,IF(_xlpm.v>1,_xlpm.v,0)))',
    ],
    ['SUMIFS(tbl[IFS],tbl[x],"LET(")', 'SUMIFS(tbl[IFS],tbl[x],"LET(")'],
    ['IFERROR(NETWORKDAYS.INTL(A1,B1),0)', 'IFERROR(NETWORKDAYS.INTL(A1,B1),0)'],
  ])('%s is stored as %s and read back', (formula, stored) => {
    expect(toFileFormula(formula)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(formula);
  });

  it('leaves prefixes inside texts alone', () => {
    expect(fromFileFormula('"_xlfn.IFS"&_xlfn.CONCAT(A1)')).toBe('"_xlfn.IFS"&CONCAT(A1)');
  });

  it('knows which formulas spill', () => {
    expect([
      isSpilling('UNIQUE(A1:A9)'),
      isSpilling('SUM(UNIQUE(A1:A9))'),
      isSpilling('UNIQUE'),
    ]).toEqual([true, false, false]);
  });
});
