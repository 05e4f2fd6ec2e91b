import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where the build puts the Excel add-in. */
export const excelFolder = join(__dirname, '..', '..', 'dist', 'excel');

/** The names of all files of the built add-in, with their folder. */
export function excelFileNames(): readonly string[] {
  return readdirSync(excelFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(excelFolder.length + 1))
    .sort();
}

/** The text of one file of the built add-in. */
export function excelText(name: string): string {
  return readFileSync(join(excelFolder, name), 'utf8');
}

/** The bytes that a file takes on its way, compressed as servers do. */
export function gzipBytes(name: string): number {
  return gzipSync(readFileSync(join(excelFolder, name)), { level: 9 }).length;
}

/** The scripts and styles that the page loads at once, without Office.js. */
export function startFiles(): readonly string[] {
  const addresses = [
    ...excelText('taskpane.html').matchAll(/<(?:script|link)[^>]*\b(?:src|href)="([^"]+)"/g),
  ];
  return addresses
    .map((match) => match[1] ?? '')
    .filter((address) => /\.(js|css)$/.test(address) && !address.startsWith('https:'));
}
