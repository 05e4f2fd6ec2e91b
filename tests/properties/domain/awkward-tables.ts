import fc from 'fast-check';

import type { Scalar } from '../../../shared/core/model/workbook-model';
import { day, type TableRows } from '../../unit/domain/table-rows';

/** The period that the awkward dates lie around. */
export const period = { from: '2023-04-01', to: '2024-03-31' };

const ids = fc.constantFrom<Scalar>('A', 'a', 'A ', 'B', 'C', '5', 5, true, '', null);
const dates = fc.constantFrom<Scalar>(
  ...[day('2023-03-31'), day('2023-03-31') + 0.999, day('2023-04-01'), day('2023-09-01')],
  ...[day('2024-03-31'), day('2024-03-31') + 0.999, day('2024-04-01'), 0, -5, 20_230_401],
  ...['2023/9/1', 'R5.9.1', '未定', '', true, null],
);
const corporateNumbers = fc.constantFrom<Scalar>(
  ...['4011001098993', '４０１１００１０９８９９３', '4-0110-0109-8993', '40110010989 93'],
  ...['1100005004357', '110000500435', '不明', 4_011_001_098_993, '', null],
);
const statuses = fc.constantFrom<Scalar>(
  '進行中',
  '完了',
  '取消',
  ' 取消 ',
  '取消　',
  '保留',
  null,
);
const kinds = fc.constantFrom<Scalar>('OJT', 'ojt', ' OJT', 'ＯＪＴ', 'OFF-JT', '同行', null);
const trainingStatuses = fc.constantFrom<Scalar>('実施済', '実施済 ', '予定', '中止', '済', null);

const rowsOf = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 9 });

const companyRows = rowsOf(fc.record({ id: ids, corporate_number: corporateNumbers }));

/** Tables with every kind of mistake that people make, small enough to collide all the time. */
export const awkwardTables: fc.Arbitrary<
  Required<Pick<TableRows, 'cases' | 'companies'>> & TableRows
> = fc.record({
  agencies: rowsOf(fc.record({ id: ids, joined: dates, left: dates })),
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
