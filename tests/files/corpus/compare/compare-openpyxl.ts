import type { OpenpyxlSheet, OpenpyxlView } from '../../../tools/openpyxl';
import { parseAreaAddress, parseCellAddress } from '../../../../shared/core/index';
import {
  contentFor,
  looksLikeFormula,
  namesInRow,
  namesLook,
  namesValidation,
  type NamedPlaces,
  type NamedSheet,
} from './named-places';

interface ViewedSheet {
  readonly sheet: OpenpyxlSheet;
  readonly looks: readonly string[];
  readonly plainLook: string;
}

/**
 * What openpyxl finds different in the edited file beyond what the edit names, one line each:
 * values, formulas, looks, notes, links, validations, formats, pictures, charts, layout, names.
 */
export function differencesForOpenpyxl(
  before: OpenpyxlView,
  after: OpenpyxlView,
  named: NamedPlaces,
): readonly string[] {
  const sheets = Object.entries(before.sheets).flatMap(([name, sheet]) => {
    const fresh = after.sheets[name];
    if (fresh === undefined) return [`the sheet ${name} is gone`];
    const old = { sheet, looks: before.looks, plainLook: before.plainLook };
    return differencesOnSheet(
      old,
      { sheet: fresh, looks: after.looks, plainLook: after.plainLook },
      {
        named: named.sheets.get(name),
        tables: named.tables,
      },
    ).map((line) => `${name} ${line}`);
  });
  return [...differencesInFacts(before.facts, after.facts), ...sheets];
}

type Facts = Readonly<Record<string, unknown>>;

/** Facts that are not the same, in words. */
function differencesInFacts(before: Facts, after: Facts): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [old, fresh] = [JSON.stringify(before[name]), JSON.stringify(after[name])];
    return old === fresh ? [] : [`${name}: before ${old}, after ${fresh}`];
  });
}

interface Naming {
  readonly named: NamedSheet | undefined;
  readonly tables: ReadonlySet<string>;
}

function differencesOnSheet(
  before: ViewedSheet,
  after: ViewedSheet,
  naming: Naming,
): readonly string[] {
  return [
    ...differencesInFacts(factsBeside(before, before, naming), factsBeside(after, before, naming)),
    ...validationDifferences(before, after, naming.named),
    ...cellDifferences(before, after, naming.named),
  ];
}

/** The facts of a sheet without those that the edit names or that rows which came bring along. */
function factsBeside(
  { sheet }: ViewedSheet,
  { sheet: before }: ViewedSheet,
  naming: Naming,
): Facts {
  const left = Object.entries(sheet.facts).filter(
    ([name]) => name !== 'validations' && (rowOf(name) === null || name in before.facts),
  );
  return Object.fromEntries(left.map(([name, fact]) => [name, withoutNamed(name, fact, naming)]));
}

const rowOf = (name: string) => /^row (\d+)$/.exec(name)?.[1] ?? null;

function withoutNamed(name: string, fact: unknown, { named, tables }: Naming): unknown {
  const row = rowOf(name);
  // The height of a row follows the text that comes into it.
  if (row !== null && namesInRow(named, row)) return (fact as readonly unknown[]).slice(1);
  const table = /^table (.*)$/.exec(name)?.[1];
  if (table === undefined || !tables.has(table)) return fact;
  // A table that a plan resizes gets the plan's style too, and its filter covers what it covers.
  return String(fact).replace(/ ref="[^"]*"|<tableStyleInfo [^>]*>|<autoFilter[^>]*>/g, '');
}

function cellDifferences(
  before: ViewedSheet,
  after: ViewedSheet,
  named: NamedSheet | undefined,
): readonly string[] {
  const addresses = new Set([
    ...Object.keys(before.sheet.cells),
    ...Object.keys(after.sheet.cells),
  ]);
  return [...addresses].flatMap((address) => [
    ...(contentFor(named, address) === undefined
      ? different(`${address} value`, valueAt(before, address), valueAt(after, address))
      : []),
    ...lookDifferences(before, after, { named, address }),
  ]);
}

function lookDifferences(
  before: ViewedSheet,
  after: ViewedSheet,
  { named, address }: { readonly named: NamedSheet | undefined; readonly address: string },
): readonly string[] {
  if (namesLook(named, address)) return [];
  const marked = looksLikeFormula(contentFor(named, address));
  const [old, fresh] = [before, after].map((view) => {
    const look = lookAt(view, address);
    return marked ? look.replace(/quotePrefix \w+/, '') : look;
  }) as [string, string];
  return different(`${address} look`, old, fresh);
}

function different(place: string, old: string, fresh: string): readonly string[] {
  return old === fresh ? [] : [`${place}: before ${old}, after ${fresh}`];
}

function valueAt({ sheet }: ViewedSheet, address: string): string {
  const [type, value] = sheet.cells[address] ?? ['n', null];
  return value === null ? 'nothing' : `${type} ${JSON.stringify(value)}`;
}

/** How a cell looks; one that is not there looks as its row or its column says. */
function lookAt(view: ViewedSheet, address: string): string {
  const { sheet, looks, plainLook } = view;
  const cell = sheet.cells[address];
  if (cell === undefined) return lookAround(view, address);
  const [, , look] = cell;
  return look === null ? plainLook : (looks[look] ?? plainLook);
}

function lookAround({ sheet, plainLook }: ViewedSheet, address: string): string {
  const row = sheet.facts[`row ${address.replace(/^[A-Z]+/, '')}`] as RowFact | undefined;
  const column = parseCellAddress(address)?.column ?? -1;
  const columns = Object.entries(sheet.facts).flatMap(([name, fact]) =>
    name.startsWith('column ') && Array.isArray(fact) ? [fact as unknown as ColumnFact] : [],
  );
  const around = columns.find(
    ([first, last]) => Number(first) - 1 <= column && column < Number(last),
  );
  return row?.[4] ?? around?.[6] ?? plainLook;
}

type RowFact = readonly [unknown, unknown, unknown, unknown, look: string | null];
type ColumnFact = readonly [
  ...[first: number | null, last: number | null],
  ...[unknown, unknown, unknown, unknown, look: string | null],
];

/** Validations are compared by what holds in each cell, because a list of areas may be cut anew. */
function validationDifferences(
  before: ViewedSheet,
  after: ViewedSheet,
  named: NamedSheet | undefined,
): readonly string[] {
  if ((named?.validations ?? []).length === 0) {
    return differencesInFacts(
      { validations: before.sheet.facts['validations'] },
      { validations: after.sheet.facts['validations'] },
    );
  }
  const [oldRules, newRules] = [rulesOf(before), rulesOf(after)];
  return corners([...oldRules, ...newRules]).flatMap((address) =>
    namesValidation(named, address)
      ? []
      : different(`${address} validation`, ruleAt(oldRules, address), ruleAt(newRules, address)),
  );
}

interface ValidationRule {
  readonly areas: readonly string[];
  readonly rule: string;
}

function rulesOf({ sheet }: ViewedSheet): readonly ValidationRule[] {
  const found = (sheet.facts['validations'] ?? []) as readonly (readonly [string, string])[];
  return found.map(([areas, rule]) => ({
    areas: areas.split(' '),
    rule: rule.replace(/ sqref="[^"]*"/, ''),
  }));
}

/** The first and last cell of every area, and the cells below and right of it: where rules change. */
function corners(rules: readonly ValidationRule[]): readonly string[] {
  const cells = rules.flatMap(({ areas }) =>
    areas.flatMap((text) => {
      const [first = '', last = first] = text.split(':');
      const below = last.replace(/\d+$/, (row) => String(Number(row) + 1));
      return [first, last, below];
    }),
  );
  return [...new Set(cells)];
}

function ruleAt(rules: readonly ValidationRule[], address: string): string {
  const position = parseCellAddress(address);
  const found = rules.filter(({ areas }) =>
    areas.some((text) => {
      const area = parseAreaAddress(text);
      return (
        area !== null &&
        position !== null &&
        area.row <= position.row &&
        position.row < area.row + area.rowCount &&
        area.column <= position.column &&
        position.column < area.column + area.columnCount
      );
    }),
  );
  return found.map(({ rule }) => rule).join(' and ') || 'none';
}
