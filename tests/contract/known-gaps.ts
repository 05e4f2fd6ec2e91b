/** Contract cases that a host cannot pass, and why. They must fail: one that starts to pass turns the build red. */
export interface KnownGap {
  readonly reason: string;
  /** Names of contract cases. */
  readonly cases: readonly string[];
}

export const knownGaps: Readonly<Record<'memory' | 'xlsx', readonly KnownGap[]>> = {
  memory: [],
  xlsx: [],
};
