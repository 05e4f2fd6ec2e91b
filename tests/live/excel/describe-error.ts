/** An error of Office.js in one line: its code, where it happened, and what failed. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const line = isOfficeError(error) ? officeLine(error) : `${error.name}: ${error.message}`;
  return error.cause === undefined ? line : `${line} <- ${describeError(error.cause)}`;
}

function officeLine(error: OfficeExtension.Error): string {
  const { errorLocation, statement } = error.debugInfo;
  const at = errorLocation === undefined ? '' : ` @ ${errorLocation}`;
  return `${error.code}${at}: ${error.message}${statement === undefined ? '' : ` [${statement}]`}`;
}

/** Tells the errors of Office.js from others. */
export function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return error instanceof Error && 'code' in error && 'debugInfo' in error;
}
