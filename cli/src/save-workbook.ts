import {
  applyToModel,
  fillCachedValues,
  fitToHost,
  type Problem,
  type WorkbookModel,
  type WorkbookPlan,
} from '../../shared/core/index';
import { findUnwritable } from '../../shared/adapters/xlsx/find-unwritable';
import { writeWorkbook } from '../../shared/adapters/xlsx/write-workbook';
import { xlsxCapabilities } from '../../shared/adapters/xlsx/xlsx-capabilities';
import { writeWhole } from './files';

/** A plan to be applied to a workbook and saved. */
export interface SaveRequest {
  readonly model: WorkbookModel;
  readonly plan: WorkbookPlan;
  readonly target: string;
  readonly unsupportedParts: readonly string[];
  /** Goes all the way except for the file. */
  readonly isDryRun: boolean;
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly warnings: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Applies a plan and puts the workbook in place whole; a refusal has written nothing. */
export async function saveWorkbook(request: SaveRequest): Promise<SaveResult> {
  const { model, unsupportedParts } = request;
  if (unsupportedParts.length > 0) {
    const values = { parts: unsupportedParts.join('\n') };
    return refused({ code: 'file-parts-unsupported', severity: 'error', values });
  }
  const { plan, warnings } = fitToHost(request.plan, xlsxCapabilities);
  const changed = fillCachedValues(applyToModel(model, plan));
  const unwritable = findUnwritable(changed);
  if (unwritable.length > 0) return { kind: 'refused', problems: unwritable };
  const bytes = await writeWorkbook(changed);
  const problem = request.isDryRun ? null : await writeWhole(request.target, bytes);
  return problem === null ? { kind: 'saved', warnings } : refused(problem);
}

function refused(problem: Problem): SaveResult {
  return { kind: 'refused', problems: [problem] };
}
