import {
  isFormula,
  type CellContent,
  type CellPosition,
  type PlanStep,
} from '../../../../shared/core/index';
import type { Survey } from '../reading/survey';
import { inventoryOf } from './inventory';
import { planProtection, type Protections } from './protection';

/** What a writing that failed half way may have left behind. */
export interface Leftover {
  /** Sheets by id that it has opened, with the protection they had. */
  readonly open: Protections;
  /** Sheets by name that it may have added, with the cells that it wrote there. */
  readonly added: ReadonlyMap<string, WrittenCells>;
}

/** All that the steps may leave in a cell, by row and column: they may be cut off between two. */
export type WrittenCells = ReadonlyMap<number, ReadonlyMap<number, readonly CellContent[]>>;

/**
 * What these steps may leave behind in the workbook that was surveyed before them.
 *
 * A name that a co-author has taken ends the writing before its first cell: nothing that stands in
 * sheets of the plan is ours then, although the same command may have put the same there.
 */
export function leftoverOf(
  steps: readonly PlanStep[],
  survey: Survey,
  code: string | null,
): Leftover {
  const { lifted } = planProtection(survey, steps, inventoryOf(survey));
  const before = new Set(survey.sheets.map(({ name }) => name));
  const ensured = steps.flatMap((step) => (step.kind === 'ensureSheet' ? step.sheet : []));
  const written = code === 'ItemAlreadyExists' ? [] : steps;
  const added = new Set(ensured.filter((name) => !before.has(name)));
  return {
    open: new Map(
      survey.sheets.flatMap(({ id, name }) => {
        const options = lifted.get(name);
        return options === undefined ? [] : [[id, options] as const];
      }),
    ),
    added: new Map([...added].map((name) => [name, writtenCells(written, name)])),
  };
}

function writtenCells(steps: readonly PlanStep[], sheet: string): WrittenCells {
  const cells = new Map<number, Map<number, readonly CellContent[]>>();
  const add = ({ row, column }: CellPosition, content: CellContent) => {
    const line = cells.get(row) ?? new Map<number, readonly CellContent[]>();
    cells.set(row, line.set(column, [...(line.get(column) ?? []), content]));
  };
  for (const step of steps) {
    if (!('sheet' in step) || step.sheet !== sheet) continue;
    // A link shows its target until the text of its cell is written.
    if (step.kind === 'setHyperlinks') step.hyperlinks.forEach((link) => add(link, link.target));
    if (step.kind !== 'writeRange') continue;
    const { row, column } = step.area;
    step.contents.forEach((contents, index) => {
      contents.forEach((content, place) => {
        add({ row: row + index, column: column + place }, content);
      });
    });
  }
  return cells;
}

/** Formulas of a block of cells, as Excel gives them. */
export interface FoundCells {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

/** Whether all that stands in a block was written there, so that nobody has typed anything since. */
export function holdsOnly(found: FoundCells, written: WrittenCells): boolean {
  return found.formulas.every((formulas, index) =>
    formulas.every((formula, place) => {
      const contents = written.get(found.row + index)?.get(found.column + place) ?? [];
      return formula === '' || contents.some((content) => isSameEntry(formula, content));
    }),
  );
}

/** Excel writes formulas in a way of its own; that there is one has to do. */
function isSameEntry(found: unknown, content: CellContent): boolean {
  if (isFormula(content)) return typeof found === 'string' && found.startsWith('=');
  if (typeof content === 'object') return found === content?.error;
  return found === content;
}
