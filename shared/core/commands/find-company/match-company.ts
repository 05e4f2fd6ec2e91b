import { parseCorporateNumber } from '../../domain/corporate-number';
import { foldName } from '../../domain/fold-text';
import { textOf } from '../../snapshot/find';
import type { TableRow } from '../../snapshot/snapshot';
import { idKey } from '../case-work/case-scene';
import type { FoundCompany } from './input';

/** How well a firm fits what was typed: 0 is best. */
export interface CompanyMatch {
  readonly rank: number;
  readonly by: FoundCompany['by'];
}

type Cells = TableRow<'companies'>['cells'];

/** Digits of a corporate number from which on its beginning tells firms apart. */
const leastDigits = 4;

/** Makes a test for one typed text: what it needs of the text is worked out once. */
export function companyMatcher(text: string): (cells: Cells) => CompanyMatch | null {
  const id = idKey(text);
  if (id === '') return () => null;
  const digits = digitsOf(text);
  const matchName = nameMatcher(text);
  return (cells) => {
    if (isId(textOf(cells.id), id)) return { rank: 0, by: 'id' };
    return matchNumber(cells, digits) ?? matchName(textOf(cells.name));
  };
}

/** Nearly all ids are plain letters, which need no folding: this runs for every firm. */
function isId(text: string, key: string): boolean {
  const isPlain = /^[!-~]*$/.test(text);
  return isPlain ? text.length === key.length && text.toLowerCase() === key : idKey(text) === key;
}

function matchNumber({ corporate_number: cell }: Cells, digits: string): CompanyMatch | null {
  if (digits.length < leastDigits || cell === null) return null;
  const number = parseCorporateNumber(textOf(cell)) ?? '';
  if (!number.startsWith(digits)) return null;
  return { rank: number === digits ? 1 : 6, by: 'number' };
}

/** The digits of a text that holds nothing else but what people put between digits. */
function digitsOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d+$/.test(plain) ? plain : '';
}

/**
 * Compares names without their legal forms first: people leave them out.
 *
 * Folding every name would be too slow while typing. A name that holds the text is looked at around
 * it instead: nothing but a legal form before or after it makes it a beginning, or the same name.
 */
function nameMatcher(text: string): (name: string) => CompanyMatch | null {
  const whole = foldName(text);
  const core = plainText(coreOf(whole));
  const plain = plainText(text);
  const isForm = formTest();
  return (name) => {
    const written = plainText(name);
    const start = written.indexOf(core);
    if (core === '' || start === -1) {
      return written.includes(plain) ? { rank: 7, by: 'part' } : null;
    }
    if (!isForm(written.slice(0, start))) return { rank: 5, by: 'part' };
    if (!isForm(written.slice(start + core.length))) return { rank: 4, by: 'part' };
    return { rank: foldName(name) === whole ? 2 : 3, by: 'name' };
  };
}

/** Makes a test for texts that are blank or nothing but legal forms. The same ones come often. */
function formTest(): (text: string) => boolean {
  const known = new Map<string, boolean>([['', true]]);
  return (text) => {
    // Every legal form ends like this, in full or in brackets.
    if (text !== '' && !/[社人)]$/.test(text)) return false;
    const found = known.get(text) ?? coreOf(foldName(`${anyName}${text}`)) === anyName;
    known.set(text, found);
    return found;
  };
}

/** Stands for a name beside which a legal form can be told. */
const anyName = 'ん';

/** A folded name without its legal forms. */
function coreOf(folded: string): string {
  return folded.split('|')[0] ?? '';
}

function plainText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return /\s/.test(plain) ? plain.replace(/\s+/g, '') : plain;
}
