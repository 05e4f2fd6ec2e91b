import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { excelBook } from './excel-book';
import { excelizeBook } from './excelize-book';
import { exceljsBook } from './exceljs-book';
import { libreOfficeBook } from './libreoffice-book';
import { openpyxlBook } from './openpyxl-book';
import { aSmallNetwork } from './small-network';

/** Who wrote a file of the corpus. */
export type CorpusName = 'LibreOffice' | 'openpyxl' | 'exceljs' | 'Excelize' | 'Excel';

/**
 * The parts that make each file worth having, as patterns. A writer that one day leaves one out
 * would make the comparison prove less without anybody noticing.
 */
export const corpusParts: Readonly<Record<CorpusName, readonly RegExp[]>> = {
  LibreOffice: [/media\/image\d+\.png/, /charts\/chart4\.xml/, /comments\d+\.xml/, /vmlDrawing/],
  openpyxl: [/media\/image2\.png/, /charts\/chart6\.xml/, /comments\/comment13\.xml/],
  exceljs: [/media\/image1\.png/, /comments\d+\.xml/, /tables\/table1\.xml/],
  Excelize: [
    ...[/media\/image\d+\.png/, /charts\/chart5\.xml/, /pivotTables\/pivotTable1\.xml/],
    ...[/pivotCacheDefinition1\.xml/, /slicers\/slicer1\.xml/, /slicerCaches\/slicerCache1\.xml/],
  ],
  Excel: [
    ...[/calcChain\.xml/, /threadedComments\//, /persons\//, /printerSettings2\.bin/],
    ...[/customXml\/item1\.xml/, /externalLink1\.xml/, /ctrlProp1\.xml/, /metadata\.xml/],
    ...[/docProps\/custom\.xml/, /media\/image7\.png/],
  ],
};

/**
 * The same small network as several programs save it, each with more on its sheets than Tsunagi
 * knows. Contents are the same every time; only stamps of the clock differ, which the writers put
 * into their packages.
 */
export async function makeCorpus(): Promise<Readonly<Record<CorpusName, Uint8Array>>> {
  const network = aSmallNetwork();
  const bytes = await writeWorkbook(network);
  const [libreOffice, openpyxl, excelize, exceljs] = await Promise.all([
    libreOfficeBook(bytes),
    openpyxlBook(bytes),
    excelizeBook(bytes),
    exceljsBook(network),
  ]);
  return {
    LibreOffice: libreOffice,
    openpyxl,
    exceljs,
    Excelize: excelize,
    Excel: excelBook(bytes, network),
  };
}
