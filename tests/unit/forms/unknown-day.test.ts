import { fillCachedValues, isFormula } from '../../../shared/core/index';
import { linesOn, showing, withNamedCell, withRows } from '../../builders/form-network';
import { aNewWorkbook } from '../../builders/new-workbook';
import { day } from '../domain/table-rows';

const firm = {
  ...{ id: 'CO-1', name: '株式会社潮路製作所', prefecture: '静岡県', industry: 'E' },
  ...{ consent_date: day('2023-05-01'), consent_scope: 'ネットワーク全体' },
  ...{ consent_items: 'すべて' },
};

/** As a program leaves it that stores no results: nobody knows for which day the forms were shown. */
function withoutDay() {
  const typed = withRows(aNewWorkbook(), {
    agencies: [{ id: 'AG-2', name: '汐見キャリア', kind: '人材会社' }],
    companies: [firm],
    cases: [{ id: 'CS-1', company_id: 'CO-1', step: 'STEP2', status: '進行中' }],
  });
  const choice = { form: 'company', case: 'CS-1', receiver: 'AG-2' } as const;
  const shown = showing(showing(typed, { form: 'case', case: 'CS-1' }), choice);
  const dropped = withNamedCell(shown, 'form_today', (content) =>
    isFormula(content) ? { formula: content.formula } : content,
  );
  return fillCachedValues(dropped);
}

it('tells what does not lean on the day, and nothing of a consent that may have ended', () => {
  const model = withoutDay();
  expect(linesOn(model, '案件シート').join('\n')).toContain('株式会社潮路製作所');
  const company = linesOn(model, '企業情報シート').join('\n');
  expect(company).toContain('汐見キャリア');
  expect(company).not.toContain('潮路製作所');
});
