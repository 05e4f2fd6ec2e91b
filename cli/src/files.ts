import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../shared/core/index';

/** The bytes of a file, or why they could not be read. */
export type FileReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Reads a file whole. */
export async function readBytes(path: string): Promise<FileReading> {
  try {
    return { kind: 'read', bytes: await readFile(path) };
  } catch (error) {
    const code = systemCode(error) === 'ENOENT' ? 'file-not-found' : 'file-not-readable';
    return { kind: 'refused', problems: [fileProblem(code, path)] };
  }
}

/**
 * Puts a file in place whole or not at all: written beside its place first, then renamed.
 *
 * An existing file keeps its permissions unless `mode` says others, and a link stays a link. Gives
 * the problem when it could not be written; then nothing is left behind.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<Problem | null> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.tsunagi-${randomUUID()}.tmp`);
  let isWritten = false;
  try {
    await writeNew(temporary, bytes, mode ?? (await modeOf(target)));
    isWritten = true;
    await rename(temporary, target);
    return null;
  } catch (error) {
    await rm(temporary, { force: true });
    const code = systemCode(error);
    if (code === null) throw error;
    return fileProblem(
      isWritten ? refusedRename(code, process.platform) : refusedWrite(code),
      path,
    );
  }
}

async function writeNew(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    // What a new file may be is limited by the account's settings; an old one was set by people.
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function refusedWrite(code: string): Problem['code'] {
  return code === 'EROFS' ? 'file-read-only' : 'file-not-writable';
}

/** What it means that a finished file could not take its place. */
export function refusedRename(code: string, platform: NodeJS.Platform): Problem['code'] {
  // Windows gives these while another program holds the old file; elsewhere they are permissions.
  const isHeld = platform === 'win32' && ['EPERM', 'EACCES'].includes(code);
  return isHeld || code === 'EBUSY' ? 'file-busy' : 'file-not-writable';
}

/** The permissions of a file; `undefined` while there is none. */
export async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function systemCode(error: unknown): string | null {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** A problem about a file as a whole. */
export function fileProblem(code: Problem['code'], file: string): Problem {
  return { code, severity: 'error', values: { file } };
}
