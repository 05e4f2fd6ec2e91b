import { anExcel, area } from './with-excel';

describe('PageLayout', () => {
  it('leaves a sheet that nobody sets up without a page', async () => {
    const { sheet, run } = anExcel();

    const found = await run(async (page, context) => {
      page.pageLayout.load('orientation,paperSize,zoom');
      const printArea = page.pageLayout.getPrintAreaOrNullObject();
      const rows = page.pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      return [page.pageLayout.orientation, printArea.isNullObject, rows.isNullObject];
    });

    expect([found, sheet.page]).toEqual([['Portrait', true, true], null]);
  });

  it('keeps paper, scale, print area, repeated rows and headers', async () => {
    const { sheet, run } = anExcel();

    const found = await run(async (page, context) => {
      const { pageLayout } = page;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:D20');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintTitleColumns(page.getRange('A:A'));
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      const printArea = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumns().load('address');
      await context.sync();
      return [printArea.address, rows.address, columns.address];
    });

    expect(found).toEqual(['Sheet1!A1:D20', 'Sheet1!1:2', 'Sheet1!A:A']);
    expect(sheet.page).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printArea: area('A1:D20'),
      titleRows: { row: 0, rowCount: 2 },
      headersFooters: { centerFooter: '&P / &N' },
    });
  });

  it.each<[string, (layout: Excel.PageLayout) => void]>([
    ['an unknown paper', (layout) => (layout.paperSize = 'A9' as 'A4')],
    ['an unknown orientation', (layout) => (layout.orientation = 'Upright' as 'Portrait')],
    ['a scale below 10', (layout) => (layout.zoom = { scale: 9 })],
    ['scale and pages', (layout) => (layout.zoom = { scale: 90, verticalFitToPages: 1 })],
    ['an empty zoom', (layout) => (layout.zoom = {})],
    ['no pages', (layout) => (layout.zoom = { horizontalFitToPages: 0 })],
    ['rows that are not whole', (layout) => layout.setPrintTitleRows('A1:B2')],
    ['an area elsewhere', (layout) => layout.setPrintArea('Other!A1')],
    [
      'a header of over 255 characters in all',
      ({ headersFooters: { defaultForAllPages } }) => {
        defaultForAllPages.leftHeader = 'x'.repeat(130);
        defaultForAllPages.rightHeader = 'x'.repeat(130);
      },
    ],
  ])('refuses %s', async (_case, set) => {
    const { refusal } = anExcel();

    expect(await refusal((page) => set(page.pageLayout))).toBe('InvalidArgument');
  });
});
