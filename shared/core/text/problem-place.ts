import type { Language } from '../tables/table-definition';

/** What is known of a problem's place; blank where nothing is. */
export interface PlaceParts {
  readonly sheet: string;
  /** Address of the cell, or the row in words. */
  readonly spot: string;
  /** Title of the column. */
  readonly column: string;
  /** The value found there. */
  readonly value: string;
}

/** A row in words, blank if there is none. */
export function rowText(row: number | undefined, language: Language): string {
  if (row === undefined) return '';
  return language === 'ja' ? `${row}行目` : `row ${row}`;
}

/**
 * Sheet with cell or row.
 *
 * @example
 * placeText({ sheet: '案件', spot: 'P12', column: '', value: '' }, 'ja') // '「案件」シート P12'
 */
export function placeText(parts: PlaceParts, language: Language): string {
  return language === 'ja' ? japanesePlace(parts) : englishPlace(parts);
}

/**
 * Place, column and value as a sentence begins with them.
 *
 * @example
 * subjectText({ sheet: '', spot: '3行目', column: '業種', value: 'Z' }, 'ja') // '3行目の業種「Z」'
 */
export function subjectText(parts: PlaceParts, language: Language): string {
  return language === 'ja' ? japaneseSubject(parts) : englishSubject(parts);
}

function japanesePlace({ sheet, spot }: PlaceParts): string {
  const text = `${sheet === '' ? '' : `「${sheet}」シート `}${spot}`.trim();
  return text === '' ? 'この箇所' : text;
}

function englishPlace({ sheet, spot }: PlaceParts): string {
  if (sheet === '') return spot === '' ? 'this place' : spot;
  return spot === '' ? `sheet "${sheet}"` : `${spot} of sheet "${sheet}"`;
}

function hasPlace({ sheet, spot }: PlaceParts): boolean {
  return sheet !== '' || spot !== '';
}

function japaneseSubject(parts: PlaceParts): string {
  const place = hasPlace(parts) ? japanesePlace(parts) : '';
  const joint = place === '' || parts.column === '' ? '' : japaneseJoint(place);
  const value = parts.value === '' ? '' : `「${parts.value}」`;
  const text = `${place}${joint}${parts.column}${value}`;
  return text === '' ? 'この項目' : text;
}

/** A space keeps an address such as P12 apart from the Japanese text that follows it. */
function japaneseJoint(place: string): string {
  return /[0-9A-Z]$/.test(place) ? ' の' : 'の';
}

function englishSubject(parts: PlaceParts): string {
  const value = parts.value === '' ? '' : `"${parts.value}"`;
  const name = [parts.column, value].filter((part) => part !== '').join(' ');
  const place = hasPlace(parts) ? ` in ${englishPlace(parts)}` : '';
  return `${name === '' ? 'This entry' : name}${place}`;
}
