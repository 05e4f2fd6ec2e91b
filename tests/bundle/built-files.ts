import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const distFolder = join(__dirname, '..', '..', 'dist');

/** A file that the build wrote, with its text where it has one. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly text: string;
}

/**
 * Gives the files of one product as the last build wrote them.
 *
 * `npm test` builds before it tests; without a build this throws, and the suite fails.
 */
export function builtFiles(product: 'cli' | 'workbench'): readonly BuiltFile[] {
  const folder = join(distFolder, product);
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { name, bytes: statSync(path).size, text: readFileSync(path, 'utf8') };
  });
}

/** The one file with this name, or an error that lists what is there. */
export function builtFile(product: 'cli' | 'workbench', name: RegExp): BuiltFile {
  const files = builtFiles(product);
  const found = files.find((file) => name.test(file.name));
  if (found === undefined) {
    throw new Error(`No ${name.source} among ${files.map((file) => file.name).join(', ')}`);
  }
  return found;
}

const addressHost = /\b(?:https?|wss?):\/\/([\w.-]+)/g;

/** The host names of all web addresses in a text, each once and sorted. */
export function hostsNamedIn(text: string): readonly string[] {
  const hosts = [...text.matchAll(addressHost)].map((match) => match[1] ?? '');
  return [...new Set(hosts)].sort();
}

/** Names of XML vocabularies look like addresses, but nobody ever fetches them. */
export const vocabularyHosts = [
  'purl.oclc.org',
  'purl.org',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'www.w3.org',
  'www.wps.cn',
];

/** The text without the notices that licences ask to keep: these name their authors' pages. */
export function withoutLicences(text: string): string {
  return text.replace(/\/\*(?:!|[^*]*@licen[cs]e)[\s\S]*?\*\//g, '');
}

const codeFromText = /\beval\(|\bnew Function\(|\bFunction\(['"`]/g;

/** Every place that would turn text into code. */
export function placesThatMakeCode(text: string): readonly string[] {
  return text.match(codeFromText) ?? [];
}

/** Bytes, so that limits read as kilobytes. */
export const kilobyte = 1024;
