/** Which cells keep the rule of their validation, as far as that needs no calculation. */
import type { Area } from '../../area';
import { intersect, parsePlace } from '../../area';
import type { Book, CellValue, Sheet, Validation } from '../../book';
import { validatedCells } from './validated-areas';
import { kindOfRule, literalOf } from './validation-rule';

/** The cells of an area whose contents their validation does not allow. Blank cells are allowed. */
export function invalidCells(book: Book, sheet: Sheet, area: Area): readonly Area[] {
  return validatedCells(sheet, area).pieces.flatMap((validation) => {
    const allows = testOf(book, sheet, validation);
    return validation.areas.flatMap((part) =>
      filledCells(sheet, part).flatMap(({ cell, value }) => (allows(value) ? [] : [cell])),
    );
  });
}

/** The cells of an area that are not blank. */
function filledCells(
  sheet: Sheet,
  area: Area,
): readonly { readonly cell: Area; readonly value: CellValue }[] {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value }]) => {
      const cell = intersect({ row, column, rowCount: 1, columnCount: 1 }, area);
      return cell === undefined ? [] : [{ cell, value }];
    }),
  );
}

type Test = (value: CellValue) => boolean;

const anything: Test = () => true;

function testOf(book: Book, sheet: Sheet, { rule }: Validation): Test {
  const kind = kindOfRule(rule);
  if (kind === undefined || kind === 'custom') return anything;
  const criteria = rule[kind] as Readonly<Record<string, unknown>>;
  if (kind === 'list') return listTest(book, sheet, String(criteria['source']));
  const isWithin = limitsTest(criteria);
  if (kind === 'textLength') return (value) => isWithin(String(valueText(value)).length);
  return (value) =>
    typeof value === 'number' &&
    (kind !== 'wholeNumber' || Number.isInteger(value)) &&
    isWithin(value);
}

function valueText(value: CellValue): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

function listTest(book: Book, sheet: Sheet, source: string): Test {
  if (!source.startsWith('=')) {
    const choices = source.split(',').map((choice) => choice.trim());
    return (value) => choices.includes(String(valueText(value)));
  }
  const place = parsePlace(book, source.slice(1), sheet);
  if (place === undefined) return anything;
  const choices = filledCells(place.sheet, place.area).map((choice) => valueText(choice.value));
  return (value) => choices.includes(valueText(value));
}

function limitsTest(criteria: Readonly<Record<string, unknown>>): (value: number) => boolean {
  const [first, second] = [literalOf(criteria['formula1']), literalOf(criteria['formula2'])];
  if (first === undefined) return () => true;
  const isBetween = (value: number) => value >= first && value <= (second ?? Infinity);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    Between: isBetween,
    NotBetween: (value) => !isBetween(value),
    EqualTo: (value) => value === first,
    NotEqualTo: (value) => value !== first,
    GreaterThan: (value) => value > first,
    LessThan: (value) => value < first,
    GreaterThanOrEqualTo: (value) => value >= first,
    LessThanOrEqualTo: (value) => value <= first,
  };
  return tests[String(criteria['operator'])] ?? (() => true);
}
