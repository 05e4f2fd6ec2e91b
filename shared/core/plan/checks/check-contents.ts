import { cellArea, isOnSheet } from '../../model/area';
import type { Area, CellContent, FormulaCell, Scalar } from '../../model/workbook-model';
import { isFormula } from '../../model/workbook-model';
import type { WriteRange } from '../steps/write-range';
import type { Finding } from './finding';
import { excelLimits, tooLong } from './finding';
import type { PlanFacts } from './plan-facts';

/** Checks that a block fits its area and that Excel can hold every cell of it. */
export function checkWriteRange(_facts: PlanFacts, step: WriteRange): readonly Finding[] {
  const { area, contents } = step;
  return [...checkArea(area), ...checkShape(step), ...contents.flatMap(checkRow)];

  function checkRow(row: readonly CellContent[], rowOffset: number): readonly Finding[] {
    if (row.every(isPlain)) return [];
    return row.flatMap((content, columnOffset) => {
      const cell = { row: area.row + rowOffset, column: area.column + columnOffset };
      return checkContent(content, cellArea(cell));
    });
  }
}

/** Checks that an area lies on a sheet. */
export function checkArea(area: Area): readonly Finding[] {
  if (isOnSheet(area)) return [];
  const { row, column, rowCount, columnCount } = area;
  return [{ reason: 'area-outside', found: [row, column, rowCount, columnCount].join(', ') }];
}

/** Checks the text of a formula: there is some, it is short enough and has no `=` in front. */
export function checkFormula(formula: string, area: Area): readonly Finding[] {
  const malformed = formula.trim() === '' || formula.startsWith('=');
  return [
    ...(malformed ? [{ reason: 'formula-malformed', area, found: formula } as const] : []),
    ...tooLong(formula, excelLimits.formula, { reason: 'formula-too-long', area }),
  ];
}

function checkShape({ area, contents }: WriteRange): readonly Finding[] {
  const widths = new Set(contents.map((row) => row.length));
  const fits =
    contents.length === area.rowCount && [...widths].every((width) => width === area.columnCount);
  if (fits) return [];
  const found = `${String(contents.length)} x ${[...widths].join('/')}`;
  return [{ reason: 'block-shape', area, found }];
}

/** Most cells are short texts and ordinary numbers: they cost no more than this. */
function isPlain(content: CellContent): boolean {
  if (typeof content === 'string') return content.length <= excelLimits.text;
  return typeof content === 'number' ? Number.isFinite(content) : content === null;
}

function checkContent(content: CellContent, area: Area): readonly Finding[] {
  if (isFormula(content)) return checkFormulaCell(content, area);
  return typeof content === 'object' && content !== null ? [] : checkScalar(content, area);
}

function checkFormulaCell({ formula, value }: FormulaCell, area: Area): readonly Finding[] {
  return [...checkFormula(formula, area), ...checkScalar(value ?? null, area)];
}

function checkScalar(value: Scalar, area: Area): readonly Finding[] {
  if (typeof value === 'string') {
    return tooLong(value, excelLimits.text, { reason: 'text-too-long', area });
  }
  const isBroken = typeof value === 'number' && !Number.isFinite(value);
  return isBroken ? [{ reason: 'number-not-finite', area, found: String(value) }] : [];
}
