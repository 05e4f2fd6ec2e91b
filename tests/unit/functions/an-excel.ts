import type { FunctionHost } from '../../../excel-addin/src/functions/associate';

/** Error objects as Excel has them: no subclass of Error. */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const errorCodes = { invalidValue: '#VALUE!', notAvailable: '#N/A' };

/** The part of Excel that takes functions, and those that were offered to it. */
export function anExcel() {
  const offered = new Map<string, (...values: unknown[]) => unknown>();
  const host = {
    associate: (id: string, body: (...values: unknown[]) => unknown) => offered.set(id, body),
    Error: CellError,
    ErrorCode: errorCodes,
  } as unknown as FunctionHost;
  return { offered, host };
}

/** A value as a cell shows it: the value, or an error with its sentence. */
function asShown(value: unknown): unknown {
  return value instanceof CellError ? { code: value.code, message: value.message } : value;
}

/** What a cell shows after a call; bugs are no errors of cells, and come through. */
export function shownBy(call: () => unknown): unknown {
  try {
    return asShown(call());
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return asShown(error);
  }
}

/** A call of a streaming function, with all that was pushed to its cell. */
export function aStreamingCall() {
  const pushed: unknown[] = [];
  const invocation: {
    setResult: (value: unknown) => void;
    onCanceled?: () => void;
  } = { setResult: (value) => pushed.push(asShown(value)) };
  return { pushed, invocation };
}
