import { editPage } from '../../../../shared/adapters/xlsx/edit/frame/edit-page';
import type { PageSetup } from '../../../../shared/core/index';
import { frameOf, insideOf, prefixedFrameOf, readFrame, reopened } from './frames';

const landscape: PageSetup = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: 1,
  fitToHeight: 0,
};
const plain: PageSetup = { orientation: 'portrait', paper: 'A4', fitToWidth: 0, fitToHeight: 0 };
const MARGINS =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

describe('how a sheet prints, in a file', () => {
  it('is written with margins where a sheet says nothing', () => {
    const page = { ...landscape, header: '&L案件 & 企業', footer: '&P / &N' };
    expect(insideOf(editPage(frameOf('<sheetData/><drawing r:id="rId1"/>'), page))).toBe(
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>${MARGINS}` +
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
        '<headerFooter><oddHeader>&amp;L案件 &amp; 企業</oddHeader><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter><drawing r:id="rId1"/>',
    );
  });

  it.each<PageSetup>([
    plain,
    landscape,
    { ...landscape, paper: 'A3', fitToWidth: 2, fitToHeight: 3, header: '&C見出し\n二行目' },
    { ...plain, paper: 'A3', footer: ' &P ' },
  ])('is read back, and a second run changes nothing: %j', async (page) => {
    for (const frame of [frameOf('<sheetData/>'), prefixedFrameOf('<x:sheetData/>')]) {
      const edited = reopened(editPage(frame, page));
      expect((await readFrame(edited)).page).toEqual(page);
      expect(editPage(edited, page)).toBe(edited);
    }
  });

  it('keeps the printer, margins, scale and everything else that nobody named', () => {
    const frame = frameOf(
      '<sheetPr codeName="S"><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><printOptions gridLines="1"/><pageMargins left="1"/>' +
        '<pageSetup paperSize="8" scale="55" orientation="portrait" blackAndWhite="1" r:id="rId2"/>',
    );
    expect(insideOf(editPage(frame, { ...plain, orientation: 'landscape' }))).toBe(
      '<sheetPr codeName="S"/><sheetData/><printOptions gridLines="1"/><pageMargins left="1"/>' +
        '<pageSetup paperSize="9" scale="55" orientation="landscape" blackAndWhite="1" r:id="rId2"/>',
    );
  });

  it('gives up a paper measured in millimetres for the paper asked for', () => {
    const frame = frameOf('<sheetData/><pageSetup paperWidth="200mm" paperHeight="300mm"/>');
    expect(insideOf(editPage(frame, plain))).toBe('<sheetData/><pageSetup paperSize="9"/>');
  });

  it('is left alone where it is so by default', () => {
    const frame = frameOf(
      '<sheetPr><pageSetUpPr fitToPage="true"/></sheetPr><sheetData/><pageSetup paperSize="9" fitToHeight="0" verticalDpi="0"/>',
    );
    expect(editPage(frame, { ...landscape, orientation: 'portrait' })).toBe(frame);
  });

  it('replaces the usual header and keeps those of first and even pages', () => {
    const setup = '<pageSetup paperSize="9"/>';
    const frame = frameOf(
      `<sheetData/>${setup}<headerFooter differentFirst="1"><oddFooter>old</oddFooter><evenHeader>even</evenHeader><firstFooter>first</firstFooter></headerFooter>`,
    );
    expect(insideOf(editPage(frame, { ...plain, header: 'new' }))).toBe(
      `<sheetData/>${setup}<headerFooter differentFirst="1"><oddHeader>new</oddHeader><evenHeader>even</evenHeader><firstFooter>first</firstFooter></headerFooter>`,
    );
  });

  it('takes header and footer away when the page has none', () => {
    const frame = frameOf(
      '<sheetData/><pageSetup paperSize="9"/><headerFooter><oddHeader>old</oddHeader></headerFooter><rowBreaks/>',
    );
    expect(insideOf(editPage(frame, plain))).toBe(
      '<sheetData/><pageSetup paperSize="9"/><rowBreaks/>',
    );
  });
});
