import {
  readSnapshot,
  workbookProblems,
  type Problem,
  type Snapshot,
} from '../../shared/core/index';
import { openXlsx, type XlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import { readBytes } from './files';

/** A network workbook as commands need it, or why it can't be used. */
export type OpenedWorkbook =
  | {
      readonly kind: 'opened';
      readonly adapter: XlsxAdapter;
      readonly snapshot: Snapshot;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Reads a network workbook from a file. */
export async function openWorkbook(path: string): Promise<OpenedWorkbook> {
  const file = await readBytes(path);
  if (file.kind === 'refused') return file;
  const opened = await openXlsx(file.bytes);
  if (opened.kind === 'refused') {
    return { kind: 'refused', problems: named(opened.problems, path) };
  }
  const { adapter } = opened;
  const snapshot = readSnapshot(adapter.model());
  const problems = workbookProblems(snapshot);
  return problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'opened', adapter, snapshot };
}

/** Says in each problem of a file which file it is about. */
export function named(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, values: { file, ...problem.values } }));
}
