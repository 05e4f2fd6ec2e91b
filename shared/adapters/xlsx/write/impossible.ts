import type { Place, Problem } from '../../../core/index';

/** A problem that only a fault in a plan or a very unusual file can cause. */
export function impossible(
  reason: string,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code: 'plan-impossible', severity: 'error', place, values: { reason, ...values } };
}
