import { SaxesParser } from 'saxes';
import { cellAddress } from '../../../../shared/core/index';

/** A cell of a spreadsheet that LibreOffice saved as one XML text. */
export interface FlatCell {
  /** `null` where the cell holds no formula. */
  readonly formula: string | null;
  /** Number, text or truth; `''` for a blank result. Errors are their text. */
  readonly value: string | number | boolean;
  /** All that belongs to the cell, in words, but the results of formulas. */
  readonly words: string;
}

/** A sheet of such a document. */
export interface FlatSheet {
  readonly cells: ReadonlyMap<string, FlatCell>;
  /** Columns, rows, conditional formats, drawings: in words, in their order. */
  readonly frame: readonly string[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The sheets of a document by name, in their order. */
export function sheetsOfDocument(bytes: Uint8Array): ReadonlyMap<string, FlatSheet> {
  const root = parse(new TextDecoder().decode(bytes));
  const spreadsheet = within(within(root, 'office:body'), 'office:spreadsheet');
  const looks = looksIn(root);
  const rules = rulesIn(spreadsheet);
  // What was last seen of other files stands among the sheets, under the address of the file.
  const sheets = elementsIn(spreadsheet).filter(
    ({ name, attributes }) =>
      name === 'table:table' && attributes['table:name']?.startsWith("'file:") === false,
  );
  return new Map(
    sheets.map((sheet) => [
      sheet.attributes['table:name'] ?? '',
      readSheet(sheet, new Words(looks, rules)),
    ]),
  );
}

function parse(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (content) => {
    if (content.trim() !== '') open.at(-1)?.children.push(content);
  });
  parser.write(text).close();
  return elementsIn(root)[0] ?? root;
}

const elementsIn = ({ children }: Element) =>
  children.filter((child): child is Element => typeof child !== 'string');

function within(element: Element, name: string): Element {
  return (
    elementsIn(element).find((child) => child.name === name) ?? {
      name,
      attributes: {},
      children: [],
    }
  );
}

type Definitions = ReadonlyMap<string, Element>;

/** Styles by name. LibreOffice numbers them anew in every file, so names say nothing. */
function looksIn(root: Element): Definitions {
  const styles = ['office:font-face-decls', 'office:styles', 'office:automatic-styles'].flatMap(
    (part) => elementsIn(within(root, part)),
  );
  return new Map(
    styles.map((style) => {
      const name = style.attributes['style:name'] ?? '';
      return [style.name === 'style:font-face' ? `font ${name}` : name, style];
    }),
  );
}

function rulesIn(spreadsheet: Element): Definitions {
  const rules = elementsIn(within(spreadsheet, 'table:content-validations'));
  return new Map(rules.map((rule) => [rule.attributes['table:name'] ?? '', rule]));
}

// Results follow what a formula looks at, and a formula may name a table by the rows it has grown
// to; formulas themselves are compared in the file, where they stand as they were written.
const notOfCell = new Set([
  'table:formula',
  ...['office:value', 'office:value-type', 'calcext:value-type', 'office:string-value'],
  ...['office:boolean-value', 'office:date-value', 'office:time-value', 'office:currency'],
]);
const styleNames =
  /(^|:)(style-name|default-cell-style-name|data-style-name|parent-style-name|apply-style-name)$/;
const fontNames = /^style:font-name(-asian|-complex)?$/;
const numbering = new Set(['style:name', 'table:name', 'draw:id', 'xml:id', 'draw:z-index']);

/** Puts elements into words that stay the same when LibreOffice gives its styles other numbers. */
class Words {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly looks: Definitions,
    private readonly rules: Definitions,
  ) {}

  of(element: Element, leftOut: ReadonlySet<string> = new Set()): string {
    const attributes = Object.entries(element.attributes)
      .filter(([name]) => !leftOut.has(name))
      .map(([name, value]) => `${name}=${this.attribute(name, value)}`);
    const children = element.children.map((child) => this.child(child));
    return `${element.name}(${[...attributes, ...children].join(' ')})`;
  }

  private child(child: Element | string): string {
    if (typeof child === 'string') return child;
    // A chart brings a copy of the cells it draws, results of formulas among them.
    if (child.attributes['table:name'] === 'local-table') return '';
    return child.name === 'dc:date' || child.name === 'office:meta' ? '' : this.of(child);
  }

  private attribute(name: string, value: string): string {
    // Of the cell from which a rule counts, LibreOffice sometimes names another sheet.
    if (name.endsWith(':base-cell-address')) return value.replace(/^.*\./, '');
    if (name === 'table:content-validation-name') return this.definition(this.rules, value);
    // Links into the same file name the file, which has another name each time.
    if (name === 'xlink:href') return value.replace(/book\d+\.xlsx/, 'book.xlsx');
    if (fontNames.test(name)) return this.definition(this.looks, `font ${value}`);
    return styleNames.test(name) ? this.definition(this.looks, value) : value;
  }

  private definition(definitions: Definitions, name: string): string {
    const key = `${definitions === this.rules ? 'rule' : 'look'} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const element = definitions.get(name);
    // The looks of charts and shapes are defined where they stand; their names are stable.
    const words = element === undefined ? name : this.of(element, numbering);
    this.known.set(key, words);
    return words;
  }
}

function readSheet(sheet: Element, words: Words): FlatSheet {
  const cells = new Map<string, FlatCell>();
  const frame: string[] = [];
  let row = 0;
  for (const element of flattened(sheet)) {
    if (element.name !== 'table:table-row') {
      if (element.name !== 'table:named-expressions') frame.push(words.of(element));
      continue;
    }
    frame.push(`row ${String(row + 1)} ${words.of({ ...element, children: [] })}`);
    readRow(element, { row, words, cells });
    row += Number(element.attributes['table:number-rows-repeated'] ?? 1);
  }
  return { cells, frame };
}

const groups = new Set([
  ...['table:table-row-group', 'table:table-header-rows', 'table:table-rows'],
  ...['table:table-column-group', 'table:table-header-columns', 'table:table-columns'],
]);

/** The columns and rows of a sheet, those in groups among them. */
function flattened(sheet: Element): readonly Element[] {
  return elementsIn(sheet).flatMap((child) =>
    groups.has(child.name) ? [{ ...child, children: [] }, ...flattened(child)] : [child],
  );
}

interface RowTarget {
  readonly row: number;
  readonly words: Words;
  readonly cells: Map<string, FlatCell>;
}

function readRow(element: Element, { row, words, cells }: RowTarget): void {
  let column = 0;
  for (const cell of elementsIn(element)) {
    const repeated = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
    const formula = cell.attributes['table:formula'] ?? null;
    const content = { formula, value: valueOf(cell), words: wordsOf(cell, words) };
    // A long run of equal cells is blank; formulas and values stand one by one or in short runs.
    const count = formula === null && repeated > 1000 ? 1 : repeated;
    for (let offset = 0; offset < count; offset += 1) {
      cells.set(cellAddress({ row, column: column + offset }), content);
    }
    column += repeated;
  }
}

function wordsOf(cell: Element, words: Words): string {
  if (cell.attributes['table:formula'] === undefined) return words.of(cell);
  const children = cell.children.filter(
    (child) => typeof child !== 'string' && child.name !== 'text:p',
  );
  return words.of({ ...cell, children }, notOfCell);
}

const valueAttributes: Readonly<Record<string, string>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
};

function valueOf(cell: Element): string | number | boolean {
  const type = cell.attributes['office:value-type'] ?? '';
  if (type === 'boolean') return cell.attributes['office:boolean-value'] === 'true';
  const value = cell.attributes[valueAttributes[type] ?? 'office:string-value'] ?? textOf(cell);
  return valueAttributes[type] === 'office:value' ? Number(value) : value;
}

/** The paragraphs of a cell as lines. */
function textOf(cell: Element): string {
  return elementsIn(cell)
    .filter(({ name }) => name === 'text:p')
    .map(plainText)
    .join('\n');
}

function plainText({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1));
      return child.name === 'text:tab' ? '\t' : plainText(child);
    })
    .join('');
}
