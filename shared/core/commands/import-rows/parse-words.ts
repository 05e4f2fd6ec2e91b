import type { Scalar } from '../../model/workbook-model';

const trueWords = new Set([
  ...['true', 'yes', 'y', '1', 'on', 'はい', '有', 'あり', '有り', '該当', '済', '済み'],
  ...['○', '◯', '〇', '●', '◎', '✓', '✔', '☑', 'レ'],
]);
const falseWords = new Set([
  ...['false', 'no', 'n', '0', 'off', 'いいえ', '無', 'なし', '無し', '非該当', '未'],
  ...['×', '✕', '✗', 'x', '☐', '-', '―', 'ー'],
]);

/**
 * Reads yes or no as people write it in lists, or `null`.
 *
 * @example
 * parseFlag('○') // true
 */
export function parseFlag(raw: Scalar): boolean | null {
  if (typeof raw === 'boolean') return raw;
  const word = raw === null ? '' : plain(String(raw)).toLowerCase();
  if (trueWords.has(word)) return true;
  return falseWords.has(word) ? false : null;
}

const grouped = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * Reads a number with separators, full-width digits, a unit or a Japanese minus, or `null`.
 *
 * @example
 * parseNumber('▲１，２００円') // -1200
 */
export function parseNumber(raw: Scalar): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string') return null;
  const text = plain(raw)
    .replace(/^[¥\\]/, '')
    .replace(/^[▲△−‐–]\s*/, '-')
    .replace(/\s*(?:円|人|名)$/, '');
  return grouped.test(text) ? Number(text.replace(/,/g, '')) : null;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
