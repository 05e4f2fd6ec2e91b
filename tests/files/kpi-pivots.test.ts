import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KpiGroup } from '../../shared/core/domain/kpi-groups';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { layOutPivot, scalarOf, tableDefinition } from '../../shared/core/index';
import type { PivotModel, Scalar, WorkbookModel } from '../../shared/core/index';
import { pivotSource } from '../../shared/adapters/xlsx/pivots/pivot-source';
import { libreOffice, recalculate } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';
import { validate } from '../tools/validator';
import { aFolder, run, runJson } from './cli-harness';
import { pivotPlan, withPlan } from './pivot-package';

const TIMEOUT = 180_000;

const title = (key: string) =>
  tableDefinition('companies').columns.find((column) => column.key === key)!.title.ja;

/** Firms of ② and ③ by prefecture: one column of the figures each. */
const pivot: PivotModel = {
  name: '都道府県別',
  sourceTable: 'Tsunagi_companies',
  anchor: { row: 0, column: 0 },
  rows: [{ column: title('prefecture') }],
  columns: [],
  values: [
    { column: title('k2_counted'), caption: '②' },
    { column: title('k3_counted'), caption: '③' },
  ],
  filters: [],
};

/** The sample as a file with the pivot put in, and the KPIs that the program counts in it. */
async function sampleWithPivot() {
  const book = join(await aFolder(), 'sample.xlsx');
  await run('new', book, '--sample');
  const bytes = await withPlan(await readFile(book), pivotPlan([pivot]));
  await writeFile(book, bytes);
  const kpi = await runJson('kpi', book, '--by', 'prefecture');
  return { bytes, kpi };
}

async function modelOf(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.model;
}

type Figures = Readonly<Record<string, readonly Scalar[]>>;

/** Figures by prefecture, without the places where nobody is counted. */
function figuresOf(rows: readonly (readonly Scalar[])[]): Figures {
  const lines = rows.filter(
    ([name, ...figures]) => name !== null && figures.some((each) => each !== 0),
  );
  return Object.fromEntries(lines.map(([name, ...figures]) => [String(name), figures]));
}

function expectedFigures(kpi: Readonly<Record<string, unknown>>): Figures {
  const { K2, K3 } = kpi['kpis'] as Record<string, { value: number }>;
  const groups = (kpi['groups'] as readonly KpiGroup[]).map(
    ({ label, K2: second, K3: third }) => [label, second, third] as const,
  );
  return figuresOf([...groups, ['総計', K2!.value, K3!.value]]);
}

describe('a pivot over the firms of the sample', () => {
  it(
    'shows the figures that the program counts, without any program computing it',
    async () => {
      const { bytes, kpi } = await sampleWithPivot();
      const { cells } = layOutPivot(pivot, pivotSource(await modelOf(bytes), pivot)!);
      expect(figuresOf(cells.slice(2))).toEqual(expectedFigures(kpi));
      expect(expectedFigures(kpi)['総計']).toEqual([99, 52]);
    },
    TIMEOUT,
  );

  it(
    'leaves the file valid',
    async () => {
      const { bytes } = await sampleWithPivot();
      for (const version of ['Microsoft365', 'Office2019', 'Office2016'] as const) {
        expect(await validate(bytes, version)).toEqual([]);
      }
    },
    TIMEOUT,
  );
});

describeWith(libreOffice, 'a pivot over the firms of the sample in LibreOffice', () => {
  it(
    'shows the same figures when LibreOffice computes it anew',
    async () => {
      const { bytes, kpi } = await sampleWithPivot();
      const computed = await modelOf(await recalculate(bytes));
      const sheet = computed.sheets.find(({ name }) => name === pivot.name);
      const rows = (sheet?.rows ?? []).slice(2).map((row) => row.map(scalarOf));
      const { 総計: _total, ...groups } = expectedFigures(kpi);
      const { 'Total Result': total, 総計: japanese = total, ...found } = figuresOf(rows);
      expect(found).toEqual(groups);
      expect(japanese).toEqual([99, 52]);
    },
    TIMEOUT,
  );
});
