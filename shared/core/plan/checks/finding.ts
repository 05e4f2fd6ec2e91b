import type { Area } from '../../model/workbook-model';

/** Why a spreadsheet could not follow a plan. Given as `values.reason` of a `plan-impossible` problem. */
export type ImpossibleReason =
  // sheets
  | 'sheet-unknown'
  | 'sheet-name-invalid'
  | 'sheet-name-taken'
  | 'sheet-none-visible'
  | 'position-invalid'
  // cells
  | 'area-outside'
  | 'block-shape'
  | 'text-too-long'
  | 'number-not-finite'
  | 'formula-malformed'
  | 'formula-too-long'
  | 'size-out-of-range'
  // tables
  | 'table-name-invalid'
  | 'table-name-taken'
  | 'table-too-small'
  | 'table-overlap'
  | 'table-header-not-text'
  | 'table-header-duplicate'
  // validations
  | 'list-empty'
  | 'list-too-long'
  | 'list-item-invalid'
  | 'limits-reversed'
  | 'message-too-long'
  // names, links, sources
  | 'name-invalid'
  | 'name-taken'
  | 'link-refused'
  | 'source-unknown'
  // pivots
  | 'pivot-empty'
  | 'pivot-column-duplicate';

/** One reason, and where and what was found. */
export interface Finding {
  readonly reason: ImpossibleReason;
  readonly sheet?: string;
  readonly area?: Area;
  readonly found?: string | number;
  readonly limit?: number;
}

/** What Excel accepts at most; other hosts accept more. Lengths are in UTF-16 units, as Excel counts. */
export const excelLimits = {
  sheetName: 31,
  text: 32_767,
  formula: 8192,
  name: 255,
  listLiteral: 255,
  messageTitle: 32,
  message: 255,
  link: 2079,
  columnWidth: 255,
  rowHeight: 409,
  tableTitle: 255,
} as const;

/** A finding for a text that is longer than the limit, or none. */
export function tooLong(
  text: string,
  limit: number,
  finding: Pick<Finding, 'reason' | 'area'>,
): readonly Finding[] {
  return text.length > limit ? [{ ...finding, found: text.length, limit }] : [];
}
