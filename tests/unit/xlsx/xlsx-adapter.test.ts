import { createXlsxAdapter, openXlsx } from '../../../shared/adapters/xlsx/xlsx-adapter';
import { emptySheet, emptyWorkbook, type WorkbookPlan } from '../../../shared/core/index';
import { HostError } from '../../../shared/ports/host-adapter';

const plan: WorkbookPlan = {
  steps: [
    { kind: 'ensureSheet', sheet: '案件' },
    {
      kind: 'writeRange',
      sheet: '案件',
      area: { row: 0, column: 0, rowCount: 1, columnCount: 2 },
      contents: [['甲', 1]],
    },
  ],
};

describe('the .xlsx host', () => {
  it('keeps what a plan wrote, in the file and after opening it', async () => {
    const adapter = createXlsxAdapter(emptyWorkbook);
    await adapter.applyPlan(plan);
    const opened = await openXlsx(await adapter.toBytes());
    if (opened.kind === 'refused') throw new Error('refused');
    expect(await opened.adapter.readView()).toMatchObject({
      sheets: [{ name: '案件', rows: [['甲', 1]] }],
    });
    expect(opened.unsupportedParts).toEqual([]);
  });

  it('gives the same file when the same plan runs twice', async () => {
    const once = createXlsxAdapter(emptyWorkbook);
    await once.applyPlan(plan);
    const twice = createXlsxAdapter(emptyWorkbook);
    await twice.applyPlan(plan);
    await twice.applyPlan(plan);
    expect(await twice.toBytes()).toEqual(await once.toBytes());
  });

  it('says why a file was refused', async () => {
    expect(await openXlsx(new Uint8Array())).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'file-not-workbook' }],
    });
  });

  it('does not write a file that Excel would repair', async () => {
    const adapter = createXlsxAdapter({
      names: [],
      sheets: [{ ...emptySheet('S'), rows: [[NaN]] }],
    });
    const error: unknown = await adapter.toBytes().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ host: 'xlsx', problems: [{ code: 'plan-impossible' }] });
  });
});
