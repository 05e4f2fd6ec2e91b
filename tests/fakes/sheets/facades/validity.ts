import { ServiceError } from '../service/service-error';
import type { Cell, Place, Validation, ValidationValue } from '../state/book';
import { cellName } from '../state/references';
import type { RangeHandle } from './states';

/** Throws when a cell's validation rejects what is written. Scripts are held to it as people are. */
export function refuseInvalid(
  { sheet }: RangeHandle,
  written: { readonly row: number; readonly column: number; readonly cell: Cell | null },
): void {
  const { row, column, cell } = written;
  const rule = sheet.validations.get(row, column)?.rule;
  if (rule === undefined || rule.allowInvalid || cell === null) return;
  // The result of a formula is not known here.
  if (cell.value === null || accepts(rule, cell.value)) return;
  throw new ServiceError(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
  );
}

/** Criteria that this stand-in can judge; others, custom formulas above all, accept everything. */
function accepts(rule: Validation, value: Cell['value']): boolean {
  const judge = JUDGES[rule.criteria.name()];
  return judge === undefined || judge(value, rule.values);
}

type Judge = (value: Cell['value'], limits: readonly ValidationValue[]) => boolean;

const JUDGES: Readonly<Record<string, Judge | undefined>> = {
  VALUE_IN_LIST: (value, [list]) => (list as readonly string[]).includes(textOf(value)),
  VALUE_IN_RANGE: (value, [range]) => textsIn(range as Place).includes(textOf(value)),
  NUMBER_BETWEEN: (value, [from, to]) =>
    typeof value === 'number' && value >= Number(from) && value <= Number(to),
  DATE_BETWEEN: (value, [from, to]) =>
    typeof value === 'number' && value >= serialIn(from) && value < serialIn(to) + 1,
  CHECKBOX: (value, [checked, unchecked]) =>
    [checked ?? true, unchecked ?? false].some((choice) => choice === value),
};

function serialIn(limit: ValidationValue | undefined): number {
  return typeof limit === 'object' && limit !== null && 'serial' in limit ? limit.serial : NaN;
}

function textsIn({ sheet, area }: Place): readonly string[] {
  const texts: string[] = [];
  for (let down = 0; down < area.rowCount; down += 1) {
    for (let right = 0; right < area.columnCount; right += 1) {
      const cell = sheet.cells.get(area.row + down, area.column + right);
      if (cell !== undefined) texts.push(textOf(cell.value));
    }
  }
  return texts;
}

function textOf(value: Cell['value']): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? (value?.error ?? '') : String(value);
}
