import {
  type BuiltFile,
  builtFile,
  builtFiles,
  hostsNamedIn,
  kilobyte,
  placesThatMakeCode,
  vocabularyHosts,
} from './built-files';

/** Our own code with the core, the pane and the adapters; Univer is a chunk of its own. */
const ownCodeLimit = 900 * kilobyte;
/** What reads files knows neither commands nor pane. */
const readerLimit = 450 * kilobyte;
const univerLimit = 9_500 * kilobyte;
const folderLimit = 16_000 * kilobyte;

/**
 * Addresses in Univer's texts: links to function help, examples of formulas, notes on errors.
 * None is fetched; the page's policy would refuse it.
 */
const hostsInUniver = [
  ...['github.com', 'localhost', 'mozilla.github.io', 'react.dev', 'reactjs.org'],
  ...['redi.wendell.fun', 'sharejs.org', 'support.google.com', 'support.microsoft.com'],
  ...['univer.ai', 'universheet.net', 'www.wps.cn'],
];

const page = () => builtFile('workbench', /^index\.html$/).text;
const ownCode = () => builtFile('workbench', /^workbench\.\w+\.js$/);
const univerCode = () => builtFile('workbench', /^univer\.\w+\.js$/);

const reader = () => builtFile('workbench', /^read-file\.\w+\.js$/);

const scripts = () => builtFiles('workbench').filter((file) => file.name.endsWith('.js'));
const sum = (files: readonly BuiltFile[]) => files.reduce((total, file) => total + file.bytes, 0);

function policy(): ReadonlyMap<string, string> {
  const text = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page())?.[1] ?? '';
  return new Map(
    text.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

describe('the built workbench', () => {
  test('allows nothing that its policy does not name', () => {
    expect(policy().get('default-src')).toBe("'none'");
    expect(policy().get('base-uri')).toBe("'none'");
    expect(policy().get('form-action')).toBe("'none'");
  });

  test('runs only its own scripts, and none made from text', () => {
    expect(policy().get('script-src')).toBe("'self'");
    expect(policy().get('worker-src')).toBe("'self'");
    expect(page()).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page()).not.toMatch(/\son\w+=/);
  });

  test('speaks to nobody but the place it came from', () => {
    expect(policy().get('connect-src')).toBe("'self'");
    const sources = [...policy().values()].join(' ');
    expect(sources).not.toMatch(/https?:|wss?:|\*/);
  });

  test('loads only files that lie beside it', () => {
    const addresses = [...page().matchAll(/<(?:script|link)[^>]*\b(?:src|href)="([^"]+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((address) => !address.startsWith('data:'));
    const names = builtFiles('workbench').map((file) => file.name);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !names.includes(address))).toEqual([]);
  });

  test('names no web address in its own code but those of XML vocabularies', () => {
    const hosts = hostsNamedIn(ownCode().text);
    expect(hosts.filter((host) => !vocabularyHosts.includes(host))).toEqual([]);
  });

  test('carries no web address that is not known to be a mere text of Univer', () => {
    const known = [...vocabularyHosts, ...hostsInUniver];
    // The notices name the homes of the packages; nothing fetches them.
    const texts = builtFiles('workbench')
      .filter((file) => !file.name.endsWith('NOTICES.txt'))
      .map((file) => file.text);
    expect(hostsNamedIn(texts.join('\n')).filter((host) => !known.includes(host))).toEqual([]);
  });

  test('turns text into code nowhere but in known corners of Univer that never run', () => {
    // lodash looks for the global object; functions sent over from a web worker are compiled.
    // Our worker sends plain data, and the policy forbids both.
    expect(placesThatMakeCode(univerCode().text)).toEqual([
      ...['Function("', 'new Function(', 'new Function('],
    ]);
    const others = scripts().filter((file) => file.name !== univerCode().name);
    expect(others.flatMap((file) => placesThatMakeCode(file.text))).toEqual([]);
  });

  test('reads files in a worker that is one file and knows no grid', () => {
    expect(ownCode().text).toContain('read-file');
    expect(reader().text).not.toContain('importScripts');
    expect(reader().bytes).toBeLessThan(readerLimit);
  });

  test('stays within its size limits', () => {
    expect(ownCode().bytes).toBeLessThan(ownCodeLimit);
    expect(univerCode().bytes).toBeLessThan(univerLimit);
    expect(sum(builtFiles('workbench'))).toBeLessThan(folderLimit);
  });
});
