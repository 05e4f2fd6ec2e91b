import { createInPlaceAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import {
  planDifference,
  type PlanObstacle,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../shared/core/index';

/** The file that the workbook shown came from, or was last saved as. */
export interface BaseFile {
  readonly bytes: Uint8Array;
  /** What those bytes hold; the grid holds much of it only roughly. */
  readonly model: WorkbookModel;
  /** What the grid held then: what differs from it is what people did since. */
  readonly shown: WorkbookModel;
  /** What the file holds and the model does not. */
  readonly unsupportedParts: readonly string[];
}

/** Why a file cannot be changed in place. */
export type RewriteReason = PlanObstacle | 'cells-moved';

/** How a workbook is to be saved. Written anew, the file would lack `lost`. */
export type SavingWay =
  | { readonly kind: 'in-place'; readonly base: BaseFile; readonly plan: WorkbookPlan }
  | { readonly kind: 'anew'; readonly loss: Loss | null };

/** What a file written anew would lack, and why it cannot be changed in place. */
export interface Loss {
  readonly reason: RewriteReason;
  readonly parts: readonly string[];
}

/** Finds out how to save what the grid holds, given whether cells were moved since the file was as it is. */
export function wayToSave(
  base: BaseFile | null,
  shown: WorkbookModel,
  hasMovedCells: boolean,
): SavingWay {
  if (base === null) return { kind: 'anew', loss: null };
  // Cells that moved differ like cells that were typed, but what hangs on them would stay behind.
  const difference = hasMovedCells
    ? ({ kind: 'not-possible', reason: 'cells-moved' } as const)
    : planDifference(base.shown, shown);
  if (difference.kind === 'planned') return { kind: 'in-place', base, plan: difference.plan };
  const parts = base.unsupportedParts;
  return { kind: 'anew', loss: parts.length === 0 ? null : { reason: difference.reason, parts } };
}

/** The file with a plan applied to it, and what it holds then; all that the plan does not name stays as it is. */
export async function changeInPlace(
  { bytes, model }: BaseFile,
  plan: WorkbookPlan,
): Promise<Pick<BaseFile, 'bytes' | 'model'>> {
  if (plan.steps.length === 0) return { bytes, model };
  const adapter = createInPlaceAdapter(model, bytes);
  await adapter.applyPlan(plan);
  return { bytes: await adapter.toBytes(), model: adapter.model() };
}
