// Why: the commands that people look at all day, behind functions that plain modules can call.
import {
  readSnapshot,
  runCommand,
  tableDefinition,
  tableKeys,
  type CommandInputs,
  type CommandName,
  type Scalar,
  type Snapshot,
  type TableKey,
} from '../../../shared/core/index';

type Row = Readonly<Record<string, Scalar>>;

/** The snapshot of a workbook with these rows, read as from any host. */
export function openWorkbook(tables: Partial<Record<TableKey, readonly Row[]>>): Snapshot {
  const sheets = tableKeys.map((key) => {
    const { title, columns } = tableDefinition(key);
    const rows = (tables[key] ?? []).map((row) => columns.map((column) => row[column.key] ?? null));
    const titles = columns.map((column) => column.title.ja);
    return { name: title.ja, visibility: 'visible' as const, rows: [titles, ...rows], tables: [] };
  });
  return readSnapshot({ sheets, names: [] });
}

/** What a command finds; it must neither refuse nor change anything. */
export function look<Name extends CommandName>(
  snapshot: Snapshot,
  today: string,
  call: { readonly name: Name; readonly input: CommandInputs[Name] },
): unknown {
  const result = runCommand(call, snapshot, { today, seed: 'bench', language: 'ja' });
  if (result.kind === 'planned' && result.plan.steps.length === 0) return result.output;
  throw new Error(`${call.name} should only look: ${JSON.stringify(result)}`);
}
