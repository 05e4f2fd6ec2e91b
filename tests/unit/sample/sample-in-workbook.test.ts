import { check } from '../../../shared/core/commands/check/command';
import { isoToSerial } from '../../../shared/core/domain/dates';
import { computeKpis } from '../../../shared/core/domain/kpis';
import { measureNetwork } from '../../../shared/core/domain/network-type';
import type { Scalar } from '../../../shared/core/model/workbook-model';
import { sampleNetwork } from '../../../shared/core/sample/sample-network';
import { readSnapshot } from '../../../shared/core/snapshot/read-snapshot';
import type { Snapshot } from '../../../shared/core/snapshot/snapshot';
import { tableDefinition, tableKeys } from '../../../shared/core/tables/tables';
import { aTableSheet, aWorkbook } from '../snapshot/a-workbook';

const period = { from: '2023-04-01', to: '2024-03-31' };

/** The sample as a workbook would hold it: keys as titles, dates as serial numbers. */
function sampleSnapshot(): Snapshot {
  const { tables } = sampleNetwork();
  const sheets = tableKeys.map((key) => {
    const { columns } = tableDefinition(key);
    const stored = columns.filter((column) => column.type.kind !== 'computed');
    const rows = tables[key].map((row: Readonly<Record<string, Scalar>>) =>
      stored.map((column) => {
        const value = row[column.key] ?? null;
        return column.type.kind === 'date' && typeof value === 'string'
          ? isoToSerial(value)
          : value;
      }),
    );
    return aTableSheet(key, `Tsunagi_${key}`, [stored.map((column) => column.key), ...rows]);
  });
  return readSnapshot(aWorkbook(sheets));
}

test('gives the published figures when the product counts them', () => {
  const { kpis, ignored } = computeKpis(sampleSnapshot().tables, period);
  const { K1, K2, K3, K4, K5 } = kpis;
  expect([K1.value, K2.value, K3.value, K4.value]).toEqual([88, 99, 52, 84]);
  expect(K5).toEqual({ value: 4.2, numerator: 353, denominator: 84 });
  expect(ignored).toEqual([]);
});

test('passes the check with nothing but the one skipped stage', () => {
  const snapshot = sampleSnapshot();
  const result = check(snapshot, {}, { today: '2024-06-03', seed: 'test', language: 'ja' });
  if (result.kind === 'refused') throw new Error('A check never refuses');
  expect(result.output.errors).toBe(0);
  expect(result.output.problems.map(({ code, column }) => [code, column])).toEqual([
    ['maturity-stage-skipped', 'strategy_3'],
  ]);
});

test('declares itself one-stop while its rows measure as variation', () => {
  const { cases, activities } = sampleSnapshot().tables;
  const measure = measureNetwork({ cases: cases?.rows ?? [], activities: activities?.rows ?? [] });
  expect(sampleNetwork().declaredType).toBe('one-stop');
  expect(measure.type).toBe('variation');
});
