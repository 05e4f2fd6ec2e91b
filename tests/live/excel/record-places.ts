/**
 * Where requests can be listened to.
 *
 * Neither place is documented, so they are tried one after the other until one hears a request. The
 * first was seen to work behind the whole bootstrap of Office.js; the second also behind transports
 * that do not come past the first.
 */
import type { ExcelApi } from '../../../excel-addin/src/adapter/excel-api';
import { answered, type Recorder } from './recorder';
import type { RecordedAnswer } from './recording';

interface RecordPlace {
  readonly name: string;
  /** Begins to listen; gives what ends it, or `null` where the place is not there. */
  readonly install: (recorder: Recorder) => (() => void) | null;
}

/** Begins to record. Gives the name of the place that works, or `null`. */
export async function startRecording(recorder: Recorder, api: ExcelApi): Promise<string | null> {
  for (const place of [messagePlace, executorPlace]) {
    const remove = place.install(recorder);
    if (remove === null) continue;
    const before = recorder.seen;
    await api.run(async (context) => {
      context.workbook.worksheets.getCount();
      await context.sync();
    });
    if (recorder.seen > before) return place.name;
    remove();
  }
  return null;
}

/** The function that hands a request to Office, as an array of which the fifth part is the body. */
type Execute = (message: readonly unknown[], done: (result: ExecuteResult) => void) => void;

type ExecuteResult =
  | { readonly status: 'succeeded'; readonly value: { readonly data: readonly unknown[] } }
  | {
      readonly status: 'failed';
      readonly error: { readonly code: unknown; readonly message: unknown };
    };

interface OfficeInternals {
  readonly OSF?: { DDA?: { RichApi?: { readonly executeRichApiRequestAsync?: Execute } } };
}

const messagePlace: RecordPlace = {
  name: 'OSF.DDA.RichApi',
  install: (recorder) => {
    const owner = (globalThis as OfficeInternals).OSF?.DDA;
    const original = owner?.RichApi;
    const execute = original?.executeRichApiRequestAsync;
    if (owner === undefined || original === undefined || execute === undefined) return null;
    const recorded: Execute = (message, done) => {
      const end = recorder.begin(message[4], Number(message[6]));
      execute.call(original, message, (result) => {
        end(answerOfResult(result));
        done(result);
      });
    };
    // The function itself can't be replaced any more, but the object that holds it can be.
    owner.RichApi = Object.create(original, {
      executeRichApiRequestAsync: { value: recorded },
    }) as typeof original;
    return () => {
      owner.RichApi = original;
    };
  },
};

function answerOfResult(result: ExecuteResult): RecordedAnswer {
  if (result.status === 'succeeded') return answered(result.value.data[2]);
  const { code, message } = result.error;
  return { kind: 'failed', code: String(code), message: String(message) };
}

/** What a context sends its requests with. */
interface Executor {
  readonly executeAsync: (
    customData: unknown,
    flags: number,
    message: { readonly Body: unknown },
  ) => Promise<ExecutorResponse>;
}

interface ExecutorResponse {
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Body: unknown;
}

const executors = new WeakMap<object, Executor>();

const executorPlace: RecordPlace = {
  name: 'ClientRequestContext',
  install: (recorder) => {
    const { prototype } = OfficeExtension.ClientRequestContext;
    // Each context keeps its executor in this property, which is listened to here.
    Object.defineProperty(prototype, '_requestExecutor', {
      configurable: true,
      get(this: object) {
        return executors.get(this);
      },
      set(this: object, executor: Executor) {
        executors.set(this, recordedExecutor(recorder, executor));
      },
    });
    return () => {
      Reflect.deleteProperty(prototype, '_requestExecutor');
    };
  },
};

function recordedExecutor(recorder: Recorder, executor: Executor): Executor {
  return {
    executeAsync: async (customData, flags, message) => {
      const end = recorder.begin(message.Body, flags);
      const response = await executor.executeAsync(customData, flags, message);
      end(answerOfResponse(response));
      return response;
    },
  };
}

function answerOfResponse({ ErrorCode, ErrorMessage, Body }: ExecutorResponse): RecordedAnswer {
  if (ErrorCode === null || ErrorCode === '') return answered(Body);
  return { kind: 'failed', code: ErrorCode, message: ErrorMessage ?? '' };
}
