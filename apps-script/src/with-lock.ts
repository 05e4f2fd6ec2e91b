import type { Problem } from '../../shared/core/index';

/** What two runs on one spreadsheet share. */
export type DocumentLock = Pick<GoogleAppsScript.Lock.Lock, 'tryLock' | 'releaseLock'>;

/** Longer than a command usually takes, shorter than people wait. */
const PATIENCE = 20_000;

/** What the user is told when somebody else's command does not end in time. */
export const busy: Problem = { code: 'host-busy', severity: 'error' };

/**
 * Does the work while nobody else's command reads or writes, or gives `null` when that never was.
 *
 * Without it two people who press the same button at once would both see the same last row.
 */
export function withLock<Result>(lock: DocumentLock, work: () => Result): Result | null {
  if (!lock.tryLock(PATIENCE)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
