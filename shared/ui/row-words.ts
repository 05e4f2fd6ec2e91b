import {
  choiceLabel,
  paneTexts,
  tableDefinition,
  type CardField,
  type Language,
  type TableKey,
} from '../core/index';

/** A day as people write it. */
export function dayText(iso: string): string {
  return iso.replace(/-/g, '/');
}

/** What a column is called; its key if the table has no such column. */
export function columnTitle(table: TableKey, key: string, language: Language): string {
  const column = tableDefinition(table).columns.find((candidate) => candidate.key === key);
  return column?.title[language] ?? key;
}

/** Whom a column of ids names: its title without the word for the id. */
export function referenceTitle(table: TableKey, key: string, language: Language): string {
  return columnTitle(table, key, language).replace(/\s?ID$/, '');
}

/** A cell as people read it: choices by their label, days with slashes, all else as it stands. */
export function fieldText(
  table: TableKey,
  { column: key, value }: CardField,
  language: Language,
): string {
  const texts = paneTexts(language);
  const column = tableDefinition(table).columns.find((candidate) => candidate.key === key);
  const text = String(value ?? '').trim();
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (column?.type.kind === 'date') return dayText(text);
  if (column?.type.kind !== 'choice') return text;
  const choices = column.type.choices as Parameters<typeof choiceLabel>[0];
  return choiceLabel(choices, text)?.[language] ?? text;
}
