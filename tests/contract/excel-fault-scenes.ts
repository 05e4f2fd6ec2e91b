import type {
  CommandInputs,
  CommandName,
  Scalar,
  SheetModel,
  WorkbookModel,
} from '../../shared/core/index';
import { emptySheet } from '../../shared/core/index';
import { aNewWorkbook, typeRows } from '../builders/new-workbook';

/** A command on a workbook that people have made their own. */
export interface Scene {
  readonly name: string;
  readonly command: CommandName;
  readonly input: CommandInputs[CommandName];
  readonly given: WorkbookModel;
  /** The version of ExcelApi; the newest by default. */
  readonly api?: string;
}

/** A command with a sheet that it needs, for people to remove or protect. */
export interface TargetScene extends Scene {
  readonly target: string;
}

/** A cell that belongs to people and not to the template. */
export interface OwnCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

const ownSheet: SheetModel = {
  ...emptySheet('自分のメモ'),
  rows: [
    ['大切なメモ', null, null, '品名', '数'],
    [null, { formula: 'E2*2', value: 24 }, null, '封筒', 12],
    [45017, true, null, '切手', 7],
  ],
  tables: [
    {
      name: 'MyTable',
      area: { row: 0, column: 3, rowCount: 3, columnCount: 2 },
      style: 'TableStyleLight1',
      bandedRows: true,
      filterButtons: true,
    },
  ],
};

const agencies = '参画機関';
const besideTable = 20;

/** The cells of people's own that every command must leave as they are. */
export function ownCellsOf({ sheets }: WorkbookModel): readonly OwnCell[] {
  return sheets.flatMap(({ name: sheet, rows, tables }) => {
    // In our tables everything may be the command's; beside them nothing is.
    const end = sheet === ownSheet.name ? 0 : (tables[0]?.area.columnCount ?? Infinity) - 1;
    return rows.flatMap((contents, row) =>
      contents.flatMap((value, column) => {
        const isOwn = column >= end && value !== null && typeof value !== 'object';
        return isOwn ? [{ sheet, row, column, value }] : [];
      }),
    );
  });
}

/** The workbook with a column of people's own in a table, cells beside it, and a sheet of their own. */
function madeTheirOwn(model: WorkbookModel): WorkbookModel {
  const sheets = model.sheets.map((sheet) => (sheet.name === agencies ? widened(sheet) : sheet));
  return { ...model, sheets: [...sheets, ownSheet] };
}

function widened(sheet: SheetModel): SheetModel {
  const rows = sheet.rows.map((contents, row) => {
    const width = Math.max(...sheet.tables.map(({ area }) => area.columnCount));
    const wide = Array.from({ length: besideTable + 1 }, (_, column) => contents[column] ?? null);
    if (row === 0) wide[width] = '自社の覚え';
    if (row === 1 || row === 2) wide[width] = `覚え${String(row)}`;
    if (row === 3) wide[besideTable] = '=電話済み';
    return wide;
  });
  const tables = sheet.tables.map((table) => ({
    ...table,
    area: { ...table.area, columnCount: table.area.columnCount + 1 },
  }));
  // A careful hub has protected it, without a password.
  return { ...sheet, rows, tables, protection: { allowFilter: true, allowFormatColumns: false } };
}

/** A workbook that is quick to open: the guide, and two tables with few rows. */
function aSmallNetwork(damage: Readonly<Record<string, Scalar>> = {}): WorkbookModel {
  const joined = 45017;
  const whole = typeRows(
    typeRows(aNewWorkbook(), 'agencies', [
      { id: 'AG-1', name: '港商工会議所', kind: '商工会議所', joined, ...damage },
      { id: 'AG-2', name: '潮路銀行', kind: '地域金融機関', joined },
    ]),
    'supporters',
    [{ id: 'SP-1', name: '山田', agency_id: 'AG-1', role: '担い手', ...supporterDamage(damage) }],
  );
  const kept = ['はじめに', agencies, '担い手'];
  return madeTheirOwn({
    sheets: whole.sheets.filter(({ name }) => kept.includes(name)),
    names: whole.names.filter(({ refersTo }) =>
      kept.some((name) => refersTo.includes(`'${name}'`)),
    ),
  });
}

function supporterDamage(damage: Readonly<Record<string, Scalar>>) {
  return Object.keys(damage).length === 0 ? {} : { agency_id: 'ＡＧ－１', email: ' a@example.jp ' };
}

const blank: WorkbookModel = { sheets: [ownSheet], names: [] };

/** Rows that change one that is there and add so many that the table has to grow. */
const importInput: CommandInputs['import-rows'] = {
  table: 'agencies',
  header: ['id', 'name', 'kind', 'joined'],
  rows: [
    ['AG-1', '=改名した商工会議所', '商工会議所', '2023/05/01'],
    ...Array.from({ length: 70 }, (_, index) => ['', `第${String(index)}商工会`, '商工会', 45017]),
  ],
};

const named = { name: '潮路ネットワーク', fiscalYear: 2023 };

/** Commands that change sheets which are there, on a workbook that is quick to open. */
export function smallScenes(): readonly TargetScene[] {
  const damage = { corporate_number: '８９９０００００００００１３', left: '2024/3/1' };
  const target = agencies;
  return [
    { ...sceneOf('import-rows', importInput, aSmallNetwork()), target },
    { ...sceneOf('repair', {}, aSmallNetwork(damage)), target },
  ];
}

/** Commands that write nearly all sheets. */
export function bigScenes(): readonly Scene[] {
  return [sceneOf('new-network', { ...named, sample: false }, blank), fillingScene()];
}

/** The one of them that writes to sheets which people can remove or protect meanwhile. */
export function fillingScene(): TargetScene {
  return { ...sceneOf('fill-sample', {}, madeTheirOwn(aNewWorkbook())), target: agencies };
}

function sceneOf<Name extends CommandName>(
  command: Name,
  input: CommandInputs[Name],
  given: WorkbookModel,
): Scene {
  return { name: command, command, input, given };
}

/** The one that takes most requests. */
export function sampleScene(): Scene {
  return sceneOf('new-network', { ...named, sample: true }, blank);
}

/** Commands that only look. */
export function readingScenes(): readonly TargetScene[] {
  const given = madeTheirOwn(aNewWorkbook());
  const inputs = {
    kpi: {},
    check: {},
    maturity: {},
    network: {},
    'row-card': { sheet: agencies, row: 1 },
    'kpi-sheet': {},
  } as const;
  const commands = Object.keys(inputs) as (keyof typeof inputs)[];
  return commands.map((command) => {
    return { name: command, command, input: inputs[command], given, target: agencies };
  });
}
