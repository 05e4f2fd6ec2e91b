import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  readFile,
  readdir,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refusedRename } from '../../cli/src/files';
import { libreOffice } from '../tools/libreoffice';
import { describeWith } from '../tools/requirement';
import { aBook, aFile, aFolder, run, snapshotOf, type CliRun } from './cli-harness';

const csv = 'name,prefecture,industry\n港商店,長野県,E\n';

async function importInto(book: string, ...options: readonly string[]): Promise<CliRun> {
  return run('import', book, '--table', 'companies', await aFile('rows.csv', csv), ...options);
}

async function expectRefused(book: string, ...words: readonly string[]): Promise<void> {
  const [before, files] = [await readFile(book), await readdir(dirname(book))];
  const { exitCode, messages } = await importInto(book, '--backup');
  expect(exitCode).toBe(1);
  for (const word of words) expect(messages).toContain(word);
  expect((await readFile(book)).equals(before)).toBe(true);
  expect(await readdir(dirname(book))).toEqual(files);
}

/** The file that Excel puts beside a workbook while somebody has it open. */
function excelOwnerFile(user: string): Uint8Array {
  const bytes = Buffer.alloc(165, ' ');
  bytes[0] = user.length;
  for (let index = 57; index < 165; index += 2) bytes.write(' ', index, 'utf16le');
  bytes.writeUInt16LE(user.length, 55);
  bytes.write(user, 57, 'utf16le');
  return bytes;
}

describe('a backup', () => {
  test('keeps the old file beside the new one and says where', async () => {
    const book = await aBook();
    const before = await readFile(book);
    const { exitCode, messages } = await importInto(book, '--backup');
    const backup = join(await realpath(dirname(book)), 'book.bak.xlsx');
    expect([exitCode, messages]).toEqual([
      0,
      `保存しました: ${book}\n元のファイルを残しました: ${backup}\n`,
    ]);
    expect((await readFile(backup)).equals(before)).toBe(true);
    expect((await snapshotOf(book)).tables.companies?.rows).toHaveLength(1);
    expect((await readdir(dirname(book))).sort()).toEqual(['book.bak.xlsx', 'book.xlsx']);
  });

  test('takes the place of an older one, with the permissions of the book', async () => {
    const book = await aBook();
    await chmod(book, 0o600);
    const backup = join(dirname(book), 'book.bak.xlsx');
    await writeFile(backup, 'older');
    await chmod(backup, 0o644);
    const before = await readFile(book);
    await importInto(book, '--backup');
    expect((await readFile(backup)).equals(before)).toBe(true);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
  });

  test('is made by every command that writes, of the file that is replaced', async () => {
    const made = await aFile('new.xlsx', 'an older file');
    await run('new', made, '--backup');
    expect(await readFile(join(dirname(made), 'new.bak.xlsx'), 'utf8')).toBe('an older file');
    const copy = await aFile('copy.xlsx', 'an older copy');
    await importInto(await aBook(), '--out', copy, '--backup');
    expect(await readFile(join(dirname(copy), 'copy.bak.xlsx'), 'utf8')).toBe('an older copy');
  });

  test('is not made where there was no file, and not on a dry run', async () => {
    const fresh = join(await aFolder(), 'new.xlsx');
    const { messages } = await run('new', fresh, '--backup');
    expect(messages).toBe(`保存しました: ${fresh}\n`);
    expect(await readdir(dirname(fresh))).toEqual(['new.xlsx']);
    const book = await aBook();
    await importInto(book, '--backup', '--dry-run');
    expect(await readdir(dirname(book))).toEqual(['book.xlsx']);
  });

  test('that can not be made leaves the book as it is', async () => {
    const book = await aBook();
    // A folder of that name is something no file can replace, not even an administrator's.
    await mkdir(join(dirname(book), 'book.bak.xlsx'));
    await expectRefused(book, 'book.bak.xlsx', '何も書き込みませんでした');
  });

  test('stands beside the file that a link points to', async () => {
    const book = await aBook();
    const before = await readFile(book);
    const link = join(await aFolder(), 'link.xlsx');
    await symlink(book, link);
    await importInto(link, '--backup');
    expect((await readFile(join(dirname(book), 'book.bak.xlsx'))).equals(before)).toBe(true);
    expect(await readdir(dirname(link))).toEqual(['link.xlsx']);
  });
});

describe('a book that is open in Excel', () => {
  test('is left alone, with the name of who has it open', async () => {
    const book = await aBook();
    await writeFile(join(dirname(book), '~$book.xlsx'), excelOwnerFile('山田 太郎'));
    await expectRefused(book, '山田 太郎さんがExcelで開いている', '~$book.xlsx を削除');
  });

  test('is left alone whatever its owner file holds', async () => {
    for (const contents of [new Uint8Array(), Buffer.alloc(165, 0xff), Buffer.from('x')]) {
      const book = await aBook();
      await writeFile(join(dirname(book), '~$book.xlsx'), contents);
      await expectRefused(book, 'Excelで開かれている');
    }
  });

  test('is known by a shortened owner file, unless that belongs to another book', async () => {
    const folder = await aFolder();
    const book = join(folder, 'fy-network.xlsx');
    await writeFile(book, await readFile(await aBook()));
    await writeFile(join(folder, '~$-network.xlsx'), excelOwnerFile('佐藤'));
    await expectRefused(book, '佐藤さんがExcelで開いている');
    await writeFile(join(folder, '-network.xlsx'), '');
    expect((await importInto(book)).exitCode).toBe(0);
  });

  test('can still be checked, and written to another file', async () => {
    const book = await aBook();
    await writeFile(join(dirname(book), '~$book.xlsx'), excelOwnerFile('山田'));
    expect((await run('check', book)).exitCode).toBe(0);
    const copy = join(await aFolder(), 'copy.xlsx');
    expect((await importInto(book, '--out', copy)).exitCode).toBe(0);
  });

  test('can be written again once the owner file is gone', async () => {
    const book = await aBook();
    const owner = join(dirname(book), '~$book.xlsx');
    await writeFile(owner, excelOwnerFile('山田'));
    expect((await importInto(book)).exitCode).toBe(1);
    await rm(owner);
    expect((await importInto(book)).exitCode).toBe(0);
  });
});

describe('a book that is open in LibreOffice', () => {
  test.each([
    ['山田 太郎,yamada,pc-7,25.11.2026 21:45,file:///home/yamada;', '山田 太郎さん'],
    [',root,vm,25.11.2026 21:45,file:///tmp/profile;', 'rootさん'],
    ['Yamada\\, Taro,yamada,pc-7,25.11.2026 21:45,file:///x;', 'Yamada, Taroさん'],
    [',,pc-7,25.11.2026 21:45,file:///x;', 'LibreOfficeで開かれている'],
  ])('is left alone, with the name of who has it open: %s', async (contents, words) => {
    const book = await aBook();
    await writeFile(join(dirname(book), '.~lock.book.xlsx#'), contents);
    await expectRefused(book, words, '.~lock.book.xlsx# を削除');
  });

  test('says so in English and as a code', async () => {
    const book = await aBook();
    await writeFile(join(dirname(book), '.~lock.book.xlsx#'), 'Yamada,y,pc,25.11.2026 21:45,x;');
    const { messages, output } = await importInto(book, '--lang', 'en', '--json');
    expect(messages).toContain('is open in LibreOffice (Yamada), so nothing was written.');
    expect(messages).toContain('delete .~lock.book.xlsx#');
    expect(JSON.parse(output)).toMatchObject({ refused: [{ code: 'file-open-in-libreoffice' }] });
  });
});

describeWith(libreOffice, 'LibreOffice itself', () => {
  it('keeps the program from replacing a book while it has it open', async () => {
    const book = await aBook();
    const office = openInLibreOffice(book, await aFolder());
    try {
      await waitFor(join(dirname(book), '.~lock.book.xlsx#'));
      await expectRefused(book, 'LibreOfficeで開');
    } finally {
      await stop(office);
    }
  }, 120_000);
});

function openInLibreOffice(book: string, profile: string): ChildProcess {
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  // A group of its own: the program that is started starts the one that works.
  return spawn('soffice', [settings, '--headless', '--norestore', '--calc', book], {
    stdio: 'ignore',
    detached: true,
  });
}

async function stop(office: ChildProcess): Promise<void> {
  const ended = once(office, 'exit');
  if (office.pid !== undefined && office.exitCode === null) process.kill(-office.pid, 'SIGKILL');
  await ended;
}

async function waitFor(path: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const size = await stat(path).then(
      ({ size: bytes }) => bytes,
      () => 0,
    );
    if (size > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${path} did not appear`);
}

describe('a book that is read-only', () => {
  test('is left alone, also by an administrator, whom permissions do not stop', async () => {
    const book = await aBook();
    await chmod(book, 0o444);
    await expectRefused(book, '読み取り専用');
  });

  test('can still be written to another file', async () => {
    const book = await aBook();
    await chmod(book, 0o444);
    const copy = join(await aFolder(), 'copy.xlsx');
    expect((await importInto(book, '--out', copy)).exitCode).toBe(0);
  });
});

test('keeps permissions that the account would not give to a new file', async () => {
  const book = await aBook();
  await chmod(book, 0o666);
  await importInto(book);
  expect((await stat(book)).mode & 0o777).toBe(0o666);
});

test('takes a rename that Windows refuses for a file in use, and elsewhere for missing rights', () => {
  const codes = ['EBUSY', 'EPERM', 'EACCES'];
  expect(codes.map((code) => refusedRename(code, 'win32'))).toEqual(codes.map(() => 'file-busy'));
  expect(codes.map((code) => refusedRename(code, 'linux'))).toEqual([
    ...['file-busy', 'file-not-writable', 'file-not-writable'],
  ]);
});
