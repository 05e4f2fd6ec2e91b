import { foldHeader } from '../domain/fold-text';
import { scalarOf, type CellContent } from '../model/workbook-model';
import { tableDefinition, tableKeys, type TableKey } from '../tables/tables';

/** Column keys by folded key or title in either language; the first column that claims a text keeps it. */
export type ColumnTitles = ReadonlyMap<string, string>;

function titlesOf(table: TableKey): ColumnTitles {
  const titles = new Map<string, string>();
  const { columns } = tableDefinition(table);
  const claim = (text: string, key: string) => {
    const folded = foldHeader(text);
    if (folded !== '' && !titles.has(folded)) titles.set(folded, key);
  };
  // All keys first: a title that happens to be another column's key must not shadow it.
  for (const column of columns) claim(column.key, column.key);
  for (const column of columns) {
    claim(column.title.ja, column.key);
    claim(column.title.en, column.key);
  }
  return titles;
}

const titlesByTable: ReadonlyMap<TableKey, ColumnTitles> = new Map(
  tableKeys.map((key) => [key, titlesOf(key)]),
);

/** The texts by which a table's columns are known. */
export function columnTitles(table: TableKey): ColumnTitles {
  return titlesByTable.get(table) ?? new Map<string, string>();
}

/**
 * The key of the column that a header cell names, by key or by title in either language, or `null`.
 *
 * @example
 * findColumnKey('cases', '求人化日') // 'posted'
 */
export function findColumnKey(table: TableKey, header: string): string | null {
  return columnTitles(table).get(foldHeader(header)) ?? null;
}

/** The table that a text names by key or by title in either language, or `null`. */
export function findTableKey(text: string): TableKey | null {
  const folded = foldHeader(text);
  const isNamed = (key: TableKey) => {
    const { title } = tableDefinition(key);
    return [key, title.ja, title.en].some((name) => foldHeader(name) === folded);
  };
  return tableKeys.find(isNamed) ?? null;
}

/** A header cell's text, trimmed; numbers count as text, because people add columns such as 2023. */
export function titleText(content: CellContent | undefined): string {
  const value = scalarOf(content);
  return value === null ? '' : String(value).trim();
}
