import {
  areasOverlap,
  parseAreaAddress,
  parseCellAddress,
  type Area,
} from '../../../../shared/core/index';
import type { OpenpyxlSheet, OpenpyxlView } from '../../../tools/openpyxl';

/** Which formulas may give something else after some cells have changed. */
export interface Dependents {
  /** Sheets with changed cells, and sheets whose formulas look there, however indirectly. */
  readonly sheets: ReadonlySet<string>;
  /** Formula cells of a sheet that may have a new result, by address. */
  readonly cellsOf: (sheet: string) => ReadonlySet<string>;
}

const volatile = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET|CELL|INFO)\(/i;

/**
 * Finds what depends on changed cells, from the texts of formulas alone.
 *
 * Between sheets it is coarse: a formula that names a sheet, a table on it or a name for something
 * on it depends on whatever changed there. On one sheet it follows cell by cell.
 */
export function findDependents(
  view: OpenpyxlView,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
): Dependents {
  const sheets = affectedSheets(view, new Set(changed.keys()));
  const terms = termsFor(view, sheets);
  const found = new Map<string, ReadonlySet<string>>();
  return {
    sheets,
    cellsOf: (name) => {
      const sheet = view.sheets[name];
      const cells =
        found.get(name) ??
        (sheet === undefined ? new Set() : dependentCells(sheet, terms, changed.get(name)));
      found.set(name, cells);
      return cells;
    },
  };
}

function affectedSheets(view: OpenpyxlView, written: ReadonlySet<string>): ReadonlySet<string> {
  const affected = new Set(written);
  const texts = new Map(
    Object.entries(view.sheets).map(([name, sheet]) => [
      name,
      formulasOf(sheet).map(([, text]) => text),
    ]),
  );
  for (let size = -1; size !== affected.size;) {
    size = affected.size;
    const terms = termsFor(view, affected);
    for (const [name, formulas] of texts) {
      if (formulas.some((text) => mentions(text, terms))) affected.add(name);
    }
  }
  return affected;
}

/** What a formula calls these sheets, the tables on them and the names that lead to them. */
function termsFor(view: OpenpyxlView, sheets: ReadonlySet<string>): readonly string[] {
  const terms = [...sheets].flatMap((name) => [
    `${name}!`,
    `'${name.replace(/'/g, "''")}'!`,
    ...Object.keys(view.sheets[name]?.facts ?? {}).flatMap((fact) =>
      fact.startsWith('table ') ? [`${fact.slice('table '.length)}[`] : [],
    ),
  ]);
  const names = Object.entries(view.facts).flatMap(([fact, value]) => {
    const name = /^name (.*) of sheet /.exec(fact)?.[1];
    const [text] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return name === undefined || typeof text !== 'string' ? [] : [{ name, text }];
  });
  return names.reduce<readonly string[]>(
    (found, { name, text }) => (mentions(text, found) ? [...found, name] : found),
    terms,
  );
}

const mentions = (text: string, terms: readonly string[]) =>
  terms.some((term) => text.includes(term));

function formulasOf(sheet: OpenpyxlSheet): readonly (readonly [string, string])[] {
  return Object.entries(sheet.cells).flatMap(([address, [type, value]]) =>
    type === 'f' && typeof value === 'string' ? [[address, value] as const] : [],
  );
}

function dependentCells(
  sheet: OpenpyxlSheet,
  terms: readonly string[],
  changed: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const formulas = formulasOf(sheet).map(([address, text]) => ({
    address,
    isSeed: mentions(text, terms) || volatile.test(text),
    looksAt: areasIn(text),
  }));
  const dependent = new Set(formulas.flatMap(({ address, isSeed }) => (isSeed ? [address] : [])));
  let fresh = [...dependent, ...changed];
  while (fresh.length > 0) {
    const cells = fresh.map(cellAreaOf);
    fresh = formulas
      .filter(({ address, looksAt }) => !dependent.has(address) && meet(looksAt, cells))
      .map(({ address }) => address);
    for (const address of fresh) dependent.add(address);
  }
  return dependent;
}

function meet(areas: readonly Area[], cells: readonly Area[]): boolean {
  return areas.some((area) => cells.some((cell) => areasOverlap(area, cell)));
}

function cellAreaOf(address: string): Area {
  const { row, column } = parseCellAddress(address) ?? { row: -1, column: -1 };
  return { row, column, rowCount: 1, columnCount: 1 };
}

const reference = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}/g;

/** The cells of its own sheet that a formula may look at; those of other sheets do no harm here. */
function areasIn(text: string): readonly Area[] {
  return (text.match(reference) ?? []).flatMap((found) => {
    const [first = '', last = ''] = found.split(':');
    const isWhole = !/\d/.test(found);
    const area = isWhole ? parseAreaAddress(`${first}1:${last}1048576`) : parseAreaAddress(found);
    return area === null ? [] : [area];
  });
}
