import { spawnSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

import {
  builtFile,
  builtFiles,
  hostsNamedIn,
  kilobyte,
  placesThatMakeCode,
  vocabularyHosts,
  withoutLicences,
} from './built-files';

const sizeLimit = 1_800 * kilobyte;
const networkModules = ['dgram', 'dns', 'http', 'http2', 'https', 'net', 'tls'];

const program = () => builtFile('cli', /^tsunagi\.cjs$/);

function requiredModules(): readonly string[] {
  const names = [...program().text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
  return [...new Set(names.map((name) => (name ?? '').replace('node:', '')))];
}

describe('the built command line', () => {
  test('is one file that the system can start, with the notices of what is in it', () => {
    const names = builtFiles('cli').map((file) => file.name);
    expect(names.sort()).toEqual(['THIRD-PARTY-NOTICES.txt', 'tsunagi.cjs']);
    expect(program().text.startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  test('stays small enough to load at once', () => {
    expect(program().bytes).toBeLessThan(sizeLimit);
  });

  test('needs nothing but Node.js', () => {
    expect(requiredModules().length).toBeGreaterThan(0);
    expect(requiredModules().filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  test('has no way to the network', () => {
    expect(requiredModules().filter((name) => networkModules.includes(name))).toEqual([]);
    expect(program().text).not.toMatch(/\bfetch\(/);
  });

  test('names no web address but those of XML vocabularies', () => {
    const hosts = hostsNamedIn(withoutLicences(program().text));
    expect(hosts.filter((host) => !vocabularyHosts.includes(host))).toEqual([]);
  });

  test('never turns text into code', () => {
    expect(placesThatMakeCode(program().text)).toEqual([]);
  });

  test('ends with 2 and says nothing on stdout when it is used wrongly', () => {
    const path = join(__dirname, '..', '..', 'dist', 'cli', 'tsunagi.cjs');
    const result = spawnSync(process.execPath, [path, 'no-such-command'], { encoding: 'utf8' });
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).not.toBe('');
  });
});
