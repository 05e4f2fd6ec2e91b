// Why: two commands started at once in a fresh clone would install and build over each other.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { inProject } from './project.mjs';

const lockFile = inProject('.cache', 'setup.lock');
const pauseMilliseconds = 200;

function isHolderAlive() {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user. Anything else: it is gone, or the file is.
    return error.code === 'EPERM';
  }
}

function tryToLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Runs the work while no other command of this clone installs or builds. */
export async function withSetupLock(work) {
  mkdirSync(inProject('.cache'), { recursive: true });
  while (!tryToLock()) {
    if (isHolderAlive()) await pause(pauseMilliseconds);
    else rmSync(lockFile, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
