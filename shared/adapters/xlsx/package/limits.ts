const MEGABYTE = 1024 * 1024;

/**
 * How large a workbook may be. Far above any network's workbook, far below what hurts a small PC.
 *
 * 100,000 rows by 20 columns unpack to about 60 MB and 2 million cells.
 */
export const limits = {
  /** Bytes of the file itself. */
  file: 100 * MEGABYTE,
  /** Bytes of all parts unpacked. */
  total: 250 * MEGABYTE,
  /** Bytes of one sheet or of the shared strings, unpacked. */
  largePart: 150 * MEGABYTE,
  /** Bytes of any other part that is read, unpacked. */
  smallPart: 16 * MEGABYTE,
  /** Bytes of what stands around the cells on a sheet: columns, merges, validations, links. */
  sheetFrame: 8 * MEGABYTE,
  entries: 5000,
  /** Unpacked to packed; real sheets stay under 100. Judged from 1 MB on. */
  ratio: 400,
  cells: 3_000_000,
  /** Rows times columns from A1 to the last cell, empty ones counted. */
  grid: 20_000_000,
  /** Tags in the shared strings; one text needs four. */
  stringTags: 8_000_000,
  sheets: 1000,
  /** Characters of all formulas that a file shares between cells, written out. */
  sharedFormulas: 30_000_000,
  /** Things on one drawing. */
  anchors: 1000,
  /** Separate blocks of check boxes on one sheet. */
  checkboxAreas: 10_000,
} as const;
