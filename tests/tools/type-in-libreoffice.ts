import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAddress } from '../../shared/core/index';
import { libreOffice } from './libreoffice';
import { findPython, runPython } from './python';
import type { Requirement } from './requirement';

const interpreter = findPython('uno');

/** For suites that type into LibreOffice. */
export const typingInLibreOffice: Requirement = {
  name: 'LibreOffice with Python',
  isMet: libreOffice.isMet && interpreter !== null,
  install: 'apt-get install libreoffice-calc python3-uno',
};

/** A text typed into a cell: what looks like a number, a date or a formula becomes one. */
export interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What a person sees after typing. */
export interface TypedBook {
  /** The workbook as LibreOffice saves it, everything calculated. */
  readonly bytes: Uint8Array;
  /**
   * The fill of each cell that has one, conditional formats included, by sheet and address: `#rrggbb`.
   * Only right for sheets with something in their first row and column, as the tables have.
   */
  readonly fills: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Types into a workbook in LibreOffice, cell by cell in the given order. */
export async function typeInLibreOffice(
  bytes: Uint8Array,
  typed: readonly TypedCell[],
): Promise<TypedBook> {
  if (interpreter === null) throw new Error(`${typingInLibreOffice.name} is missing`);
  const folder = await mkdtemp(join(tmpdir(), 'typing-'));
  try {
    const [book, list] = [join(folder, 'given.xlsx'), join(folder, 'typed.json')];
    await writeFile(book, bytes);
    await writeFile(
      list,
      JSON.stringify(typed.map(({ sheet, cell, text }) => [sheet, cell, text])),
    );
    await runPython(interpreter, join(__dirname, 'type-in-libreoffice.py'), book, list, folder);
    const page = await readFile(join(folder, 'book.html'), 'utf8');
    return { bytes: await readFile(join(folder, 'book.xlsx')), fills: fillsOf(page) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const sheetPiece = /<A NAME="table\d+"><h1>[^<]*<em>(.*?)<\/em><\/h1><\/A>|<(tr|td)([^>]*)>/gi;

/** The fills in the page that LibreOffice makes of a workbook: a table for each sheet. */
function fillsOf(page: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fills = new Map<string, Map<string, string>>();
  let sheet = new Map<string, string>();
  let [row, column] = [-1, 0];
  for (const [, name, tag = '', attributes = ''] of page.matchAll(sheetPiece)) {
    if (name !== undefined) {
      sheet = new Map();
      fills.set(name, sheet);
      row = -1;
    } else if (tag.toLowerCase() === 'tr') {
      row += 1;
      column = 0;
    } else {
      const [, color] = /bgcolor="(#[0-9a-f]{6})"/i.exec(attributes) ?? [];
      const [, span = '1'] = /colspan="?(\d+)/i.exec(attributes) ?? [];
      if (color !== undefined) sheet.set(cellAddress({ row, column }), color.toLowerCase());
      column += Number(span);
    }
  }
  return fills;
}
