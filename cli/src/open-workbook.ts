import {
  readSnapshot,
  workbookProblems,
  type Problem,
  type Snapshot,
  type WorkbookModel,
} from '../../shared/core/index';
import { readWorkbook } from '../../shared/adapters/xlsx/read-workbook';
import { readBytes } from './files';

/** A network workbook as commands need it, or why it can't be used. */
export type OpenedWorkbook =
  | {
      readonly kind: 'opened';
      readonly model: WorkbookModel;
      readonly snapshot: Snapshot;
      /** What the file holds and the model does not; writing it anew would lose it. */
      readonly unsupportedParts: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Reads a network workbook from a file. */
export async function openWorkbook(path: string): Promise<OpenedWorkbook> {
  const file = await readBytes(path);
  if (file.kind === 'refused') return file;
  const reading = await readWorkbook(file.bytes);
  if (reading.kind === 'refused') {
    return { kind: 'refused', problems: named(reading.problems, path) };
  }
  const snapshot = readSnapshot(reading.model);
  const problems = workbookProblems(snapshot);
  if (problems.length > 0) return { kind: 'refused', problems };
  const { model, unsupportedParts } = reading;
  return { kind: 'opened', model, snapshot, unsupportedParts };
}

/** Says in each problem of a file which file it is about. */
export function named(problems: readonly Problem[], file: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, values: { file, ...problem.values } }));
}
