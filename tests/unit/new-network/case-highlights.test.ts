import { columnLetters, type CellStyle } from '../../../shared/core/index';
import { tableDefinition } from '../../../shared/core/tables/tables';
import { aNewWorkbook } from '../../builders/new-workbook';

interface FoundRule {
  readonly formula: string;
  readonly style: CellStyle;
}

const { columns } = tableDefinition('cases');
const indexOf = (key: string) => columns.findIndex((column) => column.key === key);
/** The cell of a column in the first row, as rules refer to it. */
const cell = (key: string) => `$${columnLetters(indexOf(key))}2`;

/** The rules with a formula that stand on one column of the cases, in their order. */
function rulesOn(key: string): readonly FoundRule[] {
  const sheet = aNewWorkbook().sheets.find(({ name }) => name === '案件');
  return (sheet?.conditionalFormats ?? []).flatMap(({ area, rule }) => {
    const stands = area.column === indexOf(key) && area.columnCount === 1;
    return stands && rule.kind === 'formula' ? [rule] : [];
  });
}

const inProgress = `${cell('status')}="進行中"`;

it('marks a due day that has passed more strongly than one within a week', () => {
  const due = cell('next_due');
  const [overdue, soon] = rulesOn('next_due');
  expect(overdue?.formula).toBe(`AND(ISNUMBER(${due}),${due}<TODAY(),${inProgress})`);
  expect(soon?.formula).toBe(`AND(ISNUMBER(${due}),${due}<=TODAY()+7,${inProgress})`);
  expect(overdue?.style.fillColor).not.toBe(soon?.style.fillColor);
});

it('marks a case in progress that nothing has happened to for 30 days, at its status and its day', () => {
  const day = cell('last_touched');
  const untouched = `AND(ISNUMBER(${day}),${day}<TODAY()-30,${inProgress})`;
  for (const key of ['status', 'last_touched']) {
    expect(rulesOn(key).map(({ formula }) => formula)).toContain(untouched);
  }
});

it('marks a case in progress without a next action', () => {
  const rule = `AND(${cell('id')}<>"",${cell('next_action')}="",${inProgress})`;
  expect(rulesOn('next_action').map(({ formula }) => formula)).toEqual([rule]);
});

it('marks a planned follow-up that is over', () => {
  const day = cell('next_followup');
  expect(rulesOn('next_followup').map(({ formula }) => formula)).toEqual([
    `AND(ISNUMBER(${day}),${day}<TODAY())`,
  ]);
});

it('marks issues of high priority, and talent firms that do not answer within 14 days', () => {
  const model = aNewWorkbook();
  const formulasOn = (table: 'issues' | 'approaches') => {
    const sheet = model.sheets.find(({ name }) => name === tableDefinition(table).title.ja);
    return (sheet?.conditionalFormats ?? []).flatMap(({ rule }) =>
      rule.kind === 'formula' ? [rule.formula] : [],
    );
  };
  expect(formulasOn('issues')).toContain('$E2="高"');
  expect(formulasOn('approaches')).toContain('AND($I2="回答待ち",ISNUMBER($H2),$H2<TODAY()-14)');
});

it('marks a hand-off without a due day once the usual day is over', () => {
  const { columns: known, title } = tableDefinition('handoffs');
  const at = (key: string) => `$${columnLetters(known.findIndex((each) => each.key === key))}2`;
  const sheet = aNewWorkbook().sheets.find(({ name }) => name === title.ja);
  const usual = at('due_usual');
  const late = `AND(${at('state')}="依頼",LEN(${at('due')})=0,ISNUMBER(${usual}),${usual}<TODAY())`;
  const marked = (sheet?.conditionalFormats ?? []).flatMap(({ rule, area }) =>
    rule.kind === 'formula' && rule.formula === late ? [known[area.column]?.key] : [],
  );
  expect(marked).toEqual(['due', 'due_usual']);
});

it('shows the last day as a date', () => {
  const sheet = aNewWorkbook().sheets.find(({ name }) => name === '案件');
  const index = indexOf('last_touched');
  const formats = (sheet?.styles ?? [])
    .filter(({ area }) => area.column <= index && index < area.column + area.columnCount)
    .flatMap(({ style }) => (style.numberFormat === undefined ? [] : [style.numberFormat]));
  expect(formats).toEqual(['yyyy/mm/dd']);
});
