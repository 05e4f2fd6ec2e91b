import type { Scalar } from '../../../shared/core/model/workbook-model';
import { choiceSets } from '../../../shared/core/tables/choices';
import type {
  ColumnDefinition,
  ColumnType,
  LocalizedText,
} from '../../../shared/core/tables/table-definition';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';
import { requiredByTheDomain } from './required-by-the-domain';

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
const idPattern = /^[A-Z]{2}-[0-9A-HJKMNP-TV-Z]{10}$/;

const allTables = tableKeys.map(tableDefinition);
const allColumns = allTables.flatMap((table) =>
  table.columns.map((column) => ({ name: `${table.key}.${column.key}`, table, column })),
);

/** Width on screen: a Japanese character takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** English help may quote what cells hold, which is the same in files of either language. */
function withoutQuotedValues(text: string): string {
  const values = choiceSets.flatMap((set) => set.choices.map((choice) => choice.value));
  return ['令和5年度', ...values].reduce((rest, value) => rest.split(value).join(''), text);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the tables', () => {
  it('stand in the order and under the titles that the domain fixes', () => {
    expect(allTables.map((table) => [table.key, table.title.ja, table.idPrefix])).toEqual([
      ['agencies', '参画機関', 'AG'],
      ['supporters', '担い手', 'SP'],
      ['companies', '支援企業', 'CO'],
      ['cases', '案件', 'CS'],
      ['issues', '課題整理', 'IS'],
      ['requirements', '人材要件', 'RQ'],
      ['approaches', '人材会社への打診', 'AP'],
      ['handoffs', '取り繋ぎ', 'HO'],
      ['activities', '活動記録', 'AC'],
      ['followups', 'フォロー', 'FU'],
      ['trainings', '育成記録', 'TR'],
      ['maturity', '成熟度', 'MT'],
      ['roadmap', 'ロードマップ', 'RM'],
      ['funding', '財源', 'FD'],
    ]);
  });

  it('are each known by the key under which they are registered', () => {
    expect(allTables.map((table) => table.key)).toEqual(tableKeys);
  });

  it('never share a sheet title within a language', () => {
    expect(repeated(allTables.map((table) => table.title.ja))).toEqual([]);
    expect(repeated(allTables.map((table) => table.title.en))).toEqual([]);
  });

  it.each(allTables)('$key begins with its required id and prepares spare rows', (table) => {
    expect(table.columns[0]).toMatchObject({ key: 'id', type: { kind: 'id' }, required: true });
    expect(table.spareRows).toBeGreaterThan(0);
  });

  it.each(Object.entries(requiredByTheDomain))(
    '%s has every column the domain names, and asks for those that it stars',
    (key, wanted) => {
      const table = allTables.find((candidate) => candidate.key === key);
      const found = wanted.map((entry) => {
        const column = table?.columns.find((candidate) => candidate.key === entry.replace('*', ''));
        return column && `${column.key}${column.required === true ? '*' : ''}`;
      });
      expect(found).toEqual(wanted);
    },
  );

  it.each(allTables)('$key requires nothing beyond what the domain stars', (table) => {
    const required = table.columns.filter((column) => column.required === true);
    const starred = (requiredByTheDomain[table.key] ?? []).filter((entry) => entry.endsWith('*'));
    expect(required.map((column) => `${column.key}*`)).toEqual(starred);
  });

  it.each(allTables)('$key names no column twice', (table) => {
    expect(repeated(table.columns.map((column) => column.key))).toEqual([]);
  });

  it.each(allTables)('$key lets import tell columns by key or by either title', (table) => {
    const names = table.columns.flatMap((column) => [
      ...new Set([column.key, fold(column.title.ja), fold(column.title.en)]),
    ]);
    expect(repeated(names)).toEqual([]);
  });

  it.each(allTables)('$key keeps its calculated columns together at the far right', (table) => {
    const counting = (column: ColumnDefinition) =>
      column.type.kind === 'computed' && !column.key.endsWith('_name');
    const first = table.columns.findIndex(counting);
    const after = first < 0 ? [] : table.columns.slice(first);
    expect(after.filter((column) => !counting(column))).toEqual([]);
  });
});

describe('the texts of tables and columns', () => {
  const texts: readonly (readonly [string, LocalizedText])[] = [
    ...allTables.flatMap((table): (readonly [string, LocalizedText])[] => [
      [`${table.key} title`, table.title],
      [`${table.key} help`, table.help],
    ]),
    ...allColumns.flatMap(({ name, column }): (readonly [string, LocalizedText])[] => [
      [`${name} help`, column.help],
    ]),
  ];

  it.each(texts)('%s reads in Japanese and in English', (_name, text) => {
    expect(text.ja).toMatch(japanese);
    expect(text.en).toMatch(/[a-z]/i);
    expect(withoutQuotedValues(text.en)).not.toMatch(japanese);
  });

  it.each(allColumns)('$name has a title in Japanese, or the code STEP itself', ({ column }) => {
    if (column.title.ja !== 'STEP') expect(column.title.ja).toMatch(japanese);
    expect(column.title.en).not.toMatch(japanese);
  });

  it.each(allColumns)('$name has titles short enough for a header', ({ column }) => {
    expect(displayWidth(column.title.ja)).toBeLessThanOrEqual(24);
    expect(displayWidth(column.title.en)).toBeLessThanOrEqual(24);
  });

  it.each(allColumns)('$name has help that fits an Excel input prompt', ({ column }) => {
    expect(column.help.ja.length).toBeLessThanOrEqual(255);
    expect(column.help.en.length).toBeLessThanOrEqual(255);
    expect(column.help.ja).toMatch(/。$/);
    expect(column.help.en).toMatch(/\.$/);
  });
});

describe('the types of columns', () => {
  it('point references at tables that exist', () => {
    const targets = allColumns.flatMap(({ column }) =>
      column.type.kind === 'reference' ? [column.type.table] : [],
    );
    expect(targets.filter((target) => !tableKeys.some((key) => key === target))).toEqual([]);
  });

  it('name choice sets that exist', () => {
    const named = allColumns.flatMap(({ column }) =>
      column.type.kind === 'choice' ? [column.type.choices] : [],
    );
    const known = choiceSets.map((set) => set.key);
    expect(named.filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each(allColumns)('$name shows an example of its own type', ({ column }) => {
    if (column.example !== null) expect(fitsItsType(column)).toBe(true);
  });

  it('give every required column an example', () => {
    const without = allColumns.filter(
      ({ column }) => column.required === true && column.example === null,
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

type ExampleTests = {
  readonly [Kind in ColumnType['kind']]: (
    example: Scalar,
    type: Extract<ColumnType, { readonly kind: Kind }>,
  ) => boolean;
};

const exampleTests: ExampleTests = {
  id: (example) => idPattern.test(String(example)),
  reference: (example, { table }) => partsOf(example).every((part) => isIdOf(table, part)),
  choice: (example, { choices }) =>
    partsOf(example).every((part) => valuesOf(choices).includes(part)),
  date: (example) => /^\d{4}-\d{2}-\d{2}$/.test(String(example)),
  integer: (example, { from, to }) => Number(example) >= from && Number(example) <= to,
  amount: (example) => typeof example === 'number',
  flag: (example) => typeof example === 'boolean',
  'corporate-number': (example) => hasCheckDigit(String(example)),
  email: (example) => /^[^@\s]+@([^@\s]+\.)?example\.jp$/.test(String(example)),
  text: (example) => typeof example === 'string',
  computed: (example, { result }) => typeof example === (result === 'number' ? 'number' : 'string'),
};

function fitsItsType({ type, example }: ColumnDefinition): boolean {
  const test = exampleTests[type.kind] as (example: Scalar, type: ColumnType) => boolean;
  return test(example, type);
}

function partsOf(example: Scalar): readonly string[] {
  return String(example).split(';');
}

function isIdOf(table: string, text: string): boolean {
  const prefix = allTables.find((candidate) => candidate.key === table)?.idPrefix ?? '?';
  return idPattern.test(text) && text.startsWith(`${prefix}-`);
}

function valuesOf(key: string): readonly string[] {
  const set = choiceSets.find((candidate) => candidate.key === key);
  return set?.choices.map((choice) => choice.value) ?? [];
}

function hasCheckDigit(text: string): boolean {
  const digits = [...text].map(Number);
  const base = digits.slice(1).reverse();
  const sum = base.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return digits.length === 13 && digits[0] === 9 - (sum % 9);
}
