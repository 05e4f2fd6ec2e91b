import { emptyWorkbook } from '../../shared/core/index';
import type { SheetModel, WorkbookModel } from '../../shared/core/index';
import { normalizeModel } from '../../shared/core/model/normalize-model';
import { aNewWorkbook } from '../builders/new-workbook';
import { seenBySheets } from '../fakes/sheets/model/seen-by-sheets';
import { seenByExcel } from '../fakes/excel/seen-by-excel';
import { area, sheet, workbook } from './cases/contract-case';
import { contractCases } from './cases/contract-cases';
import { hostNotes, type NotedPart } from './host-notes';
import { seenInFile } from './seen-in-file';

const lenses = { excel: seenByExcel, sheets: seenBySheets, xlsx: seenInFile };

/** What no contract case asks for, because hosts hold it in another way. */
const rest = workbook(
  [
    sheet('残り', {
      rows: [['見出し', '隠れる']],
      merges: [area('A1:B1')],
      charts: [
        {
          id: 'ends',
          type: 'column',
          title: '',
          categories: { sheet: '残り', ...area('A1:A1') },
          series: [],
          anchor: area('D1:E2'),
          altText: '',
          valueAxis: { min: 0, majorUnit: 5 },
        },
      ],
      pivots: [
        {
          name: 'total',
          sourceTable: 'none',
          anchor: { row: 0, column: 6 },
          rows: [],
          columns: [],
          values: [],
          filters: [],
          totalCaption: '計',
        },
      ],
    }),
  ],
  [{ name: 'place', refersTo: "'残り'!A1" }],
);

const models = [
  rest,
  ...contractCases.flatMap(({ given, expected }) => [given, expected]),
  aNewWorkbook({ sample: true }),
];

/** The parts in which two models differ. */
function changedParts(before: WorkbookModel, after: WorkbookModel): readonly NotedPart[] {
  const names: readonly NotedPart[] = isSame(before.names, after.names) ? [] : ['names'];
  const parts = before.sheets.flatMap((sheet, place) => {
    const seen = after.sheets[place]!;
    const keys = Object.keys(sheet) as (keyof SheetModel)[];
    return keys.filter((key) => !isSame(sheet[key], seen[key]));
  });
  return [...names, ...parts];
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe.each(['excel', 'sheets', 'xlsx'] as const)('the notes on %s', (host) => {
  it('name each part that the host holds in another way, and no other', () => {
    const changed = models.flatMap((model) =>
      changedParts(normalizeModel(model), normalizeModel(lenses[host](model))),
    );
    const noted = hostNotes[host].flatMap(({ parts }) => parts);
    expect([...new Set(noted)].sort()).toEqual([...new Set(changed)].sort());
    expect(noted).toHaveLength(new Set(noted).size);
  });

  it('are sentences in both languages', () => {
    for (const { seen, reason } of hostNotes[host]) {
      for (const { ja, en } of [seen, reason]) {
        expect(ja).toMatch(/^[^a-z]*.*[ぁ-ん].*。$/);
        expect(en).toMatch(/^[A-Z][^ぁ-ん]*\.$/);
      }
    }
  });
});

it('the lenses leave an empty workbook as it is', () => {
  for (const lens of Object.values(lenses)) expect(lens(emptyWorkbook)).toEqual(emptyWorkbook);
});
