import type { HostCapabilities, Problem, WorkbookPlan, WorkbookView } from '../core/index';

/** Lets hosts that answer at once and hosts that answer later share one interface. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** What a host must offer. It decides nothing: it reads once and applies a plan. */
export interface HostAdapter {
  readonly capabilities: HostCapabilities;
  /** Everything a command may need, in as few round trips as the host allows. */
  readonly readView: () => MaybePromise<WorkbookView>;
  /** Applies a plan that `fitToHost` has lowered to the capabilities. Throws only `HostError`. */
  readonly applyPlan: (plan: WorkbookPlan) => MaybePromise<void>;
}

/** The one thing an adapter may throw: the host itself failed. Running again is safe. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly host: string;
  readonly phase: 'read' | 'apply';
  /** What the user can be told, when the adapter knows. */
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
    this.problems = detail.problems ?? [];
  }
}
