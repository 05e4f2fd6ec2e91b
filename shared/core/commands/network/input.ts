import { defaultThreshold } from '../../domain/network-type';
import type { Problem } from '../../problems';

/** How the network type is measured. */
export interface NetworkInput {
  /** From which share on an axis counts as 伴走 or 総合; above 0, at most 1. 0.5 unless given. */
  readonly threshold?: number;
}

/** The threshold to use, or why it can't be used. */
export function parseThreshold({ threshold = defaultThreshold }: NetworkInput): number | Problem {
  if (threshold > 0 && threshold <= 1) return threshold;
  return {
    code: 'number-out-of-range',
    severity: 'error',
    values: { column: 'threshold', value: threshold, from: 0, to: 1 },
  };
}
