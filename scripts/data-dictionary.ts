// Why: the data dictionary repeats what the table definitions say; written by hand it would drift.
import { choiceSets } from '../shared/core/tables/choices';
import type {
  ChoiceSet,
  ColumnDefinition,
  ColumnType,
  LocalizedText,
  TableDefinition,
} from '../shared/core/tables/table-definition';
import { tableDefinition, tableKeys } from '../shared/core/tables/tables';
import { textLimit } from '../shared/core/tables/longest-texts';

const INTRODUCTION = `# データ辞書 / Data dictionary

Made from the table definitions by \`npm run generate\`; edit those, not this page.
すべての表と列、選択肢の一覧です。キーはファイルの言語や版が変わっても変わりません。

Every table has one sheet. Keys are the same in files of either language and in every version; titles are shown in the language of the file. Columns marked ● must be filled. Calculated columns hold native formulas and are never read back: \`{posted}\` stands for the cell in the same row, \`{cases.posted}\` for the whole column.`;

/**
 * Gives the data dictionary as Markdown: every table with its columns, then every choice set.
 *
 * The text depends on the definitions alone, so that a check can compare it with the page in docs.
 */
export function dataDictionary(): string {
  const tables = tableKeys.map((key) => tableSection(tableDefinition(key)));
  const choices = ['## 選択肢 / Choices', ...choiceSets.map(choiceSection)];
  return `${[INTRODUCTION, ...tables, ...choices].join('\n\n')}\n`;
}

function tableSection(table: TableDefinition): string {
  const parts = [
    `<a id="table-${table.key}"></a>`,
    `## ${table.title.ja} / ${table.title.en} (\`${table.key}\`)`,
    `${table.help.ja}<br>${table.help.en}`,
    `Ids: \`${table.idPrefix}-\` and ten characters. Blank rows prepared: ${String(table.spareRows)}.`,
    markdownTable(
      ['Key', 'Title', 'Type', 'Must', 'Help', 'Example'],
      table.columns.map(columnCells),
    ),
  ];
  const formulas = table.columns.flatMap(formulaLines);
  return [...parts, ...(formulas.length > 0 ? [formulas.join('\n')] : [])].join('\n\n');
}

function columnCells(column: ColumnDefinition): readonly string[] {
  return [
    `\`${column.key}\``,
    both(column.title),
    typeText(column.type),
    column.required === true ? '●' : '',
    both(column.help),
    exampleText(column),
  ];
}

function exampleText({ example }: ColumnDefinition): string {
  if (example === null) return '';
  return typeof example === 'boolean' ? String(example).toUpperCase() : String(example);
}

type TypeTexts = {
  readonly [Kind in ColumnType['kind']]: (
    type: Extract<ColumnType, { readonly kind: Kind }>,
  ) => string;
};

const typeTexts: TypeTexts = {
  id: () => 'id',
  reference: ({ table, several }) => `id of [${table}](#table-${table})${severalText(several)}`,
  text: (type) =>
    `${type.long === true ? 'long text' : 'text'}, ${String(textLimit(type))} characters advised`,
  date: () => 'date',
  integer: ({ from, to }) => `integer, ${String(from)} to ${String(to)}`,
  amount: () => 'amount in yen',
  choice: ({ choices, several }) =>
    `choice of [${choices}](#choices-${choices})${severalText(several)}`,
  flag: () => 'TRUE or FALSE',
  'corporate-number': () => 'corporate number, 13 digits',
  email: () => 'email',
  computed: ({ result }) => `calculated ${result}`,
};

function typeText(type: ColumnType): string {
  // The compiler can't see that the entry chosen by the kind takes just this type.
  const text = typeTexts[type.kind] as (type: ColumnType) => string;
  return text(type);
}

function severalText(several: boolean | undefined): string {
  return several === true ? ', several joined by `;`' : '';
}

function formulaLines(column: ColumnDefinition): readonly string[] {
  if (column.type.kind !== 'computed') return [];
  const { formula } = column.type;
  if (typeof formula === 'string') return [`- \`${column.key}\` = \`${formula}\``];
  return [
    `- \`${column.key}\` (ja) = \`${formula.ja}\``,
    `- \`${column.key}\` (en) = \`${formula.en}\``,
  ];
}

function choiceSection(set: ChoiceSet): string {
  return [
    `<a id="choices-${set.key}"></a>`,
    `### \`${set.key}\``,
    markdownTable(
      ['Value', '日本語', 'English'],
      set.choices.map(({ value, label }) => [value, label.ja, label.en]),
    ),
  ].join('\n\n');
}

function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [titles, titles.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

function both(text: LocalizedText): string {
  return `${text.ja}<br>${text.en}`;
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\r?\n/g, '<br>');
}
