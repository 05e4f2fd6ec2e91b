import { strToU8 } from 'fflate';
import { addPart, addRelationship, setDefaultContentType } from '../package/edit-relationships';
import { PackageDraft } from '../package/package-draft';
import { XML_DECLARATION } from '../xml/xml-tree';
import { themeXml } from './theme';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

// No date and no person: the same workbook always gives the same file, and nothing tells who made it.
const CORE = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"/>`;
const APP =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tsunagi</Application></Properties>';
// Excel computes every formula when it opens the file; until then the stored results stand.
const WORKBOOK = [
  `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}">`,
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15840"/></bookViews>',
  '<sheets/><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>',
].join('');

/** A package with everything that a workbook needs beside its sheets. */
export function blankPackage(): PackageDraft {
  const draft = new PackageDraft();
  const add = (path: string, contentType: string, xml: string) => {
    addPart(draft, { path, contentType, content: strToU8(XML_DECLARATION + xml) });
  };
  setDefaultContentType(draft, 'xml', 'application/xml');
  setDefaultContentType(draft, 'rels', 'application/vnd.openxmlformats-package.relationships+xml');
  add('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`, WORKBOOK);
  add('xl/theme/theme1.xml', `${OFFICE}.theme+xml`, themeXml);
  add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', CORE);
  add('docProps/app.xml', `${OFFICE}.extended-properties+xml`, APP);
  addRelationship(draft, '', { type: 'officeDocument', target: 'xl/workbook.xml' });
  addRelationship(draft, '', {
    type: `${PACKAGE}/relationships/metadata/core-properties`,
    target: 'docProps/core.xml',
  });
  addRelationship(draft, '', { type: 'extended-properties', target: 'docProps/app.xml' });
  addRelationship(draft, 'xl/workbook.xml', { type: 'theme', target: 'xl/theme/theme1.xml' });
  return draft;
}
