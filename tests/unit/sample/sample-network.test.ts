import type { Scalar } from '../../../shared/core/model/workbook-model';
import { sampleNetwork } from '../../../shared/core/sample/sample-network';
import { choiceValues } from '../../../shared/core/tables/choices';
import { textLimit } from '../../../shared/core/tables/longest-texts';
import type { ColumnDefinition } from '../../../shared/core/tables/table-definition';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';
import type { TableKey } from '../../../shared/core/tables/tables';

type Row = Readonly<Record<string, Scalar>>;

const network = sampleNetwork();
const { tables } = network;

function rowsOf(table: TableKey): readonly Row[] {
  return tables[table];
}

function storedColumns(table: TableKey): readonly ColumnDefinition[] {
  return tableDefinition(table).columns.filter((column) => column.type.kind !== 'computed');
}

/** Every filled cell of columns of one kind, with a name to find it by when a test fails. */
function cellsOfKind(
  kind: ColumnDefinition['type']['kind'],
): readonly { readonly name: string; readonly column: ColumnDefinition; readonly value: Scalar }[] {
  return tableKeys.flatMap((table) =>
    storedColumns(table)
      .filter((column) => column.type.kind === kind)
      .flatMap((column) =>
        rowsOf(table)
          .map((row) => ({
            name: `${table} ${String(row['id'])} ${column.key}`,
            column,
            value: row[column.key] ?? null,
          }))
          .filter(({ value }) => value !== null),
      ),
  );
}

function isDay(text: Scalar): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function checkDigit(base: string): number {
  let sum = 0;
  for (let n = 1; n <= 12; n += 1) sum += Number(base[12 - n]) * (n % 2 === 1 ? 1 : 2);
  return 9 - (sum % 9);
}

test('has the same rows on every call', () => {
  expect(sampleNetwork()).toEqual(network);
  expect(JSON.stringify(sampleNetwork())).toBe(JSON.stringify(network));
});

test('says who the network is in keys of the choices', () => {
  expect(network.networkName.ja).toMatch(/ネットワーク$/);
  expect(network.networkName.en).toMatch(/Network$/);
  expect(network.fiscalYear).toBe(2023);
  expect(choiceValues('network-type')).toContain(network.declaredType);
  expect(choiceValues('network-pattern')).toContain(network.pattern);
});

test.each(tableKeys)('fills exactly the stored columns of %s', (table) => {
  const expected = storedColumns(table).map((column) => column.key);
  expect(rowsOf(table).length).toBeGreaterThan(0);
  for (const row of rowsOf(table)) expect(Object.keys(row).sort()).toEqual([...expected].sort());
});

test('keeps every text as short as advised', () => {
  const long = cellsOfKind('text').filter(
    ({ column, value }) => String(value).length > (textLimit(column.type) ?? 0),
  );
  expect(long).toEqual([]);
});

test('shows every column but notes in use', () => {
  const unused = tableKeys.flatMap((table) =>
    storedColumns(table)
      .filter(({ key }) => rowsOf(table).every((row) => row[key] === null))
      .map(({ key }) => `${table}.${key}`),
  );
  const isRemark = (name: string): boolean =>
    name.endsWith('.note') || /^maturity\..*_evidence$/.test(name);
  expect(unused.filter((name) => !isRemark(name))).toEqual([]);
});

test('leaves no required cell blank', () => {
  const blanks = tableKeys.flatMap((table) =>
    storedColumns(table)
      .filter((column) => column.required === true)
      .flatMap(({ key }) =>
        rowsOf(table)
          .filter((row) => row[key] === null || row[key] === '')
          .map((row) => `${table} ${String(row['id'])} ${key}`),
      ),
  );
  expect(blanks).toEqual([]);
});

test('gives every row an id of its own with the prefix of its table', () => {
  const ids = tableKeys.flatMap((table) =>
    rowsOf(table).map((row) => ({
      id: String(row['id']),
      prefix: tableDefinition(table).idPrefix,
    })),
  );
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  const malformed = ids.filter(
    ({ id, prefix }) => !new RegExp(`^${prefix}-[0-9A-HJKMNP-TV-Z]{10}$`).test(id),
  );
  expect(malformed).toEqual([]);
});

test('refers only to rows that exist', () => {
  const broken = cellsOfKind('reference').filter(({ column, value }) => {
    if (column.type.kind !== 'reference') return true;
    const known = new Set(rowsOf(column.type.table as TableKey).map((row) => row['id']));
    const ids = column.type.several === true ? String(value).split(';') : [value];
    return ids.length === 0 || !ids.every((id) => known.has(id));
  });
  expect(broken).toEqual([]);
});

test('uses only values of the choices', () => {
  const unknown = cellsOfKind('choice').filter(({ column, value }) => {
    if (column.type.kind !== 'choice') return true;
    const known = choiceValues(column.type.choices);
    const values = column.type.several === true ? String(value).split(';') : [String(value)];
    return !values.every((candidate) => known.includes(candidate));
  });
  expect(unknown).toEqual([]);
});

test('gives dates as ISO text of days that exist', () => {
  expect(cellsOfKind('date').filter(({ value }) => !isDay(value))).toEqual([]);
});

test('gives flags as booleans and numbers within their limits', () => {
  expect(cellsOfKind('flag').filter(({ value }) => typeof value !== 'boolean')).toEqual([]);
  const wrong = cellsOfKind('integer').filter(({ column, value }) => {
    if (column.type.kind !== 'integer' || !Number.isInteger(value)) return true;
    return Number(value) < column.type.from || Number(value) > column.type.to;
  });
  expect(wrong).toEqual([]);
  expect(cellsOfKind('amount').filter(({ value }) => !(Number(value) > 0))).toEqual([]);
});

test('gives text without spaces around it or control characters', () => {
  const untidy = cellsOfKind('text').filter(({ value }) => {
    const text = String(value);

    return (
      typeof value !== 'string' || text === '' || text !== text.trim() || /[\0-\x1f%@|]/.test(text)
    );
  });
  expect(untidy).toEqual([]);
});

test('uses addresses that are reserved for examples and telephone numbers that nobody has', () => {
  const emails = cellsOfKind('email');
  expect(emails.length).toBeGreaterThan(0);
  expect(
    emails.filter(({ value }) => !/^[a-z0-9.]+@example\.(jp|com)$/.test(String(value))),
  ).toEqual([]);
  for (const table of ['agencies', 'supporters', 'companies'] as const) {
    for (const row of rowsOf(table)) expect(row['phone']).toMatch(/^0\d\d-000-\d{4}$/);
  }
});

test('uses corporate numbers that were never assigned, have a right check digit and differ', () => {
  const numbers = cellsOfKind('corporate-number').map(({ value }) => String(value));
  expect(numbers).toHaveLength(tables.agencies.length + tables.companies.length);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) {
    expect(number).toMatch(/^\d99\d{10}$/);
    expect(Number(number[0])).toBe(checkDigit(number.slice(1)));
  }
});

test('names agencies, firms and people apart', () => {
  for (const table of ['agencies', 'supporters', 'companies'] as const) {
    const names = rowsOf(table).map((row) => row['name']);
    expect(new Set(names).size).toBe(names.length);
  }
});
