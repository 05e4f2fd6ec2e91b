// Why: the most used library that also keeps styles.
import ExcelJS from 'exceljs';

export function write({ name, rows, dateColumns, dateFormat }) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const column of dateColumns) sheet.getColumn(column + 1).numFmt = dateFormat;
  sheet.addRows(rows);
  return workbook.xlsx.writeBuffer();
}

export async function read(bytes) {
  const sheet = await load(bytes);
  return () => {
    const rows = [];
    sheet.eachRow((row, number) => {
      // The library counts from 1, also inside a row.
      rows[number - 1] = row.values.slice(1);
    });
    return rows;
  };
}

export async function edit(bytes, { cells }) {
  const sheet = await load(bytes);
  for (const { row, column, value } of cells) sheet.getCell(row + 1, column + 1).value = value;
  return sheet.workbook.xlsx.writeBuffer();
}

async function load(bytes) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook.worksheets[0];
}
