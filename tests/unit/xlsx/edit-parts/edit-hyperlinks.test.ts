import { editHyperlinks } from '../../../../shared/adapters/xlsx/edit/parts/edit-hyperlinks';
import { writeWorkbook } from '../../../../shared/adapters/xlsx/write-workbook';
import { applyToModel, emptySheet } from '../../../../shared/core/index';
import type { HyperlinkModel } from '../../../../shared/core/index';
import { featureRichModel } from '../feature-rich-model';
import { foreignWorkbook, worksheet } from '../packages';
import { changedParts, changeTwice, partText, readModel } from './drafts';

const SHEET = '案件 一覧';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_PATH = 'xl/worksheets/sheet1.xml';
const RELATIONS_PATH = 'xl/worksheets/_rels/sheet1.xml.rels';

function foreignLinks(
  links: string,
  targets: Readonly<Record<string, string>> = {},
  more = '',
): Uint8Array {
  const external = Object.entries(targets).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  return foreignWorkbook({
    [SHEET_PATH]: worksheet(`<sheetData/>${more}<hyperlinks>${links}</hyperlinks><pageMargins/>`),
    [RELATIONS_PATH]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external.join('')}</Relationships>`,
  });
}

function setLinks(
  bytes: Uint8Array,
  links: readonly HyperlinkModel[],
  sheet = 'Sheet1',
): Uint8Array {
  return changeTwice(bytes, (book) => {
    editHyperlinks(book.sheet(sheet), links);
  });
}

function linksOf(bytes: Uint8Array): string {
  return /<hyperlinks>(.*)<\/hyperlinks>/s.exec(partText(bytes, SHEET_PATH))?.[1] ?? '';
}

const link = (row: number, column: number, target: string): HyperlinkModel => ({
  row,
  column,
  target,
});

describe('links in a file', () => {
  it('say what the model says after the same step', async () => {
    const hyperlinks = [
      { ...link(0, 0, 'https://example.jp/新?a="1"&b=<2>'), tooltip: '"外"へ' },
      link(3, 0, "'設定''値'!A2"),
      link(4, 0, ''),
      link(5, 0, 'tel:03-0000-0000'),
      link(9, 9, 'kpi_1'),
    ];
    const bytes = setLinks(await writeWorkbook(featureRichModel), hyperlinks, SHEET);
    const wanted = applyToModel(featureRichModel, {
      steps: [{ kind: 'setHyperlinks', sheet: SHEET, hyperlinks }],
    });
    expect((await readModel(bytes)).sheets[1]!.hyperlinks).toEqual(wanted.sheets[1]!.hyperlinks);
  });

  it('come to a sheet that has none, and all go again with their relationships', async () => {
    const empty = await writeWorkbook({ names: [], sheets: [emptySheet('空')] });
    const linked = setLinks(empty, [link(0, 0, 'https://example.jp/')], '空');
    expect(partText(linked, RELATIONS_PATH)).toContain('TargetMode="External"');
    const cleared = setLinks(linked, [link(0, 0, '')], '空');
    expect(partText(cleared, SHEET_PATH)).not.toContain('hyperlink');
    expect(partText(cleared, RELATIONS_PATH)).not.toContain('<Relationship ');
  });

  it('are the same ones in every way that programs write them', () => {
    const bytes = foreignLinks(
      `<hyperlink ref="A1" location="#Sheet1!A9" tooltip="" display="ここ"/><hyperlink xmlns:q="${RELATIONS}" ref="B1" q:id="rId1"/><hyperlink ref="C1" r:id="rId2"/>`,
      { rId1: 'https://example.jp/', rId2: '#Sheet1!A1' },
    );
    const links = [
      link(0, 0, 'Sheet1!A9'),
      link(0, 1, 'https://example.jp/'),
      link(0, 2, 'Sheet1!A1'),
    ];
    expect(setLinks(bytes, links)).toBe(bytes);
  });

  it('leave those of other cells, and what else a link says, to the letter', () => {
    const other = '<hyperlink  ref="B9" r:id="rId1" tooltip="残す" xr:uid="{9}"/>';
    const bytes = foreignLinks(
      `${other}<hyperlink ref="A1" r:id="rId2" display="表示" tooltip="古い" xr:uid="{1}"/>`,
      { rId1: 'https://a.jp/', rId2: 'https://b.jp/' },
    );
    const changed = setLinks(bytes, [link(0, 0, 'Sheet1!A9')]);
    expect(linksOf(changed)).toBe(
      `${other}<hyperlink ref="A1" display="表示" xr:uid="{1}" location="Sheet1!A9"/>`,
    );
    expect(partText(changed, RELATIONS_PATH)).toContain('https://a.jp/');
    expect(partText(changed, RELATIONS_PATH)).not.toContain('https://b.jp/');
    expect(changedParts(bytes, changed)).toEqual([RELATIONS_PATH, SHEET_PATH]);
  });

  it('keep a relationship that another link uses too', () => {
    const bytes = foreignLinks(
      '<hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" r:id="rId1"/>',
      {
        rId1: 'https://a.jp/',
      },
    );
    expect(partText(setLinks(bytes, [link(0, 0, '')]), RELATIONS_PATH)).toContain('https://a.jp/');
  });

  it('cut only the named cells out of a link that covers more', () => {
    const bytes = foreignLinks('<hyperlink ref="A1:B3" location="Sheet1!Z1" xr:uid="{1}"/>');
    const changed = setLinks(bytes, [
      link(0, 0, 'https://a.jp/'),
      link(2, 1, ''),
      link(1, 0, 'Sheet1!Z1'),
    ]);
    expect(linksOf(changed)).toBe(
      '<hyperlink ref="B1" location="Sheet1!Z1" xr:uid="{1}"/><hyperlink ref="A2:B2" location="Sheet1!Z1"/>' +
        '<hyperlink ref="A3" location="Sheet1!Z1"/><hyperlink ref="A1" r:id="rId1"/>',
    );
  });

  it('change as one on cells that are merged', () => {
    const bytes = foreignLinks(
      '<hyperlink ref="A1:C1" location="Sheet1!Z1"/>',
      {},
      '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    );
    expect(linksOf(setLinks(bytes, [link(0, 0, 'Sheet1!Z2')]))).toBe(
      '<hyperlink ref="A1:C1" location="Sheet1!Z2"/>',
    );
  });

  it('name their relationships also where the sheet does not declare how', async () => {
    const plain = worksheet('<sheetData/>').replace(/ xmlns:r="[^"]*"/, '');
    const bytes = setLinks(foreignWorkbook({ [SHEET_PATH]: plain }), [link(0, 0, 'https://a.jp/')]);
    expect(linksOf(bytes)).toBe(`<hyperlink ref="A1" xmlns:r="${RELATIONS}" r:id="rId1"/>`);
    expect((await readModel(bytes)).sheets[0]!.hyperlinks).toEqual([link(0, 0, 'https://a.jp/')]);
  });
});
