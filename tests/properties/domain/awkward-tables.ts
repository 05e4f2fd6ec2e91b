import fc from 'fast-check';

import type { Scalar } from '../../../shared/core/model/workbook-model';
import { day, type TableRows } from '../../unit/domain/table-rows';

/** The period that the awkward dates lie around. */
export const period = { from: '2023-04-01', to: '2024-03-31' };

/** Mostly good values: with nothing but mistakes, nothing would ever count. */
function mostly(good: readonly Scalar[], awkward: readonly Scalar[]): fc.Arbitrary<Scalar> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...awkward) },
  );
}

const ids = mostly(['A', 'B', 'C'], ['a', 'A ', '5', 5, true, '', null]);
const dates = mostly(
  [
    ...[day('2023-04-01'), day('2023-09-01'), day('2024-03-31'), day('2024-03-31') + 0.999],
    ...[day('2023-03-31') + 0.999, day('2024-04-01')],
  ],
  [day('2023-03-31'), 0, -5, 20_230_401, '2023/9/1', 'R5.9.1', '未定', '', true, null],
);
const leavingDates = fc.oneof(fc.constant<Scalar>(null), dates);
const corporateNumbers = mostly(
  ['4011001098993', '1100005004357', null],
  [
    ...['４０１１００１０９８９９３', '4-0110-0109-8993', '40110010989 93', '110000500435'],
    ...[4_011_001_098_993, '不明', ''],
  ],
);
const statuses = mostly(['進行中', '完了', '取消'], [' 取消 ', '取消　', '保留', null]);
const kinds = mostly(['OJT'], ['ojt', ' OJT', 'ＯＪＴ', 'OFF-JT', '同行', null]);
const trainingStatuses = mostly(['実施済'], ['実施済 ', '予定', '中止', '済', null]);

const rowsOf = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 9 });

const companyRows = rowsOf(fc.record({ id: ids, corporate_number: corporateNumbers }));

/** Tables with every kind of mistake that people make, small enough to collide all the time. */
export const awkwardTables: fc.Arbitrary<
  Required<Pick<TableRows, 'cases' | 'companies'>> & TableRows
> = fc.record({
  agencies: rowsOf(fc.record({ id: ids, joined: dates, left: leavingDates })),
  supporters: rowsOf(fc.record({ id: ids })),
  companies: companyRows,
  cases: rowsOf(
    fc.record({ id: ids, company_id: ids, status: statuses, posted: dates, matched: dates }),
  ),
  followups: rowsOf(fc.record({ case_id: ids, date: dates })),
  trainings: rowsOf(
    fc.record({ supporter_id: ids, date: dates, kind: kinds, status: trainingStatuses }),
  ),
});
