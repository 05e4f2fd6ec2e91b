import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import { workbookProblems } from '../../../shared/core/snapshot/workbook-problems';
import { templateVersion } from '../../../shared/core/tables/template-version';
import { aSheet, aTableSheet, aWorkbook } from './a-workbook';

const cases = aTableSheet('案件', 'Tsunagi_cases', [['id', 'company_id', 'found']]);

function madeBy(version: string) {
  const sheets = [cases, aSheet('管理', [[version]])];
  return readSnapshot(aWorkbook(sheets, [{ name: 'template_version', refersTo: "'管理'!$A$1" }]));
}

test('accepts a workbook of this template, of an older one and of none that is known', () => {
  for (const version of [templateVersion, '0.9', '']) {
    expect(workbookProblems(madeBy(version))).toEqual([]);
  }
});

test('accepts a template that differs in later numbers only', () => {
  expect(workbookProblems(madeBy(`${String(Number.parseInt(templateVersion, 10))}.99`))).toEqual(
    [],
  );
});

test('refuses a workbook whose template is too new', () => {
  expect(workbookProblems(madeBy('99.0'))).toEqual([
    { code: 'workbook-newer', severity: 'error', values: { version: '99.0' } },
  ]);
});

test('refuses a workbook without any of the tables', () => {
  const foreign = readSnapshot(aWorkbook([aSheet('Sheet1', [['a', 'b']])]));
  expect(workbookProblems(foreign).map(({ code }) => code)).toEqual(['workbook-not-tsunagi']);
});
