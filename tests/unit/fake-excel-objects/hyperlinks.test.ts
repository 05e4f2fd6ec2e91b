import { cellAt } from '../../fakes/excel/cells';
import { anExcel } from './with-excel';

describe('Range.hyperlink', () => {
  it('links cells and keeps what they show', async () => {
    const { sheet, run } = anExcel();

    const link = await run(async (page, context) => {
      const range = page.getRange('A1');
      range.values = [['案件']];
      range.hyperlink = { documentReference: "'案件'!A1", screenTip: '案件を開く' };
      range.load('hyperlink,values');
      await context.sync();
      return [range.hyperlink, range.values];
    });

    expect(link).toEqual([
      { documentReference: "'案件'!A1", screenTip: '案件を開く', textToDisplay: '案件' },
      [['案件']],
    ]);
    expect(sheet.hyperlinks).toHaveLength(1);
  });

  it('links every cell of a range, and shows the text or the target in the first', async () => {
    const { sheet, run } = anExcel();

    await run((page) => {
      page.getRange('A1:B1').hyperlink = { address: 'https://example.com/' };
      page.getRange('A2:B2').hyperlink = { address: 'https://example.com/', textToDisplay: '例' };
    });

    expect(sheet.hyperlinks).toHaveLength(4);
    expect([0, 1].map((row) => cellAt(sheet, row, 0)?.value)).toEqual([
      'https://example.com/',
      '例',
    ]);
    expect(cellAt(sheet, 0, 1)).toBeUndefined();
  });

  it('replaces a link instead of adding one, and removes links by clearing them', async () => {
    const { sheet, run } = anExcel();
    await run((page) => {
      page.getRange('A1:A3').hyperlink = { address: 'https://example.com/old' };
      page.getRange('A2').hyperlink = { address: 'https://example.com/new' };
      page.getRange('A3').clear('Hyperlinks');
    });

    expect(sheet.hyperlinks.map(({ row, address }) => [row, address])).toEqual([
      [0, 'https://example.com/old'],
      [1, 'https://example.com/new'],
    ]);
    const without = await run(async (page, context) => {
      const range = page.getRange('A3').load('hyperlink');
      await context.sync();
      return range.hyperlink;
    });
    expect(without).toBeNull();
  });

  it('refuses links that lead nowhere or do not fit, and any link on a protected sheet', async () => {
    const { run, refusal } = anExcel();
    const link = (hyperlink: Excel.RangeHyperlink) =>
      refusal((page) => {
        page.getRange('A1').hyperlink = hyperlink;
      });

    const codes = [
      await link({ textToDisplay: 'x' }),
      await link({ address: `https://example.com/${'x'.repeat(2083)}` }),
      await link({ address: 'https://example.com/', screenTip: 'x'.repeat(256) }),
    ];
    await run((page) => page.protection.protect());
    const onProtected = await link({ address: 'https://example.com/' });

    expect([...codes, onProtected]).toEqual([
      'InvalidArgument',
      'InvalidArgument',
      'InvalidArgument',
      'AccessDenied',
    ]);
  });
});
