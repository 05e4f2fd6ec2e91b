import type { Scalar, WorkbookModel } from '../../shared/core/index';
import { aNewWorkbook, typeRows, type TypedRow } from './new-workbook';

// 令和5年度 as serial numbers: 2023-04-01 and 2024-03-31.
const from = 45017;
const to = 45382;

/** Numbers from 0 (inclusive) to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Pick = <Value>(values: readonly Value[]) => Value;

/** Days on and beside the boundaries, times, text that looks like a date, and things that are none. */
const days: readonly Scalar[] = [
  ...[from, to, from - 1, to + 1, to + 0.75, from + 0.25, from + 100, from + 200, from - 40],
  ...[null, null, '2023/05/01', 'R5.5.1', '令和', '', 0, -3, 20230501],
];
const statuses: readonly Scalar[] = ['進行中', '完了', '取消', ' 取消', '取消 ', '中止', null, 5];
const corporateNumbers: readonly Scalar[] = [
  ...[
    '8990000000013',
    8990000000013,
    '８９９０００００００００１３',
    '8990-0000-00013',
    ' 8990000000013 ',
  ],
  ...[
    '8990　000000013',
    '5990000000024',
    5990000000024,
    '599000000002',
    '不明',
    '-',
    null,
    null,
    12,
  ],
];

/**
 * A network whose rows hold everything that goes wrong in real ones: dates as text, repeated and
 * blank ids, ids that point nowhere, ids in lower case and as numbers, corporate numbers in every
 * spelling, boundary days, skipped stages.
 */
export function anAwkwardNetwork(seed: number): WorkbookModel {
  const next = chance(seed);
  const pick: Pick = (values) => values[Math.floor(next() * values.length)] as (typeof values)[0];
  const rows = (count: number, row: (index: number) => TypedRow) =>
    Array.from({ length: count }, (_, index) => row(index));
  const id = (prefix: string, limit: number): Scalar =>
    pick([
      `${prefix}-${String(Math.floor(next() * limit))}`,
      `${prefix}-1`,
      null,
      `${prefix.toLowerCase()}-2`,
      7,
    ]);
  const tables = {
    agencies: rows(25, () => ({
      id: id('AG', 12),
      name: '機関',
      joined: pick(days),
      left: pick(days),
    })),
    supporters: rows(20, () => ({ id: id('SP', 12), name: '担い手', agency_id: id('AG', 14) })),
    companies: rows(40, () => ({
      id: id('CO', 30),
      name: pick(['株式会社あおば', '=1+1', null]),
      corporate_number: pick(corporateNumbers),
    })),
    cases: rows(90, () => ({
      id: id('CS', 60),
      company_id: id('CO', 33),
      step: pick(['STEP0', 'STEP2', 'STEP3', 'step3']),
      status: pick(statuses),
      posted: pick(days),
      matched: pick(days),
    })),
    followups: rows(50, () => ({ id: id('FU', 50), case_id: id('CS', 66), date: pick(days) })),
    trainings: rows(80, () => ({
      id: id('TR', 80),
      supporter_id: id('SP', 14),
      date: pick(days),
      kind: pick(['OJT', 'ojt', ' OJT', 'OFF-JT', null]),
      status: pick(['実施済', '実施済 ', '予定', null]),
    })),
    maturity: rows(6, () => ({
      id: id('MT', 6),
      date: pick(days),
      assessor: pick(['事務局', null]),
      ...checks(pick),
    })),
  };
  return Object.entries(tables).reduce(
    (model, [table, typed]) => typeRows(model, table as keyof typeof tables, typed),
    aNewWorkbook(),
  );
}

function checks(pick: Pick): TypedRow {
  const keys = ['strategy', 'marketing', 'knowledge', 'funding', 'cocreation'].flatMap((element) =>
    [1, 2, 3].map((level) => `${element}_${String(level)}`),
  );
  return Object.fromEntries(keys.map((key) => [key, pick([true, true, false, null])]));
}
