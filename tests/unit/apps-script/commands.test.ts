import { normalizeModel } from '../../../shared/core/model/normalize-model';
import { seenBySheets } from '../../fakes/sheets/model/seen-by-sheets';
import type { SheetsStandIn } from '../../fakes/sheets/open-stand-in';
import { createSheetsAdapter } from '../../../apps-script/src/adapter/adapter';
import { aSampleSpreadsheet, ask, onModel, sampleModel, servicesOf } from './open-server';

function expectSame(standIn: SheetsStandIn, model: ReturnType<typeof sampleModel>): void {
  const seen = (each: typeof model) => normalizeModel(seenBySheets(each));
  expect(seen(standIn.toModel())).toEqual(seen(model));
}

describe('a command in Sheets', () => {
  it('makes the same workbook as on the model, without a read between two writes', () => {
    const standIn = aSampleSpreadsheet();
    const { reads, writes, flushes, readsAfterWrites } = standIn.session.counts;
    expectSame(standIn, sampleModel());
    expect(readsAfterWrites).toBe(0);
    // One for the plan, one for the ids of its charts.
    expect(flushes).toBe(2);
    expect(reads).toBeLessThan(30);
    // They follow from sheets and their columns, not from rows.
    expect(writes).toBeLessThan(55 * sampleModel().sheets.length);
  });

  it('reads the workbook back as the model has it', () => {
    const standIn = aSampleSpreadsheet();
    standIn.session.startRun();
    const view = createSheetsAdapter(standIn.spreadsheet, servicesOf(standIn)).readView();
    const model = normalizeModel(sampleModel());
    expect(standIn.session.counts.reads).toBeLessThan(14 * model.sheets.length);
    expect(view.sheets.map(({ name, tables }) => ({ name, tables }))).toEqual(
      model.sheets.map(({ name, tables }) => ({ name, tables })),
    );
    const read = {
      sheets: model.sheets.map((sheet, place) => ({ ...sheet, rows: view.sheets[place]!.rows })),
      names: view.names,
    };
    expect(normalizeModel(read)).toEqual(model);
  });

  it('only reads for figures', () => {
    const standIn = aSampleSpreadsheet();
    for (const asked of [
      { name: 'kpi', input: { fiscalYear: 2025 } },
      { name: 'maturity', input: {} },
      { name: 'network', input: {} },
      { name: 'check', input: {} },
      { name: 'kpi-sheet', input: { fiscalYear: 2025 } },
    ] as const) {
      expect(ask(standIn, asked)).toMatchObject({ kind: 'done', changed: false });
      expect(standIn.session.counts.writes).toBe(0);
    }
  });

  it('brings rows in as the model has them, in few writes', () => {
    const standIn = aSampleSpreadsheet();
    const rows = Array.from({ length: 300 }, (_, place) => [
      `会社${String(place)}`,
      '北海道',
      '札幌市',
      place + 1,
      '2025/4/1',
      '001',
    ]);
    const asked = {
      name: 'import-rows',
      input: {
        table: 'companies',
        header: ['企業名', '都道府県', '市区町村', '従業員数', '同意日', '業種'],
        rows,
      },
    } as const;
    const reply = ask(standIn, asked);
    expect(reply).toMatchObject({ kind: 'done', changed: true });
    expectSame(standIn, onModel(sampleModel(), asked));
    expect(standIn.session.counts.readsAfterWrites).toBe(0);
    expect(standIn.session.counts.writes).toBeLessThan(10);
    expect(ask(standIn, asked)).toMatchObject({ changed: false, output: { unchanged: 300 } });
  });

  it('mends cells as on the model, and leaves the others alone', () => {
    const standIn = aSampleSpreadsheet();
    const damage = {
      kind: 'writeRange',
      sheet: '案件',
      area: { row: 2, column: 19, rowCount: 1, columnCount: 1 },
      contents: [['R5.4.1']],
    } as const;
    createSheetsAdapter(standIn.spreadsheet, servicesOf(standIn)).applyPlan({ steps: [damage] });
    const asked = { name: 'repair', input: {} } as const;
    const model = standIn.toModel();
    expect(ask(standIn, asked)).toMatchObject({ kind: 'done', changed: true });
    expectSame(standIn, onModel(model, asked));
  });
});
