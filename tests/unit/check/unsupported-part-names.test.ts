import { unsupportedPartNames } from '../../../shared/core/text/unsupported-parts';

describe('unsupportedPartNames', () => {
  it('says each kind of part once, in the words of people', () => {
    const parts = ['xl/media/image1.png', 'xl/media/image2.png', 'xl/pivotTables/pivotTable1.xml'];
    expect(unsupportedPartNames(parts, 'ja')).toBe('画像、ピボットテーブル');
    expect(unsupportedPartNames(parts, 'en')).toBe('pictures, pivot tables');
  });

  it('names the sheet of a feature', () => {
    expect(unsupportedPartNames(['案件: hidden-rows'], 'ja')).toBe('案件の非表示の行');
  });

  it('leaves a part that it does not know as it is', () => {
    expect(unsupportedPartNames(['xl/unknown.bin'], 'ja')).toBe('xl/unknown.bin');
  });
});
