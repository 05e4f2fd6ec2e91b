import { serialToIso } from '../domain/dates';
import type { Scalar } from '../model/workbook-model';
import type { Place } from '../problems';
import type { ColumnType, Language } from '../tables/table-definition';
import { placeText } from './problem-place';

/** What a cell holds and what it is to hold instead. */
export interface ValueChange {
  readonly from: Scalar;
  readonly to: Scalar;
}

/** Both values of a change in words. */
export interface ChangeWords {
  readonly from: string;
  readonly to: string;
}

const words = {
  ja: {
    blank: '（空欄）',
    onlySpaces: '（空白だけ）',
    spaces: '（空白あり）',
    text: '（文字）',
    number: '（数値）',
  },
  en: {
    blank: '(blank)',
    onlySpaces: '(only spaces)',
    spaces: ' (with spaces)',
    text: ' (text)',
    number: ' (number)',
  },
} as const;

/**
 * The two values of a repair as people see them in cells, so that they can be told apart by ear.
 *
 * Where only spaces differ, the first says that it has some; where a number becomes the text of the
 * same digits or the other way round, each says which it is.
 *
 * @example
 * repairWords({ kind: 'date' }, { from: 'R5.4.1', to: 45017 }, 'ja') // { from: 'R5.4.1', to: '2023/4/1' }
 */
export function repairWords(
  type: ColumnType,
  { from, to }: ValueChange,
  language: Language,
): ChangeWords {
  const [before, after] = [shown(type, from, language), shown(type, to, language)];
  if (before === after) {
    return { from: before + kindOf(from, language), to: after + kindOf(to, language) };
  }
  const isOnlySpaces = before.trim() === after;
  return { from: isOnlySpaces ? before + words[language].spaces : before, to: after };
}

/**
 * One repair in a line: the place, what stood there and what is to stand there.
 *
 * @example
 * describeRepair({ sheet: '案件', cell: 'P12' }, { column: '求人化日', from: 'R5.4.1', to: '2023/4/1' }, 'ja')
 * // 「案件」シート P12 の求人化日：「R5.4.1」→「2023/4/1」
 */
export function describeRepair(
  place: Place,
  { column, from, to }: ChangeWords & { readonly column: string },
  language: Language,
): string {
  const parts = { sheet: place.sheet ?? '', spot: place.cell ?? '', column: '', value: '' };
  const at = placeText(parts, language);
  if (language === 'ja') return `${at} の${column}：「${from}」→「${to}」`;
  return `${column} in ${at}: "${from}" → "${to}"`;
}

function shown(type: ColumnType, value: Scalar, language: Language): string {
  if (value === null) return words[language].blank;
  if (typeof value === 'string' && value.trim() === '') return words[language].onlySpaces;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const iso = type.kind === 'date' && typeof value === 'number' ? serialToIso(value) : null;
  return iso === null ? String(value) : iso.replace(/-0?/g, '/');
}

function kindOf(value: Scalar, language: Language): string {
  return typeof value === 'number' ? words[language].number : words[language].text;
}
