import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Requirement } from './requirement';

const TIMEOUT = 120_000;
// Mode 0 recalculates every formula on loading, whatever program saved the file.
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Tells whether a program is on the path. */
function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** For suites that need LibreOffice. */
export const libreOffice: Requirement = {
  name: 'LibreOffice',
  isMet: isOnPath('soffice'),
  install: 'apt-get install libreoffice-calc fonts-noto-cjk',
};

/** For suites that look at printed pages. */
export const printedPages: Requirement = {
  name: 'LibreOffice and Poppler',
  isMet: isOnPath('soffice') && isOnPath('pdfinfo'),
  install: 'apt-get install libreoffice-calc fonts-noto-cjk poppler-utils',
};

/** The file as LibreOffice saves it after computing every formula anew. */
export function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, 'xlsx');
}

/** The file as LibreOffice prints it. */
export function toPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, 'pdf');
}

// Each call has its own profile: LibreOffice lets only one process use a profile at a time.
async function convert(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(directory, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    await writeFile(join(directory, 'book.xlsx'), bytes);
    await run(directory, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      join(directory, 'out'),
      join(directory, 'book.xlsx'),
    ]);
    return await readFile(join(directory, 'out', `book.${format}`));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function run(directory: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      'soffice',
      parameters,
      { cwd: directory, timeout: TIMEOUT },
      (error, _output, complaint) => {
        if (error === null) resolve();
        else reject(new Error(`LibreOffice failed: ${complaint}`, { cause: error }));
      },
    );
  });
}
