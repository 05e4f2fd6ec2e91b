import { PackageDraft } from '../../../../shared/adapters/xlsx/package/package-draft';
import { StylesDraft } from '../../../../shared/adapters/xlsx/edit/styles/styles-draft';
import type { CellStyle } from '../../../../shared/core/index';
import { foreignWorkbook, textParts } from '../packages';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;件&quot;"/></numFmts><fonts count="2"><font><sz val="10"/><color theme="1"/><name val="游ゴシック"/><family val="3"/><charset val="128"/><scheme val="minor"/></font><font><b/><i/><sz val="10"/><name val="Meiryo"/></font></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"/></border></borders><cellStyleXfs count="2"><xf/><xf fontId="1"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="1" quotePrefix="1"><alignment horizontal="center" textRotation="90"/><protection hidden="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment wrapText="true" indent="2"/></xf></cellXfs><cellStyles count="1"><cellStyle name="x" xfId="1"/></cellStyles><extLst><ext uri="u"/></extLst></styleSheet>`;

function opened() {
  const draft = new PackageDraft(foreignWorkbook({ 'xl/styles.xml': styles }));
  return { draft, styles: new StylesDraft(draft, 'xl/workbook.xml') };
}

/** The styles part after some looks were asked for, and the numbers they got. */
function laidOver(...wishes: readonly (readonly [base: number, style: CellStyle])[]) {
  const { draft, styles: book } = opened();
  const numbers = wishes.map(([base, style]) => book.overlay(base, { style }));
  book.save();
  return { numbers, xml: textParts(draft.toBytes())['xl/styles.xml'] ?? '' };
}

describe('the styles of a workbook edited in place', () => {
  it('keep the part to the letter when no look is new', () => {
    const { numbers, xml } = laidOver(
      [1, { bold: true, italic: true, horizontalAlignment: 'center', fontSize: 10 }],
      [2, { wrapText: true, indent: 2, verticalAlignment: 'bottom', unlocked: false }],
      [0, { bold: false, numberFormat: 'General' }],
      [1, { numberFormat: 'yyyy/m/d' }],
    );
    expect(numbers).toEqual([1, 2, 0, 1]);
    expect(xml).toBe(styles);
  });

  it('add a look after the others and keep all that the wish does not name', () => {
    const { numbers, xml } = laidOver([1, { fillColor: '#ff0000', bold: false }]);
    expect(numbers).toEqual([3]);
    expect(xml).toContain(
      '<xf numFmtId="14" fontId="2" fillId="2" borderId="0" xfId="1" quotePrefix="1" applyFont="1" applyFill="1"><alignment horizontal="center" textRotation="90"/><protection hidden="1"/></xf></cellXfs>',
    );
    expect(xml).toContain('<font><i/><sz val="10"/><name val="Meiryo"/></font></fonts>');
    expect(xml).toContain('<fonts count="3">');
    const [before = ''] = styles.split('</fonts>');
    expect(xml.startsWith(before.replace('<fonts count="2">', '<fonts count="3">'))).toBe(true);
  });

  it('give equal looks one number, also when they are asked for again', () => {
    const { draft, styles: book } = opened();
    const first = book.overlay(0, { style: { italic: true } });
    expect(book.overlay(0, { style: { italic: true } })).toBe(first);
    book.save();
    const again = new StylesDraft(draft, 'xl/workbook.xml');
    expect(again.overlay(0, { style: { italic: true } })).toBe(first);
    expect(again.overlay(first, { style: { italic: true } })).toBe(first);
  });

  it('name a chosen font without what belonged to the old one', () => {
    const { xml } = laidOver([0, { fontName: 'Meiryo UI', fontColor: '#0000ff' }]);
    expect(xml).toContain(
      '<font><sz val="10"/><color rgb="FF0000FF"/><name val="Meiryo UI"/></font></fonts>',
    );
  });

  it('set single sides of a border', () => {
    const { xml } = laidOver([0, { border: { top: { style: 'thin', color: '#00ff00' } } }]);
    expect(xml).toContain(
      '<border diagonalUp="1"><left/><right/><top style="thin"><color rgb="FF00FF00"/></top><bottom/><diagonal style="thin"/></border></borders>',
    );
  });

  it('take a number format that is there, and else the next free number', () => {
    const { xml } = laidOver(
      [0, { numberFormat: '0.0"件"' }],
      [0, { numberFormat: '#,##0' }],
      [0, { numberFormat: 'yyyy/mm/dd' }],
    );
    expect(xml).toContain('<xf numFmtId="170" fontId="0"');
    expect(xml).toContain('<xf numFmtId="3" fontId="0"');
    expect(xml).toContain('<xf numFmtId="171" fontId="0"');
    expect(xml).toContain('<numFmt numFmtId="171" formatCode="yyyy/mm/dd"/></numFmts>');
  });

  it('open a cell for typing and mark text that must stay text', () => {
    const { draft, styles: book } = opened();
    const number = book.overlay(0, { style: { unlocked: true }, quotePrefix: true });
    expect(book.overlay(number, { style: { unlocked: false }, quotePrefix: false })).not.toBe(0);
    book.save();
    const xml = textParts(draft.toBytes())['xl/styles.xml'];
    expect(xml).toContain(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1" quotePrefix="1"><protection locked="0"/></xf>',
    );
  });

  it('add differences for conditional formats before what comes after them', () => {
    const { draft, styles: book } = opened();
    expect(book.differenceOf({ bold: true, fillColor: '#ffee00' })).toBe(0);
    expect(book.differenceOf({ fontColor: '#ff0000' })).toBe(1);
    expect(book.differenceOf({ bold: true, fillColor: '#ffee00' })).toBe(0);
    book.save();
    const xml = textParts(draft.toBytes())['xl/styles.xml'];
    expect(xml).toContain(
      '</cellStyles><dxfs count="2"><dxf><font><b/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFFEE00"/></patternFill></fill></dxf><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs><extLst>',
    );
  });

  it('use the bags for check boxes that a workbook has', () => {
    const bags =
      '<FeaturePropertyBags xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><bag type="Other"/><bag type="XFComplement"><bagId k="Else">0</bagId></bag><bag type="XFComplements" extRef="XFComplementsMapperExtRef"><a k="MappedFeaturePropertyBags"><bagId>1</bagId></a></bag></FeaturePropertyBags>';
    const relations = textParts(foreignWorkbook({}))['xl/_rels/workbook.xml.rels'] ?? '';
    const draft = new PackageDraft(
      foreignWorkbook({
        'xl/styles.xml': styles,
        'xl/featurePropertyBag/featurePropertyBag.xml': bags,
        'xl/_rels/workbook.xml.rels': relations.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag" Target="featurePropertyBag/featurePropertyBag.xml"/></Relationships>',
        ),
      }),
    );
    const book = new StylesDraft(draft, 'xl/workbook.xml');
    const boxed = book.overlay(0, { checkbox: true });
    expect(book.overlay(boxed, { checkbox: true })).toBe(boxed);
    expect(book.overlay(boxed, { checkbox: false })).toBe(0);
    book.save();
    const parts = textParts(draft.toBytes());
    expect(parts['xl/featurePropertyBag/featurePropertyBag.xml']).toContain(
      '<bagId>1</bagId><bagId>5</bagId></a></bag><bag type="Checkbox"/><bag type="XFControls"><bagId k="CellControl">3</bagId></bag><bag type="XFComplement"><bagId k="XFControls">4</bagId></bag></FeaturePropertyBags>',
    );
    expect(parts['xl/styles.xml']).toContain('<xfpb:xfComplement i="1"/>');
  });
});
