// Why: the most used library for values alone.
import { read as parse, utils, write as print } from '@e965/xlsx';

// Dense sheets are the library's own advice for large ones; shown texts are of no use here.
const reading = { dense: true, cellText: false, cellHTML: false };
// Left to itself it does not compress: 76 MB where the others write 10.
const writing = { type: 'buffer', bookType: 'xlsx', compression: true };

export function write({ name, rows, dateColumns, dateFormat }) {
  const sheet = utils.aoa_to_sheet(rows, { dense: true });
  for (const cells of sheet['!data']) {
    for (const column of dateColumns) if (cells[column]) cells[column].z = dateFormat;
  }
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, name);
  return print(workbook, writing);
}

export function read(bytes) {
  const sheet = firstSheet(parse(bytes, reading));
  return () => utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null });
}

export function edit(bytes, { cells }) {
  // Without its number format a date would come back as a number.
  const workbook = parse(bytes, { ...reading, cellNF: true });
  const sheet = firstSheet(workbook);
  for (const { row, column, value } of cells) setCell(sheet, { row, column }, value);
  return print(workbook, writing);
}

const firstSheet = ({ Sheets, SheetNames }) => Sheets[SheetNames[0]];

function setCell(sheet, { row, column }, value) {
  if (value === null) delete sheet['!data'][row][column];
  else utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row, c: column } });
}
