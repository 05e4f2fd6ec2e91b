import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { areaAddress, layOutPivot, pivotCaptions, scalarOf } from '../../shared/core/index';
import type { Area, PivotModel, Scalar, SheetModel } from '../../shared/core/index';
import { libreOffice, recalculate } from '../tools/libreoffice';
import { openpyxl, runWithOpenpyxl } from '../tools/openpyxl';
import { describeWith } from '../tools/requirement';
import { validate, type OfficeVersion } from '../tools/validator';
import { caseSource, columnsOnly, pivotCases } from '../unit/pivots/pivot-cases';
import { workbookWithPivots } from './pivot-package';

const TIMEOUT = 180_000;
const versions: readonly OfficeVersion[] = ['Microsoft365', 'Office2019', 'Office2016'];
const allPivots = [...pivotCases, columnsOnly];

describe.each(versions)('pivots of every shape, judged by the Open XML SDK for %s', (version) => {
  it(
    'are valid',
    async () => {
      const bytes = await workbookWithPivots(allPivots, caseSource);
      expect(await validate(bytes, version)).toEqual([]);
    },
    TIMEOUT,
  );
});

describeWith(libreOffice, 'pivots of every shape in LibreOffice', () => {
  it(
    'show the figures and labels that it computes itself in the same cells',
    async () => {
      const sheets = await savedByLibreOffice(pivotCases);
      const shown = pivotCases.map((pivot) => {
        const { area, cells } = layOutPivot(pivot, caseSource);
        const expected = cells.map((row) => row.map((cell) => comparable(pivot, cell)));
        return { name: pivot.name, area, expected };
      });
      const computed = shown.map(({ name, area, expected }, index) => {
        const found = cellsOf(sheets[index + 1], area);
        return {
          name,
          area,
          expected: found.map((row, line) => row.map(sameKind(expected[line]!))),
        };
      });
      expect(computed).toEqual(shown);
    },
    TIMEOUT,
  );

  it(
    'leave nothing outside their area behind',
    async () => {
      const sheets = await savedByLibreOffice(pivotCases);
      pivotCases.forEach((pivot, index) => {
        const { area } = layOutPivot(pivot, caseSource);
        const rows = sheets[index + 1]?.rows ?? [];
        expect(rows.length).toBe(area.row + area.rowCount);
        expect(Math.max(...rows.map(({ length }) => length))).toBe(area.column + area.columnCount);
      });
    },
    TIMEOUT,
  );

  it(
    'stand one cell further left when a single value has columns only, because it is not named there',
    async () => {
      const [, sheet] = await savedByLibreOffice([columnsOnly]);
      const { area, cells } = layOutPivot(columnsOnly, caseSource);
      const narrow = { ...area, columnCount: area.columnCount - 1 };
      const [, labels, figures] = cellsOf(sheet, narrow);
      expect(figures).toEqual(cells[2]?.slice(1));
      expect(labels?.slice(0, 4)).toEqual(cells[1]?.slice(1, 5));
    },
    TIMEOUT,
  );
});

describeWith(openpyxl, 'pivots of every shape in openpyxl', () => {
  it(
    'are found whole',
    async () => {
      const bytes = await workbookWithPivots(allPivots, caseSource);
      expect(await pivotsInOpenpyxl(bytes)).toEqual(allPivots.map(asOpenpyxlSees));
    },
    TIMEOUT,
  );
});

async function savedByLibreOffice(pivots: readonly PivotModel[]): Promise<readonly SheetModel[]> {
  const reading = await readWorkbook(
    await recalculate(await workbookWithPivots(pivots, caseSource)),
  );
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model.sheets;
}

function cellsOf(sheet: SheetModel | undefined, area: Area): Scalar[][] {
  return Array.from({ length: area.rowCount }, (_, line) =>
    Array.from({ length: area.columnCount }, (_, place) =>
      scalarOf(sheet?.rows[area.row + line]?.[area.column + place]),
    ),
  );
}

const OWN_WORD = 'a word of the program';

/** What LibreOffice can show of a cell: it has its own words, and no captions for row fields. */
function comparable(pivot: PivotModel, cell: Scalar): Scalar {
  const { total } = pivotCaptions(pivot, caseSource.titles);
  if (typeof cell === 'number') return rounded(cell);
  if (cell === null || cell === '') return cell === '' ? OWN_WORD : null;
  const text = String(cell);
  if (['値', '(すべて)', '(空白)'].includes(text) || text.startsWith(total)) return OWN_WORD;
  const fields = [...pivot.rows, ...pivot.columns, ...pivot.filters];
  return fields.find(({ caption }) => caption === text)?.column ?? text;
}

function sameKind(expected: readonly Scalar[]): (cell: Scalar, place: number) => Scalar {
  return (cell, place) => {
    if (typeof cell === 'number') return rounded(cell);
    return typeof cell === 'string' && expected[place] === OWN_WORD ? OWN_WORD : cell;
  };
}

// Sums may be added up in another order.
function rounded(figure: number): number {
  return Number(figure.toPrecision(12));
}

async function pivotsInOpenpyxl(bytes: Uint8Array): Promise<unknown> {
  const directory = await mkdtemp(join(tmpdir(), 'pivots-'));
  try {
    const file = join(directory, 'book.xlsx');
    await writeFile(file, bytes);
    const printed = await runWithOpenpyxl(join(__dirname, 'pivots-by-openpyxl.py'), file);
    return JSON.parse(printed) as unknown;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function asOpenpyxlSees(pivot: PivotModel): unknown {
  const { titles, rows } = caseSource;
  const captions = pivotCaptions(pivot, titles);
  const place = ({ column }: { readonly column: string }) => titles.indexOf(column);
  const columns = pivot.columns.map(place);
  return {
    name: pivot.name,
    area: areaAddress(layOutPivot(pivot, caseSource).tableArea),
    source: pivot.sourceTable,
    titles,
    records: rows.length,
    rows: pivot.rows.map(place),
    columns: pivot.values.length > 1 ? [...columns, -2] : columns,
    filters: pivot.filters.map(place),
    values: pivot.values.map((field, index) => [
      captions.values[index],
      place(field),
      field.summarizeBy ?? 'sum',
    ]),
  };
}
