import fc from 'fast-check';

import { readWorkbook } from '../../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../../shared/adapters/xlsx/write-workbook';
import { newLayouts } from '../../../shared/core/commands/new-network/layouts';
import { computeKpis } from '../../../shared/core/domain/kpis';
import { compileFormula } from '../../../shared/core/formulas/compile-formula';
import {
  emptySheet,
  scalarOf,
  type CellContent,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../../../shared/core/model/workbook-model';
import { tableDefinition, type TableKey } from '../../../shared/core/tables/tables';
import { libreOffice, recalculate } from '../../tools/libreoffice';
import { describeWith } from '../../tools/requirement';
import { day, someTables, type TableRows } from '../../unit/domain/table-rows';
import { awkwardTables, period } from './awkward-tables';

const keys = ['agencies', 'supporters', 'companies', 'cases', 'followups', 'trainings'] as const;
type Key = (typeof keys)[number];
type Row = Readonly<Record<string, Scalar>>;

const layouts = newLayouts('ja');
const idColumns = ['id', 'company_id', 'case_id', 'supporter_id'];

/**
 * Many small awkward networks in one workbook: ids and numbers are changed so that rows meet mostly
 * within a network, and starting the spreadsheet program once is enough.
 */
function manyNetworks(): Readonly<Record<Key, readonly Row[]>> {
  const networks = fc.sample(awkwardTables, { numRuns: 100, seed: 20_230_401 });
  const all = (key: Key) =>
    networks.flatMap((tables: TableRows, index) =>
      (tables[key] ?? []).map((row) => ofNetwork(row as Row, index + 1)),
    );
  return {
    agencies: all('agencies'),
    supporters: all('supporters'),
    companies: all('companies'),
    cases: all('cases'),
    followups: all('followups'),
    trainings: all('trainings'),
  };
}

function ofNetwork(row: Row, network: number): Row {
  const entries = Object.entries(row).map(([column, value]) => {
    if (idColumns.includes(column)) return [column, idOf(value, network)];
    return [column, column === 'corporate_number' ? numberOf(value, network) : plain(value)];
  });
  return Object.fromEntries(entries) as Row;
}

// LibreOffice, unlike Excel, lets MATCH find the number 5 by the text 5; so ids are texts here.
function idOf(value: Scalar, network: number): Scalar {
  const text = typeof value === 'number' ? `n${String(value)}` : value;
  return typeof text === 'string' && text !== '' ? `${String(network)}${text}` : plain(text);
}

/** Turns every digit into another one, the same for all spellings of a number. */
function numberOf(value: Scalar, network: number): Scalar {
  if (typeof value === 'number') return Number(numberOf(String(value), network));
  if (typeof value !== 'string') return plain(value);
  return value.replace(/[0-9０-９]/g, (digit) => {
    const zero = digit <= '9' ? 48 : 0xff10;
    return String.fromCharCode(zero + ((digit.charCodeAt(0) - zero + (network % 5)) % 10));
  });
}

// A file has no empty texts. LibreOffice takes TRUE in a cell for the number 1; Excel does not.
function plain(value: Scalar): Scalar {
  return value === '' || typeof value === 'boolean' ? null : value;
}

function sheetOf(key: Key, rows: readonly Row[]): SheetModel {
  const { columns, title } = tableDefinition(key);
  const body = rows.map((cells, index) =>
    columns.map((column): CellContent => {
      if (column.type.kind !== 'computed') return cells[column.key] ?? null;
      const { formula } = column.type;
      const template = typeof formula === 'string' ? formula : formula.ja;
      return { formula: compileFormula(template, { layouts, table: key })(index + 1) };
    }),
  );
  return { ...emptySheet(title.ja), rows: [columns.map((column) => column.title.ja), ...body] };
}

function bookOf(tables: Readonly<Record<Key, readonly Row[]>>): WorkbookModel {
  const dates = { ...emptySheet('period'), rows: [[day(period.from), day(period.to)]] };
  return {
    sheets: [dates, ...keys.map((key) => sheetOf(key, tables[key]))],
    names: [
      { name: 'period_from', refersTo: 'period!$A$1' },
      { name: 'period_to', refersTo: 'period!$B$1' },
    ],
  };
}

async function recalculated(model: WorkbookModel): Promise<WorkbookModel> {
  const reading = await readWorkbook(await recalculate(await writeWorkbook(model)));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model;
}

/** What a table's cells show, by row counted from 1 and column. */
function cellsShown(model: WorkbookModel, key: TableKey) {
  const sheet = model.sheets.find(({ name }) => name === tableDefinition(key).title.ja);
  return (row: number, column: string): Scalar =>
    scalarOf(sheet?.rows[row - 1]?.[layouts[key]?.columns[column] ?? -1]) ?? '';
}

describeWith(libreOffice, 'the computed columns in LibreOffice', () => {
  it('show what the program traces, for every row of many awkward networks', async () => {
    const rows = manyNetworks();
    const { trace, kpis } = computeKpis(someTables(rows), period);
    // The test is worth something only if the networks count something.
    expect(Math.min(kpis.K1.value, kpis.K2.value, kpis.K3.value, kpis.K4.value)).toBeGreaterThan(
      20,
    );
    const shown = await recalculated(bookOf(rows));
    for (const key of keys) {
      const cell = cellsShown(shown, key);
      const traced: ReadonlyMap<number, object> = trace[key];
      expect(traced.size).toBe(rows[key].length);
      for (const [row, columns] of traced) {
        const found = Object.keys(columns).map((column) => [column, cell(row, column)]);
        expect({ key, row, ...Object.fromEntries(found) }).toEqual({ key, row, ...columns });
      }
    }
  }, 120_000);
});
