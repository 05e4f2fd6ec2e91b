import {
  readSnapshot,
  runCommand,
  type FindCompanyOutput,
  type Snapshot,
} from '../../../shared/core/index';
import { aCaseNetwork, oneCase, workContext } from '../../builders/case-network';
import { aSnapshot } from '../domain/table-rows';

function find(snapshot: Snapshot, text: string): FindCompanyOutput {
  const result = runCommand({ name: 'find-company', input: { text } }, snapshot, workContext);
  if (result.kind === 'refused') throw new Error('A look-up is never refused');
  expect(result.plan.steps).toEqual([]);
  return result.output;
}

const firms = [
  {
    id: 'CO-1',
    name: '株式会社みなと商店',
    corporate_number: '4011001098993',
    prefecture: '静岡県',
  },
  { id: 'CO-2', name: '(有)みなと商店' },
  { id: 'CO-3', name: 'みなと商店街振興組合' },
  { id: 'CO-4', name: '新みなと 商店' },
  { id: 'CO-5', name: 'ABC Works', corporate_number: 1_100_005_004_357 },
  { id: 'みなと', name: '名前は別' },
  { id: null, name: 'みなと商店' },
];
const snapshot = aSnapshot({ companies: firms });
const idsOf = (text: string) => find(snapshot, text).companies.map(({ id }) => id);

it('puts the same name first, then what begins with the text, then what holds it', () => {
  expect(idsOf('㈱みなと商店')).toEqual(['CO-1', 'CO-2', 'CO-3', 'CO-4']);
  expect(idsOf('みなと商店')).toEqual(['CO-1', 'CO-2', 'CO-3', 'CO-4']);
  expect(idsOf('みなと 商店　有限会社')[0]).toBe('CO-2');
});

it('puts an id before all names', () => {
  expect(find(snapshot, 'みなと').companies.map(({ id, by }) => [id, by])).toEqual([
    ['みなと', 'id'],
    ...['CO-1', 'CO-2', 'CO-3'].map((id) => [id, 'part']),
    ['CO-4', 'part'],
  ]);
  expect(idsOf(' ｃｏ-3 ')).toEqual(['CO-3']);
});

it('does not care for width, case, spaces and the place of the legal form', () => {
  expect(idsOf('ａｂｃ ｗｏｒｋｓ')).toEqual(['CO-5']);
  expect(idsOf('abcw')).toEqual(['CO-5']);
  expect(idsOf('株式')).toEqual(['CO-1']);
});

it('finds corporate numbers, whole or begun, stored as text or number', () => {
  expect(find(snapshot, '4011-0010-98993').companies).toMatchObject([{ id: 'CO-1', by: 'number' }]);
  expect(idsOf('１１００００')).toEqual(['CO-5']);
  // Three digits are in too many numbers to say anything.
  expect(idsOf('110')).toEqual([]);
});

it('finds nothing for nothing, and nothing where there are no firms', () => {
  expect(find(snapshot, ' 　')).toEqual({ companies: [], count: 0 });
  expect(find(aSnapshot({}), 'みなと')).toEqual({ companies: [], count: 0 });
});

it('tells the open cases of what it found', () => {
  const cases = [
    oneCase,
    { ...oneCase, id: 'CS-2', status: '完了' },
    { ...oneCase, id: 'CS-3', status: '保留', company_id: 'co-1' },
  ];
  const found = find(readSnapshot(aCaseNetwork(cases)), '潮路');
  expect(found.companies).toEqual([
    {
      ...{ id: 'CO-1', name: '株式会社潮路製作所', corporate_number: '4011001098993' },
      ...{ prefecture: '静岡県', city: '港市', by: 'part', openCases: ['CS-1', 'CS-3'] },
    },
  ]);
});

it('gives at most ten, the best of all, and says how many fit', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    id: `CO-${String(index)}`,
    name: `みなと第${String(index)}工業`,
  }));
  const last = { id: 'CO-300', name: 'みなと㈱' };
  const found = find(aSnapshot({ companies: [...many, last] }), 'みなと');
  expect(found.companies).toHaveLength(10);
  expect(found.companies[0]?.id).toBe('CO-300');
  expect(found.count).toBe(301);
});
