import type { CellContent } from '../../../shared/core/index';
import { choiceSets } from '../../../shared/core/tables/choices';
import { matchChoice } from '../../../shared/core/snapshot/match-choice';
import { aSheet } from '../snapshot/a-workbook';
import {
  aDamagedNetwork,
  aSample,
  checked,
  contentOf,
  repaired,
  sampleText,
  type Damage,
} from './a-damaged-network';

const agency = sampleText('cases', 2, 'agency_id');
const number = sampleText('companies', 2, 'corporate_number');
const caseId = sampleText('cases', 2, 'id');
const wide = (text: string) =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

type Case = readonly [name: string, damage: Damage, right: CellContent];

test.each<Case>([
  ['an era date in text', ['cases', 2, 'posted', 'R5.4.1'], 45017],
  ['a date in full-width digits', ['cases', 2, 'posted', '２０２３年４月１日'], 45017],
  ['a date with slashes and spaces around', ['cases', 2, 'posted', ' 2023/04/01　'], 45017],
  ['a date with midnight behind it', ['cases', 2, 'posted', '2023-04-01 00:00:00'], 45017],
  ['a date that is far away', ['cases', 2, 'posted', '1930/4/1'], 11049],
  ['a whole number in text', ['companies', 2, 'employees', '１，２００人'], 1200],
  ['the same digits as text', ['companies', 2, 'employees', '86'], 86],
  ['an amount in text', ['funding', 2, 'amount', ' ¥1,500 '], 1500],
  ['a choice with a space behind it', ['cases', 2, 'status', '完了　'], '完了'],
  ['a choice in full width', ['cases', 2, 'step', 'ＳＴＥＰ３'], 'STEP3'],
  ['a choice in lower case', ['cases', 2, 'step', 'step3'], 'STEP3'],
  ['a choice in the other language', ['cases', 2, 'status', 'Completed'], '完了'],
  ['a choice with its label', ['cases', 2, 'step', 'STEP3 人材戦略の実行'], 'STEP3'],
  ['a circle that looks alike', ['agencies', 2, 'step1', '〇'], '○'],
  [
    'several choices with other separators',
    ['companies', 2, 'consent_items', '基本、 経営課題'],
    '基本;経営課題',
  ],
  ['yes as a word', ['agencies', 2, 'hub', 'はい'], true],
  ['no as a sign', ['agencies', 2, 'hub', '×'], false],
  [
    'a corporate number with hyphens',
    ['companies', 2, 'corporate_number', `${number.slice(0, 1)}-${number.slice(1)}`],
    number,
  ],
  [
    'a corporate number stored as a number',
    ['companies', 2, 'corporate_number', Number(number)],
    number,
  ],
  ['a corporate number in full width', ['companies', 2, 'corporate_number', wide(number)], number],
  ['an id in full width that points to a row', ['cases', 2, 'agency_id', wide(agency)], agency],
  ['an id with a space that points to a row', ['cases', 2, 'agency_id', `${agency}　`], agency],
  [
    'an id that was broken over two lines',
    ['cases', 2, 'agency_id', `${agency.slice(0, 6)} \n${agency.slice(6)}`],
    agency,
  ],
  [
    'the id of a row with a space inside',
    ['cases', 2, 'id', `${caseId.slice(0, 6)}　${caseId.slice(6)}`],
    caseId,
  ],
  [
    'several ids with other separators',
    ['companies', 2, 'consent_agencies', `${agency}、 ${wide(agency)}`],
    `${agency};${agency}`,
  ],
  [
    'an email address with spaces around',
    ['supporters', 2, 'email', ' a@example.jp '],
    'a@example.jp',
  ],
  ['a name with a space behind it', ['companies', 2, 'name', '港商店　'], '港商店'],
  ['a cell that only looks blank', ['cases', 2, 'closed', '　 '], null],
])('puts right %s', (_name, damage, right) => {
  const [table, row, column] = damage;
  const before = aDamagedNetwork(damage);
  const { model, output } = repaired(before);
  expect(contentOf(model, damage)).toBe(right);
  expect(output.fixed.map((cell) => [cell.table, cell.row, cell.column])).toEqual([
    [table, row, column],
  ]);
  expect(repaired(model).plan.steps).toEqual([]);
});

test.each<readonly [name: string, damage: Damage]>([
  ['a date without a year', ['cases', 2, 'posted', '4月1日']],
  ['a date with a two-digit year', ['cases', 2, 'posted', '05/06/07']],
  ['a date that may be a number', ['cases', 2, 'posted', 20_230_401]],
  ['a time of day behind a date, which would be lost', ['cases', 2, 'posted', '2023/4/1 10:30']],
  ['a real date with a time', ['cases', 2, 'posted', 45017.4375]],
  ['a number in words', ['companies', 2, 'employees', '約10人']],
  ['a number outside its limits in text', ['companies', 2, 'employees', '-5']],
  ['more digits than a number can hold', ['funding', 2, 'amount', '1234567890123456']],
  ['a value that is near a choice', ['cases', 2, 'status', '進行']],
  ['the letter of an industry with its title', ['companies', 2, 'industry', 'E 製造業']],
  ['a word that is neither yes nor no', ['agencies', 2, 'hub', '多分']],
  [
    'a corporate number whose check digit does not hold',
    ['companies', 2, 'corporate_number', '1234-5678-90123'],
  ],
  ['an id that points nowhere', ['cases', 2, 'agency_id', 'ＡＧ－９９']],
  ['an id in lower case, which formulas find', ['cases', 2, 'agency_id', agency.toLowerCase()]],
  [
    'the name of a row in place of its id',
    ['cases', 2, 'agency_id', sampleText('agencies', 2, 'name')],
  ],
  [
    'one id among several that points nowhere',
    ['companies', 2, 'consent_agencies', `${wide(agency)};AG-99`],
  ],
  ['something that is no email address', ['supporters', 2, 'email', ' example.jp ']],
  ['double and full-width spaces in a long text', ['companies', 2, 'note', '　一字下げて  書く　']],
  ['width and double spaces in a name', ['companies', 2, 'name', 'ＡＢＣ  工業']],
  ['spaces where a value must be', ['cases', 2, 'found', '　']],
  ['an id with a space inside', ['cases', 2, 'id', 'CS 1']],
])('leaves %s to people', (_name, damage) => {
  const model = aDamagedNetwork(damage);
  expect(repaired(model).plan.steps).toEqual([]);
  expect(checked(model).problems.filter(({ fix }) => fix !== undefined)).toEqual([]);
});

test('finds nothing to put right in the sample network', () => {
  expect(repaired(aSample()).output.fixed).toEqual([]);
});

test('never writes over a formula, whatever it shows', () => {
  const formula = { formula: '"R5."&"4.1"', value: 'R5.4.1' };
  const model = aDamagedNetwork(['cases', 2, 'posted', formula], ['cases', 3, 'posted', 'R5.4.1']);
  const after = repaired(model).model;
  expect(contentOf(after, ['cases', 2, 'posted'])).toEqual(formula);
  expect(contentOf(after, ['cases', 3, 'posted'])).toBe(45017);
});

test('changes an id together with the cells that point to it', () => {
  const model = aDamagedNetwork(
    ['agencies', 2, 'id', 'ＡＧ－７ '],
    ['cases', 2, 'agency_id', 'ＡＧ－７ '],
    ['cases', 3, 'agency_id', 'AG-7'],
    ['companies', 2, 'consent_agencies', '　ＡＧ－７'],
  );
  const after = repaired(model).model;
  expect(contentOf(after, ['agencies', 2, 'id'])).toBe('AG-7');
  expect(contentOf(after, ['cases', 2, 'agency_id'])).toBe('AG-7');
  expect(contentOf(after, ['cases', 3, 'agency_id'])).toBe('AG-7');
  expect(contentOf(after, ['companies', 2, 'consent_agencies'])).toBe('AG-7');
});

test('turns an id stored as a number into text, and what points to it as well', () => {
  const model = aDamagedNetwork(['agencies', 2, 'id', 12], ['cases', 2, 'agency_id', 12]);
  const { model: after, output } = repaired(model);
  expect(contentOf(after, ['agencies', 2, 'id'])).toBe('12');
  expect(contentOf(after, ['cases', 2, 'agency_id'])).toBe('12');
  expect(output.fixed.map(({ from, to, message }) => [from, to, message])).toEqual([
    [12, '12', '「参画機関」シート A2 の機関ID：「12（数値）」→「12（文字）」'],
    [12, '12', '「案件」シート F2 の主担当の機関：「12（数値）」→「12（文字）」'],
  ]);
});

test.each<readonly [name: string, one: CellContent, other: CellContent]>([
  ['width', 'AG-7', 'ＡＧ－７'],
  ['case and spaces', 'ag-7', ' AG-7'],
  ['type', 7, '7'],
])('leaves two ids that differ only in %s as they are', (_name, one, other) => {
  const model = aDamagedNetwork(
    ['agencies', 2, 'id', one],
    ['agencies', 3, 'id', other],
    ['cases', 2, 'agency_id', one],
    ['cases', 3, 'agency_id', other],
  );
  expect(repaired(model).plan.steps).toEqual([]);
});

test('leaves an id alone that a formula points to', () => {
  const pointer = { formula: 'VLOOKUP("x",$Z:$Z,1)', value: 12 };
  const model = aDamagedNetwork(['agencies', 2, 'id', 12], ['cases', 2, 'agency_id', pointer]);
  expect(repaired(model).plan.steps).toEqual([]);
});

test('plans only the damaged cells: no other cell, column or sheet is named', () => {
  const damaged = aDamagedNetwork(
    ['cases', 2, 'posted', 'R5.4.1'],
    ['cases', 3, 'posted', 'R5.4.2'],
    ['companies', 5, 'name', '港商店 '],
  );
  const own = aSheet('自分のメモ', [
    ['id', '日付'],
    [' AG-1', 'R5.4.1'],
  ]);
  const { plan } = repaired({ ...damaged, sheets: [...damaged.sheets, own] });
  const named = plan.steps.map((step) =>
    step.kind === 'writeRange' || step.kind === 'setStyle'
      ? [step.kind, step.sheet, step.area]
      : [step.kind],
  );
  const posted = { row: 1, column: 19, rowCount: 2, columnCount: 1 };
  expect(named).toEqual([
    ['writeRange', '支援企業', { row: 4, column: 1, rowCount: 1, columnCount: 1 }],
    ['setStyle', '案件', posted],
    ['writeRange', '案件', posted],
  ]);
});

test('gives a repaired cell the number format that lets its value stay', () => {
  const model = aDamagedNetwork(
    ['cases', 2, 'posted', 'R5.4.1'],
    ['companies', 2, 'corporate_number', Number(number)],
  );
  const formats = repaired(model).plan.steps.flatMap((step) =>
    step.kind === 'setStyle' ? [step.style] : [],
  );
  expect(formats).toEqual([{ numberFormat: '@' }, { numberFormat: 'yyyy/mm/dd' }]);
});

test('tells in a plain check what each cell would become, in the words of its cell', () => {
  const model = aDamagedNetwork(
    ['cases', 2, 'posted', 'R5.4.1'],
    ['cases', 3, 'status', '完了　'],
    ['cases', 4, 'closed', '　'],
    ['agencies', 2, 'hub', 'はい'],
    ['companies', 2, 'corporate_number', Number(number)],
  );
  const fixes = (language: 'ja' | 'en') =>
    checked(model, language).problems.flatMap(({ code, from, fix }) =>
      fix === undefined ? [] : [[code, from, fix]],
    );
  expect(fixes('ja')).toEqual([
    ['flag-invalid', 'はい', 'TRUE'],
    ['value-untidy', `${number}（数値）`, `${number}（文字）`],
    ['date-text', 'R5.4.1', '2023/4/1'],
    ['value-untidy', '完了　（空白あり）', '完了'],
    ['text-spaces', '（空白だけ）', '（空欄）'],
  ]);
  expect(fixes('en')[1]).toEqual(['value-untidy', `${number} (number)`, `${number} (text)`]);
  expect(fixes('en')[4]).toEqual(['text-spaces', '(only spaces)', '(blank)']);
});

test('names what was done and what is left for people, with dates as ISO text', () => {
  const { output } = repaired(
    aDamagedNetwork(['cases', 2, 'posted', 'R5.4.1'], ['cases', 3, 'status', '進行']),
  );
  expect(output.fixed).toEqual([
    {
      code: 'date-text',
      sheet: '案件',
      cell: 'T2',
      table: 'cases',
      row: 2,
      column: 'posted',
      from: 'R5.4.1',
      to: '2023-04-01',
      message: '「案件」シート T2 の求人化日：「R5.4.1」→「2023/4/1」',
    },
  ]);
  expect(output.errors).toBe(1);
  expect(output.problems.map(({ code, cell }) => [code, cell])).toContainEqual([
    'choice-unknown',
    'L3',
  ]);
});

test('warns about a choice that formulas would not recognise, and hints at the rest', () => {
  const found = checked(
    aDamagedNetwork(['cases', 2, 'status', '完了　'], ['cases', 3, 'status', '完了 ']),
  ).problems.filter(({ code }) => code === 'value-untidy');
  expect(found.map(({ severity }) => severity)).toEqual(['warning', 'hint']);
});

test('still reports two rows with one corporate number when one of them is to be put right', () => {
  const model = aDamagedNetwork(['companies', 3, 'corporate_number', ` ${number}`]);
  const codes = checked(model)
    .problems.filter(({ cell }) => cell === 'C3')
    .map(({ code }) => code);
  expect(codes).toEqual(['value-untidy', 'corporate-number-duplicate']);
});

test('puts right two spellings of no in a row that holds nothing else, and forgets the row', () => {
  const model = aDamagedNetwork(['agencies', 120, 'hub', 'いいえ']);
  const { model: after, output } = repaired(model);
  expect(contentOf(after, ['agencies', 120, 'hub'])).toBe(false);
  expect(output.problems).toEqual(checked(after).problems);
});

test('understands every choice in one way only, so that none is guessed', () => {
  for (const { key, choices } of choiceSets) {
    for (const { value, label } of choices) {
      const writings = [value, label.ja, label.en, `${value} ${label.ja}`, wide(label.en)];
      expect([key, ...writings.map((text) => matchChoice(key, text))]).toEqual([
        key,
        ...writings.map(() => value),
      ]);
    }
  }
});
