import { access, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../../shared/core/index';

/** A file that a program leaves beside a workbook while it has it open. */
interface LockFile {
  readonly code: 'file-open-in-excel' | 'file-open-in-libreoffice';
  readonly name: string;
  readonly readUser: (bytes: Uint8Array) => string;
}

/**
 * Says who has a file open in a spreadsheet program, or `null`.
 *
 * What tells is a file that the program puts beside it. One left by a crashed program looks the
 * same; the problem names it, so that people can delete it.
 */
export async function findOpenElsewhere(target: string): Promise<Problem | null> {
  if (!(await exists(target))) return null;
  const folder = dirname(target);
  for (const lock of await lockFiles(target)) {
    const path = join(folder, lock.name);
    if (!(await exists(path))) continue;
    // Excel may keep its file to itself; that it is there says enough.
    const user = await readFile(path).then(lock.readUser, () => '');
    return { code: lock.code, severity: 'error', values: { lock: lock.name, user } };
  }
  return null;
}

async function lockFiles(target: string): Promise<readonly LockFile[]> {
  const name = basename(target);
  const excelNames = [name, ...(await shortenedName(target))].map((shown) => `~$${shown}`);
  return [
    ...excelNames.map((lock): LockFile => {
      return { code: 'file-open-in-excel', name: lock, readUser: excelUser };
    }),
    { code: 'file-open-in-libreoffice', name: `.~lock.${name}#`, readUser: libreOfficeUser },
  ];
}

const longEnough = 8;

/** Office may leave out the first two characters of a long name, unless that is another file's name. */
async function shortenedName(target: string): Promise<readonly string[]> {
  const name = basename(target);
  if (basename(name, extname(name)).length < longEnough) return [];
  const shortened = name.slice(2);
  return (await exists(join(dirname(target), shortened))) ? [] : [shortened];
}

const mostUserCharacters = 52;
/** The name in bytes of the system's code page takes what comes before. */
const excelUserLength = 55;

/** Excel's owner file: the length of the name in two bytes, then the name in UTF-16. */
function excelUser(bytes: Uint8Array): string {
  const length = bytes[excelUserLength] ?? 0;
  const start = excelUserLength + 2;
  if (length > mostUserCharacters || bytes.length < start + length * 2) return '';
  return sayable(new TextDecoder('utf-16le').decode(bytes.subarray(start, start + length * 2)));
}

/**
 * LibreOffice's lock file: name, account, machine, time and profile with commas between.
 *
 * The name is blank until people enter it in the settings; then the account has to do.
 */
function libreOfficeUser(bytes: Uint8Array): string {
  const fields = new TextDecoder()
    .decode(bytes)
    .split(/(?<!\\)[,;]/)
    .map((field) => sayable(field.replace(/\\(.)/g, '$1')));
  return fields.slice(0, 2).find((field) => field !== '') ?? '';
}

/** Only what can stand in a sentence: lock files may hold anything. */
function sayable(text: string): string {
  return text.replace(/\p{C}/gu, '').trim().slice(0, mostUserCharacters);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
