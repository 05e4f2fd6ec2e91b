import { isFormula } from '../../../../core/index';
import type { CellContent, Scalar } from '../../../../core/index';
import { isSpilling, toFileFormula } from '../../formulas/formula-file-form';
import { toFileText } from '../../write/cell-text';
import { escapeXml } from '../../xml/xml-tree';
import { needsSpace } from '../shared-strings';

/** What a cell says beside its place and style: the attributes for its type, and what stands in it. */
export interface CellParts {
  readonly type: string | undefined;
  /** Number of the cell's metadata, which marks a formula whose result may spill. */
  readonly metadata: string | undefined;
  readonly inner: string;
}

/** What writing contents needs from the workbook around the cell. */
export interface CellWriting {
  /** The prefix of the sheet's tags, with its colon. */
  readonly prefix: string;
  readonly stringNumber: (text: string) => number;
  /** The metadata of dynamic arrays, added to the workbook when it is first asked for. */
  readonly dynamicArrayMetadata: () => string;
}

const EMPTY: CellParts = { type: undefined, metadata: undefined, inner: '' };

const ERRORS: ReadonlySet<string> = new Set(
  '#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC!'.split(' '),
);

/** The parts of a cell for contents; `reference` is the cell's own address. */
export function cellParts(
  content: CellContent,
  reference: string,
  writing: CellWriting,
): CellParts {
  if (content === null || content === '') return EMPTY;
  const { prefix } = writing;
  if (typeof content === 'string') {
    return { ...EMPTY, type: 's', inner: valueXml(prefix, String(writing.stringNumber(content))) };
  }
  if (typeof content !== 'object') return scalarParts(content, prefix);
  if (isFormula(content)) return formulaParts(content, reference, writing);
  const error = ERRORS.has(content.error) ? content.error : '#VALUE!';
  return { ...EMPTY, type: 'e', inner: valueXml(prefix, error) };
}

function formulaParts(
  { formula, value = null }: { readonly formula: string; readonly value?: Scalar },
  reference: string,
  writing: CellWriting,
): CellParts {
  const { prefix } = writing;
  const text = escapeXml(toFileFormula(formula));
  const result = scalarParts(value, prefix);
  if (!isSpilling(formula)) {
    return { ...result, inner: `<${prefix}f>${text}</${prefix}f>${result.inner}` };
  }
  const array = `<${prefix}f t="array" ref="${reference}">${text}</${prefix}f>`;
  const metadata = writing.dynamicArrayMetadata();
  return { type: result.type, metadata, inner: array + result.inner };
}

/** The parts that show a result: without a formula those of a constant, text apart. */
export function scalarParts(value: Scalar, prefix: string): CellParts {
  if (value === null) return EMPTY;
  if (typeof value === 'number') return { ...EMPTY, inner: valueXml(prefix, String(value)) };
  if (typeof value === 'boolean') {
    return { ...EMPTY, type: 'b', inner: valueXml(prefix, value ? '1' : '0') };
  }
  const inner = valueXml(prefix, escapeXml(toFileText(value)), value);
  return { ...EMPTY, type: 'str', inner };
}

function valueXml(prefix: string, content: string, text = ''): string {
  const space = needsSpace(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}v${space}>${content}</${prefix}v>`;
}
