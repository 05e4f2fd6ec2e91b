import type { HostCapabilities, Problem, WorkbookPlan, WorkbookView } from '../core/index';

/** Lets hosts that answer at once and hosts that answer later share one interface. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** How far a piece of work is. */
export interface WorkProgress {
  readonly phase: 'read' | 'apply';
  /** Requests answered so far. */
  readonly done: number;
  /** Requests known to be needed; may grow while work goes on. */
  readonly total: number;
}

/** How a caller follows long work, and stops it where that is safe. */
export interface HostWork {
  /** Told after each request, by hosts that need more than one. */
  readonly onProgress?: (progress: WorkProgress) => void;
  /** Stops reading between two requests, and applying before its first: never half way. */
  readonly signal?: AbortSignal;
}

/** What a host must offer. It decides nothing: it reads once and applies a plan. */
export interface HostAdapter {
  readonly capabilities: HostCapabilities;
  /** Everything a command may need, in as few round trips as the host allows. */
  readonly readView: (work?: HostWork) => MaybePromise<WorkbookView>;
  /** Applies a plan that `fitToHost` has lowered to the capabilities. Throws only `HostError`. */
  readonly applyPlan: (plan: WorkbookPlan, work?: HostWork) => MaybePromise<void>;
}

/** The one thing an adapter may throw: the host itself failed. Running again is safe. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly host: string;
  readonly phase: 'read' | 'apply';
  /** What the user is told; at least one. */
  readonly problems: readonly Problem[];

  constructor(detail: {
    readonly host: string;
    readonly phase: 'read' | 'apply';
    readonly problems?: readonly Problem[];
    readonly cause: unknown;
  }) {
    super(`${detail.host} failed to ${detail.phase}`, { cause: detail.cause });
    this.host = detail.host;
    this.phase = detail.phase;
    this.problems = detail.problems ?? [{ code: 'host-failed', severity: 'error' }];
  }
}
