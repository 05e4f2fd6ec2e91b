import type { PlanStep, StepHandlers } from '../../../../shared/core/index';
import { requestLimits } from '../batches';
import { cutRows } from '../reading/read-cells';
import type { StepOf } from '../steps/step-of';

/** A step, or a part of one, that fits into a request, with about how much it makes it grow. */
export interface StepPiece {
  readonly step: PlanStep;
  readonly cells: number;
  readonly bytes: number;
}

/** The steps, long blocks of cells cut so that each fits into a request. */
export function stepPieces(steps: readonly PlanStep[]): readonly StepPiece[] {
  return steps.flatMap((step) => (step.kind === 'writeRange' ? cellPieces(step) : [pieceOf(step)]));
}

function cellPieces(step: StepOf<'writeRange'>): readonly StepPiece[] {
  const { cells, bytes } = pieceOf(step);
  const parts = Math.max(cells / requestLimits.cells, bytes / requestLimits.bytes);
  if (parts <= 1) return [{ step, cells, bytes }];
  const { area, contents } = step;
  return cutRows(area, Math.floor(cells / Math.ceil(parts))).map((part) => {
    const from = part.row - area.row;
    const rows = contents.slice(from, from + part.rowCount);
    return pieceOf({ ...step, area: part, contents: rows });
  });
}

function pieceOf(step: PlanStep): StepPiece {
  const cells = step.kind === 'writeRange' ? step.area.rowCount * step.area.columnCount : 0;
  return { step, cells, bytes: overheadOf(step) + utf8Length(JSON.stringify(step)) };
}

/** Bytes that the client's own words take beside what the step itself says: as measured, and a bit. */
const overheads: StepHandlers<null, number> = {
  ensureSheet: () => 700,
  writeRange: () => 1_500,
  setStyle: (_, { style }) => (style.border === undefined ? 1_500 : 4_000),
  setColumnWidths: (_, { widths }) => 900 * Object.keys(widths).length,
  setRowHeights: (_, { heights }) => 900 * Object.keys(heights).length,
  setFrozenPanes: () => 1_000,
  setPageSetup: () => 2_000,
  ensureTable: () => 1_500,
  setValidation: () => 1_000,
  setConditionalFormats: (_, { rules }) => 700 + 1_300 * rules.length,
  ensureName: () => 200,
  setProtection: () => 400,
  setNotes: (_, { notes }) => 500 * notes.length,
  setHyperlinks: (_, { hyperlinks }) => 500 * hyperlinks.length,
  ensureChart: (_, { chart }) => 1_500 + 2_000 * chart.series.length,
  ensurePivot: () => 6_000,
};

function overheadOf(step: PlanStep): number {
  // Safe: the map pairs each kind with the answer for that kind, which TypeScript cannot follow.
  const overhead = overheads[step.kind] as (target: null, step: PlanStep) => number;
  return overhead(null, step);
}

/** Bytes of a text in UTF-8; most of ours are Japanese, at three bytes a character. */
function utf8Length(text: string): number {
  let length = text.length;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7f) length += code > 0x7ff ? 2 : 1;
  }
  return length;
}
