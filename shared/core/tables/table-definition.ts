import type { Scalar } from '../model/workbook-model';

/** The languages of the product. */
export type Language = 'ja' | 'en';

/** A text that people see, in both languages. Japanese is the one written first. */
export interface LocalizedText {
  readonly ja: string;
  readonly en: string;
}

/**
 * What a column holds.
 *
 * `computed` columns are native formulas in the workbook and are never read back. In a formula
 * template `{posted}` stands for the cell of that column in the same row, `{cases.posted}` for the
 * whole column of that table; defined names such as `period_from` stand for themselves.
 */
export type ColumnType =
  | { readonly kind: 'id' }
  | { readonly kind: 'reference'; readonly table: string; readonly several?: boolean }
  | { readonly kind: 'text'; readonly long?: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'integer'; readonly from: number; readonly to: number }
  | { readonly kind: 'amount' }
  | { readonly kind: 'choice'; readonly choices: string; readonly several?: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'corporate-number' }
  | { readonly kind: 'email' }
  | {
      readonly kind: 'computed';
      readonly formula: string | LocalizedText;
      readonly result: 'number' | 'text' | 'date';
      /** What the formula shows on a row without data; an empty text unless it says 0. */
      readonly onBlankRow?: 0;
      /** The formula shows the name (`table.column`) behind the id in column `from`. */
      readonly shows?: { readonly from: string; readonly name: string };
    };

/** One column of a table. */
export interface ColumnDefinition {
  /** Stable in files of either language and across versions. */
  readonly key: string;
  readonly type: ColumnType;
  readonly required?: boolean;
  readonly title: LocalizedText;
  /** One or two sentences: what to enter and why. Shown as prompt, note and dictionary entry. */
  readonly help: LocalizedText;
  /** Characters of the default font (a Japanese character takes two). */
  readonly width: number;
  /** A plausible value as stored: dates as ISO text, references as an id. */
  readonly example: Scalar;
}

/** One table, which has a sheet of its own. */
export interface TableDefinition {
  readonly key: string;
  /** Title of the sheet. */
  readonly title: LocalizedText;
  readonly help: LocalizedText;
  /** Ids of this table look like `PREFIX-` and ten characters. */
  readonly idPrefix: string;
  /** Blank rows prepared with formulas and drop-downs below the data, for work without the add-in. */
  readonly spareRows: number;
  /** The template version that first had the table; older workbooks do well without it. */
  readonly since?: string;
  readonly columns: readonly ColumnDefinition[];
}

/** A closed set of values. `value` is what files hold in either language, `label` what people see beside it. */
export interface Choice {
  readonly value: string;
  readonly label: LocalizedText;
}

/** All choices of one kind; columns refer to it by key. */
export interface ChoiceSet {
  readonly key: string;
  readonly choices: readonly Choice[];
}
