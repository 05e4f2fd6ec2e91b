import type { PageSetup, SheetModel } from '../../../../shared/core/index';
import { joinSections } from '../../../fakes/excel/models/header-sections';
import { areaOrNull, areaProperties } from './area-of-range';
import type { Pending } from './pending';
import { cellRange } from './read-cells';
import type { SheetScope } from './scope';

/** Which rows and columns stay when the sheet scrolls. */
export function askFrozen({ freezePanes }: Excel.Worksheet): Pending<SheetModel['frozen']> {
  const location = freezePanes.getLocationOrNullObject().load(areaProperties);
  return () => {
    const area = areaOrNull(location);
    if (area === null) return { rows: 0, columns: 0 };
    // Whole rows freeze no column, and the other way round.
    return {
      rows: area.rowCount >= 1_048_576 ? 0 : area.rowCount,
      columns: area.columnCount >= 16_384 ? 0 : area.columnCount,
    };
  };
}

/** The sizes of the rows and columns in question. */
export function askSizes(
  sheet: Excel.Worksheet,
  { rows, columns }: Pick<SheetScope, 'rows' | 'columns'>,
): Pending<Pick<SheetModel, 'columnWidths' | 'rowHeights'>> {
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const widths = columns.map((column) =>
    cellRange(sheet, { ...cell, column }).load('format/columnWidth'),
  );
  const heights = rows.map((row) => cellRange(sheet, { ...cell, row }).load('format/rowHeight'));
  return () => ({
    columnWidths: sizesOf(columns, widths, ({ format }) => (format.columnWidth / 0.75 - 5) / 7),
    rowHeights: sizesOf(rows, heights, ({ format }) => format.rowHeight),
  });
}

function sizesOf(
  indexes: readonly number[],
  ranges: readonly Excel.Range[],
  sizeOf: (range: Excel.Range) => number,
): Record<number, number> {
  return Object.fromEntries(
    indexes.flatMap((index, place) => {
      const range = ranges[place];
      return range === undefined ? [] : [[index, sizeOf(range)]];
    }),
  );
}

const ends = [
  ...(['leftHeader', 'centerHeader', 'rightHeader'] as const),
  ...(['leftFooter', 'centerFooter', 'rightFooter'] as const),
];

function partsOf(texts: Excel.HeaderFooter): Record<string, string> {
  return Object.fromEntries(ends.map((end) => [end, texts[end]]));
}

/** How a sheet prints. */
export function askPage({ pageLayout }: Excel.Worksheet): Pending<PageSetup> {
  pageLayout.load('orientation,paperSize,zoom');
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.load(ends.join(','));
  const printed = pageLayout.getPrintAreaOrNullObject();
  printed.load(
    areaProperties
      .split(',')
      .map((name) => `areas/items/${name}`)
      .join(','),
  );
  const titles = pageLayout.getPrintTitleRowsOrNullObject().load(areaProperties);
  return () => {
    const { orientation, paperSize, zoom } = pageLayout;
    const block = printed.isNullObject ? undefined : printed.areas.items[0];
    const printArea = block === undefined ? null : areaOrNull(block);
    return {
      orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
      // Whatever other paper there is: it shows as a difference.
      paper: paperSize as PageSetup['paper'],
      fitToWidth: zoom.horizontalFitToPages ?? 0,
      fitToHeight: zoom.verticalFitToPages ?? 0,
      ...(printArea !== null && { printArea }),
      ...(!titles.isNullObject && { titleRows: titles.rowCount }),
      header: joinSections(partsOf(texts), 'Header'),
      footer: joinSections(partsOf(texts), 'Footer'),
    };
  };
}
