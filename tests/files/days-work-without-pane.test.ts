import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import {
  cellAddress,
  fillCachedValues,
  readSnapshot,
  runCommand,
  scalarOf,
  tableDefinition,
  type Scalar,
  type TableKey,
  type WorkbookModel,
} from '../../shared/core/index';
import { colors } from '../../shared/core/commands/new-network/look';
import { namedValues } from '../../shared/core/snapshot/named-values';
import { aNewWorkbook, context } from '../builders/new-workbook';
import { describeWith } from '../tools/requirement';
import {
  typeInLibreOffice,
  typingInLibreOffice,
  type TypedBook,
  type TypedCell,
} from '../tools/type-in-libreoffice';

const given = fillCachedValues(aNewWorkbook({ sample: true }));

const ids = {
  company: 'CO-TYPED00001',
  case: 'CS-TYPED00001',
  requirement: 'RQ-TYPED00001',
  handoff: 'HO-TYPED00001',
  waiting: 'HO-TYPED00002',
};

/** Rows of the sample, to be named in what is typed. */
function idsOf(table: TableKey): readonly string[] {
  return (readSnapshot(given).tables[table]?.rows ?? []).map(({ cells }) => String(cells.id));
}

const [ours = '', theirs = ''] = idsOf('agencies');
const [supporter = ''] = idsOf('supporters');

const titleOf = (table: TableKey) => tableDefinition(table).title.ja;

function columnOf(table: TableKey, key: string): number {
  return tableDefinition(table).columns.findIndex((column) => column.key === key);
}

/** The n-th blank row below the rows of the sample, counted from 0. */
function blankRow(table: TableKey, index: number): number {
  const { rows = [], headerRow = 0 } = readSnapshot(given).tables[table] ?? {};
  return headerRow + 1 + rows.length + index;
}

function placeOf(table: TableKey, index: number, key: string): string {
  return cellAddress({ row: blankRow(table, index), column: columnOf(table, key) });
}

/** The cells of one row as somebody types them, from left to right. */
function typed(
  table: TableKey,
  index: number,
  values: Readonly<Record<string, string>>,
): readonly TypedCell[] {
  const sheet = titleOf(table);
  return Object.entries(values).map(([key, text]) => ({
    sheet,
    cell: placeOf(table, index, key),
    text,
  }));
}

/** A new firm, and all that happens on its case, written into the sheets in the order of the days. */
const day: readonly TypedCell[] = [
  ...typed('companies', 0, {
    id: ids.company,
    name: '入江精機株式会社',
    prefecture: '静岡県',
    industry: 'E',
    consent_date: '2023-06-01',
    consent_scope: 'ネットワーク全体',
    consent_items: 'すべて',
  }),
  ...typed('cases', 0, {
    id: ids.case,
    company_id: ids.company,
    found: '2023-06-01',
    agency_id: ours,
    supporter_id: supporter,
    step: 'STEP0',
    status: '進行中',
    next_action: '社長を訪ねる',
    next_due: '2023-06-08',
  }),
  ...activity(0, { date: '2023-06-05', step: 'STEP1', note: '経営者に将来の姿を聞いた' }),
  ...typed('cases', 0, { step: 'STEP1', step_date: '2023-06-05', step_reason: '訪問できた' }),
  ...activity(1, { date: '2023-06-20', step: 'STEP2', note: '要件の案を作った' }),
  ...typed('cases', 0, { step: 'STEP2', step_date: '2023-06-20', step_reason: '課題が定まった' }),
  ...activity(2, { date: '2023-07-03', step: 'STEP1', note: '現場の話から課題を見直した' }),
  ...typed('cases', 0, { step: 'STEP1', step_date: '2023-07-03', step_reason: '現場の話と違う' }),
  ...typed('handoffs', 0, {
    id: ids.handoff,
    case_id: ids.case,
    kind: '照会',
    step: 'STEP2',
    from_agency_id: ours,
    to_agency_id: theirs,
    sent: '2023-07-04',
    due: '2023-07-11',
    state: '依頼',
  }),
  ...typed('handoffs', 0, { state: '受諾', answered: '2023-07-06' }),
  ...typed('handoffs', 1, {
    id: ids.waiting,
    case_id: ids.case,
    kind: '照会',
    step: 'STEP3',
    from_agency_id: ours,
    to_agency_id: theirs,
    sent: '2023-07-10',
    due: '2023-07-18',
    state: '依頼',
  }),
  ...typed('requirements', 0, {
    id: ids.requirement,
    case_id: ids.case,
    role: '製造部の次長',
    duties: '工程の見直しを率いる',
    must: '量産の立ち上げの経験',
  }),
  ...typed('cases', 0, {
    step: 'STEP3',
    step_date: '2023-08-01',
    step_reason: '要件がまとまった',
    posted: '2023-08-01',
    matched: '2023-10-02',
    started: '2023-11-01',
    next_action: '就業後の様子を聞く',
    next_due: '2023-12-01',
  }),
  ...followUp(0, '2023-12-01', '順調'),
  ...followUp(1, '2024-02-01', '問題あり'),
];

function activity(index: number, told: Readonly<Record<string, string>>) {
  const id = `AC-TYPED0000${String(index)}`;
  const who = { case_id: ids.case, supporter_id: supporter };
  return typed('activities', index, { id, ...who, kind: '訪問', ...told });
}

function followUp(index: number, date: string, progress: string) {
  const id = `FU-TYPED0000${String(index)}`;
  return typed('followups', index, { id, case_id: ids.case, date, progress });
}

async function read(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'read') throw new Error('What LibreOffice saved was refused');
  return reading.model;
}

describeWith(typingInLibreOffice, 'a day of work typed into the sheets, without the pane', () => {
  let book: TypedBook;
  let model: WorkbookModel;
  beforeAll(async () => {
    book = await typeInLibreOffice(await writeWorkbook(given), day);
    model = await read(book.bytes);
  }, 120_000);

  const shown = (table: TableKey, key: string, index = 0): Scalar => {
    const rows = model.sheets.find(({ name }) => name === titleOf(table))?.rows ?? [];
    return scalarOf(rows[blankRow(table, index)]?.[columnOf(table, key)]);
  };
  const fill = (table: TableKey, key: string, index = 0) =>
    book.fills.get(titleOf(table))?.get(placeOf(table, index, key));

  it('moves KPI ② and ③ by the one firm, as the program counts too', () => {
    expect(['kpi_2', 'kpi_3'].map(namedValues(given))).toEqual([99, 52]);
    expect(['kpi_2', 'kpi_3'].map(namedValues(model))).toEqual([100, 53]);
    const counted = runCommand({ name: 'kpi', input: {} }, readSnapshot(model), context);
    if (counted.kind === 'refused') throw new Error('The figures were refused');
    expect(counted.output.kpis).toMatchObject({ K2: { value: 100 }, K3: { value: 53 } });
    expect(counted.output.kpis.K3.ids).toContain(ids.company);
  });

  it('fills the helper columns beside what was typed', () => {
    for (const table of ['cases', 'requirements', 'handoffs', 'activities', 'followups'] as const) {
      expect([table, shown(table, 'company_name')]).toEqual([table, '入江精機株式会社']);
    }
    expect(shown('cases', 'agency_name')).toBe(
      readSnapshot(given).tables.agencies?.rows[0]?.cells.name,
    );
  });

  it('colours what is late, what waits and what went wrong', () => {
    expect(fill('cases', 'next_due')).toBe(colors.alert.toLowerCase());
    expect(fill('handoffs', 'state', 0)).toBe(colors.done.toLowerCase());
    expect(fill('handoffs', 'due', 1)).toBe(colors.alert.toLowerCase());
    expect(fill('followups', 'progress', 1)).toBe(colors.alert.toLowerCase());
    expect(fill('followups', 'progress', 0)).not.toBe(colors.alert.toLowerCase());
  });

  it('is found sound by the check', () => {
    const found = runCommand({ name: 'check', input: {} }, readSnapshot(model), context);
    if (found.kind === 'refused') throw new Error('The check was refused');
    const typedRows = found.output.problems.filter(({ severity, table, row }) => {
      const key = table as TableKey | null;
      return severity === 'error' && key !== null && row !== null && row > blankRow(key, 0);
    });
    expect(typedRows).toEqual([]);
  });
});
