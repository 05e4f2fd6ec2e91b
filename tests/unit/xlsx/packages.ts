import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a small workbook as another program might write it. Parts given win over the plain ones. */
export function foreignParts(parts: Readonly<Record<string, string>>): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
      rId3: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/worksheets/sheet1.xml': worksheet('<sheetData/>'),
    ...parts,
  };
}

/** A foreign workbook as bytes. */
export function foreignWorkbook(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipText(foreignParts(parts));
}

/** A worksheet part with this inside. */
export function worksheet(inside: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</worksheet>`;
}

/** A relationships part: id to type and target. */
export function relationships(all: Readonly<Record<string, readonly [string, string]>>): string {
  const entries = Object.entries(all).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/** Text parts as a zip. */
function zipText(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

/** The parts of a written file as text. */
export function textParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
}
