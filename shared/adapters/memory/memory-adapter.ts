import type { WorkbookModel } from '../../core/index';
import { applyToModel, fullCapabilities } from '../../core/index';
import type { HostAdapter } from '../../ports/host-adapter';

/** A workbook held in memory, with a look at all of it. */
export interface MemoryAdapter extends HostAdapter {
  /** The whole workbook as it stands now; an earlier answer never changes. */
  readonly inspect: () => WorkbookModel;
}

/**
 * The reference meaning of plans as a host of its own, able to do everything; for tests and demos.
 *
 * It works at once, never waits, and forgets everything when it is dropped. A plan that `checkPlan`
 * would report may throw, and then leaves the workbook as it was.
 *
 * @example
 * const adapter = createMemoryAdapter(emptyWorkbook);
 * adapter.applyPlan({ steps: [{ kind: 'ensureSheet', sheet: 'KPI' }] });
 * adapter.inspect().sheets.length // 1
 */
export function createMemoryAdapter(initial: WorkbookModel): MemoryAdapter {
  let current = initial;
  return {
    capabilities: fullCapabilities,
    readView: () => current,
    applyPlan: (plan) => {
      current = applyToModel(current, plan);
    },
    inspect: () => current,
  };
}
