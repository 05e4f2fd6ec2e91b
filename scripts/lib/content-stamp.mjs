// Why: a build is repeated only when something it is made of has changed. Contents decide,
// not dates: git gives every file of a fresh clone a new date.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { inProject } from './project.mjs';

function filesUnder(path) {
  const full = inProject(path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}

/** One text that changes when a file under these paths changes, appears, moves or goes. */
export function contentStamp(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (name) => inProject('.cache', 'stamps', name);

/** The stamp that was kept under this name, or undefined. */
export function keptStamp(name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined;
}

/** Keeps a stamp for the next run. */
export function keepStamp(name, stamp) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), stamp);
}
