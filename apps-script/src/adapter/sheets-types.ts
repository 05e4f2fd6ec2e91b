/** Short names for Google's types, and what the adapter needs of its global services. */

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
export type Banding = GoogleAppsScript.Spreadsheet.Banding;
export type Filter = GoogleAppsScript.Spreadsheet.Filter;
export type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
export type Protection = GoogleAppsScript.Spreadsheet.Protection;
export type PivotTable = GoogleAppsScript.Spreadsheet.PivotTable;
export type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
export type EmbeddedChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
export type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
export type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
export type ConditionalFormatRuleBuilder =
  GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
export type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The statics of Google's services that the adapter uses; it never looks for globals itself. */
export interface SheetsServices {
  readonly app: Pick<
    GoogleAppsScript.Spreadsheet.SpreadsheetApp,
    | 'BandingTheme'
    | 'BorderStyle'
    | 'DataValidationCriteria'
    | 'InterpolationType'
    | 'PivotTableSummarizeFunction'
    | 'ProtectionType'
    | 'flush'
    | 'newConditionalFormatRule'
    | 'newDataValidation'
    | 'newFilterCriteria'
    | 'newRichTextValue'
  >;
  readonly utilities: Pick<GoogleAppsScript.Utilities.Utilities, 'formatDate'>;
  readonly charts: Pick<GoogleAppsScript.Charts.Charts, 'ChartType'>;
}
