/** Checks of a validation's rule, in the form in which Excel keeps and answers it. */
import { isSerialDate, serialOfIsoText } from './serial-date';
import type { Place } from '../../area';
import { parsePlace, placeAddress } from '../../area';
import { enumerationValue, oneOf, record, text, truth } from '../../arguments';
import type { Validation } from '../../book';
import { ExcelError } from '../../excel-error';
import type { HostContext } from '../../host-object';
import { hasPlace } from '../../host-object';

/** A rule as `Excel.DataValidationRule`: one kind, its formulas as texts that begin with `=`. */
export type ValidationRule = Validation['rule'];

/** The kinds of rules by the client's names, and what `type` calls them. */
export const ruleTypes = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

/** One of the kinds of rules. */
export type RuleKind = keyof typeof ruleTypes;

/** The kind of a rule; `undefined` for a validation that allows anything. */
export function kindOfRule(rule: ValidationRule): RuleKind | undefined {
  return ruleKinds.find((kind) => rule[kind] !== undefined);
}

const ruleKinds = Object.keys(ruleTypes) as readonly RuleKind[];
const listTextLimit = 255;

/** The rule as Excel keeps it, or Excel's refusal. `place` is the range that is given the rule. */
export function checkRule(host: HostContext, value: unknown, place: Place): ValidationRule {
  const given = Object.entries(record(value)).filter(
    ([, part]) => part !== undefined && part !== null,
  );
  const [first, second] = given;
  if (first === undefined || second !== undefined) throw new ExcelError('InvalidArgument');
  const kind = oneOf(first[0], ruleKinds);
  return { [kind]: checkCriteria({ host, place, kind }, record(first[1])) };
}

interface Request {
  readonly host: HostContext;
  readonly place: Place;
  readonly kind: RuleKind;
}

type Criteria = Readonly<Record<string, unknown>>;

function checkCriteria(request: Request, criteria: Criteria): Criteria {
  if (request.kind === 'list') return checkList(request, criteria);
  if (request.kind === 'custom') return { formula: checkFormula(criteria['formula']) };
  return checkLimits(request, criteria);
}

function checkList({ host, place }: Request, criteria: Criteria): Criteria {
  const { inCellDropDown = true, source } = criteria;
  return { inCellDropDown: truth(inCellDropDown), source: checkSource(host, source, place) };
}

function checkSource(host: HostContext, source: unknown, place: Place): string {
  if (hasPlace(source)) return requireLine(source.place, absoluteFormula(source.place));
  const given = text(source);
  if (given.startsWith('=')) return checkReference(host, given, place);
  if (given.trim() === '' || given.length > listTextLimit) throw new ExcelError('InvalidArgument');
  return given;
}

/** A formula that calculates its cells is taken as it is; a plain reference or name has to exist. */
function checkReference(host: HostContext, formula: string, { sheet }: Place): string {
  const reference = formula.slice(1).trim();
  if (reference === '') throw new ExcelError('InvalidArgument');
  if (!isPlainReference(reference)) return formula;
  const source = parsePlace(host.book, reference, sheet);
  if (source !== undefined) return requireLine(source, formula);
  const isName = host.book.names.some(({ name }) => name.toLowerCase() === reference.toLowerCase());
  if (!isName) throw new ExcelError('InvalidArgument');
  return formula;
}

function isPlainReference(reference: string): boolean {
  return /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?[\p{L}\p{N}_.$:\\]+$/u.test(reference);
}

/** A list is read from one row or one column. */
function requireLine({ area }: Place, formula: string): string {
  if (area.rowCount > 1 && area.columnCount > 1) throw new ExcelError('InvalidArgument');
  return formula;
}

function checkLimits(request: Request, criteria: Criteria): Criteria {
  const operator = enumerationValue(
    request.host,
    'DataValidationOperator',
    criteria['operator'] ?? 'Between',
  );
  const formula1 = checkLimit(request, criteria['formula1']);
  if (operator !== 'Between' && operator !== 'NotBetween') return { formula1, operator };
  const formula2 = checkLimit(request, criteria['formula2']);
  const [least, most] = [literalOf(formula1), literalOf(formula2)];
  const isReversed = least !== undefined && most !== undefined && least > most;
  if (isReversed) throw new ExcelError('InvalidArgument');
  return { formula1, formula2, operator };
}

function checkLimit({ kind }: Request, value: unknown): string {
  if (hasPlace(value)) return absoluteFormula(value.place);
  if (typeof value === 'string' && value.startsWith('=')) return checkFormula(value);
  const limit = kind === 'date' || kind === 'time' ? serialOf(text(value)) : numberOf(value);
  if (limit === undefined) throw new ExcelError('InvalidArgument');
  return `=${limit}`;
}

function serialOf(moment: string): number | undefined {
  return isSerialDate(moment) ? serialOfIsoText(moment) : undefined;
}

/** Numbers may be written as texts. */
function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : literalOf(value);
}

function checkFormula(value: unknown): string {
  const formula = text(value);
  if (!/^=\s*\S/.test(formula)) throw new ExcelError('InvalidArgument');
  return formula;
}

/** The number that a formula is, or `undefined` for one that has to be calculated. */
export function literalOf(formula: unknown): number | undefined {
  const digits = typeof formula === 'string' ? formula.replace(/^=/, '').trim() : '';
  const value = Number(digits);
  return digits === '' || !Number.isFinite(value) ? undefined : value;
}

function absoluteFormula({ sheet, area }: Place): string {
  const address = placeAddress({ sheet, area });
  const bang = address.lastIndexOf('!') + 1;
  const cells = address.slice(bang).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${address.slice(0, bang)}${cells}`;
}
