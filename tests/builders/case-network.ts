import {
  applyToModel,
  checkPlan,
  readSnapshot,
  runCommand,
  type CommandContext,
  type CommandName,
  type CommandOutputs,
  type CommandInputs,
  type Problem,
  type Scalar,
  type TableKey,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../shared/core/index';
import { isoToSerial, serialToIso } from '../../shared/core/domain/dates';
import { findTable } from '../../shared/core/snapshot/find';
import { tableDefinition } from '../../shared/core/tables/tables';
import { aNewWorkbook, typeRows, type TypedRow } from './new-workbook';

/** The day on which the case work of the tests happens: a Monday. */
export const workContext: CommandContext = {
  today: '2024-01-15',
  now: '2024-01-15T09:30',
  seed: 'work',
  language: 'ja',
};

/** A day as a cell holds it. */
export const day = isoToSerial;

/** One open case in STEP1, found on 2023-06-01, of a firm with a bank and a chamber around it. */
export const oneCase: TypedRow = {
  ...{ id: 'CS-1', company_id: 'CO-1', found: day('2023-06-01'), source: '融資先の相談' },
  ...{ agency_id: 'AG-1', supporter_id: 'SP-1', step: 'STEP1', status: '進行中' },
  ...{ step_date: day('2023-07-01'), next_action: '現場に話を聞く', next_due: day('2024-01-20') },
};

/** What is in the network beside its cases. */
const surroundings = {
  agencies: [
    { id: 'AG-1', name: 'みなと銀行', kind: '地域金融機関', joined: day('2022-04-01') },
    { id: 'AG-2', name: '港商工会', kind: '商工会', joined: day('2022-04-01') },
  ],
  supporters: [
    { id: 'SP-1', name: '佐藤', agency_id: 'AG-1', role: '担い手' },
    { id: 'SP-2', name: '鈴木', agency_id: 'AG-2', role: '担い手' },
  ],
  companies: [
    {
      ...{ id: 'CO-1', name: '株式会社潮路製作所', corporate_number: '4011001098993' },
      ...{ prefecture: '静岡県', city: '港市', industry: 'E' },
    },
    { id: 'CO-2', name: 'あおば食品', prefecture: '静岡県', industry: 'E' },
  ],
} as const satisfies Partial<Record<TableKey, readonly TypedRow[]>>;

/** A network workbook with two agencies, two firms and these cases. */
export function aCaseNetwork(
  cases: readonly TypedRow[] = [oneCase],
  more: Partial<Record<TableKey, readonly TypedRow[]>> = {},
): WorkbookModel {
  const rows = Object.entries({ ...surroundings, cases, ...more });
  return rows.reduce(
    (model, [table, typed]) => typeRows(model, table as TableKey, typed),
    aNewWorkbook(),
  );
}

/** What a command did to a workbook. */
export interface Done<Name extends CommandName> {
  readonly output: CommandOutputs[Name];
  readonly model: WorkbookModel;
  readonly plan: WorkbookPlan;
  readonly warnings: readonly Problem[];
}

/** Runs a command that must not be refused and applies its plan. */
export function run<Name extends CommandName>(
  model: WorkbookModel,
  name: Name,
  input: CommandInputs[Name],
): Done<Name> {
  return runIn(workContext, model, { name, input });
}

/** The same in another context. */
export function runIn<Name extends CommandName>(
  context: CommandContext,
  model: WorkbookModel,
  call: { readonly name: Name; readonly input: CommandInputs[Name] },
): Done<Name> {
  const result = runCommand(call, readSnapshot(model), context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  expect(checkPlan(model, result.plan)).toEqual([]);
  const { output, plan, warnings } = result;
  return { output, plan, warnings, model: applyToModel(model, plan) };
}

/** The problems for which a command is refused. */
export function refusal<Name extends CommandName>(
  model: WorkbookModel,
  name: Name,
  input: CommandInputs[Name],
): readonly Problem[] {
  const result = runCommand({ name, input }, readSnapshot(model), workContext);
  if (result.kind === 'planned') throw new Error(`${name} was not refused`);
  return result.problems;
}

/** The codes of problems. */
export function codesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code }) => code);
}

/** The rows of a table as people read them: dates as ISO text, blank cells left out. */
export function rowsIn(model: WorkbookModel, key: TableKey): readonly Record<string, Scalar>[] {
  const table = findTable(readSnapshot(model), key);
  const types = new Map(tableDefinition(key).columns.map((column) => [column.key, column.type]));
  return (table?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([column, value]) => {
        if (value === null) return [];
        const isDate = types.get(column)?.kind === 'date' && typeof value === 'number';
        return [[column, isDate ? serialToIso(value) : value] as const];
      }),
    ),
  );
}

/** The workbook without one sheet. */
export function withoutSheet(model: WorkbookModel, name: string): WorkbookModel {
  return { ...model, sheets: model.sheets.filter((sheet) => sheet.name !== name) };
}
