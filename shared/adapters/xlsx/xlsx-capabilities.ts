import { fullCapabilities, type HostCapabilities } from '../../core/index';

/** What a written .xlsx file can hold. Pivots would need their rendered cells and are not written. */
export const xlsxCapabilities: HostCapabilities = { ...fullCapabilities, supportsPivots: false };
