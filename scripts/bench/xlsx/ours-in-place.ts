// Why: the way our hosts change a file: only the parts that the plan names.
import { editWorkbook } from '../../../shared/adapters/xlsx/edit-workbook';
import type { WorkbookPlan } from '../../../shared/core/index';

/** Applies the plan to the file itself, without a model. */
export function edit(bytes: Uint8Array, { plan }: { readonly plan: WorkbookPlan }): Uint8Array {
  return editWorkbook(bytes, plan, () => {
    throw new Error('Writing cells must not need the whole model.');
  });
}
