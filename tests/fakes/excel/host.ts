/** Excel as the client meets it: takes requests, answers them, and fails when a test wants it to. */
import type { Area } from './area';
import { parseArea } from './area';
import type { Book, Sheet } from './book';
import { findSheet, newBook } from './book';
import type { EventEntry } from './engine';
import { Engine } from './engine';
import type { ExcelErrorCode } from './excel-error';
import { ExcelError } from './excel-error';
import type { RequirementSets } from './requirement-sets';
import { setsOf } from './requirement-sets';
import { writeValues } from './write-cells';
import type { WireSchema } from './schema';
import type { RequestBody, ResponseBody } from './wire';

/** Excel on the web and elsewhere refuse bigger requests and answers. */
const payloadLimit = 5 * 1024 * 1024;

/**
 * What goes wrong with a request.
 *
 * `after` actions are done first and stay done. A `transport` fault is an answer that never comes
 * (HTTP 503 unless `status` says otherwise); an `error` is Excel's own answer.
 */
export type Fault =
  | { readonly kind: 'transport'; readonly status?: number; readonly after?: number }
  | { readonly kind: 'error'; readonly code: ExcelErrorCode; readonly after?: number };

/** One request, its answer and how it was sent. */
export interface LoggedRequest {
  readonly body: RequestBody;
  readonly flags: number;
  readonly status: number;
  readonly response:
    ResponseBody | { readonly error: { readonly code: string; readonly message: string } };
}

/** An answer on its way to the client. */
export interface Answer {
  readonly status: number;
  readonly body: LoggedRequest['response'];
}

/** What a host is made for. */
export interface HostOptions {
  readonly schema: WireSchema;
  /** The version of ExcelApi, e.g. `1.9`. */
  readonly api: string;
  /** All requirement sets; those of `setsOf(api)` by default. */
  readonly sets?: RequirementSets;
  readonly book?: Book;
}

/** The host; one per test. It is free of Node and of a page. */
export class ExcelHost {
  readonly book: Book;
  readonly engine: Engine;
  /** Requests of the add-in, with their answers; the client's own tidying up is not among them. */
  readonly requests: LoggedRequest[] = [];
  /** Requests in which the client only gave its references back. */
  cleanups = 0;
  /**
   * Called with each request (not with tidying up) before anything is done: the place to change the
   * book as a co-author would, and to name a fault.
   */
  onRequest: ((index: number, body: RequestBody) => Fault | undefined) | undefined;
  /** Set by the transport: takes events to the client. */
  sendEvents: ((entries: readonly EventEntry[]) => void) | undefined;
  private readonly faults: Fault[] = [];

  constructor({ schema, api, sets, book = newBook() }: HostOptions) {
    this.book = book;
    this.engine = new Engine({ book, schema, sets: sets ?? setsOf(api) });
  }

  /** Makes the next request fail; called again, the one after it too. */
  failNext(fault: Fault): void {
    this.faults.push(fault);
  }

  /** Answers a request. Events that it raises are sent after the answer. */
  answer(body: RequestBody, flags: number): Answer {
    if (isOnlyTidyingUp(body)) {
      this.cleanups += 1;
      return { status: 200, body: this.engine.process(body) };
    }
    if (isOfClientItself(body)) return { status: 200, body: this.engine.process(body) };
    const fault = this.onRequest?.(this.requests.length, body) ?? this.faults.shift();
    const answer = this.answerWith(body, fault);
    this.requests.push({ body, flags, status: answer.status, response: answer.body });
    return answer;
  }

  /** Sends the events raised since the last answer; the transport calls this after each. */
  flushEvents(): void {
    const entries = this.engine.takeEvents();
    if (entries.length > 0) this.sendEvents?.(entries);
  }

  /** The user selects cells. */
  userSelects(sheetName: string, address: string): void {
    const { sheet, area } = this.place(sheetName, address);
    this.engine.select({ sheet, area });
    this.flushEvents();
  }

  /** The user types into cells; protection does not hold him back. */
  userTypes(sheetName: string, address: string, values: readonly (readonly unknown[])[]): void {
    const place = this.place(sheetName, address);
    writeValues(this.engine, place, { values, isByUser: true });
    this.flushEvents();
  }

  /** A sheet by name, for tests that look at the book. */
  sheet(name: string): Sheet {
    const sheet = findSheet(this.book, name);
    if (sheet === undefined) throw new Error(`The book has no sheet ${name}`);
    return sheet;
  }

  private place(sheetName: string, address: string): { sheet: Sheet; area: Area } {
    const area = parseArea(address);
    if (area === undefined) throw new Error(`Not an address: ${address}`);
    return { sheet: this.sheet(sheetName), area };
  }

  private answerWith(body: RequestBody, fault: Fault | undefined): Answer {
    if (isOverLimit(body)) return refusal(new ExcelError('RequestPayloadSizeLimitExceeded'));
    if (fault?.kind === 'transport') {
      if (fault.after !== undefined) {
        this.perform(body, { code: 'RequestAborted', after: fault.after });
      }
      return noAnswer(fault.status ?? 503);
    }
    return this.perform(body, fault);
  }

  private perform(
    body: RequestBody,
    fault: { readonly code: ExcelErrorCode; readonly after?: number } | undefined,
  ): Answer {
    const stop = fault && { stopBefore: fault.after ?? 0, error: new ExcelError(fault.code) };
    const response = this.engine.process(body, stop);
    if (isOverLimit(response)) return refusal(new ExcelError('ResponsePayloadSizeLimitExceeded'));
    return { status: 200, body: response };
  }
}

/** Excel answers these with an error of the whole request; no action is named. */
function refusal({ code, message, status }: ExcelError): Answer {
  const error = {
    Code: code,
    Message: message,
    HttpStatusCode: status,
    Location: '',
    ActionIndex: 0,
  };
  return { status: 200, body: { Results: [], TraceIds: [], Error: error } };
}

function noAnswer(status: number): Answer {
  const { code, message } = new ExcelError('ServiceNotAvailable');
  return { status, body: { error: { code, message } } };
}

function isOnlyTidyingUp({ Actions }: RequestBody): boolean {
  // 1: on its way to the objects that are let go, the client makes them anew.
  return (
    Actions.some(({ Name }) => Name === '_RemoveReference') &&
    Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')
  );
}

/** The start-up of the full client calls services of its own; add-ins have no part in it. */
function isOfClientItself({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(({ Name = '' }) =>
    Name.startsWith('Microsoft.InternalService.'),
  );
}

function isOverLimit(message: unknown): boolean {
  const text = JSON.stringify(message);
  // A character takes at most three bytes, so most messages need not be counted exactly.
  return text.length * 3 > payloadLimit && new TextEncoder().encode(text).length > payloadLimit;
}
