import { fullCapabilities, type HostCapabilities } from '../../../shared/core/index';
import type { ExcelApi } from './excel-api';

/** What this Excel can be told to do. Everything else stands in ExcelApi 1.9, which the manifest asks for. */
export function excelCapabilities(api: ExcelApi): HostCapabilities {
  return {
    ...fullCapabilities,
    supportsCheckboxes: api.atLeast('1.18'),
    supportsNotes: api.atLeast('1.18'),
  };
}
