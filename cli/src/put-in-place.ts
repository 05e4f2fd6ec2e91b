import { access, constants, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../../shared/core/index';
import { fileProblem, modeOf, readBytes, writeWhole } from './files';
import { findOpenElsewhere } from './locked-files';

/** A finished file and where it belongs. */
export interface Placement {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Keeps the file that is there now beside the new one. */
  readonly keepsBackup: boolean;
}

export type PlacementResult =
  | { readonly kind: 'placed'; /** The backup that was made. */ readonly backup: string | null }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Puts a file in place whole, or says why not; then everything is as it was.
 *
 * Refused while the file is open elsewhere or read-only. The backup is complete before the old file
 * is replaced, and takes the place of an older backup in the same way.
 */
export async function putInPlace({
  path,
  bytes,
  keepsBackup,
}: Placement): Promise<PlacementResult> {
  const target = await realpath(path).catch(() => path);
  const obstacle = (await findOpenElsewhere(target)) ?? (await findReadOnly(target));
  if (obstacle !== null) return refused(obstacle, path);
  const kept: PlacementResult = keepsBackup
    ? await keepBackup(target)
    : { kind: 'placed', backup: null };
  if (kept.kind === 'refused') return refused(kept.problem, path);
  const problem = await writeWhole(path, bytes);
  return problem === null ? kept : { kind: 'refused', problem };
}

function refused({ values, ...problem }: Problem, file: string): PlacementResult {
  return { kind: 'refused', problem: { ...problem, values: { ...values, file } } };
}

/**
 * Where the backup of a file stands.
 *
 * @example
 * backupPath('lists/book.xlsx') // 'lists/book.bak.xlsx'
 */
function backupPath(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.bak${extension}`);
}

/** Copies the old file: it has to stay in its place until the new one takes it. */
async function keepBackup(target: string): Promise<PlacementResult> {
  const mode = await modeOf(target);
  if (mode === undefined) return { kind: 'placed', backup: null };
  const backup = backupPath(target);
  const old = await readBytes(target);
  // The copy may be read by nobody who could not read the file.
  const problem = old.kind === 'read' ? await writeWhole(backup, old.bytes, mode) : old.problems[0];
  if (problem === null) return { kind: 'placed', backup };
  return {
    kind: 'refused',
    problem: { code: 'backup-not-writable', severity: 'error', values: { backup } },
  };
}

const anyWriteBit = 0o222;

/** Asks for the mark itself: an administrator may write whatever it says, and a rename never asks. */
async function findReadOnly(target: string): Promise<Problem | null> {
  // What is wrong with the folder shows when the file is written.
  const mode = await modeOf(target).catch(() => undefined);
  if (mode === undefined) return null;
  const isWritable = access(target, constants.W_OK).then(
    () => true,
    () => false,
  );
  const isReadOnly = (mode & anyWriteBit) === 0 || !(await isWritable);
  return isReadOnly ? fileProblem('file-read-only', target) : null;
}
