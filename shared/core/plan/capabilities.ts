/**
 * What a host can do, one flag per ability.
 *
 * A flag that is false makes `fitToHost` drop or lower the steps that need it and tell the user so.
 */
export interface HostCapabilities {
  readonly supportsNativeTables: boolean;
  readonly supportsPivots: boolean;
  readonly supportsCharts: boolean;
  /** In-cell check boxes; without them a check box becomes a TRUE/FALSE list. */
  readonly supportsCheckboxes: boolean;
  readonly supportsDataBars: boolean;
  readonly supportsColorScales: boolean;
  readonly supportsNotes: boolean;
  readonly supportsHyperlinks: boolean;
  readonly supportsProtection: boolean;
  readonly supportsPageSetup: boolean;
}

/** A host that can do everything, as Excel on a desktop can. */
export const fullCapabilities: HostCapabilities = {
  supportsNativeTables: true,
  supportsPivots: true,
  supportsCharts: true,
  supportsCheckboxes: true,
  supportsDataBars: true,
  supportsColorScales: true,
  supportsNotes: true,
  supportsHyperlinks: true,
  supportsProtection: true,
  supportsPageSetup: true,
};
