import { fullCapabilities, type HostCapabilities } from '../../core/index';

/** What a written .xlsx file can hold: everything that a plan can ask for. */
export const xlsxCapabilities: HostCapabilities = fullCapabilities;
