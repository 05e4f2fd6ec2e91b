import { readIdentity } from '../../../shared/core/snapshot/read-identity';
import { aSheet, aWorkbook } from './a-workbook';

const identityRows = [
  ['WB-1', '1.0', '1.0', 45017, '令和6年3月31日', '北の杜ネットワーク', 'en', 'ワンストップ型'],
];

function withNames(names: readonly (readonly [string, string])[]) {
  const sheet = aSheet("表紙 'A'", identityRows);
  return aWorkbook(
    [sheet],
    names.map(([name, cell]) => ({ name, refersTo: `'表紙 ''A'''!${cell}` })),
  );
}

const allNames: readonly (readonly [string, string])[] = [
  ['workbook_id', '$A$1'],
  ['template_version', '$B$1'],
  ['definitions_version', '$C$1'],
  ['period_from', '$D$1'],
  ['period_to', '$E$1'],
  ['network_name', '$F$1'],
  ['network_language', '$G$1'],
  ['declared_type', '$H$1'],
];

test('reads every part from the cell that its name points at', () => {
  expect(readIdentity(withNames(allNames))).toEqual({
    workbookId: 'WB-1',
    templateVersion: '1.0',
    definitionsVersion: '1.0',
    language: 'en',
    networkName: '北の杜ネットワーク',
    period: { from: '2023-04-01', to: '2024-03-31' },
    declaredType: 'one-stop',
  });
});

test('compares names without regard to case', () => {
  expect(readIdentity(withNames([['Workbook_ID', '$A$1']])).workbookId).toBe('WB-1');
});

test('gives no period while one of its ends is no date', () => {
  const names = allNames.map(
    ([name, cell]) => [name, name === 'period_to' ? '$F$1' : cell] as const,
  );
  expect(readIdentity(withNames(names)).period).toBeNull();
});

test('reads a workbook without names as a nameless Japanese one', () => {
  expect(readIdentity(aWorkbook([]))).toEqual({
    workbookId: null,
    templateVersion: null,
    definitionsVersion: null,
    language: 'ja',
    networkName: '',
    period: null,
    declaredType: null,
  });
});

test('tells the language from the sheet titles when its name is lost', () => {
  expect(readIdentity(aWorkbook([aSheet('Cases', [])])).language).toBe('en');
  expect(readIdentity(aWorkbook([aSheet('Cases', []), aSheet('案件', [])])).language).toBe('ja');
});

test('ignores names that point at nothing', () => {
  const broken = aWorkbook(
    [],
    [
      { name: 'workbook_id', refersTo: '#REF!' },
      { name: 'template_version', refersTo: "'gone'!$A$1" },
      { name: 'definitions_version', refersTo: "'gone'!$A:$A" },
    ],
  );
  expect(readIdentity(broken)).toMatchObject({ workbookId: null, templateVersion: null });
});
