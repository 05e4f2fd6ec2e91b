const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Types of relationships, as Excel writes them. */
export const relationshipTypes = {
  worksheet: `${office}/worksheet`,
  calcChain: `${office}/calcChain`,
  metadata: `${office}/sheetMetadata`,
  customXml: `${office}/customXml`,
  customXmlProperties: `${office}/customXmlProps`,
  customProperties: `${office}/custom-properties`,
  externalLink: `${office}/externalLink`,
  externalPath: `${office}/externalLinkPath`,
  printerSettings: `${office}/printerSettings`,
  drawing: `${office}/drawing`,
  image: `${office}/image`,
  vmlDrawing: `${office}/vmlDrawing`,
  comments: `${office}/comments`,
  hyperlink: `${office}/hyperlink`,
  control: `${office}/ctrlProp`,
  threadedComment: `${microsoft}/2017/10/relationships/threadedComment`,
  person: `${microsoft}/2017/10/relationships/person`,
} as const;

/** Types of parts. */
export const partTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  calcChain: `${spreadsheet}.calcChain+xml`,
  metadata: `${spreadsheet}.sheetMetadata+xml`,
  comments: `${spreadsheet}.comments+xml`,
  externalLink: `${spreadsheet}.externalLink+xml`,
  printerSettings: `${spreadsheet}.printerSettings`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  control: 'application/vnd.ms-excel.controlproperties+xml',
  threadedComment: 'application/vnd.ms-excel.threadedcomments+xml',
  person: 'application/vnd.ms-excel.person+xml',
} as const;

/** Namespaces by their usual prefix. */
export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  r: office,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  x14: `${microsoft}/spreadsheetml/2009/9/main`,
  x14ac: `${microsoft}/spreadsheetml/2009/9/ac`,
  x15: `${microsoft}/spreadsheetml/2010/11/main`,
  x15ac: `${microsoft}/spreadsheetml/2010/11/ac`,
  xr: `${microsoft}/spreadsheetml/2014/revision`,
  xm: `${microsoft}/excel/2006/main`,
  threaded: `${microsoft}/spreadsheetml/2018/threadedcomments`,
} as const;

/** The first line of a part, ended as Excel ends it. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
