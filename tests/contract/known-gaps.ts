/** Contract cases that a host cannot pass, and why. They must fail: one that starts to pass turns the build red. */
export interface KnownGap {
  readonly reason: string;
  /** Names of contract cases. */
  readonly cases: readonly string[];
}

export const knownGaps: Readonly<
  Record<'memory' | 'xlsx' | 'excel' | 'sheets', readonly KnownGap[]>
> = {
  memory: [],
  xlsx: [],
  // Of an Excel below ExcelApi 1.18, as the published client is.
  excel: [
    {
      reason: 'Office.js has notes from ExcelApi 1.18 on',
      cases: ['sets, replaces and removes notes', 'builds a whole sheet in one plan'],
    },
    {
      reason: 'Office.js has check boxes from ExcelApi 1.18 on; a TRUE/FALSE list stands there',
      cases: ['gives cells check boxes'],
    },
  ],
  sheets: [],
};
