import type { WorkbookModel, WorkbookPlan } from '../../core/index';
import { applyEdits } from './edit/apply-edits';
import { editsOfPlan } from './edit/edits';
import { PackageDraft } from './package/package-draft';

/**
 * Applies a plan to an .xlsx file and gives the new file.
 *
 * Only the parts that the plan names change, and in them only what it names: everything else comes
 * back byte for byte. Formulas whose inputs change lose their stored results, or get the new ones
 * where they are ours, and every program is asked to recalculate. A plan that asks for what is there
 * already gives the very same bytes.
 *
 * `after` gives the workbook as it will stand: `applyToModel(readWorkbook(bytes), plan)`. It is
 * called only for tables, charts, pivots, wrapped texts and workbooks with formulas. Throws
 * `PackageFault` or `XmlFault` for a file that can't be read, which `readWorkbook` reports beforehand.
 */
export function editWorkbook(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  after: () => WorkbookModel,
): Uint8Array {
  const draft = new PackageDraft(bytes);
  applyEdits(draft, { edits: editsOfPlan(plan), after, isNew: false });
  return draft.toBytes();
}
