import type { HostCapabilities } from '../../../shared/core/index';

/**
 * What Google Sheets can do through its script service.
 *
 * Tables are named ranges with a filter and banding, because typed tables are out of reach of the
 * narrow permission that the add-on asks for. Pages are set up by people in the print dialog only.
 */
export const sheetsCapabilities: HostCapabilities = {
  supportsNativeTables: true,
  supportsPivots: true,
  supportsCharts: true,
  supportsCheckboxes: true,
  supportsDataBars: false,
  supportsColorScales: true,
  supportsNotes: true,
  supportsHyperlinks: true,
  supportsProtection: true,
  supportsPageSetup: false,
};
