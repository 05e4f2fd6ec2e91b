import { editNotes } from '../../../../shared/adapters/xlsx/edit/parts/edit-notes';
import { PackageDraft } from '../../../../shared/adapters/xlsx/package/package-draft';
import { writeWorkbook } from '../../../../shared/adapters/xlsx/write-workbook';
import { applyToModel, emptySheet } from '../../../../shared/core/index';
import type { NoteModel } from '../../../../shared/core/index';
import { featureRichModel } from '../feature-rich-model';
import { foreignWorkbook, relationships, worksheet } from '../packages';
import { changedParts, changeTwice, partText, readModel } from './drafts';

const SHEET = '案件 一覧';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const yamada =
  '<comment ref="B2" authorId="0" shapeId="0" xr:uid="{1}"><text><r><rPr><b/><sz val="9"/></rPr><t>山田:</t></r><r><rPr><i/></rPr><t xml:space="preserve">\n要確認</t></r></text></comment>';
const sato = '<comment ref="D9" authorId="1"><text><t>佐藤のメモ</t></text></comment>';

// Excel closes no <br> here, and numbers shapes in a block of this sheet's own.
const yamadaShape =
  '<v:shape id="_x0000_s2050" type="#_x0000_t202" style=\'visibility:hidden\'><v:textbox><div>一行目<br>二行目</div></v:textbox>' +
  '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>\r\n    2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
const button =
  '<v:shape id="Button_x0020_1" o:spid="_x0000_s2051"><v:textbox><div>押す<br></div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>1, 2, 3, 4, 5, 6, 7, 8</x:Anchor></x:ClientData></v:shape>';
const satoShape =
  '<v:shape id="_x0000_s2052" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>8</x:Row><x:Column>3</x:Column></x:ClientData></v:shape>';
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shapetype id="_x0000_t202"/>' +
  `${yamadaShape}${button}${satoShape}</xml>`;

function excelBook(more: Readonly<Record<string, string>> = {}): Uint8Array {
  return foreignWorkbook({
    'xl/worksheets/sheet1.xml': worksheet('<sheetData/><legacyDrawing r:id="rId7"/><extLst/>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships({
      rId7: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      rId9: ['comments', '../comments4.xml'],
    }),
    'xl/comments4.xml': `<comments xmlns="${MAIN}"><authors><author>山田</author><author>佐藤</author></authors><commentList>${yamada}${sato}</commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': vml,
    ...more,
  });
}

function setNotes(bytes: Uint8Array, notes: readonly NoteModel[], sheet = 'Sheet1'): Uint8Array {
  return changeTwice(bytes, (book) => {
    editNotes(book.sheet(sheet), notes);
  });
}

const note = (row: number, column: number, text: string): NoteModel => ({ row, column, text });

describe('notes in a file', () => {
  it('say what the model says after the same step, whatever characters they hold', async () => {
    const notes = [
      note(2, 1, '企業の略称も可'),
      note(0, 0, ' 前後の空白 \n_x0041_ <&"> 𠮷\u0007'),
      note(6, 5, '後'),
      note(6, 5, '後の後'),
      note(99, 16383, '右端'),
    ];
    const bytes = setNotes(await writeWorkbook(featureRichModel), notes, SHEET);
    const wanted = applyToModel(featureRichModel, {
      steps: [{ kind: 'setNotes', sheet: SHEET, notes }],
    });
    expect((await readModel(bytes)).sheets[1]!.notes).toEqual(wanted.sheets[1]!.notes);
  });

  it('come to a sheet that has none, and all go again without a trace', async () => {
    const empty = await writeWorkbook({ names: [], sheets: [emptySheet('空')] });
    const noted = setNotes(empty, [note(3, 2, 'あ')], '空');
    expect((await readModel(noted)).sheets[0]!.notes).toEqual([note(3, 2, 'あ')]);
    expect(changedParts(empty, noted)).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    const cleared = setNotes(noted, [note(3, 2, '')], '空');
    expect(new PackageDraft(cleared).paths().filter((path) => /comments|vml/.test(path))).toEqual(
      [],
    );
    expect(partText(cleared, 'xl/worksheets/sheet1.xml')).not.toContain('legacyDrawing');
  });

  it('change nothing when they are there already, or are to go and are not there', () => {
    const bytes = excelBook();
    expect(setNotes(bytes, [note(1, 1, '山田:\n要確認'), note(5, 5, '')])).toBe(bytes);
  });

  it('stand in the order of cells between those of others, who keep theirs to the letter', () => {
    const bytes = setNotes(excelBook(), [note(4, 0, '新'), note(20, 0, '末')]);
    const comments = partText(bytes, 'xl/comments4.xml');
    expect(comments).toContain(
      '<authors><author>山田</author><author>佐藤</author><author/></authors>',
    );
    expect(comments).toContain(yamada);
    expect(comments).toContain(sato);
    expect(
      [...comments.matchAll(/ref="(\w+)" authorId="(\d)"/g)].map((found) => found.slice(1)),
    ).toEqual([
      ['B2', '0'],
      ['A5', '2'],
      ['D9', '1'],
      ['A21', '2'],
    ]);
  });

  it('keep their author and their look when the text changes', () => {
    const bytes = setNotes(excelBook(), [note(1, 1, '済み')]);
    expect(partText(bytes, 'xl/comments4.xml')).toContain(
      '<comment ref="B2" authorId="0" shapeId="0" xr:uid="{1}"><text><r><rPr><i/></rPr><t>済み</t></r></text></comment>',
    );
    // Somebody chose the size of this box.
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toBe(vml);
  });

  it('get boxes beside those of others in a drawing that is no well-formed XML', () => {
    const bytes = setNotes(excelBook(), [note(4, 0, '新')]);
    const drawing = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    const end = vml.length - '</xml>'.length;
    expect(drawing.slice(0, end)).toBe(vml.slice(0, end));
    expect(drawing.slice(end)).toMatch(
      /^<v:shape id="_x0000_s2053" type="#_x0000_t202" .*<x:Row>4<\/x:Row><x:Column>0<\/x:Column><\/x:ClientData><\/v:shape><\/xml>$/,
    );
  });

  it('take only their own boxes along when they go', () => {
    const bytes = setNotes(excelBook(), [note(1, 1, ''), note(8, 3, '')]);
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).toBe(
      vml.replace(yamadaShape, '').replace(satoShape, ''),
    );
    expect(new PackageDraft(bytes).has('xl/comments4.xml')).toBe(false);
  });

  it('get boxes in drawings that declare their vocabularies piece by piece', async () => {
    const drawing =
      '<xml><ns0:shapelayout xmlns:ns0="urn:schemas-microsoft-com:office:office"><ns0:idmap data="1"/></ns0:shapelayout>' +
      '<ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" id="_x0000_s1026"><ns2:ClientData xmlns:ns2="urn:schemas-microsoft-com:office:excel" ObjectType="Note">' +
      '<ns2:Row>1</ns2:Row><ns2:Column>1</ns2:Column></ns2:ClientData></ns0:shape></xml>';
    const book = excelBook({ 'xl/drawings/vmlDrawing1.vml': drawing });
    const bytes = setNotes(book, [note(1, 1, ''), note(0, 0, '新')]);
    const changed = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(changed).not.toContain('_x0000_s1026');
    expect(changed).toContain('<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o=');
    expect(changed).toContain('<v:shapetype xmlns:v=');
    expect((await readModel(bytes)).sheets[0]!.notes).toContainEqual(note(0, 0, '新'));
  });

  it('number their boxes where no other sheet does', () => {
    const full = vml.replace('_x0000_s2052', '_x0000_s3071');
    const other = vml.replace('data="2"', 'data="1,5"');
    const book = excelBook({
      'xl/drawings/vmlDrawing1.vml': full,
      'xl/drawings/vmlDrawing2.vml': other,
    });
    const bytes = setNotes(book, [note(4, 0, '新'), note(5, 0, '新')]);
    const drawing = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(drawing).toContain('data="2,6"');
    expect(drawing.match(/_x0000_s6\d+/g)).toEqual(['_x0000_s6145', '_x0000_s6146']);
  });

  it('are left alone on cells with a conversation', () => {
    const conversation =
      '<ThreadedComments><threadedComment ref="B2" id="{1}"><text>会話</text></threadedComment></ThreadedComments>';
    const book = excelBook({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships({
        rId7: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        rId8: ['threadedComment', '../threadedComments/threadedComment1.xml'],
        rId9: ['comments', '../comments4.xml'],
      }),
      'xl/threadedComments/threadedComment1.xml': conversation,
    });
    expect(setNotes(book, [note(1, 1, '上書き')])).toBe(book);
    expect(partText(setNotes(book, [note(8, 3, '')]), 'xl/comments4.xml')).toContain(yamada);
  });
});

function boxOf(bytes: Uint8Array): { left: number; rows: number; top: number } {
  const anchor =
    /<x:Anchor>([^<]*)</.exec(partText(bytes, 'xl/drawings/vmlDrawing1.vml'))?.[1] ?? '';
  const [left = 0, , top = 0, , , , bottom = 0] = anchor.split(',').map(Number);
  return { left, top, rows: bottom - top };
}

describe('the box of a note', () => {
  const short = note(3, 2, '短い');
  const long = note(3, 2, 'とても長い説明が続きます。'.repeat(20));

  it('grows and shrinks with its text', async () => {
    const empty = await writeWorkbook({ names: [], sheets: [emptySheet('S')] });
    const small = setNotes(empty, [short], 'S');
    const large = setNotes(small, [long], 'S');
    expect(boxOf(small)).toMatchObject({ left: 3, top: 2 });
    expect(boxOf(large).rows).toBeGreaterThan(boxOf(small).rows * 2);
    expect(boxOf(setNotes(large, [short], 'S'))).toEqual(boxOf(small));
  });

  it('stays as somebody drew it', async () => {
    const empty = await writeWorkbook({ names: [], sheets: [emptySheet('S')] });
    const drawn = changeTwice(setNotes(empty, [short], 'S'), ({ draft }) => {
      const text = partText(setNotes(empty, [short], 'S'), 'xl/drawings/vmlDrawing1.vml');
      const moved = text.replace(/<x:Anchor>[^<]*/, '<x:Anchor>9, 0, 9, 0, 12, 0, 12, 0');
      draft.put('xl/drawings/vmlDrawing1.vml', new TextEncoder().encode(moved));
    });
    expect(boxOf(setNotes(drawn, [long], 'S'))).toEqual({ left: 9, top: 9, rows: 3 });
  });

  it('is as wide on narrow columns as on wide ones', async () => {
    const widthOf = async (width: number) => {
      const widths = Object.fromEntries(Array.from({ length: 60 }, (_, column) => [column, width]));
      const sheet = { ...emptySheet('S'), columnWidths: widths };
      const bytes = setNotes(await writeWorkbook({ names: [], sheets: [sheet] }), [short], 'S');
      const drawing = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
      const anchor = /<x:Anchor>([^<]*)</.exec(drawing)?.[1] ?? '';
      const [left = 0, start = 0, , , right = 0, end = 0] = anchor.split(',').map(Number);
      return (right - left) * Math.round((width + 0.7109375) * 7) + end - start;
    };
    expect(await widthOf(3)).toBe(240);
    expect(await widthOf(50)).toBe(240);
  });
});
