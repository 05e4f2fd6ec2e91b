import type { Scalar } from '../model/workbook-model';
import type { TableRow } from '../snapshot/snapshot';
import { matchKey } from './formula-semantics';

/** How one row of the companies sheet is matched with the rows of the same firm. */
export interface MatchedCompany {
  readonly row: TableRow<'companies'>;
  readonly digits: string;
  readonly corporateKey: string;
  /** Row that stands for the firm, counted from 1; `''` without an id. */
  readonly firmRow: number | '';
  /** Whether an earlier row has the same id. */
  readonly isRepeat: boolean;
}

/** All rows of the companies sheet, matched. */
export interface MatchedFirms {
  readonly companies: readonly MatchedCompany[];
  /** The row that an id means: the first that has it. By `matchKey`. */
  readonly byId: ReadonlyMap<string, MatchedCompany>;
}

/**
 * Finds which rows are the same firm: by id, and by the corporate number of an id's first row.
 *
 * Any 13 digits count as a corporate number here; a wrong check digit is reported elsewhere and
 * does not split a firm in two.
 */
export function matchFirms(rows: readonly TableRow<'companies'>[]): MatchedFirms {
  const byId = new Map<string, MatchedCompany>();
  const firmRows = new Map<string, number>();
  const companies = rows.map((row): MatchedCompany => {
    const key = matchKey(row.cells.id);
    if (key === null) return { row, digits: '', corporateKey: '', firmRow: '', isRepeat: false };
    const first = byId.get(key);
    if (first !== undefined) {
      return { row, digits: '', corporateKey: '', firmRow: first.row.row + 1, isRepeat: true };
    }
    const digits = corporateDigits(row.cells.corporate_number);
    const corporateKey = /^\d{13}$/.test(digits) ? digits : '';
    const known = corporateKey === '' ? undefined : firmRows.get(corporateKey);
    const firmRow = known ?? row.row + 1;
    if (corporateKey !== '') firmRows.set(corporateKey, firmRow);
    const company = { row, digits, corporateKey, firmRow, isRepeat: false };
    byId.set(key, company);
    return company;
  });
  return { companies, byId };
}

/** A corporate number tidied as the native formula does it: nothing else is replaced or removed. */
function corporateDigits(value: Scalar): string {
  const text = typeof value === 'number' ? value.toFixed(0) : booleanOrText(value);
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[ \u3000\-\uff0d\u2010\u2212\u30fc]/g, '');
}

function booleanOrText(value: string | boolean | null): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '');
}
