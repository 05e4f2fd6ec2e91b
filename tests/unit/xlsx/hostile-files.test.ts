import { strToU8, zipSync } from 'fflate';
import { inspectPackage } from '../../../shared/adapters/xlsx/package/preflight';
import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import type { Problem } from '../../../shared/core/index';
import { featureRichModel } from './feature-rich-model';
import { foreignParts, foreignWorkbook, worksheet } from './packages';

async function refusal(bytes: Uint8Array): Promise<Problem | undefined> {
  const reading = await readWorkbook(bytes);
  return reading.kind === 'refused' ? reading.problems[0] : undefined;
}

function expectRefusal(code: Problem['code'], reason: string): unknown {
  return expect.objectContaining({
    code,
    severity: 'error',
    values: expect.objectContaining({ reason }) as unknown,
  });
}

function sheetWith(inside: string): Uint8Array {
  return foreignWorkbook({ 'xl/worksheets/sheet1.xml': worksheet(inside) });
}

/** A zip whose central directory claims this size for every entry. */
function claimingSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe('files that are no workbook', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['text', strToU8('企業名,電話番号\n甲,03-0000-0000\n'), 'not-zip'],
    [
      'another zip',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'not-office',
    ],
    [
      'a document',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<d/>') }),
      'no-workbook',
    ],
    [
      'an old .xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old-format',
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await refusal(bytes)).toEqual(expectRefusal('file-not-workbook', reason));
  });

  it('asks for the password to be taken off when Excel encrypted the file', async () => {
    const name = strToU8('EncryptedPackage'.replace(/\B/g, '\0'));
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name]);
    expect(await refusal(bytes)).toEqual(expectRefusal('file-encrypted', 'password'));
  });

  it('refuses an encrypted zip entry', async () => {
    const bytes = foreignWorkbook({});
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(await refusal(bytes)).toEqual(expectRefusal('file-encrypted', 'zip'));
  });
});

describe('files that are broken', () => {
  it.each([0.5, 0.9, 0.99])('refuses a file cut at %s of its length', async (part) => {
    const bytes = await writeWorkbook(featureRichModel);
    expect(await refusal(bytes.subarray(0, bytes.length * part))).toEqual(
      expectRefusal('file-damaged', 'truncated'),
    );
  });

  it('refuses a file with flipped bytes instead of reading wrong data', async () => {
    const bytes = foreignWorkbook({});
    const at = 40 + '[Content_Types].xml'.length;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await refusal(bytes)).toEqual(expectRefusal('file-damaged', 'checksum'));
  });

  it('refuses markup that does not close', async () => {
    const bytes = foreignWorkbook({ 'xl/workbook.xml': '<workbook><sheets>' });
    expect(await refusal(bytes)).toEqual(expectRefusal('file-damaged', 'markup'));
  });

  it('refuses a cell outside of every sheet', async () => {
    const bytes = sheetWith('<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>');
    expect(await refusal(bytes)).toEqual(expectRefusal('file-damaged', 'content'));
  });

  it('refuses a sheet whose part is missing', async () => {
    const parts = Object.entries(binary(foreignParts({})));
    const bytes = zipSync(Object.fromEntries(parts.filter(([path]) => !path.includes('sheet1'))));
    expect(await refusal(bytes)).toEqual(expectRefusal('file-damaged', 'sheet-missing'));
  });
});

describe('files built to do harm', () => {
  it('refuses a compression bomb from its table of contents', () => {
    const bytes = zipSync({
      ...binary(foreignParts({})),
      'xl/bomb.xml': new Uint8Array(20_000_000),
    });
    const started = performance.now();
    const inspection = inspectPackage(bytes);
    expect(performance.now() - started).toBeLessThan(50);
    expect(inspection).toEqual({
      kind: 'refused',
      problems: [expectRefusal('file-unsafe', 'compression-bomb')],
    });
  });

  it('refuses what unpacks to more than any workbook', () => {
    const bytes = claimingSize(foreignWorkbook({}), 0x7fffffff);
    expect(inspectPackage(bytes)).toEqual({
      kind: 'refused',
      problems: [expectRefusal('file-too-large', 'unpacked')],
    });
  });

  it('stops unpacking an entry that is larger than it claims', async () => {
    const bomb = zipSync({
      ...binary(foreignParts({})),
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
    });
    const started = performance.now();
    expect(await refusal(claimingSize(bomb, 1000))).toEqual(
      expectRefusal('file-damaged', 'checksum'),
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('refuses 21 million cells in a small file', () => {
    const row = `<row>${'<c/>'.repeat(1000)}</row>`;
    const bytes = sheetWith(`<sheetData>${row.repeat(21_000)}</sheetData>`);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(inspectPackage(bytes)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'file-unsafe' }],
    });
  });

  it('refuses more cells than can be held', async () => {
    // Different numbers keep the file from looking like a compression bomb.
    const cells = Array.from(
      { length: 5000 },
      (_, index) => `<c><v>${String((index * 7919) % 9973)}</v></c>`,
    );
    const sheet = worksheet(`<sheetData>${`<row>${cells.join('')}</row>`.repeat(620)}</sheetData>`);
    const bytes = zipSync(binary(foreignParts({ 'xl/worksheets/sheet1.xml': sheet })), {
      level: 1,
    });
    expect(await refusal(bytes)).toEqual(expectRefusal('file-too-large', 'cells'));
  });

  it('refuses two cells that span a whole sheet', async () => {
    const bytes = sheetWith(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    expect(await refusal(bytes)).toEqual(expectRefusal('file-too-large', 'grid'));
  });

  it.each([
    ['external entities', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['entities within entities', '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'],
    ['a type behind a comment', `<!--${' '.repeat(20_000)}--><!DOCTYPE d>`],
  ])('refuses %s', async (_, prolog) => {
    const bytes = foreignWorkbook({
      'xl/worksheets/sheet1.xml': prolog + worksheet('<sheetData/>'),
    });
    expect(await refusal(bytes)).toEqual(expectRefusal('file-unsafe', 'document-type'));
  });

  it.each(['xl/../../evil.xml', '/etc/passwd', 'xl\\evil.xml'])(
    'refuses the part name %s',
    async (path) => {
      expect(await refusal(foreignWorkbook({ [path]: '<x/>' }))).toEqual(
        expectRefusal('file-unsafe', 'part-name'),
      );
    },
  );

  it('refuses two parts of one name', async () => {
    expect(await refusal(foreignWorkbook({ 'XL/workbook.xml': '<x/>' }))).toEqual(
      expectRefusal('file-unsafe', 'duplicate-part'),
    );
  });

  it('refuses elements nested deeper than any real file', async () => {
    const bytes = foreignWorkbook({ 'xl/workbook.xml': '<w>'.repeat(100_000) });
    expect(await refusal(bytes)).toEqual(expectRefusal('file-damaged', 'markup'));
  });

  it('reads whole-sheet merges, validations and names without filling the sheet', async () => {
    const started = performance.now();
    const reading = await readWorkbook(
      foreignWorkbook({
        'xl/worksheets/sheet1.xml': worksheet(
          '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols><sheetData/>' +
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
            '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        ),
      }),
    );
    expect(performance.now() - started).toBeLessThan(1000);
    const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
    expect(reading).toMatchObject({
      kind: 'read',
      model: { sheets: [{ merges: [whole], validations: [{ area: whole }] }] },
    });
  });

  it('refuses one sheet under many names, which would be read again for each', async () => {
    const sheets = ['A', 'B']
      .map((name) => `<sheet name="${name}" sheetId="1" r:id="rId1"/>`)
      .join('');
    const workbook = foreignParts({})['xl/workbook.xml']?.replace(/<sheet .*?\/>/, sheets) ?? '';
    expect(await refusal(foreignWorkbook({ 'xl/workbook.xml': workbook }))).toEqual(
      expectRefusal('file-unsafe', 'shared-part'),
    );
  });

  it('refuses a long formula shared by very many cells', async () => {
    const slaves = '<c><f t="shared" si="0"/></c>'.repeat(200);
    const first = `<row r="1"><c><f t="shared" si="0" ref="A1:A9">"${'a'.repeat(8000)}"</f></c></row>`;
    const bytes = sheetWith(`<sheetData>${first}${`<row>${slaves}</row>`.repeat(30)}</sheetData>`);
    expect(await refusal(bytes)).toEqual(expectRefusal('file-too-large', 'formulas'));
  });

  it('reads thousands of overlapping column definitions at once', async () => {
    const started = performance.now();
    const columns = '<col min="2" max="16383" width="9" customWidth="1"/>'.repeat(50_000);
    await readWorkbook(sheetWith(`<cols>${columns}</cols><sheetData/>`));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

function binary(parts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}
