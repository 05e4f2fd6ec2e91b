import type { ExcelApi } from '../adapter/excel-api';

/** The Excel that this page runs in. Use it after `Office.onReady`. */
export function officeExcelApi(): ExcelApi {
  return {
    // A cell that is being edited would make every request fail; so Excel waits until it is left.
    run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
    atLeast: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  };
}
