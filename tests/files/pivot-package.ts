import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { customPivotFormats } from '../../shared/adapters/xlsx/pivots/pivot-formats';
import {
  pivotCacheDefinitionPart,
  pivotCacheRecordsPart,
} from '../../shared/adapters/xlsx/pivots/write-pivot-cache';
import { pivotTablePart } from '../../shared/adapters/xlsx/pivots/write-pivot-table';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { emptySheet, layOutPivot } from '../../shared/core/index';
import type {
  CellContent,
  PivotLayout,
  PivotModel,
  PivotSource,
  Scalar,
} from '../../shared/core/index';
import { relationships } from '../unit/xlsx/packages';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as a file: a table on the first sheet, then a sheet for each pivot over it. */
export async function workbookWithPivots(
  pivots: readonly PivotModel[],
  source: PivotSource,
): Promise<Uint8Array> {
  const layouts = pivots.map((pivot) => layOutPivot(pivot, source));
  const area = { row: 0, column: 0, rowCount: source.rows.length + 1, columnCount: 0 };
  const table = {
    name: pivots[0]?.sourceTable ?? '',
    area: { ...area, columnCount: source.titles.length },
    style: 'TableStyleLight9',
    bandedRows: true,
    filterButtons: true,
  };
  const rows = [source.titles, ...source.rows.map((row) => row.map(asContent))];
  const plain = await writeWorkbook({
    names: [],
    sheets: [
      { ...emptySheet('元データ'), rows, tables: [table] },
      ...pivots.map(({ name }, index) => ({
        ...emptySheet(name),
        rows: placedCells(layouts[index]!),
        styles: layouts[index]!.styles,
      })),
    ],
  });
  const parts = Object.fromEntries(
    Object.entries(unzipSync(plain)).map(([path, part]) => [path, strFromU8(part)]),
  );
  pivots.forEach((pivot, index) => {
    addPivot(parts, { pivot, source, layout: layouts[index]!, number: index + 1 });
  });
  addCaches(parts, pivots.length);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

// Only a formula gives the empty text.
function asContent(value: Scalar): CellContent {
  return value === '' ? { formula: '""', value } : value;
}

function placedCells({ area, cells }: PivotLayout): readonly (readonly CellContent[])[] {
  const left = Array.from({ length: area.column }, () => null);
  return [...Array.from({ length: area.row }, () => []), ...cells.map((row) => [...left, ...row])];
}

interface NumberedPivot {
  readonly pivot: PivotModel;
  readonly source: PivotSource;
  readonly layout: PivotLayout;
  readonly number: number;
}

function addPivot(
  parts: Record<string, string>,
  { pivot, source, layout, number }: NumberedPivot,
): void {
  const surroundings = {
    titles: source.titles,
    cacheId: number,
    formatIds: formatIds(parts['xl/styles.xml']!, pivot),
  };
  const cache = `pivotCacheDefinition${number}.xml`;
  const added = {
    [`xl/pivotCache/${cache}`]: pivotCacheDefinitionPart(pivot, layout, source),
    [`xl/pivotCache/pivotCacheRecords${number}.xml`]: pivotCacheRecordsPart(layout, source),
    [`xl/pivotTables/pivotTable${number}.xml`]: pivotTablePart(pivot, layout, surroundings),
    [`xl/pivotCache/_rels/${cache}.rels`]: relationships({
      rId1: ['pivotCacheRecords', `pivotCacheRecords${number}.xml`],
    }),
    [`xl/pivotTables/_rels/pivotTable${number}.xml.rels`]: relationships({
      rId1: ['pivotCacheDefinition', `../pivotCache/${cache}`],
    }),
    [`xl/worksheets/_rels/sheet${number + 1}.xml.rels`]: relationships({
      rId1: ['pivotTable', `../pivotTables/pivotTable${number}.xml`],
    }),
  };
  Object.assign(parts, added);
}

function formatIds(styles: string, pivot: PivotModel): ReadonlyMap<string, number> {
  const written = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
  const ids = new Map(written.map(([, id, code]) => [code!.replace(/&quot;/g, '"'), Number(id)]));
  return new Map(customPivotFormats(pivot).map((code) => [code, ids.get(code)!]));
}

function addCaches(parts: Record<string, string>, count: number): void {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const insert = (path: string, endTag: string, addition: readonly string[]) => {
    parts[path] = parts[path]!.replace(endTag, addition.join('') + endTag);
  };
  const links = numbers.map((number): [string, [string, string]] => [
    `rIdPivot${number}`,
    ['pivotCacheDefinition', `pivotCache/pivotCacheDefinition${number}.xml`],
  ]);
  const relations = relationships(Object.fromEntries(links));
  insert('xl/_rels/workbook.xml.rels', '</Relationships>', [
    relations.replace(/<\/?Relationships[^>]*>/g, ''),
  ]);
  insert('xl/workbook.xml', '</workbook>', [
    '<pivotCaches>',
    ...numbers.map((number) => `<pivotCache cacheId="${number}" r:id="rIdPivot${number}"/>`),
    '</pivotCaches>',
  ]);
  insert(
    '[Content_Types].xml',
    '</Types>',
    numbers.flatMap((number) => [
      override(`pivotCache/pivotCacheDefinition${number}`, 'pivotCacheDefinition'),
      override(`pivotCache/pivotCacheRecords${number}`, 'pivotCacheRecords'),
      override(`pivotTables/pivotTable${number}`, 'pivotTable'),
    ]),
  );
}

function override(path: string, type: string): string {
  return `<Override PartName="/xl/${path}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
}
