import type { Place, Problem, ProblemCode } from '../../../shared/core/index';
import { HostError } from '../../../shared/ports/host-adapter';

/** What an error of Office.js means for the user; every other one is `host-failed` with its code. */
const meanings: Readonly<Record<string, ProblemCode>> = {
  AccessDenied: 'host-sheet-protected',
  BadPassword: 'host-sheet-protected',
  // Nothing of that name was there when the workbook was read.
  ItemAlreadyExists: 'host-busy',
  ItemNotFound: 'host-item-gone',
  ObjectNotFound: 'host-item-gone',
  InvalidOperationInCellEditMode: 'host-cell-editing',
  RequestPayloadSizeLimitExceeded: 'host-too-large',
  ResponsePayloadSizeLimitExceeded: 'host-too-large',
  RangeExceedsLimit: 'host-too-large',
  OperationCellsExceedLimit: 'host-too-large',
  MemoryLimitReached: 'host-too-large',
  ConnectionFailure: 'host-not-reached',
  InvalidOrTimedOutSession: 'host-not-reached',
  RequestAborted: 'host-not-reached',
  ServiceNotAvailable: 'host-not-reached',
  Timeout: 'host-not-reached',
};

/** The code of an error of Office.js, or `null` for any other thing that was thrown. */
export function errorCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

/** What the failure means for the user. */
export function meaningOf(cause: unknown): ProblemCode {
  return meanings[errorCode(cause) ?? ''] ?? 'host-failed';
}

/** The failure as the one thing that an adapter may throw, with the sheet it happened on, if known. */
export function hostError(phase: 'read' | 'apply', cause: unknown, sheet?: string): HostError {
  return new HostError({ host: 'Excel', phase, cause, problems: [problemOf(cause, sheet)] });
}

function problemOf(cause: unknown, sheet?: string): Problem {
  const code = meaningOf(cause);
  const detail = errorCode(cause);
  const place: Place | null = sheet === undefined ? null : { sheet };
  return {
    code,
    severity: 'error',
    ...(place !== null && { place }),
    ...(code === 'host-failed' && detail !== null && { values: { detail } }),
  };
}
