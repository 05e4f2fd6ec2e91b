import type { Workbook } from 'hucre/xlsx';

/** A sheet as the library reads what stands around its cells. */
export type FileSheet = Workbook['sheets'][number];
