import { execFile, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const TIMEOUT = 300_000;
const LONGEST_OUTPUT = 1 << 28;

/**
 * The first Python on the path that can import some modules; `null` if none can.
 *
 * The first of all is often not the system's, and then it lacks the system's packages.
 */
export function findPython(modules: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const named = process.env['PYTHON_PATH'];
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...folders.map((folder) => join(folder, 'python3')),
  ];
  const canImport = (program: string) =>
    spawnSync(program, ['-c', `import ${modules}`], { stdio: 'ignore' }).status === 0;
  return candidates.find(canImport) ?? null;
}

/** Runs a Python program and gives what it printed. */
export async function runPython(
  interpreter: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  // The cell texts are Japanese, whatever the language of the machine.
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' };
  const { stdout } = await promisify(execFile)(interpreter, [program, ...args], {
    env,
    timeout: TIMEOUT,
    maxBuffer: LONGEST_OUTPUT,
  });
  return stdout;
}
