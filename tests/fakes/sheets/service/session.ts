import type { Book } from '../state/book';
import type { Environment } from '../state/environment';
import type { AuthorizationMode } from './authorization';
import { refuseUnauthorized } from './authorization';
import type { CallKind } from './call-kinds';
import { ExecutionEnded, ServiceError } from './service-error';

/** The constructors of the script's own world: what a service gives is made with them. */
export interface Realm {
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  /** Whether this is another world than the test's, so that answers must be copied. */
  readonly isForeign: boolean;
}

/** Whose script runs. An owner passes every protection. */
export interface SessionUser {
  readonly email: string;
  readonly isOwner: boolean;
  readonly locale: string;
}

/** One call to a service. */
export interface ServiceCall {
  /** Counts from 0 in every run. */
  readonly index: number;
  readonly className: string;
  readonly method: string;
  readonly kind: CallKind;
}

/** What a test asserts about calls. */
export interface CallCounts {
  /** All calls that cross to Google: reads, writes, handles and local ones of services. */
  calls: number;
  reads: number;
  writes: number;
  /** Times that buffered writes were applied: asked for by `flush`, forced by a read, or at the end. */
  flushes: number;
  /** Flushes forced by a read after a write. None is what the batching rules ask for. */
  readsAfterWrites: number;
  /** Locks given back while writes were still buffered, which others then do not see. */
  unflushedReleases: number;
}

function noCounts(): CallCounts {
  return {
    calls: 0,
    reads: 0,
    writes: 0,
    flushes: 0,
    readsAfterWrites: 0,
    unflushedReleases: 0,
  };
}

/** Simulated milliseconds. The figures are guesses of the right size, not measurements. */
export interface CallCosts {
  readonly call: number;
  readonly read: number;
  readonly write: number;
  readonly flush: number;
  readonly readCell: number;
  readonly writeCell: number;
}

const usualCosts: CallCosts = {
  call: 1,
  read: 20,
  write: 5,
  flush: 200,
  readCell: 0.005,
  writeCell: 0.02,
};

/** A run may take six minutes. */
export const TIME_LIMIT = 6 * 60 * 1000;

export interface SessionOptions {
  readonly book: Book;
  readonly environment: Environment;
  readonly mode?: AuthorizationMode;
  readonly user?: Partial<SessionUser>;
  readonly costs?: Partial<CallCosts>;
  readonly realm?: Realm;
}

/** One run of a script by one user on one spreadsheet: it counts, times and, when asked, fails. */
export class Session {
  readonly book: Book;
  readonly environment: Environment;
  readonly user: SessionUser;
  readonly counts: CallCounts = noCounts();
  readonly log: ServiceCall[] = [];
  mode: AuthorizationMode;
  realm: Realm;
  /** Services that refuse every call, for instance `PropertiesService`. */
  readonly refusedServices = new Set<string>();
  private readonly costs: CallCosts;
  private readonly listeners: ((call: ServiceCall) => void)[] = [];
  private pending = 0;
  private deadline: number;

  constructor(options: SessionOptions) {
    this.book = options.book;
    this.environment = options.environment;
    this.mode = options.mode ?? 'FULL';
    this.user = { email: 'owner@example.com', isOwner: true, locale: 'ja', ...options.user };
    this.costs = { ...usualCosts, ...options.costs };
    this.realm = options.realm ?? { Array, Date, Error, isForeign: false };
    this.deadline = this.environment.clock.now + TIME_LIMIT;
  }

  /** Begins a new run: a new time limit, counts from 0. Hooks stay. */
  startRun(): void {
    this.deadline = this.environment.clock.now + TIME_LIMIT;
    Object.assign(this.counts, noCounts());
    this.log.length = 0;
  }

  /** Ends a run as Google does, also one that ran out of time: writes are applied, locks given back. */
  endRun(): void {
    if (this.pending > 0) this.counts.flushes += 1;
    this.pending = 0;
    for (const lock of Object.values(this.environment.locks)) {
      if (lock.holder === this) lock.holder = null;
    }
  }

  /** Calls back before every call, also to change the book as a co-editor would. */
  beforeCall(listener: (call: ServiceCall) => void): void {
    this.listeners.push(listener);
  }

  /** Makes the call with this index fail. */
  failAt(callIndex: number, message: string): void {
    this.beforeCall(({ index }) => {
      if (index === callIndex) throw new ServiceError(message);
    });
  }

  /** Makes a call by name (`Range.setValues`) fail, the first time or a later one. */
  failOn(member: string, message: string, occurrence = 1): void {
    let seen = 0;
    this.beforeCall(({ className, method }) => {
      if (`${className}.${method}` !== member) return;
      seen += 1;
      if (seen === occurrence) throw new ServiceError(message);
    });
  }

  /** Notes a call before it is done; throws what its mode, its faults or the clock demand. */
  begin(asked: Omit<ServiceCall, 'index'>): void {
    this.passTime(this.costs.call);
    if (this.refusedServices.has(asked.className)) {
      throw new ServiceError(`You do not have permission to call ${asked.className}`);
    }
    refuseUnauthorized(this.mode, asked);
    const call = { ...asked, index: this.log.length };
    this.log.push(call);
    this.counts.calls += 1;
    for (const listener of this.listeners) listener(call);
    if (asked.kind === 'read') this.beginRead(asked.className);
    if (asked.kind === 'write') this.beginWrite();
  }

  /** Applies what is buffered. */
  flush(): void {
    if (this.pending > 0) this.passTime(this.costs.flush);
    this.pending = 0;
    this.counts.flushes += 1;
  }

  /** Tells whether writes are buffered, which others do not see yet. */
  get hasPendingWrites(): boolean {
    return this.pending > 0;
  }

  /** Adds what the size of a block costs. */
  passCells(kind: 'read' | 'write', count: number): void {
    this.passTime(count * (kind === 'read' ? this.costs.readCell : this.costs.writeCell));
  }

  /** Lets time go by; ends the run once its limit is over. */
  passTime(milliseconds: number): void {
    this.environment.clock.now += milliseconds;
    if (this.environment.clock.now > this.deadline) throw new ExecutionEnded();
  }

  /** What small objects tell came with them; only sheets and ranges have to be asked again. */
  private beginRead(className: string): void {
    this.counts.reads += 1;
    if (this.pending > 0) {
      this.counts.readsAfterWrites += 1;
      this.flush();
    }
    if (/^(Range|Sheet|Spreadsheet)$/.test(className)) this.passTime(this.costs.read);
  }

  private beginWrite(): void {
    this.counts.writes += 1;
    this.pending += 1;
    this.passTime(this.costs.write);
  }
}
