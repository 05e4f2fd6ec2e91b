import type { ColumnDefinition, LocalizedText } from './table-definition';

interface NameColumn<Key extends string> {
  readonly key: Key;
  /** The column of the same row that holds the id. */
  readonly from: string;
  /** The column that holds the name, as `table.column`; the table's ids are looked up. */
  readonly name: `${string}.${string}`;
  readonly title: LocalizedText;
}

/**
 * A computed column that shows the name behind an id, right beside it: nobody reads ids.
 *
 * It stays blank while the id is blank or not found.
 */
export function nameColumn<const Key extends string>({ key, from, name, title }: NameColumn<Key>) {
  const [table = ''] = name.split('.');
  return {
    key,
    type: {
      kind: 'computed',
      formula: `IF({${from}}="","",IFERROR(INDEX({${name}},MATCH({${from}},{${table}.id},0))&"",""))`,
      result: 'text',
      shows: { from, name },
    },
    title,
    help: {
      ja: '自動計算です。左の ID から名前を表示します。',
      en: 'Calculated. The name that belongs to the id on the left.',
    },
    width: 24,
    example: '',
  } as const satisfies ColumnDefinition;
}

/** The firm of a row that names its case. */
export const companyOfCase = nameColumn({
  key: 'company_name',
  from: 'case_id',
  name: 'cases.company_name',
  title: { ja: '企業名', en: 'Company' },
});

/** The supporter of a row that names one. */
export const supporterOfRow = nameColumn({
  key: 'supporter_name',
  from: 'supporter_id',
  name: 'supporters.name',
  title: { ja: '担い手名', en: 'Supporter name' },
});
