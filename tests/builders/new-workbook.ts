import { applyToModel, emptyWorkbook, readSnapshot, runCommand } from '../../shared/core/index';
import type { CommandContext, Language, Scalar, WorkbookModel } from '../../shared/core/index';
import { tableDefinition, type TableKey } from '../../shared/core/tables/tables';

/** A context that never changes. */
export const context: CommandContext = { today: '2024-02-01', seed: 'test', language: 'ja' };

interface NewWorkbookOptions {
  readonly sample?: boolean;
  readonly language?: Language;
}

const made = new Map<string, WorkbookModel>();

/** A network workbook for 令和5年度 as the command makes it. Made once: nobody changes a model. */
export function aNewWorkbook(options: NewWorkbookOptions = {}): WorkbookModel {
  const { sample = false, language = 'ja' } = options;
  const key = `${String(sample)} ${language}`;
  const model = made.get(key) ?? makeWorkbook({ sample, language });
  made.set(key, model);
  return model;
}

function makeWorkbook({ sample, language }: Required<NewWorkbookOptions>): WorkbookModel {
  const input = { name: 'みなと支援ネットワーク', fiscalYear: 2023, sample };
  const result = runCommand({ name: 'new-network', input }, readSnapshot(emptyWorkbook), {
    ...context,
    language,
  });
  if (result.kind !== 'planned') throw new Error('The workbook was refused');
  return applyToModel(emptyWorkbook, result.plan);
}

/** Cells of one row by column key, as typed: dates are serial numbers, or text where they are not. */
export type TypedRow = Readonly<Record<string, Scalar>>;

/** The workbook with rows typed into one of its tables, below its titles. */
export function typeRows(
  model: WorkbookModel,
  table: TableKey,
  rows: readonly TypedRow[],
): WorkbookModel {
  const sheet = tableDefinition(table).title.ja;
  const { columns } = tableDefinition(table);
  return {
    ...model,
    sheets: model.sheets.map((each) =>
      each.name !== sheet
        ? each
        : {
            ...each,
            rows: each.rows.map((contents, index) => {
              const typed = rows[index - 1];
              if (typed === undefined) return contents;
              return columns.map(({ key }, column) => typed[key] ?? contents[column] ?? null);
            }),
          },
    ),
  };
}
