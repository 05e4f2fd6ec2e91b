import type { HostBridge } from '../../../shared/ports/host-bridge';
import { associateFunctions } from './associate';
import { kpiSourceOf } from './kpi-feed';

/** Offers the worksheet functions where Excel has them: the iPad, for one, does not. */
export function offerFunctions(bridge: Pick<HostBridge, 'run' | 'onChanged' | 'language'>): void {
  if (typeof CustomFunctions === 'undefined') return;
  const wiring = { language: bridge.language, source: kpiSourceOf(bridge) };
  associateFunctions(wiring, CustomFunctions);
}
