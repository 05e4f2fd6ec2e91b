// Why: the library under our own adapter, used without it: what our care costs on top.
import { readXlsx, writeXlsx } from 'hucre/xlsx';

export function write({ name, rows, dateColumns, dateFormat }) {
  const columns = rows[0].map((_, column) =>
    dateColumns.includes(column) ? { numFmt: dateFormat } : {},
  );
  return writeXlsx({ sheets: [{ name, rows, columns }] });
}

export async function read(bytes) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return () => sheets[0].rows;
}

export async function edit(bytes, { cells }) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  for (const { row, column, value } of cells) sheets[0].rows[row][column] = value;
  return writeXlsx({ sheets });
}
