/** The Excel that the adapter works on; it never looks for globals itself. */
export interface ExcelApi {
  /** `Excel.run`: waits while somebody edits a cell, and hands on what the batch throws. */
  readonly run: <Result>(
    batch: (context: Excel.RequestContext) => Promise<Result>,
  ) => Promise<Result>;
  /** Whether this Excel has the requirement set ExcelApi of that version, e.g. `1.13`. */
  readonly atLeast: (version: string) => boolean;
}
