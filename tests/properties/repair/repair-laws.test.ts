import fc from 'fast-check';

import {
  readSnapshot,
  tableDefinition,
  tableKeys,
  type CellContent,
  type Scalar,
  type Snapshot,
  type TableKey,
  type WorkbookModel,
} from '../../../shared/core/index';
import { findTable } from '../../../shared/core/snapshot/find';
import { matchKey } from '../../../shared/core/domain/formula-semantics';
import { anAwkwardNetwork } from '../../builders/awkward-network';
import {
  aDamagedNetwork,
  checked,
  repaired,
  sampleText,
  type Damage,
} from '../../unit/repair/a-damaged-network';

const wide = (text: string) =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

/** Ways in which a cell is spoilt without anybody noticing, and some that leave nothing to save. */
const spoilings: readonly ((text: string) => CellContent)[] = [
  (text) => ` ${text}`,
  (text) => `${text}　`,
  (text) => `${text.slice(0, 4)}  ${text.slice(4)}`,
  wide,
  (text) => text.toLowerCase(),
  (text) => `${text}、${wide(text)}`,
  (text) => Number(text) || 12,
  () => '　',
  () => 12,
  () => '12',
  () => '１２',
  (text) => ({ formula: '"x"', value: text }),
];

const values: readonly Scalar[] = [
  ...['R5.4.1', '2023年4月1日', '２０２３/４/１', '2023/4/1 0:00', '1899/1/1', 45017.5, '20230401'],
  ...['1,200円', '▲５', '-1', '1e3', '９９９９９９９９９９９９９９９９９'],
  ...['はい', '×', '〇', 'TRUE', true, false, 1, 0],
  ...['step3', 'Completed', 'Ｅ　製造業', 'E 製造業', '基本、すべて', '高い'],
  ...['4-0110-0109-8993', 4_011_001_098_993, '4011001098994', 'a@example.jp ', '港　商店 '],
];

/** Columns that people fill in; those with ids twice, since there most can go wrong. */
const typedColumns = tableKeys.flatMap((table) =>
  tableDefinition(table)
    .columns.filter(({ type }) => type.kind !== 'computed')
    .flatMap(({ key, type }) => {
      const isId = type.kind === 'id' || type.kind === 'reference';
      return isId
        ? [
            { table, key },
            { table, key },
          ]
        : [{ table, key }];
    }),
);

const pointers = tableKeys.flatMap((table) =>
  tableDefinition(table).columns.flatMap(({ key, type }) =>
    type.kind === 'reference' && type.several !== true
      ? [{ table, key, target: type.table as TableKey }]
      : [],
  ),
);

const damage: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.constantFrom(...typedColumns),
    fc.integer({ min: 2, max: 6 }),
    fc.oneof(fc.constantFrom(...spoilings), fc.constantFrom(...values)),
  )
  .map(([{ table, key }, row, change]) => {
    const spoilt = typeof change === 'function' ? change(sampleText(table, row, key)) : change;
    return [table, row, key, spoilt] as const;
  });

/** Damages of the sample, or the seed of a network in which everything goes wrong. */
const networks: fc.Arbitrary<readonly Damage[] | number> = fc.oneof(
  { weight: 4, arbitrary: fc.array(damage, { minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000 }) },
);

function networkOf(given: readonly Damage[] | number): WorkbookModel {
  return typeof given === 'number' ? anAwkwardNetwork(given) : aDamagedNetwork(...given);
}

/** For each cell that refers to another row: which row formulas find for it. */
function rowsFound(snapshot: Snapshot): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { table, key, target } of pointers) {
    const targets = rowsById(snapshot, target);
    for (const { row, cells: values } of findTable(snapshot, table)?.rows ?? []) {
      const at = targets.get(matchKey(values[key] ?? null) ?? '');
      if (at !== undefined) found.set(`${table} ${String(row)} ${key}`, at);
    }
  }
  return found;
}

function rowsById(snapshot: Snapshot, table: TableKey): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { row, cells: values } of findTable(snapshot, table)?.rows ?? []) {
    const key = matchKey(values['id'] ?? null);
    if (key !== null && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** Everything in all cells, by sheet and position. */
function allCells(model: WorkbookModel): ReadonlyMap<string, CellContent> {
  const found = new Map<string, CellContent>();
  for (const { name, rows } of model.sheets) {
    rows.forEach((contents, row) => {
      contents.forEach((content, column) => {
        if (content !== null) found.set(`${name} ${String(row)} ${String(column)}`, content);
      });
    });
  }
  return found;
}

const limit = 240_000;

test(
  'a second repair finds nothing, and neither does a check after the first',
  () => {
    fc.assert(
      fc.property(networks, (given) => {
        const model = networkOf(given);
        const { model: after, output } = repaired(model);
        expect(repaired(after).plan.steps).toEqual([]);
        const again = checked(after);
        expect(again.problems.filter(({ fix }) => fix !== undefined)).toEqual([]);
        expect(output.problems).toEqual(again.problems);
        expect(output.errors).toBe(again.errors);
      }),
      { seed: 20_240_110, numRuns: 50 },
    );
  },
  limit,
);

test(
  'every cell that pointed to a row still points to that row',
  () => {
    fc.assert(
      fc.property(networks, (given) => {
        const model = networkOf(given);
        const before = rowsFound(readSnapshot(model));
        const after = rowsFound(readSnapshot(repaired(model).model));
        for (const [cell, row] of before) expect([cell, after.get(cell)]).toEqual([cell, row]);
      }),
      { seed: 20_240_111, numRuns: 50 },
    );
  },
  limit,
);

test(
  'only the cells that it names change, and no formula among them',
  () => {
    fc.assert(
      fc.property(networks, (given) => {
        const model = networkOf(given);
        const { model: after, output } = repaired(model);
        const [old, now] = [allCells(model), allCells(after)];
        const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
          (cell) => old.get(cell) !== now.get(cell),
        );
        expect(changed).toHaveLength(output.fixed.length);
        for (const cell of changed) expect(typeof old.get(cell)).not.toBe('object');
      }),
      { seed: 20_240_112, numRuns: 50 },
    );
  },
  limit,
);
