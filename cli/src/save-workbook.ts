import { fitToHost, type Problem, type WorkbookPlan } from '../../shared/core/index';
import type { XlsxAdapter } from '../../shared/adapters/xlsx/xlsx-adapter';
import { HostError } from '../../shared/ports/host-adapter';
import { putInPlace } from './put-in-place';

/** A plan to be applied to a workbook and saved. */
export interface SaveRequest {
  /** The workbook: an opened file, which keeps everything the plan does not name, or a new one. */
  readonly adapter: XlsxAdapter;
  readonly plan: WorkbookPlan;
  readonly target: string;
  /** Goes all the way except for the file. */
  readonly isDryRun: boolean;
  /** Keeps the file that is replaced as `NAME.bak.xlsx`. */
  readonly keepsBackup: boolean;
}

export type SaveResult =
  | {
      readonly kind: 'saved';
      readonly warnings: readonly Problem[];
      /** The backup that was made. */
      readonly backup: string | null;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Applies a plan and puts the workbook in place whole; a refusal has written nothing. */
export async function saveWorkbook(request: SaveRequest): Promise<SaveResult> {
  const { adapter } = request;
  const { plan, warnings } = fitToHost(request.plan, adapter.capabilities);
  const applied = await bytesAfter(adapter, plan);
  if (applied.kind === 'refused') return applied;
  const { bytes } = applied;
  if (request.isDryRun) return { kind: 'saved', warnings, backup: null };
  const { target, keepsBackup } = request;
  const placed = await putInPlace({ path: target, bytes, keepsBackup });
  if (placed.kind === 'refused') return refused(placed.problem);
  return { kind: 'saved', warnings, backup: placed.backup };
}

type AppliedPlan =
  | { readonly kind: 'applied'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

async function bytesAfter(adapter: XlsxAdapter, plan: WorkbookPlan): Promise<AppliedPlan> {
  try {
    await adapter.applyPlan(plan);
    return { kind: 'applied', bytes: await adapter.toBytes() };
  } catch (error) {
    // Other faults are ours and must not look like the user's.
    if (!(error instanceof HostError) || error.problems.length === 0) throw error;
    return { kind: 'refused', problems: error.problems };
  }
}

function refused(problem: Problem): SaveResult {
  return { kind: 'refused', problems: [problem] };
}
