import type { Google } from './google';
import { inBoth, kitWords } from './kit-words';
import { readResults, type PartResult } from './results';
import { knownBase } from './workbook-state';

/** What a colleague sends back. */
export interface KitReport {
  readonly format: 'tsunagi-sheets-report';
  readonly version: 1;
  readonly locale: string;
  readonly timeZone: string;
  /** How many parts ended in which way. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly parts: readonly PartResult[];
}

/** The report of all runs so far; `null` before the first. */
export function makeReport(google: Google): KitReport | null {
  const base = knownBase(google);
  const parts = base === null ? [] : readResults(base).results;
  if (parts.length === 0) return null;
  const outcomes: Record<string, number> = {};
  for (const { outcome } of parts) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const { spreadsheet } = google;
  return {
    format: 'tsunagi-sheets-report',
    version: 1,
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    outcomes,
    parts,
  };
}

/** The report with a part a line. */
export function reportText({ parts, ...rest }: KitReport): string {
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"parts":[\n${parts.map((part) => JSON.stringify(part)).join(',\n')}\n]}\n`;
}

/** The page that the report is copied from. */
export function reportPage(text: string): string {
  const words = inBoth(kitWords.copy).split('\n').map(escaped);
  return [
    ...words.map((line) => `<p>${line}</p>`),
    `<textarea readonly rows="20" style="width:100%" onfocus="this.select()">${escaped(text)}</textarea>`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
