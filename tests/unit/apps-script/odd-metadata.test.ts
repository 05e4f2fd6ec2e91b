import type { PlanStep } from '../../../shared/core/index';
import { createSheetsAdapter } from '../../../apps-script/src/adapter/adapter';
import { openStandIn } from '../../fakes/sheets/open-stand-in';
import { aSampleSpreadsheet, ask, servicesOf } from './open-server';

const keys = ['table', 'chart', 'pivot', 'name', 'unlocked'].map((key) => `tsunagi.${key}`);
const oddValues = ['', 'no JSON', 'null', '5', '"text"', '[]', '[5]', '{}', '{"name":7}'];

/** Another program of the same people may use any key, ours included. */
function writeOddEntries({ spreadsheet }: ReturnType<typeof openStandIn>): void {
  const sheet = spreadsheet.getSheets()[0]!;
  for (const owner of [spreadsheet, sheet]) {
    for (const key of keys) for (const value of oddValues) owner.addDeveloperMetadata(key, value);
  }
}

it('reads a workbook in which another program has written under our keys', () => {
  const standIn = aSampleSpreadsheet();
  const before = ask(standIn, { name: 'kpi', input: {} });
  writeOddEntries(standIn);
  expect(ask(standIn, { name: 'kpi', input: {} })).toEqual(before);
});

it('writes all kinds of steps where another program has written under our keys', () => {
  const standIn = openStandIn();
  writeOddEntries(standIn);
  const adapter = createSheetsAdapter(standIn.spreadsheet, servicesOf(standIn));
  const sheet = standIn.spreadsheet.getSheets()[0]!.getName();
  const area = { row: 0, column: 0, rowCount: 3, columnCount: 2 };
  const table = { name: 'Table1', area, style: '', bandedRows: false, filterButtons: true };
  const body = { row: 1, column: 0, rowCount: 2, columnCount: 1 };
  const contents = [
    ['名前', '数'],
    ['a', 1],
    ['b', 2],
  ];
  const steps: PlanStep[] = [
    { kind: 'writeRange', sheet, area, contents },
    { kind: 'ensureTable', sheet, table },
    { kind: 'ensureName', name: 'Limit', refersTo: '5' },
    { kind: 'setStyle', sheet, area: body, style: { unlocked: true } },
    { kind: 'setProtection', sheet, protection: { allowFilter: true, allowFormatColumns: true } },
    {
      kind: 'ensurePivot',
      sheet,
      pivot: {
        name: 'Pivot1',
        sourceTable: 'Table1',
        anchor: { row: 0, column: 5 },
        rows: [{ column: '名前' }],
        columns: [],
        values: [{ column: '数' }],
        filters: [],
      },
    },
    {
      kind: 'ensureChart',
      sheet,
      chart: {
        id: 'chart-1',
        type: 'column',
        title: '数',
        altText: '数',
        anchor: { row: 5, column: 0, rowCount: 5, columnCount: 3 },
        categories: { sheet, ...body },
        series: [{ name: '数', values: { sheet, ...body, column: 1 } }],
      },
    },
  ];
  adapter.readView();
  adapter.applyPlan({ steps });
  const view = adapter.readView();
  expect(view.sheets[0]?.tables).toEqual([table]);
  expect(view.names).toEqual([{ name: 'Limit', refersTo: '5' }]);
  expect(standIn.spreadsheet.getSheets()[0]!.getCharts()).toHaveLength(1);
});
