import { compileFormula, type TableLayouts } from '../../../shared/core/formulas/compile-formula';

const layouts: TableLayouts = {
  companies: { sheet: '支援企業', columns: { id: 0, name: 1 } },
  cases: { sheet: "it's cases", columns: { id: 0, company_id: 27 } },
};

describe('compileFormula', () => {
  it('points a column at its cell in the row of the formula', () => {
    const formulaOf = compileFormula('{company_id}&""', { layouts, table: 'cases' });
    expect([formulaOf(0), formulaOf(9)]).toEqual(['$AB1&""', '$AB10&""']);
  });

  it('points a column of another table at the whole column of its sheet', () => {
    const formula = 'MATCH({company_id},{companies.id},0)';
    expect(compileFormula(formula, { layouts, table: 'cases' })(1)).toBe(
      "MATCH($AB2,'支援企業'!$A:$A,0)",
    );
  });

  it('leaves the sheet out for a whole column of the table itself', () => {
    expect(compileFormula('COUNTA({cases.id})', { layouts, table: 'cases' })(1)).toBe(
      'COUNTA($A:$A)',
    );
  });

  it('doubles quotes in the name of a sheet', () => {
    expect(compileFormula('COUNTA({cases.id})', { layouts })(0)).toBe(
      "COUNTA('it''s cases'!$A:$A)",
    );
  });

  it('leaves array constants alone', () => {
    expect(compileFormula('SUM({1,2,3})', { layouts })(0)).toBe('SUM({1,2,3})');
  });

  it('does not accept a column that the layout lacks', () => {
    expect(() => compileFormula('{posted}', { layouts, table: 'cases' })).toThrow('posted');
  });
});
