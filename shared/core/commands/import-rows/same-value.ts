import type { Scalar } from '../../model/workbook-model';
import type { ColumnType } from '../../tables/table-definition';
import { parseCell } from './parse-cell';

/**
 * Tells whether a cell already says what the file says.
 *
 * Writing is what matters for ids, choices and texts: `基本、経営課題` and `基本;経営課題` are the
 * same. Dates, numbers and flags count only as real dates, numbers and flags, since formulas can't
 * use a text that looks like one; such a text is replaced.
 */
export function isSameValue(type: ColumnType, existing: Scalar, value: Scalar): boolean {
  if (existing === value) return true;
  if (existing === null || mustBeReal(type)) return false;
  const parsed = parseCell(type, existing, (_, text) => ({ kind: 'found', id: text.trim() }));
  return parsed.kind === 'value' && parsed.value === value;
}

function mustBeReal({ kind }: ColumnType): boolean {
  return kind === 'date' || kind === 'integer' || kind === 'amount' || kind === 'flag';
}
