import { unsupportedPartNames } from './unsupported-parts';
import type { Problem, ProblemCode } from '../problems';
import { choiceSet } from '../tables/choices';
import type { Language, LocalizedText, TableDefinition } from '../tables/table-definition';
import { tableDefinition, tableKeys } from '../tables/tables';
import { placeText, rowText, subjectText } from './problem-place';

/** The words of one problem in one language, each filled even if the problem does not say it. */
export interface ProblemWords {
  /** Place, column and value as the beginning of a sentence. */
  readonly subject: string;
  /** Sheet with cell or row, without column and value. */
  readonly place: string;
  readonly sheet: string;
  readonly table: string;
  readonly column: string;
  /** The value of this name; the fallback when the problem does not have it. */
  readonly value: (name: string, fallback: string) => string;
  /** The title of the table that `values.table` names. */
  readonly referredTable: string;
  /** The title of the column that `values.other` names, of `values.otherTable` if given. */
  readonly otherColumn: string;
  /** What `values.parts` names, a part on each line, in people's words. */
  readonly parts: string;
  /** Some of the values that `values.choices` allows. */
  readonly choices: string;
}

/** Makes the sentence of each problem code; none can be left out. */
export type ProblemSentences = Readonly<Record<ProblemCode, (words: ProblemWords) => string>>;

const shownChoices = 6;

/** Collects the words that the sentences about a problem are made of. */
export function problemWords(problem: Problem, language: Language): ProblemWords {
  const { place = {} } = problem;
  const fallback = fallbacks[language];
  const value = valueFinder(problem);
  const definition = findDefinition(place.table);
  const table = tableTitle(definition, place.table, language);
  const column = columnTitle(definition, place.column ?? value('column', ''), language);
  const parts = {
    sheet: place.sheet ?? '',
    spot: place.cell ?? rowText(place.row, language),
    column,
    value: value('value', ''),
  };
  return {
    subject: subjectText(parts, language),
    place: placeText(parts, language),
    sheet: parts.sheet || table || fallback.table,
    table: table || fallback.table,
    column: column || fallback.column,
    value,
    ...otherWords(value, definition, language),
  };
}

/** What is said where a problem leaves a word open. */
const fallbacks = {
  ja: { table: '対象の表', column: 'この項目', other: '別の項目', parts: '対応していない部品' },
  en: {
    table: 'the table',
    column: 'This entry',
    other: 'another entry',
    parts: 'unsupported parts',
  },
} as const;

function valueFinder({ values = {} }: Problem): ProblemWords['value'] {
  return (name, fallback) => String(values[name] ?? '') || fallback;
}

/** The words about things that a problem compares its place with. */
function otherWords(
  value: ProblemWords['value'],
  definition: TableDefinition | undefined,
  language: Language,
): Pick<ProblemWords, 'referredTable' | 'otherColumn' | 'parts' | 'choices'> {
  const fallback = fallbacks[language];
  const other = findDefinition(value('otherTable', '')) ?? definition;
  return {
    referredTable: titleOf(findDefinition(value('table', '')), language) || fallback.table,
    otherColumn: columnTitle(other, value('other', fallback.other), language),
    parts: unsupportedPartNames(value('parts', fallback.parts).split('\n'), language),
    choices: choicesText(value('choices', ''), language),
  };
}

/** A table that is no known one is named as it was given. */
function tableTitle(
  definition: TableDefinition | undefined,
  key: string | undefined,
  language: Language,
): string {
  return titleOf(definition, language) || (key ?? '');
}

function titleOf(definition: TableDefinition | undefined, language: Language): string {
  return definition?.title[language] ?? '';
}

function findDefinition(table: string | undefined): TableDefinition | undefined {
  const key = tableKeys.find((candidate) => candidate === table);
  return key === undefined ? undefined : tableDefinition(key);
}

function columnTitle(
  definition: TableDefinition | undefined,
  column: string,
  language: Language,
): string {
  const found = definition?.columns.find((candidate) => candidate.key === column);
  return found?.title[language] ?? inputNames.get(column)?.[language] ?? column;
}

/** Parts of an input that are no columns. */
const inputNames: ReadonlyMap<string, LocalizedText> = new Map([
  ['name', { ja: 'ネットワークの名前', en: 'The name of the network' }],
  ['fiscal-year', { ja: '年度', en: 'The fiscal year' }],
  ['threshold', { ja: '判定の基準となる割合', en: 'The threshold' }],
]);

function choicesText(key: string, language: Language): string {
  if (key === '') return '';
  const { choices } = choiceSet(key);
  const shown = choices.slice(0, shownChoices).map(({ value, label }) => {
    if (language === 'ja' || label.en === value) return value;
    return `${value} (${label.en})`;
  });
  const more = choices.length > shownChoices;
  return language === 'ja'
    ? `${shown.join('、')}${more ? ' など' : ''}`
    : `${shown.join(', ')}${more ? ', ...' : ''}`;
}
