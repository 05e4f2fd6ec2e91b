// Why: all scripts start other programs in the same two ways and must pass on how they ended.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { projectRoot } from './project.mjs';

/** The exit code a shell gives for a program that a signal ended. */
const codeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

function start(command, stdio, { environment = {}, folder = projectRoot, shell = false }) {
  const [program, ...programArguments] = command;
  const env = { ...process.env, ...environment };
  return spawn(program, programArguments, { cwd: folder, env, shell, stdio });
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(codeOf(code, signal)));
  });
}

/**
 * Runs a program to its end and gives its exit code.
 *
 * `quietly` sends what it prints to stderr, so that stdout stays free for results.
 */
export async function runProgram(command, { quietly = false, ...options } = {}) {
  return ended(start(command, ['inherit', quietly ? 2 : 'inherit', 'inherit'], options));
}

/** Runs a program and gives its exit code and what it printed on stdout. */
export async function captureProgram(command, options = {}) {
  const child = start(command, ['ignore', 'pipe', 'inherit'], options);
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  const code = await ended(child);
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** The command that runs a script with this Node.js. */
export const nodeCommand = (script, ...scriptArguments) => [
  process.execPath,
  script,
  ...scriptArguments,
];
