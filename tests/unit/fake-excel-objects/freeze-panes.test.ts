import { anExcel } from './with-excel';

describe('WorksheetFreezePanes', () => {
  it('freezes rows, columns or a block, each call instead of the one before', async () => {
    const { sheet, run } = anExcel();
    const frozen = [];

    for (const freeze of [
      (panes: Excel.WorksheetFreezePanes) => panes.freezeRows(3),
      (panes: Excel.WorksheetFreezePanes) => panes.freezeColumns(2),
      (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('A1:B3'),
      (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('1:4'),
      (panes: Excel.WorksheetFreezePanes) => panes.freezeRows(0),
    ]) {
      await run((page) => freeze(page.freezePanes));
      frozen.push(sheet.frozen);
    }

    expect(frozen).toEqual([
      { rows: 3, columns: 0 },
      { rows: 0, columns: 2 },
      { rows: 3, columns: 2 },
      { rows: 4, columns: 0 },
      { rows: 0, columns: 0 },
    ]);
  });

  it('says where it is frozen, and gives a null object when it is not', async () => {
    const { run } = anExcel();

    const found = await run(async (page, context) => {
      const before = page.freezePanes.getLocationOrNullObject();
      page.freezePanes.freezeAt(page.getRange('A1:C2'));
      const both = page.freezePanes.getLocationOrNullObject().load('address');
      page.freezePanes.freezeRows(2);
      const rows = page.freezePanes.getLocationOrNullObject().load('address');
      page.freezePanes.unfreeze();
      const after = page.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [before.isNullObject, both.address, rows.address, after.isNullObject];
    });

    expect(found).toEqual([true, 'Sheet1!A1:C2', 'Sheet1!1:2', true]);
  });

  it('refuses counts that are none, and to freeze everything', async () => {
    const { refusal } = anExcel();

    const codes = [
      await refusal((page) => page.freezePanes.freezeRows(-1)),
      await refusal((page) => page.freezePanes.freezeColumns(16_384)),
      await refusal((page) => page.freezePanes.freezeAt('Other!A1:B2')),
    ];

    expect(codes).toEqual(['InvalidArgument', 'InvalidArgument', 'InvalidArgument']);
  });
});
