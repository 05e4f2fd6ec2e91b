import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
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
 * An existing file keeps its permissions, and a link stays a link. Gives the problem when it could
 * not be written; then nothing is left behind.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Problem | null> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.tsunagi-${randomUUID()}.tmp`);
  try {
    const mode = await existingMode(target);
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return null;
  } catch (error) {
    await rm(temporary, { force: true });
    if (systemCode(error) === null) throw error;
    return fileProblem('file-not-writable', path);
  }
}

/** The permissions to keep. A rename would replace even a file that must not be written, so ask. */
async function existingMode(target: string): Promise<number | undefined> {
  try {
    const { mode } = await stat(target);
    await access(target, constants.W_OK);
    return mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function systemCode(error: unknown): string | null {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function fileProblem(code: Problem['code'], file: string): Problem {
  return { code, severity: 'error', values: { file } };
}
