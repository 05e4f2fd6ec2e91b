import type { CellContent, PlanStep, WorkbookPlan } from '../../shared/core/index';

type Write = Extract<PlanStep, { readonly kind: 'writeRange' }>;

/** Rows as JSON text, with how many of them follow each other that differ in nothing but their number. */
type PackedRows = readonly (readonly [row: string, count: number])[];

/** A step whose rows, if it has any, are packed. */
export type PackedStep =
  Exclude<PlanStep, Write> | (Omit<Write, 'contents'> & { readonly packed: PackedRows });

/** A plan that is to cross to the sidebar and back. Plain data. */
export interface PackedPlan {
  readonly steps: readonly PackedStep[];
}

/** Stands for the number of a row. JSON never has it: there it is written as an escape. */
const NUMBER = '\u0001';

/**
 * The same plan in less room.
 *
 * The formulas of a table say the same in every row, each with its own row number. For 50,000 rows they
 * are more text than `google.script.run` could be trusted with.
 */
export function packPlan({ steps }: WorkbookPlan): PackedPlan {
  return { steps: steps.map(packStep) };
}

function packStep(step: PlanStep): PackedStep {
  if (step.kind !== 'writeRange') return step;
  const { contents, ...rest } = step;
  const packed: [string, number][] = [];
  for (const [index, row] of contents.entries()) {
    const text = JSON.stringify(row).split(numberOf(step, index)).join(NUMBER);
    const last = packed[packed.length - 1];
    if (last?.[0] === text) last[1] += 1;
    else packed.push([text, 1]);
  }
  return { ...rest, packed };
}

function numberOf({ area }: Pick<Write, 'area'>, index: number): string {
  return String(area.row + index + 1);
}

/** The plan that was packed. */
export function unpackPlan({ steps }: PackedPlan): WorkbookPlan {
  return { steps: steps.map(unpackStep) };
}

function unpackStep(step: PackedStep): PlanStep {
  if (step.kind !== 'writeRange') return step;
  const { packed, ...rest } = step;
  const texts = packed.flatMap(([text, count]) => Array.from({ length: count }, () => text));
  const contents = texts.map(
    // Safe: each text is a row that `packStep` wrote.
    (text, index) => JSON.parse(text.split(NUMBER).join(numberOf(step, index))) as CellContent[],
  );
  return { ...rest, contents };
}
