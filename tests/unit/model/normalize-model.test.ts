import { parseAreaAddress } from '../../../shared/core/model/address';
import { normalizeModel } from '../../../shared/core/model/normalize-model';
import type {
  SheetModel,
  ValidationModel,
  WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import { emptySheet } from '../../../shared/core/model/workbook-model';

const area = (address: string) =>
  parseAreaAddress(address) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const withSheet = (parts: Partial<SheetModel>): WorkbookModel => ({
  sheets: [{ ...emptySheet('A'), ...parts }],
  names: [],
});

const normalSheet = (parts: Partial<SheetModel>) => normalizeModel(withSheet(parts)).sheets[0];

const custom = (address: string, formula: string): ValidationModel => ({
  area: area(address),
  rule: { kind: 'custom', formula },
  alert: 'stop',
});

describe('normalizeModel', () => {
  it('trims blanks at the ends of rows and sheets, but not inside', () => {
    const rows = [[null, 'x', null, ''], [''], ['y'], [], [null]];
    expect(normalSheet({ rows })?.rows).toEqual([[null, 'x'], [], ['y']]);
  });

  it('leaves out what a formula last gave', () => {
    const rows = [[{ formula: 'A1+1', value: 3 }]];
    expect(normalSheet({ rows })?.rows).toEqual([[{ formula: 'A1+1' }]]);
  });

  it('cuts styles into the same blocks however they were given', () => {
    const one = normalSheet({
      styles: [
        { area: area('A1:B2'), style: { bold: true } },
        { area: area('B1:B2'), style: { bold: false, fillColor: '#FF0000' } },
      ],
    });
    const other = normalSheet({
      styles: [
        { area: area('B2'), style: { fillColor: '#ff0000' } },
        { area: area('B1'), style: { fillColor: '#ff0000' } },
        { area: area('A1:A2'), style: { bold: true, numberFormat: 'General' } },
      ],
    });
    expect(one).toEqual(other);
    expect(one?.styles).toHaveLength(2);
  });

  it('joins validations that mean the same in every cell', () => {
    const split = [custom('B6:B9', 'B6>A5'), custom('B2:B5', 'B2>A1')];
    expect(normalSheet({ validations: split })?.validations).toEqual([custom('B2:B9', 'B2>A1')]);
  });

  it('keeps validations apart that mean different things', () => {
    const different = [custom('B2:B5', 'B2>A1'), custom('B6:B9', 'B6>A1')];
    expect(normalSheet({ validations: different })?.validations).toHaveLength(2);
  });

  it('sorts lists that have no order of their own', () => {
    const model: WorkbookModel = {
      sheets: [
        {
          ...emptySheet('A'),
          notes: [
            { row: 1, column: 0, text: 'b' },
            { row: 0, column: 3, text: 'a' },
          ],
        },
      ],
      names: [
        { name: 'Zeta', refersTo: '1' },
        { name: 'alpha', refersTo: '2' },
      ],
    };
    const normal = normalizeModel(model);
    expect(normal.names.map(({ name }) => name)).toEqual(['alpha', 'Zeta']);
    expect(normal.sheets[0]?.notes.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('keeps the order of sheets and of conditional formats', () => {
    const rule = { kind: 'data-bar', color: '#ff0000', min: 0, max: 1 } as const;
    const conditionalFormats = [
      { area: area('B1'), rule },
      { area: area('A1'), rule },
    ];
    const model = { sheets: [emptySheet('b'), emptySheet('a')], names: [] };
    expect(normalSheet({ conditionalFormats })?.conditionalFormats).toEqual(conditionalFormats);
    expect(normalizeModel(model).sheets.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('takes an empty header and no title rows for none', () => {
    const page = { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 } as const;
    expect(normalSheet({ page: { ...page, titleRows: 0, header: '', footer: '' } })?.page).toEqual(
      page,
    );
  });
});
