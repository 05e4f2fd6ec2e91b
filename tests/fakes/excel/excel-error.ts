/**
 * The sentences and HTTP statuses of Excel's documented error codes.
 *
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 * lists codes and messages; statuses are not documented and are the usual ones of HTTP.
 */
const documentedErrors = {
  AccessDenied: ['You cannot perform the requested operation.', 403],
  ApiNotAvailable: ['The requested API is not available.', 400],
  ApiNotFound: [
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    400,
  ],
  BadPassword: ['The password you supplied is incorrect.', 403],
  Conflict: ['Request could not be processed because of a conflict.', 409],
  FilteredRangeConflict: ['The attempted operation causes a conflict with a filtered range.', 409],
  GeneralException: ['There was an internal error while processing the request.', 500],
  InsertDeleteConflict: ['The insert or delete operation attempted resulted in a conflict.', 409],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', 400],
  InvalidOperation: ['The operation attempted is invalid on the object.', 400],
  InvalidOperationInCellEditMode: [
    'The operation is not available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.',
    400,
  ],
  InvalidReference: ['This reference is not valid for the current operation.', 400],
  InvalidRequest: ['Cannot process the request.', 400],
  InvalidSelection: ['The current selection is invalid for this operation.', 400],
  ItemAlreadyExists: ['The resource being created already exists.', 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MergedRangeConflict: [
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    409,
  ],
  NonBlankCellOffSheet: [
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    409,
  ],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  PivotTableRangeConflict: [
    'The attempted operation causes a conflict with a PivotTable range.',
    409,
  ],
  RangeExceedsLimit: [
    'The cell count in the range has exceeded the maximum supported number.',
    400,
  ],
  RequestAborted: ['The request was aborted during run time.', 400],
  RequestPayloadSizeLimitExceeded: ['The request payload size has exceeded the limit.', 413],
  ResponsePayloadSizeLimitExceeded: ['The response payload size has exceeded the limit.', 413],
  ServiceNotAvailable: ['The service is unavailable.', 503],
  UnsupportedOperation: ['The operation being attempted is not supported.', 400],
} as const satisfies Record<string, readonly [message: string, status: number]>;

/** A code that Excel documents. */
export type ExcelErrorCode = keyof typeof documentedErrors;

/** What Excel answers instead of doing an action. `detail` replaces the documented message. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly status: number;

  constructor(
    readonly code: ExcelErrorCode,
    detail?: string,
  ) {
    const [message, status] = documentedErrors[code];
    super(detail ?? message);
    this.status = status;
  }
}

/**
 * Something that this host does not emulate, or a member that no Excel has.
 *
 * It is never an answer of the real Excel, so a test that meets one is about a part of the host
 * that is still missing.
 */
export class NotEmulatedError extends ExcelError {
  constructor(what: string) {
    super('NotImplemented', `The test host does not emulate ${what}.`);
  }
}
