import {
  hostsNamedIn,
  kilobyte,
  placesThatMakeCode,
  vocabularyHosts,
  withoutLicences,
} from './built-files';
import { excelFileNames, excelText, gzipBytes, startFiles } from './excel-files';

/** All that loads before the pane can be used, as it travels. Office.js comes on top. */
const startLimit = 80 * kilobyte;
const officeHost = 'appsforoffice.microsoft.com';

const page = () => excelText('taskpane.html');
const scripts = () => excelFileNames().filter((name) => name.endsWith('.js'));

function policy(): ReadonlyMap<string, string> {
  const text = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page())?.[1] ?? '';
  return new Map(
    text.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

describe('the built Excel add-in', () => {
  test('starts within its size limit', () => {
    const sizes = startFiles().map((name) => [name, gzipBytes(name)] as const);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(startLimit);
  });

  test('leaves the reader of files to when somebody imports', () => {
    // The name of an attribute that only the reader of .xlsx files looks for.
    const mark = 'sharedStrings';
    expect(scripts().some((name) => excelText(name).includes(mark))).toBe(true);
    expect(startFiles().filter((name) => excelText(name).includes(mark))).toEqual([]);
  });

  test('loads Office.js from Microsoft, first, and brings none of its own', () => {
    const sources = [...page().matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1]);
    expect(sources[0]).toBe(`https://${officeHost}/lib/1/hosted/office.js`);
    expect(sources.slice(1).filter((source) => source?.startsWith('https:'))).toEqual([]);
    expect(excelFileNames().filter((name) => /office/i.test(name))).toEqual([]);
  });

  test('allows its own scripts and those of Office.js, and nothing that the policy does not name', () => {
    expect(Object.fromEntries(policy())).toEqual({
      'default-src': "'none'",
      'script-src': `'self' https://${officeHost}`,
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(page()).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  test('names no web address in its scripts but those of XML vocabularies', () => {
    const texts = scripts().map((name) => withoutLicences(excelText(name)));
    const hosts = hostsNamedIn(texts.join('\n'));
    expect(hosts.filter((host) => !vocabularyHosts.includes(host))).toEqual([]);
  });

  test('never turns text into code', () => {
    expect(scripts().map(excelText).flatMap(placesThatMakeCode)).toEqual([]);
  });

  test('has no way to the network in what it starts with, and one in its reader of .csv files only', () => {
    const ways = /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource\(/;
    const withWays = scripts().filter((name) => ways.test(excelText(name)));
    expect(withWays.filter((name) => [...startFiles(), 'functions.js'].includes(name))).toEqual([]);
    // papaparse could download; nobody asks it to, and the policy would let it reach this host only.
    expect(withWays.filter((name) => !excelText(name).includes('UndetectableDelimiter'))).toEqual(
      [],
    );
  });

  test('has every file that its manifests and function lists name', () => {
    const names = excelFileNames();
    const named = [
      'manifest.xml',
      'manifest.json',
      'manifest-en.json',
      'functions.json',
      'functions-en.json',
    ].flatMap((name) =>
      [...excelText(name).matchAll(/https:\/\/localhost:3000\/([\w./-]+)/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(90);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    for (const name of [...startFiles(), 'THIRD-PARTY-NOTICES.txt', 'unified-manifest.zip']) {
      expect(names).toContain(name);
    }
  });

  test('carries the manifest that lies in the repository', () => {
    expect(excelText('manifest.xml')).toBe(excelText('../../manifests/excel/manifest.xml'));
  });
});
