import type { PageSetup, PivotModel } from '../../../shared/core/model/workbook-model';
import { emptySheet, emptyWorkbook } from '../../../shared/core/model/workbook-model';
import { joinSections, splitSections } from '../../fakes/excel/models/header-sections';
import { partsOfSheet, partsSeenByExcel } from '../../fakes/excel/models/parts';
import { anExcel, area } from './with-excel';

const page: PageSetup = { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 };

describe('the parts of a sheet as a model', () => {
  it('shows what the add-in wrote, cut validations and formats with formulas that fit', async () => {
    const { book, sheet, run } = anExcel();

    await run((worksheet) => {
      const rule = { custom: { formula: '=B2>A1+$C$1' } };
      worksheet.getRange('B2:B9').dataValidation.rule = rule;
      worksheet.getRange('B4').dataValidation.clear();
      worksheet.getRange('D1:D9').conditionalFormats.add('Custom').custom.rule.formula = '=D1>1';
      worksheet.getRange('D1:D5').conditionalFormats.clearAll();
    });

    const { validations, conditionalFormats } = partsOfSheet(book, sheet);
    expect(validations.map((validation) => [validation.area, validation.rule])).toEqual([
      [area('B2:B3'), { kind: 'custom', formula: 'B2>A1+$C$1' }],
      [area('B5:B9'), { kind: 'custom', formula: 'B5>A4+$C$1' }],
    ]);
    expect(conditionalFormats).toEqual([
      { area: area('D6:D9'), rule: { kind: 'formula', formula: 'D6>1', style: {} } },
    ]);
  });

  it('leaves out what no model can hold', async () => {
    const { book, sheet, run } = anExcel();

    await run((worksheet) => {
      worksheet.getRange('A1').dataValidation.rule = {
        textLength: { formula1: 3, operator: 'LessThan' },
      };
      worksheet.getRange('A1').conditionalFormats.add('TopBottom');
      worksheet.charts.add('Radar', worksheet.getRange('A1:A3'));
      worksheet.pageLayout.orientation = 'Landscape';
    });

    expect(partsOfSheet(book, sheet)).toMatchObject({
      ...{ validations: [], conditionalFormats: [], charts: [], page: null },
    });
  });

  it.each<[string, string]>([
    ['支援ネットワーク', '&C支援ネットワーク'],
    ['&C&P / &N', '&C&P / &N'],
    ['&L&"-,Bold"案件&R&D', '&L&"-,Bold"案件&R&D'],
    ['&R右&L左', '&L左&R右'],
    ['R&&D & &"L,&R"x', '&CR&&D & &"L,&R"x'],
    ['', ''],
  ])('sorts the header %j into its sections', (text, sorted) => {
    expect(joinSections(splitSections(text, 'Header'), 'Header')).toBe(sorted);
  });

  it('writes headers, alternative texts and totals alike on both sides of a comparison', () => {
    const pivot: PivotModel = {
      name: 'p',
      sourceTable: 't',
      anchor: { row: 0, column: 0 },
      ...{ rows: [], columns: [], values: [], filters: [] },
      totalCaption: '全体',
    };
    const parts = { ...emptySheet('A'), page: { ...page, footer: '&P' }, pivots: [pivot] };

    const seen = partsSeenByExcel(parts, emptyWorkbook);

    expect(seen.page).toEqual({ ...page, footer: '&C&P' });
    expect(seen.pivots[0]).not.toHaveProperty('totalCaption');
  });
});
