import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookModel } from '../../core/index';
import { defaultFont } from './write/default-font';
import { estimateRowHeights } from './write/estimate-row-heights';
import { toFileFormula } from './formulas/formula-file-form';
import { postProcess } from './write/post-process';
import { chartPart } from './write/write-chart';
import { drawingPart } from './write/write-drawing';
import { printNames, toFileSheet } from './write/write-sheet';
import { tablePart } from './write/write-table';

/**
 * Writes a model as an .xlsx file. The same model always gives the same bytes.
 *
 * The file asks Excel to recalculate when it opens; until then, and in viewers that never do, the
 * last known results stand. Pivots are left out (`xlsxCapabilities`). A model in which
 * `findUnwritable` finds something would give a file that Excel has to repair: ask it first.
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const estimates = model.sheets.map(estimateRowHeights);
  const written = await writeXlsx({
    sheets: model.sheets.map((sheet, index) => toFileSheet(sheet, estimates[index] ?? new Map())),
    defaultFont,
    activeSheet: Math.max(
      0,
      model.sheets.findIndex(({ visibility }) => visibility === 'visible'),
    ),
    namedRanges: [
      ...model.names.map(({ name, refersTo }) => ({ name, range: toFileFormula(refersTo) })),
      ...model.sheets.flatMap(printNames),
    ],
  });
  return postProcess(written, ownParts(model), estimates);
}

// The library numbers tables and charts through the whole workbook, and drawings by sheet.
function ownParts(model: WorkbookModel): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let tables = 0;
  let charts = 0;
  model.sheets.forEach((sheet, index) => {
    for (const table of sheet.tables) {
      tables += 1;
      parts.set(`xl/tables/table${String(tables)}.xml`, tablePart(sheet, table, tables));
    }
    if (sheet.charts.length > 0) {
      parts.set(`xl/drawings/drawing${String(index + 1)}.xml`, drawingPart(sheet.charts));
    }
    for (const chart of sheet.charts) {
      charts += 1;
      parts.set(`xl/charts/chart${String(charts)}.xml`, chartPart(model, chart));
    }
  });
  return parts;
}
