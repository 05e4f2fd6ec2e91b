import type { WorkbookView } from '../../../shared/core/index';
import type { HostAdapter } from '../../../shared/ports/host-adapter';
import type { Listeners } from './listeners';

/**
 * The same adapter, whose last reading stands until the workbook changes.
 *
 * For looking things up as often as people move the selection. Not for what is written: between a
 * change by a co-author and word of it there is a moment in which a remembered view is old.
 */
export function rememberView(adapter: HostAdapter, changes: Listeners<undefined>): HostAdapter {
  let view: WorkbookView | null = null;
  let changeCount = 0;
  const follow = () => {
    view = null;
    changeCount += 1;
  };
  return {
    ...adapter,
    readView: async (work) => {
      if (view !== null) return view;
      changes.add(follow);
      const before = changes.isHeard() ? changeCount : null;
      const found = await adapter.readView(work);
      // What changed while it was read may be half in it.
      if (before === changeCount) view = found;
      return found;
    },
  };
}
