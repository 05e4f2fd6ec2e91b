import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inFolder } from './in-folder';

const timeout = 240_000;
const longestOutput = 1 << 26;
// Mode 0 recalculates every formula on loading, whatever program saved the file.
const recalculateAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** How LibreOffice saves what it is given. `flat` is a spreadsheet as one XML text. */
export type OfficeFormat = 'flat' | 'xlsx';

/** What LibreOffice does with stored results when it opens a workbook. */
export type StoredResults =
  /** Every formula is computed anew, by a setting. */
  | 'recomputed'
  /** As on a fresh installation: results in the file are believed, missing ones are computed. */
  | 'believed';

const endings = { flat: 'fods', xlsx: 'xlsx' } as const;

/**
 * Opens and saves any number of files in one run of LibreOffice, which is far quicker than one run
 * for each; `null` stands for those that it could not open.
 *
 * Each call has its own profile, so calls may run side by side.
 */
export async function convertFiles(
  files: readonly Uint8Array[],
  {
    from = 'xlsx',
    to,
    results,
  }: {
    readonly from?: OfficeFormat;
    readonly to: OfficeFormat;
    readonly results: StoredResults;
  },
): Promise<readonly (Uint8Array | null)[]> {
  return inFolder('office-', async (folder) => {
    const profile = await makeProfile(folder, results);
    const names = files.map((_, index) => `book${String(index)}`);
    const sources = names.map((name) => join(folder, `${name}.${endings[from]}`));
    await Promise.all(sources.map((source, index) => writeFile(source, files[index]!)));
    const output = join(folder, 'out');
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--convert-to', endings[to], '--outdir', output],
        ...sources,
      ],
      { cwd: folder, timeout, maxBuffer: longestOutput },
    );
    return Promise.all(
      names.map((name) => readFile(join(output, `${name}.${endings[to]}`)).catch(() => null)),
    );
  });
}

async function makeProfile(folder: string, results: StoredResults): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  if (results === 'recomputed') {
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), recalculateAlways);
  }
  return profile;
}
