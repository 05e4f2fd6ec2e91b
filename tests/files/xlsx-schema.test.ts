import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { emptySheet } from '../../shared/core/index';
import { validate, type OfficeVersion } from '../tools/validator';
import { featureRichModel } from '../unit/xlsx/feature-rich-model';
import { foreignWorkbook } from '../unit/xlsx/packages';

const versions: readonly OfficeVersion[] = ['Microsoft365', 'Office2019', 'Office2016'];

describe.each(versions)('a written workbook, judged by the Open XML SDK for %s', (version) => {
  it('is valid with every feature a model has', async () => {
    expect(await validate(await writeWorkbook(featureRichModel), version)).toEqual([]);
  }, 60_000);

  it('is valid when it is empty', async () => {
    expect(
      await validate(await writeWorkbook({ names: [], sheets: [emptySheet('空')] }), version),
    ).toEqual([]);
  }, 60_000);

  it('is valid with formulas that spill', async () => {
    const rows = [
      [{ formula: 'UNIQUE(B1:B9)' }, '甲'],
      [null, '甲'],
      [null, '乙'],
    ];
    const model = { names: [], sheets: [{ ...emptySheet('S'), rows }] };
    expect(await validate(await writeWorkbook(model), version)).toEqual([]);
  }, 60_000);
});

it('the validator finds fault with a file that is not valid', async () => {
  expect(await validate(foreignWorkbook({}), 'Microsoft365')).not.toEqual([]);
}, 60_000);
