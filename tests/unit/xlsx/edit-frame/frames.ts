import { readWorkbook } from '../../../../shared/adapters/xlsx/read-workbook';
import {
  parseXml,
  serializeXml,
  type XmlElement,
} from '../../../../shared/adapters/xlsx/xml/xml-tree';
import { parseAreaAddress, type Area, type SheetModel } from '../../../../shared/core/index';
import { strToU8, zipSync } from 'fflate';
import { foreignWorkbook, relationships } from '../packages';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet's part without cells, with this inside. */
export function frameOf(inside: string): XmlElement {
  return parseXml(`<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</worksheet>`);
}

/** The same for a program that writes every tag of the sheet with the prefix `x:`. */
export function prefixedFrameOf(inside: string): XmlElement {
  return parseXml(`<x:worksheet xmlns:x="${MAIN}" xmlns:r="${RELATIONS}">${inside}</x:worksheet>`);
}

/** What stands inside a sheet, as text. */
export function insideOf(frame: XmlElement): string {
  return serializeXml(frame).replace(/^<[^>]*>|<\/[^<>]*>$/g, '');
}

/** The frame after a trip through its text, as a second run would find it. */
export function reopened(frame: XmlElement): XmlElement {
  return parseXml(serializeXml(frame));
}

/** The area of an address. */
export function area(address: string): Area {
  const found = parseAreaAddress(address);
  if (found === null) throw new Error(address);
  return found;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A whole and valid workbook whose first sheet has this frame; `dxfs` are its difference styles. */
export function workbookWith(frame: XmlElement, dxfs: string): Uint8Array {
  const types = { workbook: 'sheet.main', 'worksheets/sheet1': 'worksheet', styles: 'styles' };
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="案件 一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><dxfs>${dxfs}</dxfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': serializeXml(frame),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

/** The model of a workbook whose only sheet has this frame; `dxfs` are its difference styles. */
export async function readFrame(frame: XmlElement, dxfs = ''): Promise<SheetModel> {
  const styles = `<styleSheet xmlns="${MAIN}"><dxfs>${dxfs}</dxfs></styleSheet>`;
  const reading = await readWorkbook(
    foreignWorkbook({
      'xl/worksheets/sheet1.xml': serializeXml(frame),
      'xl/styles.xml': styles,
    }),
  );
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model.sheets[0]!;
}
