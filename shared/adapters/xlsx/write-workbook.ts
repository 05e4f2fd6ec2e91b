import type { WorkbookModel } from '../../core/index';
import { applyEdits } from './edit/apply-edits';
import { editsOfModel } from './edit/edits';
import { blankPackage } from './write/blank-package';

/**
 * Writes a model as an .xlsx file. The same model always gives the same bytes.
 *
 * The file asks Excel to recalculate when it opens; until then, and in viewers that never do, the
 * last known results stand. A model in which `findUnwritable` finds something would give a file that
 * Excel has to repair: ask it first.
 */
export function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const draft = blankPackage();
  applyEdits(draft, { edits: editsOfModel(model), after: () => model, isNew: true });
  return Promise.resolve(draft.toBytes());
}
