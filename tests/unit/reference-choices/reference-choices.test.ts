import {
  aCaseNetwork,
  codesOf,
  day,
  oneCase,
  refusal,
  run,
  withoutSheet,
} from '../../builders/case-network';

const choicesOf = (
  model: ReturnType<typeof aCaseNetwork>,
  table: 'agencies' | 'supporters' | 'cases',
) => run(model, 'reference-choices', { table }).output.choices;

it('lists rows by name with whom they belong to, and changes nothing', () => {
  const { output, plan } = run(aCaseNetwork(), 'reference-choices', { table: 'supporters' });
  expect(plan.steps).toEqual([]);
  expect(output.choices).toEqual([
    {
      ...{ id: 'SP-1', name: '佐藤', isOver: false },
      of: { table: 'agencies', id: 'AG-1', name: 'みなと銀行' },
    },
    {
      ...{ id: 'SP-2', name: '鈴木', isOver: false },
      of: { table: 'agencies', id: 'AG-2', name: '港商工会' },
    },
  ]);
});

it('puts agencies that have left and closed cases at the end', () => {
  const agencies = [
    { id: 'AG-1', name: 'みなと銀行', left: day('2023-12-31') },
    { id: 'AG-2', name: '港商工会', left: day('2024-01-15') },
  ];
  const cases = [{ ...oneCase, id: 'CS-2', status: '完了' }, oneCase, { ...oneCase, id: null }];
  const model = aCaseNetwork(cases, { agencies });
  const shown = (table: 'agencies' | 'cases') =>
    choicesOf(model, table).map(({ id, isOver }) => [id, isOver]);
  expect(shown('agencies')).toEqual([
    ['AG-2', false],
    ['AG-1', true],
  ]);
  expect(shown('cases')).toEqual([
    ['CS-1', false],
    ['CS-2', true],
  ]);
  expect(choicesOf(model, 'cases')[0]?.of?.name).toBe('株式会社潮路製作所');
});

it('names rows without a name by their id', () => {
  const model = aCaseNetwork([], { agencies: [{ id: 'AG-7' }] });
  expect(choicesOf(model, 'agencies')).toMatchObject([{ id: 'AG-7', name: 'AG-7', of: null }]);
});

it('tells requirements apart by their role, and says which case they belong to', () => {
  const requirements = [
    { id: 'RQ-1', case_id: 'CS-1', role: '工場長' },
    { id: 'RQ-2', case_id: 'CS-1' },
  ];
  const model = aCaseNetwork([oneCase], { requirements });
  const { choices } = run(model, 'reference-choices', { table: 'requirements' }).output;
  expect(choices.map(({ name, of }) => [name, of?.id])).toEqual([
    ['工場長', 'CS-1'],
    ['融資先の相談', 'CS-1'],
  ]);
});

it('is refused without the table, and for a name that is no table', () => {
  const bare = withoutSheet(aCaseNetwork(), '担い手');
  const asked = { table: 'supporters' } as const;
  expect(codesOf(refusal(bare, 'reference-choices', asked))).toEqual(['table-missing']);
  const unknown = { table: 'people' } as unknown as typeof asked;
  expect(codesOf(refusal(aCaseNetwork(), 'reference-choices', unknown))).toEqual(['table-unknown']);
});
