import type { Problem } from '../problems';
import type { Language } from '../tables/table-definition';
import { problemSentencesEn } from './problem-sentences-en';
import { problemSentencesJa } from './problem-sentences-ja';
import { problemWords, type ProblemSentences } from './problem-words';

const sentences: Readonly<Record<Language, ProblemSentences>> = {
  ja: problemSentencesJa,
  en: problemSentencesEn,
};

/**
 * The sentence about a problem: where it is, which rule it breaks and what to do.
 *
 * @example
 * describeProblem(
 *   {
 *     code: 'date-invalid',
 *     severity: 'error',
 *     place: { sheet: '案件', cell: 'P12', table: 'cases', row: 12, column: 'posted' },
 *     values: { value: 'R5.13.1' },
 *   },
 *   'ja',
 * )
 * // 「案件」シート P12 の求人化日「R5.13.1」は日付として読めません。2023/4/1 か 令和5年4月1日 の形で入力してください。
 */
export function describeProblem(problem: Problem, language: Language): string {
  return sentences[language][problem.code](problemWords(problem, language));
}
