import {
  applyToModel,
  readSnapshot,
  runCommand,
  scalarOf,
  type CellContent,
  type CommandOutputs,
  type Language,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../../shared/core/index';
import { tableDefinition, type TableKey } from '../../../shared/core/tables/tables';
import { aNewWorkbook, context } from '../../builders/new-workbook';

/** One cell as somebody left it: row of the sheet counted from 1. */
export type Damage = readonly [table: TableKey, row: number, column: string, content: CellContent];

let sample: WorkbookModel | null = null;

/** The sample network, in which a check finds nothing that could be put right. */
export function aSample(): WorkbookModel {
  sample ??= aNewWorkbook({ sample: true });
  return sample;
}

/** The sample network with single cells changed. */
export function aDamagedNetwork(...damages: readonly Damage[]): WorkbookModel {
  return damages.reduce(withDamage, aSample());
}

function withDamage(model: WorkbookModel, [table, row, key, content]: Damage): WorkbookModel {
  const { title, columns } = tableDefinition(table);
  const column = columns.findIndex((candidate) => candidate.key === key);
  if (column < 0) throw new Error(`No column ${key}`);
  return applyToModel(model, {
    steps: [
      {
        kind: 'writeRange',
        sheet: title.ja,
        area: { row: row - 1, column, rowCount: 1, columnCount: 1 },
        contents: [[content]],
      },
    ],
  });
}

/** What is in a cell, by table, row counted from 1 and column key. */
export function contentOf(
  model: WorkbookModel,
  [table, row, key]: readonly [table: TableKey, row: number, column: string, ...unknown[]],
): CellContent {
  const { title, columns } = tableDefinition(table);
  const column = columns.findIndex((candidate) => candidate.key === key);
  const sheet = model.sheets.find(({ name }) => name === title.ja);
  return sheet?.rows[row - 1]?.[column] ?? null;
}

/** The text in a cell of the sample network. */
export function sampleText(...place: readonly [TableKey, number, string]): string {
  return String(scalarOf(contentOf(aSample(), place)) ?? '');
}

/** What a run of the repair planned and said, and the workbook after it. */
export interface Repaired {
  readonly model: WorkbookModel;
  readonly plan: WorkbookPlan;
  readonly output: CommandOutputs['repair'];
}

/** Runs the repair on a workbook. */
export function repaired(model: WorkbookModel, language: Language = 'ja'): Repaired {
  const call = { name: 'repair', input: {} } as const;
  const result = runCommand(call, readSnapshot(model), { ...context, language });
  if (result.kind === 'refused') throw new Error('A repair never refuses');
  return { model: applyToModel(model, result.plan), plan: result.plan, output: result.output };
}

/** Runs the check on a workbook. */
export function checked(model: WorkbookModel, language: Language = 'ja'): CommandOutputs['check'] {
  const call = { name: 'check', input: {} } as const;
  const result = runCommand(call, readSnapshot(model), { ...context, language });
  if (result.kind === 'refused') throw new Error('A check never refuses');
  return result.output;
}
